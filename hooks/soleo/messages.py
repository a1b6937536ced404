"""The interface's strings, one file a language: look-up, plurals, and parity between languages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from babel import Locale
from babel.dates import format_date

from .model import Place, Problem
from .schema import Schema
from .suggest import did_you_mean
from .yamltree import Node

PLURALS = {"zero", "one", "two", "few", "many", "other"}
OPTIONAL = ("language.letters", "language.endings")
Leaf = str | tuple[str, ...] | Mapping[str, str]


@dataclass(frozen=True)
class Messages:
    """What everything is called in one language."""

    locale: str
    texts: Mapping[str, Leaf]

    def __call__(self, key: str, **values: object) -> str:
        """A string by its dotted key, with its placeholders filled in; `n` chooses the plural."""
        text = self.texts[key]
        if isinstance(text, Mapping):
            text = text.get(str(self.cldr.plural_form(values["n"])), text["other"])
        return str(text).format(**values)

    def some(self, key: str) -> str:
        """A string that may be absent, or an empty text."""
        return str(self.texts.get(key, ""))

    @property
    def cldr(self) -> Locale:
        """What CLDR knows about the language."""
        return Locale.parse(self.locale, sep="-")

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return self.cldr.text_direction

    def date(self, day) -> str:
        """A day as the language writes it."""
        return format_date(day, format="long", locale=self.cldr)

    @property
    def letters(self) -> dict[str, str]:
        """Letters with a place of their own in the alphabet, each with the one it follows."""
        pairs = self.texts.get("language.letters", ())
        return {pair[-1]: pair[0] for pair in pairs}

    @property
    def endings(self) -> str:
        """A pattern of the endings that a plural adds to a word."""
        return "|".join(re.escape(ending) for ending in self.texts.get("language.endings", ()))


def build(locale: str, tree: Node) -> Messages:
    """The messages of one language from its file."""
    return Messages(locale, {key: _plain(node) for key, node in _leaves(tree)})


def _plain(node: Node) -> Leaf:
    return tuple(node.plain) if isinstance(node.value, tuple) else node.plain


def _leaves(node: Node, prefix: str = "") -> Iterator[tuple[str, Node]]:
    children = node.value
    if isinstance(children, dict) and not (set(children) <= PLURALS and "other" in children):
        for name, child in children.items():
            yield from _leaves(child, f"{prefix}.{name}" if prefix else name)
    elif prefix:
        yield prefix, node


def required(schema: Schema) -> Iterator[str]:
    """The keys that the schema asks of every language."""
    yield "language.name"
    carded = {schema.fields[s.card].scale for kind in schema.kinds for s in schema.layout(kind) if s.card}
    for name in schema.kinds:
        yield from (f"kinds.{name}.singular", f"kinds.{name}.plural")
    for name, field in schema.fields.items():
        yield f"fields.{name}"
        yield from (f"choices.{name}.{choice.id}" for choice in field.choices)
    for name, steps in schema.scales.items():
        for step in steps:
            yield f"scales.{name}.{step.id}.label"
            yield from [f"scales.{name}.{step.id}.text"] if name in carded else []
    yield from (f"relations.{predicate}" for predicate in schema.inverses)
    yield from (f"attributes.{name}" for it in schema.relations.values() for name in it.attributes)
    yield from (
        f"headings.{s.heading}" for kind in schema.kinds for s in schema.layout(kind) if s.heading not in ("", "lead")
    )
    yield from (f"code_systems.{name}" for name in schema.code_systems)
    for name in schema.indexes:
        yield from (f"indexes.{name}.title", f"indexes.{name}.description")


def check(trees: Mapping[str, Node], schema: Schema, source: str) -> Iterator[Problem]:
    """Every language has the schema's keys and the source language's other keys, with the same placeholders."""
    model = dict(_leaves(trees[source])) if source in trees else {}
    wanted = set(required(schema)) | {key for key in model if key.startswith(("interface.", "navigation."))}
    for locale, tree in trees.items():
        leaves = dict(_leaves(tree))
        top = Place(tree.place.path)
        for key in sorted(wanted - set(leaves)):
            yield Problem(top, key, f"has no text in `{locale}`", "expected a line with it")
        for key, node in leaves.items():
            if key not in wanted and key not in OPTIONAL:
                yield Problem(node.key, key, "is not used", "expected a key of the schema", did_you_mean(key, wanted))
            elif key in model and _placeholders(node) != _placeholders(model[key]):
                names = ", ".join(sorted(_placeholders(model[key]))) or "none"
                yield Problem(node.key, key, "has other placeholders", f"expected {names}, as in `{source}`")


def _placeholders(node: Node) -> set[str]:
    return set(re.findall(r"{(\w+)}", str(node.plain).replace("'", "")))
