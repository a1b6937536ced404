"""What several rules over schema.yml ask: is each name known, does each stand once, is what has a name a scale."""

from collections.abc import Iterable, Iterator, Mapping

from soleo.model import Problem
from soleo.read.schema.parts import Names
from soleo.read.schema.schema import FieldSpec, Schema
from soleo.text.did_you_mean import did_you_mean, one_of
from soleo.text.yaml_tree import Node


def unknown_names(names: Iterable[str], right: Iterable[str], field: str, node: Node) -> Iterator[Problem]:
    """Names that are not among the right ones."""
    for name in names:
        if name not in right:
            place = node.at((field,)).key
            yield Problem(place, field, f"`{name}` is not known", one_of(right), did_you_mean(name, right))


def repeated(names: Iterable[str], field: str, node: Node) -> Iterator[Problem]:
    """Names in a list that stand in it before."""
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name in seen:
            yield Problem(node.at((number,)).place, field, f"`{name}` stands twice", "expected each value once")
        seen.add(name)


def scales(names: Iterable[str], fields: Mapping[str, FieldSpec], field: str, node: Node) -> Iterator[Problem]:
    """Names that are no fields, or fields that are no scales."""
    right = [name for name, it in fields.items() if it.type == "scale"]
    for name in names:
        if name in fields and name not in right:
            yield Problem(node.at((field,)).key, field, f"`{name}` is no scale", one_of(right))
        else:
            yield from unknown_names([name], fields, field, node)


def bad_choice(
    schema: Schema, where: Mapping[str, Names], attributes: Mapping[str, FieldSpec], field: str, node: Node
) -> Iterator[Problem]:
    """A choice of links by their attributes: names that are no attributes, and values that these cannot have."""
    yield from unknown_names(where, attributes, field, node)
    for name, values in where.items():
        yield from unknown_names(values, schema.allowed(attributes[name]), field, node) if name in attributes else ()
