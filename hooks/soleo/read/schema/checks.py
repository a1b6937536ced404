"""What schema.yml says must hold together: names used in one part exist in another, and each stands for one thing."""

import re
from collections.abc import Iterator, Mapping

from soleo.model import Problem
from soleo.read.schema import engine_names, layout_checks
from soleo.read.schema.engine_names import EngineField
from soleo.read.schema.name_checks import bad_choice, repeated, unknown_names
from soleo.read.schema.schema import FieldSpec, Relation, Schema
from soleo.text.did_you_mean import did_you_mean
from soleo.text.yaml_tree import Node


def check(schema: Schema, tree: Node) -> Iterator[Problem]:
    """Every contradiction inside the schema, at its place; layouts and lists are read once all names are clear."""
    unclear = list(_names(schema, tree))
    yield from unclear or layout_checks.check(schema, tree)


def _names(schema: Schema, tree: Node) -> Iterator[Problem]:
    yield from _engine_names(schema, tree)
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


def _engine_names(schema: Schema, tree: Node) -> Iterator[Problem]:
    """What the engine reads by name has the type and scope that it needs, wherever the schema declares it."""
    always = {name: None for name, own in engine_names.FIELDS.items() if own.always}
    yield from _engine_fields({**always, **schema.fields}, engine_names.FIELDS, "fields", tree)
    for name, relation in schema.relations.items():
        yield from _engine_fields(relation.attributes, engine_names.ATTRIBUTES, f"relations.{name}.attributes", tree)
    declared = [("fields", name, name) for name in schema.fields]
    declared += [("relations", name, end) for name, it in schema.relations.items() for end in (name, it.inverse)]
    for part, name, called in declared:
        if called in engine_names.RESERVED:
            place, wrong = tree.at((part, name)).key, f"`{called}` is a name of the engine's own"
            yield Problem(place, f"{part}.{name}", wrong, "expected another name")


def _engine_fields(
    fields: Mapping[str, FieldSpec | None], engine_fields: Mapping[str, EngineField], path: str, tree: Node
) -> Iterator[Problem]:
    for name, field in fields.items():
        place = tree.at((*path.split("."), name)).key
        if name in engine_fields and not _fits(field, engine_fields[name]):
            expected = f"expected {name}: {engine_fields[name]}"
            yield Problem(place, f"{path}.{name}", "is not what the engine reads", expected)
        elif name not in engine_fields and field and field.type == "references":
            expected = "expected what has the type references to be called so"
            yield Problem(place, f"{path}.{name}", "is not what the engine reads", expected)


def _fits(field: FieldSpec | None, own: EngineField) -> bool:
    if field is None or (field.type, field.scope) != (own.type, own.scope):
        return False
    return not own.always or (field.required and not field.kinds and not field.except_)


def _options(schema: Schema, tree: Node) -> Iterator[Problem]:
    for name, steps in schema.scales.items():
        yield from repeated([step.id for step in steps], name, tree.at(("scales", name)))
        for number, step in enumerate(steps):
            called = filter(None, [step.numbers])
            yield from unknown_names(called, schema.numbers.kinds, "numbers", tree.at(("scales", name, number)))
    for name, field in schema.fields.items():
        yield from repeated([choice.id for choice in field.choices], name, tree.at(("fields", name, "choices")))


def _field(schema: Schema, field: FieldSpec, node: Node) -> Iterator[Problem]:
    yield from unknown_names((*field.kinds, *field.except_, *field.goal.kinds), schema.kinds, "kinds", node)
    for number, choice in enumerate(field.choices):
        yield from unknown_names(choice.kinds, schema.kinds, "kinds", node.at(("choices", number)))
    if field.type == "scale":
        yield from unknown_names([field.scale], schema.scales, "scale", node)
    if field.type == "choice" and not field.choices:
        yield Problem(node.key, "choices", "is missing", "expected a list of {id: …}")


def _relation(schema: Schema, relation: Relation, node: Node) -> Iterator[Problem]:
    yield from unknown_names(relation.from_, schema.kinds, "from", node)
    yield from unknown_names(relation.to, schema.kinds, "to", node)
    for name, field in relation.attributes.items():
        yield from _field(schema, field, node.at(("attributes", name)))
    for key in ("schema_org", "inverse_schema_org"):
        yield from _claims(schema, relation, key, node)


def _claims(schema: Schema, relation: Relation, key: str, node: Node) -> Iterator[Problem]:
    ends = relation.from_, relation.to
    first, second = ends if key == "schema_org" else reversed(ends)
    for number, claim in enumerate(getattr(relation, key)):
        place = node.at((key, number))
        yield from unknown_names(claim.from_, first, "from", place)
        yield from unknown_names(claim.to, second, "to", place)
        yield from bad_choice(schema, claim.where, relation.attributes, "where", place)


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
