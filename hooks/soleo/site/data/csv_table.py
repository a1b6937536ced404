"""The data set as a table for spreadsheets: one row an entity and language.

A cell never begins a formula: one that starts like one gets an apostrophe in front, as spreadsheets
mark a text. Lists stand in one cell, parted by ` | `; a relation keeps what it says, in brackets.
The file begins with a byte order mark, so that spreadsheets read its letters right.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from soleo.model import Entity
from soleo.read.content.graph import Link
from soleo.read.schema.schema import Schema
from soleo.site.data.data_set import Knowledge
from soleo.values import Code, Value

# Also as full-width letters, which some spreadsheets take for the same.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
FIRST = ("id", "kind", "language", "translation", "url")
APART = " | "


def table(knowledge: Knowledge) -> str:
    """The table as CSV (RFC 4180), with a line of names."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(columns(knowledge.schema))
    for row in _rows(knowledge):
        writer.writerow(guarded(cell) for cell in row)
    return "\ufeff" + out.getvalue()


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def columns(schema: Schema) -> list[str]:
    """The names of the columns: fields as in the schema, then predicates from both ends."""
    return [*FIRST, *_fields(schema), *schema.inverses]


def _fields(schema: Schema) -> list[str]:
    return [name for name, field in schema.fields.items() if any(field.of(kind) for kind in schema.listed())]


def _rows(knowledge: Knowledge) -> Iterator[Iterable[str]]:
    for entity in knowledge.entities:
        relations = [_relations(knowledge, entity, predicate) for predicate in knowledge.schema.inverses]
        for locale in entity.translations:
            state = knowledge.state(entity, locale) if locale != knowledge.project.source else "source"
            first = (entity.id, entity.kind, locale, state, knowledge.url(entity, locale))
            values = (entity.value(name, locale) or "" for name in _fields(knowledge.schema))
            yield [*first, *(_cell(value) for value in values), *relations]


def _cell(value: Value) -> str:
    if isinstance(value, tuple):
        return APART.join(f"{it.system} {it.code} {it.match}" if isinstance(it, Code) else it for it in value)
    return str(value)


def _relations(knowledge: Knowledge, entity: Entity, predicate: str) -> str:
    attributes = knowledge.schema.relation(predicate).attributes
    scales = [name for name, field in attributes.items() if field.type in ("scale", "choice")]
    return APART.join(_relation(link, scales) for link in knowledge.project.graph.links(entity.id, predicate))


def _relation(link: Link, scales: list[str]) -> str:
    given = link.statement.attributes
    said = ", ".join(f"{name}: {given[name]}" for name in scales if name in given)
    return f"{link.target} [{said}]" if said else link.target
