"""YAML with the place of each value, and the front matter of a page.

Scalars stay the text that the author typed (`no` is "no", a date is its digits): the schema says
what they mean, not YAML.
"""

from collections.abc import Iterator
from dataclasses import dataclass

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
    def plain(self):
        """The value without places: text, list and dict."""
        if isinstance(self.value, dict):
            return {name: node.plain for name, node in self.value.items()}
        return [node.plain for node in self.value] if isinstance(self.value, tuple) else self.value

    def at(self, steps) -> "Node":
        """The node at the end of a path of keys and positions, as far as there is one."""
        node = self
        for step in steps:
            children = node.value
            if (isinstance(children, dict) and step in children) or (
                isinstance(children, tuple) and isinstance(step, int) and step < len(children)
            ):
                node = children[step]
        return node


def read(text: str, path: str, problems: list[Problem], first_line: int = 1) -> Node:
    """Parse one YAML document; what is broken goes into `problems`."""
    start = Place(path, first_line, 1)
    try:
        tree = yaml.compose(text, Loader=LOADER)
        alias = _alias(text)
    except yaml.YAMLError as error:
        problems.append(_broken(error, path, first_line))
        return Node({}, start, start)
    if alias:
        place = Place(path, first_line + alias.line, alias.column + 1)
        problems.append(Problem(place, "YAML", "uses an alias", "expected the value itself"))
        return Node({}, start, start)
    try:
        return _node(tree, path, first_line, start, problems) if tree else Node({}, start, start)
    except RecursionError:
        problems.append(Problem(start, "YAML", "is nested too deeply", "expected plain lists"))
        return Node({}, start, start)


def _alias(text: str) -> "yaml.Mark | None":
    """Where the first alias stands: a few lines with aliases of aliases would grow into millions of values."""
    events = yaml.parse(text, Loader=LOADER) if "*" in text else ()
    return next((event.start_mark for event in events if isinstance(event, yaml.AliasEvent)), None)


def _broken(error: yaml.YAMLError, path: str, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    wrong = getattr(error, "problem", None) or getattr(error, "reason", None) or "not readable"
    place = Place(path, first_line + line, column + 1)
    return Problem(place, "YAML", f"broken: {wrong}", "expected `key: value`, quoted if it has a colon")


def _node(tree, path, first_line, key, problems) -> Node:
    place = Place(path, first_line + tree.start_mark.line, tree.start_mark.column + 1)
    if isinstance(tree, yaml.ScalarNode):
        empty = tree.tag == "tag:yaml.org,2002:null" and tree.value in ("~", "null")
        return Node("" if empty else tree.value, place, key)
    if isinstance(tree, yaml.SequenceNode):
        nodes = (_node(child, path, first_line, key, problems) for child in tree.value)
        return Node(tuple(nodes), place, key)
    return Node(dict(_items(tree, path, first_line, problems)), place, key)


def _items(tree, path, first_line, problems) -> Iterator[tuple[str, Node]]:
    seen: set[str] = set()
    for key, value in tree.value:
        name = key.value
        place = Place(path, first_line + key.start_mark.line, key.start_mark.column + 1)
        if not isinstance(key, yaml.ScalarNode):
            problems.append(Problem(place, "YAML", "has a list or a mapping for a key", "expected `key: value`"))
        elif name in seen:
            problems.append(Problem(place, name, "stands twice", "expected each key once"))
        else:
            seen.add(name)
            yield name, _node(value, path, first_line, place, problems)


def split(text: str) -> tuple[str, str, int]:
    """Cut a page into front matter, body, and the line on which the body begins."""
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return "", text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() in ("---", "..."):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return "\n".join(lines[1:]), "", len(lines)
