"""What the layouts of pages and the lists of schema.yml name must exist."""

from collections.abc import Iterable, Iterator

from soleo.model import Problem
from soleo.read.schema.lists import Facet, Index
from soleo.read.schema.name_checks import bad_choice, scales, unknown_names
from soleo.read.schema.parts import OTHERS
from soleo.read.schema.schema import FieldSpec, Schema, Section
from soleo.text.yaml_tree import Node

BY = ("title", "letter")


def check(schema: Schema, tree: Node) -> Iterator[Problem]:
    """Every name in a layout or a list that does not exist, at its place."""
    for name in schema.kinds:
        yield from _layout(schema, name, tree.at(("kinds", name)))
    for name, index in schema.indexes.items():
        yield from _index(schema, index, tree.at(("indexes", name)))


def _layout(schema: Schema, kind: str, node: Node) -> Iterator[Problem]:
    layout = schema.kinds[kind].layout
    if not isinstance(layout, str):
        for section in layout:
            yield from _section(schema, kind, section, node)
    elif layout != "free":
        yield from unknown_names([layout], ["free", *schema.kinds], "layout", node)
        if _circles(schema, kind):
            expected = "expected a layout, `free` or another kind"
            yield Problem(node.at(("layout",)).key, "layout", "leads to itself", expected)


def _circles(schema: Schema, kind: str) -> bool:
    seen: set[object] = set()
    step: object = kind
    while isinstance(step, str) and step in schema.kinds and step not in seen:
        seen.add(step)
        step = schema.kinds[step].layout
    return isinstance(step, str) and step in seen


def _section(schema: Schema, kind: str, section: Section, node: Node) -> Iterator[Problem]:
    fields = schema.fields_of(kind)
    yield from unknown_names(section.facts, fields, "layout", node)
    yield from scales(filter(None, [section.card]), fields, "layout", node)
    yield from _words(schema, kind, section, node)
    predicates = [*section.table, *([section.relation] if section.relation not in ("", OTHERS) else [])]
    yield from unknown_names(predicates, schema.inverses, "layout", node)
    if schema.inverses.keys() & predicates or not predicates:
        attributes = _attributes(schema, predicates)
        yield from scales(filter(None, [section.group_by]), attributes, "layout", node)
        yield from bad_choice(schema, section.where, attributes, "layout", node)


def _words(schema: Schema, kind: str, section: Section, node: Node) -> Iterator[Problem]:
    """What a section takes from the words of its page, and when it has to be written."""
    fields = schema.fields_of(kind)
    sentences = [name for name, field in fields.items() if (field.type, field.scope) == ("text", "words")]
    yield from unknown_names(filter(None, [section.sentence]), sentences, "layout", node)
    yield from bad_choice(schema, section.required_if, fields, "layout", node)
    others = [it.heading for it in schema.layout(kind) if it.text and it is not section]
    yield from unknown_names(filter(None, [section.unless]), others, "layout", node)


def _attributes(schema: Schema, predicates: Iterable[str]) -> dict[str, FieldSpec]:
    relations = [schema.relation(predicate) for predicate in predicates if predicate in schema.inverses]
    return {name: field for relation in relations for name, field in relation.attributes.items()}


def _index(schema: Schema, index: Index, node: Node) -> Iterator[Problem]:
    yield from unknown_names(index.kinds, schema.kinds, "kinds", node)
    named = [name for name, field in schema.fields.items() if field.type == "texts" and field.scope == "words"]
    yield from unknown_names(index.names, named, "names", node)
    closed = [name for name, field in schema.fields.items() if schema.allowed(field)]
    narrowed = ["title", *closed] if index.facets else dict.fromkeys([*BY, *schema.fields, *schema.inverses])
    yield from unknown_names([index.by], ["letter"] if index.names else narrowed, "by", node)
    for facet in index.facets:
        yield from unknown_names([facet.name], [*closed, *schema.inverses], "facets", node)
        yield from _facet(schema, facet, node)


def _facet(schema: Schema, facet: Facet, node: Node) -> Iterator[Problem]:
    yield from unknown_names(facet.also, schema.inverses, "facets", node)
    yield from bad_choice(schema, facet.where, _attributes(schema, (facet.name, *facet.also)), "facets", node)
