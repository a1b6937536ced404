"""YAML with the place of each value, and the front matter of a page.

Scalars stay the text that the author typed (`no` is "no", a date is its digits): the schema says
what they mean, not YAML.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import yaml

from soleo.model import Place, Problem

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Node:
    """A value with its place: a text, a tuple of nodes, or a mapping from key to node."""

    value: "str | tuple[Node, ...] | dict[str, Node]"
    place: Place
    key: Place

    @property
    def text(self) -> str:
        """The text; empty where it is a list or a mapping."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def items(self) -> "tuple[Node, ...]":
        """The nodes of a list; none where it is no list."""
        return self.value if isinstance(self.value, tuple) else ()

    @property
    def children(self) -> "Mapping[str, Node]":
        """The nodes of a mapping by their keys; none where it is no mapping."""
        return self.value if isinstance(self.value, dict) else {}

    def child(self, name: str) -> "Node":
        """The node under a key, or an empty text."""
        return self.children.get(name, Node("", self.place, self.key))

    @property
    def plain(self) -> object:
        """The value without places: text, list and dict."""
        if isinstance(self.value, dict):
            return {name: node.plain for name, node in self.value.items()}
        return [node.plain for node in self.value] if isinstance(self.value, tuple) else self.value

    def at(self, steps: Iterable[str | int]) -> "Node":
        """The node at the end of a path of keys and positions, as far as there is one."""
        node = self
        for step in steps:
            if isinstance(step, int):
                node = node.items[step] if step < len(node.items) else node
            else:
                node = node.children.get(step, node)
        return node


def read(text: str, path: str, problems: list[Problem], first_line: int = 1) -> Node:
    """Parse one YAML document; what is broken goes into `problems`."""
    return YamlReader(path, first_line, problems).tree(text)


class YamlMark(Protocol):
    """Where PyYAML found something: line and column from 0."""

    line: int
    column: int


@dataclass(frozen=True)
class YamlReader:
    """Reads one document, which begins on some line of a file."""

    path: str
    first_line: int
    problems: list[Problem]

    def tree(self, text: str) -> Node:
        """The whole document; an empty mapping where it cannot be read."""
        start = Place(self.path, self.first_line)
        try:
            tree = yaml.compose(text, Loader=LOADER)
            alias = _alias(text)
        except yaml.YAMLError as error:
            self.problems.append(self._broken(error))
            return Node({}, start, start)
        if alias:
            self.problems.append(Problem(self._place(alias), "YAML", "uses an alias", "expected the value itself"))
            return Node({}, start, start)
        try:
            return self._node(tree, start) if tree else Node({}, start, start)
        except RecursionError:
            self.problems.append(Problem(start, "YAML", "is nested too deeply", "expected plain lists"))
            return Node({}, start, start)

    def _place(self, mark: YamlMark) -> Place:
        return Place(self.path, self.first_line + mark.line, mark.column + 1)

    def _broken(self, error: yaml.YAMLError) -> Problem:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        wrong = getattr(error, "problem", None) or getattr(error, "reason", None) or "not readable"
        place = self._place(mark) if mark else Place(self.path, self.first_line)
        return Problem(place, "YAML", f"broken: {wrong}", "expected `key: value`, quoted if it has a colon")

    def _node(self, tree: yaml.Node, key: Place) -> Node:
        place = self._place(tree.start_mark)
        if isinstance(tree, yaml.ScalarNode):
            empty = tree.tag == "tag:yaml.org,2002:null" and tree.value in ("~", "null")
            return Node("" if empty else tree.value, place, key)
        if isinstance(tree, yaml.SequenceNode):
            return Node(tuple(self._node(child, key) for child in tree.value), place, key)
        return Node(dict(self._items(tree)), place, key)

    def _items(self, tree: yaml.Node) -> Iterator[tuple[str, Node]]:
        seen: set[str] = set()
        for key, value in tree.value:
            name, place = key.value, self._place(key.start_mark)
            if not isinstance(key, yaml.ScalarNode):
                wrong = "has a list or a mapping for a key"
                self.problems.append(Problem(place, "YAML", wrong, "expected `key: value`"))
            elif name in seen:
                self.problems.append(Problem(place, name, "stands twice", "expected each key once"))
            else:
                seen.add(name)
                yield name, self._node(value, place)


def _alias(text: str) -> YamlMark | None:
    """Where the first alias stands: a few lines with aliases of aliases would grow into millions of values."""
    events = yaml.parse(text, Loader=LOADER) if "*" in text else ()
    return next((event.start_mark for event in events if isinstance(event, yaml.AliasEvent)), None)


def split(text: str) -> tuple[str, str, int]:
    """Cut a page into front matter, body, and the line on which the body begins."""
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return "", text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() in ("---", "..."):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return "\n".join(lines[1:]), "", len(lines)
