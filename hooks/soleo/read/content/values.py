"""One value of front matter, as its field's type wants it, or the problems that it has."""

import re
from collections.abc import Callable
from datetime import date

from soleo.field_values import Code, Value
from soleo.model import Place, Problem
from soleo.read.schema.parts import MATCHES
from soleo.read.schema.schema import FieldSpec, Schema
from soleo.text.did_you_mean import did_you_mean, one_of
from soleo.text.yaml_tree import Node

# Stands where something is still to be written, in front matter and in a body.
BLANK = "___"
DAY = "expected a day such as 2026-01-31"
UNWRITTEN = "is still to be written"
# Bodies have the rule of this name in check/headings.py.
WRITTEN = "written"


class ValueReader:
    """Reads the values of one page; what is wrong with them goes into `problems`."""

    def __init__(self, schema: Schema, kind: str, problems: list[Problem]) -> None:
        self.schema = schema
        self.kind = kind
        self.problems = problems

    def report(self, place: Place, field: str, wrong: str, expected: str, hint: str = "") -> None:
        """Note one problem."""
        self.problems.append(Problem(place, field, wrong, expected, hint))

    def read(self, name: str, node: Node, field: FieldSpec) -> Value | None:
        """The value of a field, or None where it is empty or wrong."""
        readers: dict[str, Callable[[str, Node, FieldSpec], Value | None]] = {
            "text": self.text,
            "texts": self.texts,
            "references": self.texts,
            "choice": self.option,
            "scale": self.option,
            "codes": self.codes,
            "date": self.date,
        }
        return None if self.empty(name, node) else readers[field.type](name, node, field)

    def empty(self, name: str, node: Node) -> bool:
        """Whether a value is nothing, or white space alone, which is a problem."""
        found = not (node.value.strip() if isinstance(node.value, str) else node.value)
        if found:
            self.report(node.place, name, "is empty", "expected a value, or no such line")
        return found

    def text(self, name: str, node: Node, field: FieldSpec) -> str | None:
        """One text on one line, within the field's length."""
        if not isinstance(node.value, str):
            self.report(node.place, name, "is a list or a mapping", "expected one text")
            return None
        text = " ".join(node.value.split())
        if BLANK in text.split():
            self.problems.append(Problem(node.place, name, UNWRITTEN, self.wanted(name, field), rule=WRITTEN))
            return None
        for size, limit, unit in (
            (len(text.split()), field.max_words, "words"),
            (len(text), field.max_characters, "characters"),
        ):
            if limit and size > limit:
                self.report(node.place, name, f"has {size} {unit}", f"expected at most {limit}")
        return text

    def wanted(self, name: str, field: FieldSpec) -> str:
        """What a field is for, as what is expected in it; `name` may go over the other end of a relation."""
        if allowed := self.schema.allowed(field, self.kind):
            return one_of(allowed)
        if field.type == "date":
            return DAY
        steps = name.split(".")
        about = self.schema.help.get(".".join(dict.fromkeys((steps[0], steps[-1]))), "your words")
        return f"expected {about}, instead of `{BLANK}`"

    def texts(self, name: str, node: Node, field: FieldSpec) -> tuple[str, ...] | None:
        """A list of texts, each once."""
        if not isinstance(node.value, tuple):
            self.report(node.place, name, "is not a list", "expected a list such as [one, two]")
            return None
        texts: list[str] = []
        for item in node.value:
            text = None if self.empty(name, item) else self.text(name, item, field)
            if text in texts:
                self.report(item.place, name, f"`{text}` stands twice", "expected each value once")
            elif text:
                texts.append(text)
        return tuple(texts)

    def option(self, name: str, node: Node, field: FieldSpec) -> str | None:
        """One of the values that the schema allows."""
        allowed = self.schema.allowed(field, self.kind)
        text = self.text(name, node, field)
        if text is None or text in allowed:
            return text
        hint = did_you_mean(text, allowed)
        self.report(node.place, name, f"`{text}` is not allowed", one_of(allowed), hint)
        return None

    def date(self, name: str, node: Node, field: FieldSpec) -> date | None:
        """A day, written 2026-01-31."""
        text = self.text(name, node, field)
        if text is None:
            return None
        try:
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
                raise ValueError
            return date.fromisoformat(text)
        except ValueError:
            self.report(node.place, name, f"`{text}` is not a date", DAY)
            return None

    def codes(self, name: str, node: Node, field: FieldSpec) -> tuple[Code, ...] | None:
        """A list of {system, code, match}."""
        if not isinstance(node.value, tuple):
            self.report(node.place, name, "is not a list", "expected a list of {system, code, match}")
            return None
        read = (self.code(name, item) for item in node.value)
        return tuple(code for code in read if code)

    def code(self, name: str, node: Node) -> Code | None:
        """One code, well formed for its classification."""
        parts = node.children
        if set(parts) != {"system", "code", "match"} or not all(isinstance(it.value, str) for it in parts.values()):
            self.report(node.place, name, "is not a code", "expected {system: …, code: …, match: …}")
            return None
        for key, allowed in (("system", tuple(self.schema.code_systems)), ("match", MATCHES)):
            text = parts[key].text
            if text not in allowed:
                hint = did_you_mean(text, allowed)
                self.report(parts[key].place, f"{name}.{key}", f"`{text}` is not known", one_of(allowed), hint)
                return None
        system, code = parts["system"].text, parts["code"].text
        pattern = self.schema.code_systems[system].pattern
        if not re.fullmatch(pattern, code):
            self.report(parts["code"].place, f"{name}.code", f"`{code}` is malformed", f"expected {pattern}")
            return None
        return Code(system, code, parts["match"].text)
