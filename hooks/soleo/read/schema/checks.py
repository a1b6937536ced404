"""What schema.yml says must hold together: names used in one part exist in another, and each stands for one thing."""

import re
from collections.abc import Iterator, Mapping

from soleo.model import Problem
from soleo.read.schema import layout_checks
from soleo.read.schema.name_checks import chosen, known, twice
from soleo.read.schema.schema import Field, Relation, Schema
from soleo.text.did_you_mean import did_you_mean
from soleo.text.yaml_tree import Node

# The fields that the engine itself reads, on pages of every kind.
WORDS, DAY = ("text", "words"), ("date", "fact")
OWN = {"title": WORDS, "description": WORDS, "updated": DAY}


def check(schema: Schema, tree: Node) -> Iterator[Problem]:
    """Every contradiction inside the schema, at its place; layouts and lists are read once all names are clear."""
    unclear = list(_names(schema, tree))
    yield from unclear or layout_checks.check(schema, tree)


def _names(schema: Schema, tree: Node) -> Iterator[Problem]:
    yield from _own_fields(schema, tree.at(("fields",)))
    yield from _options(schema, tree)
    for name, field in schema.fields.items():
        yield from _field(schema, field, tree.at(("fields", name)))
    for name, relation in schema.relations.items():
        yield from _relation(schema, relation, tree.at(("relations", name)))
    yield from _ends(schema, tree)
    for name, system in schema.code_systems.items():
        yield from _pattern(f"code_systems.{name}.pattern", system.pattern, tree.at(("code_systems", name, "pattern")))
    yield from _help(schema, tree.at(("help",)))
    yield from _taken({name: kind.folder for name, kind in schema.kinds.items()}, "folder", tree.at(("kinds",)))
    yield from _taken({name: index.path for name, index in schema.indexes.items()}, "path", tree.at(("indexes",)))


def _help(schema: Schema, node: Node) -> Iterator[Problem]:
    attributes = [f"{name}.{attribute}" for name, it in schema.relations.items() for attribute in it.attributes]
    right = [*schema.fields, *schema.relations, *attributes]
    for name in schema.help:
        if name not in right:
            expected = "expected a field, a relation, or `relation.attribute`"
            yield Problem(node.at((name,)).key, "help", f"`{name}` is not known", expected, did_you_mean(name, right))


def _own_fields(schema: Schema, node: Node) -> Iterator[Problem]:
    for name, (kind_of_value, scope) in OWN.items():
        field = schema.fields.get(name)
        if field is None or (field.type, field.scope) != (kind_of_value, scope) or not _everywhere(field):
            expected = f"expected {name}: {{type: {kind_of_value}, scope: {scope}, required: true}}, for all kinds"
            yield Problem(node.at((name,)).key, f"fields.{name}", "is not what the engine reads", expected)


def _everywhere(field: Field) -> bool:
    return field.required and not field.kinds and not field.except_


def _options(schema: Schema, tree: Node) -> Iterator[Problem]:
    for name, steps in schema.scales.items():
        yield from twice([step.id for step in steps], name, tree.at(("scales", name)))
        for number, step in enumerate(steps):
            called = filter(None, [step.numbers])
            yield from known(called, schema.numbers.kinds, "numbers", tree.at(("scales", name, number)))
    for name, field in schema.fields.items():
        yield from twice([choice.id for choice in field.choices], name, tree.at(("fields", name, "choices")))


def _field(schema: Schema, field: Field, node: Node) -> Iterator[Problem]:
    yield from known((*field.kinds, *field.except_, *field.goal.kinds), schema.kinds, "kinds", node)
    for number, choice in enumerate(field.choices):
        yield from known(choice.kinds, schema.kinds, "kinds", node.at(("choices", number)))
    if field.type == "scale":
        yield from known([field.scale], schema.scales, "scale", node)
    if field.type == "choice" and not field.choices:
        yield Problem(node.key, "choices", "is missing", "expected a list of {id: …}")


def _relation(schema: Schema, relation: Relation, node: Node) -> Iterator[Problem]:
    yield from known(relation.from_, schema.kinds, "from", node)
    yield from known(relation.to, schema.kinds, "to", node)
    for name, field in relation.attributes.items():
        yield from _field(schema, field, node.at(("attributes", name)))
    for key in ("schema_org", "inverse_schema_org"):
        yield from _claims(schema, relation, key, node)


def _claims(schema: Schema, relation: Relation, key: str, node: Node) -> Iterator[Problem]:
    ends = relation.from_, relation.to
    first, second = ends if key == "schema_org" else reversed(ends)
    for number, claim in enumerate(getattr(relation, key)):
        place = node.at((key, number))
        yield from known(claim.from_, first, "from", place)
        yield from known(claim.to, second, "to", place)
        yield from chosen(schema, claim.where, relation.attributes, "where", place)


def _ends(schema: Schema, tree: Node) -> Iterator[Problem]:
    owners = {name: name for name in (*schema.fields, *schema.relations)}
    for name, relation in schema.relations.items():
        place = tree.at(("relations", name)).key
        if name in schema.fields:
            where = tree.at(("fields", name)).key
            yield Problem(where, name, "is a field and a relation", "expected a name of its own")
        if bool(relation.inverse) == relation.symmetric:
            yield Problem(place, name, "needs one other end", "expected `inverse: …` or `symmetric: true`")
        elif relation.inverse in owners:
            expected = f"expected a name of its own; {owners[relation.inverse]} has it"
            yield Problem(place, name, f"`{relation.inverse}` is taken", expected)
        elif relation.inverse:
            owners[relation.inverse] = name


def _taken(values: Mapping[str, str], key: str, node: Node) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for name, value in values.items():
        owner = owners.setdefault(value, name)
        if owner != name:
            expected = f"expected a {key} of its own; {owner} has it"
            yield Problem(node.at((name, key)).key, key, f"`{value}` is taken", expected)


def _pattern(name: str, pattern: str, node: Node) -> Iterator[Problem]:
    try:
        re.compile(pattern)
    except re.error:
        yield Problem(node.key, name, f"`{pattern}` is no regular expression", "expected one such as [A-Z][0-9]+")
