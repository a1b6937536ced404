"""Files that are lists of records, such as numbers to call: what each key may be is declared, problems have a place."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from soleo.model import Problem
from soleo.text.did_you_mean import did_you_mean, one_of
from soleo.text.yaml_tree import Node


@dataclass(frozen=True)
class KeySpec:
    """What one key of a record may be: `parse` makes its value or raises ValueError, `allowed` are all its values."""

    parse: Callable[[str], Any] = str
    expected: str = "expected one text"
    allowed: Collection[str] | None = None
    required: bool = False
    several: bool = False


@dataclass(frozen=True)
class Record:
    """One record that is right, with the node that it was read from."""

    values: Mapping[str, Any]
    node: Node


KeySpecs = Mapping[str, KeySpec]


class RecordReader:
    """Reads the lists of one file by the keys of their records; what is wrong goes into `problems`."""

    def __init__(self, tree: Node, keys: Mapping[str, KeySpecs], problems: list[Problem]) -> None:
        self.tree = tree
        self.keys = keys
        self.problems = problems

    def read(self) -> dict[str, tuple[Record, ...]]:
        """The records of each list that are right; a list that is not there is empty."""
        given = self.tree.value
        if not isinstance(given, dict):
            self.report(self.tree, "file", "is not a mapping", f"expected lists: {', '.join(self.keys)}")
            return dict.fromkeys(self.keys, ())
        self._unknown("", given, self.keys)
        return {name: tuple(self._list(name, given[name])) if name in given else () for name in self.keys}

    def report(self, node: Node, field: str, wrong: str, expected: str, hint: str = "") -> None:
        """Note one problem of a value."""
        self.problems.append(Problem(node.place, field, wrong, expected, hint))

    def _unknown(self, path: str, given: Mapping[str, Node], known: Collection[str]) -> None:
        for name, node in given.items():
            if name not in known:
                wrong, hint = "is not known", did_you_mean(name, known)
                self.problems.append(Problem(node.key, f"{path}{name}", wrong, one_of(known), hint))

    def _list(self, name: str, node: Node) -> Iterator[Record]:
        shape = "{" + ", ".join(f"{key}: …" for key, it in self.keys[name].items() if it.required) + "}"
        if not isinstance(node.value, tuple):
            self.report(node, name, "is not a list", f"expected a list of {shape}")
            return
        for item in node.value:
            if not isinstance(item.value, dict):
                self.report(item, name, "is no record", f"expected {shape}")
            elif (values := self._record(name, item, item.value)) is not None:
                yield Record(values, item)

    def _record(self, name: str, node: Node, given: Mapping[str, Node]) -> dict[str, Any] | None:
        """The values of a record, or None where one is wrong or missing."""
        before, keys = len(self.problems), self.keys[name]
        self._unknown(f"{name}.", given, keys)
        for key, it in keys.items():
            if it.required and key not in given:
                self.report(node, f"{name}.{key}", "is missing", f"expected a line `{key}: …`")
        values = {key: self._value(f"{name}.{key}", given[key], it) for key, it in keys.items() if key in given}
        return None if len(self.problems) > before else values

    def _value(self, path: str, node: Node, key: KeySpec) -> object:
        if not key.several:
            return self._text(path, node, key)
        if not isinstance(node.value, tuple):
            self.report(node, path, "is not a list", "expected a list such as [one, two]")
            return ()
        return tuple(self._text(path, item, key) for item in node.value)

    def _text(self, path: str, node: Node, key: KeySpec) -> object:
        text = " ".join(node.value.split()) if isinstance(node.value, str) else None
        if not text:
            wrong = "is empty" if text == "" else "is a list or a mapping"
            self.report(node, path, wrong, key.expected)
        elif key.allowed is not None and text not in key.allowed:
            expected = key.expected if key.expected != KeySpec.expected else one_of(key.allowed)
            self.report(node, path, f"`{text}` is not allowed", expected, did_you_mean(text, key.allowed))
        else:
            try:
                return key.parse(text)
            except ValueError:
                self.report(node, path, f"`{text}` is not allowed", key.expected)
        return None


def matching(pattern: str) -> Callable[[str], str]:
    """Takes a text that matches a pattern as a whole, and no other."""

    def parse(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(text)
        return text

    return parse


def repeated_records(list_name: str, records: Iterable[Record], keys: tuple[str, ...]) -> Iterator[Problem]:
    """Records that say the same in all of some keys as one before."""
    seen = set()
    for record in records:
        same = tuple(record.values.get(key) for key in keys)
        if same in seen:
            text = " ".join(str(value) for value in same if value)
            yield Problem(record.node.place, list_name, f"`{text}` stands twice", "expected each record once")
        seen.add(same)
