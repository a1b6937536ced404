"""What schema.yml says must hold together: names used in one part exist in another."""

from collections.abc import Iterable, Iterator

from .model import Problem
from .schema import Field, Schema, Section
from .suggest import did_you_mean, one_of
from .yamltree import Node

# Predicates of a layout that stand for more than one relation.
OTHERS = "others"
BY = ("title", "letter")


def check(schema: Schema, tree: Node) -> Iterator[Problem]:
    """Every contradiction inside the schema, at its place."""
    fields = {
        **schema.fields,
        **{f"{r}.attributes.{a}": f for r, it in schema.relations.items() for a, f in it.attributes.items()},
    }
    for name, field in fields.items():
        steps = ("fields", name) if name in schema.fields else ("relations", *name.split("."))
        yield from _field(schema, field, tree.at(steps))
    for name, relation in schema.relations.items():
        node = tree.at(("relations", name))
        yield from _known(relation.from_, schema.kinds, "from", node)
        yield from _known(relation.to, schema.kinds, "to", node)
        if bool(relation.inverse) == relation.symmetric:
            yield Problem(node.key, name, "needs one other end", "expected `inverse: …` or `symmetric: true`")
    for name, kind in schema.kinds.items():
        node = tree.at(("kinds", name))
        if isinstance(kind.layout, str) and kind.layout != "free":
            yield from _known([kind.layout], schema.kinds, "layout", node)
        else:
            for section in schema.layout(name):
                yield from _section(schema, name, section, node)
    for name, index in schema.indexes.items():
        node = tree.at(("indexes", name))
        yield from _known(index.kinds, schema.kinds, "kinds", node)
        yield from _known([index.by], [*BY, *schema.fields, *schema.inverses], "by", node)


def _known(names: Iterable[str], known: Iterable[str], field: str, node: Node) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            place = node.at((field,)).key
            yield Problem(place, field, f"`{name}` is not known", one_of(known), did_you_mean(name, known))


def _field(schema: Schema, field: Field, node: Node) -> Iterator[Problem]:
    yield from _known((*field.kinds, *field.except_), schema.kinds, "kinds", node)
    if field.type == "scale":
        yield from _known([field.scale], schema.scales, "scale", node)
    if field.type == "choice" and not field.choices:
        yield Problem(node.key, "choices", "is missing", "expected a list of {id: …}")


def _section(schema: Schema, kind: str, section: Section, node: Node) -> Iterator[Problem]:
    yield from _known(filter(None, (section.card, *section.facts)), schema.fields_of(kind), "layout", node)
    if section.relation in ("", OTHERS):
        return
    if section.relation not in schema.inverses:
        yield from _known([section.relation], schema.inverses, "layout", node)
        return
    attributes = schema.relation(section.relation).attributes
    yield from _known(filter(None, (section.group_by, *section.where)), attributes, "layout", node)
