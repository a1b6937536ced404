"""The data set as a table for spreadsheets: one row an entity and language.

A cell never begins a formula: one that starts like one gets an apostrophe in front, as spreadsheets
mark a text. Lists stand in one cell, parted by ` | `; a relation keeps what it says, in brackets.
The file begins with a byte order mark, so that spreadsheets read its letters right.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from soleo.field_values import Code, Value
from soleo.model import Entity
from soleo.read.content.graph import Edge
from soleo.read.schema.schema import Schema
from soleo.site.data.data_set import DataSet

# Also as full-width letters, which some spreadsheets take for the same.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
FIRST = ("id", "kind", "language", "translation", "url")
APART = " | "


def table(data_set: DataSet) -> str:
    """The table as CSV (RFC 4180), with a line of names."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(columns(data_set.schema))
    for row in _rows(data_set):
        writer.writerow(guarded(cell) for cell in row)
    return "\ufeff" + out.getvalue()


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def columns(schema: Schema) -> list[str]:
    """The names of the columns: fields as in the schema, then predicates from both ends."""
    return [*FIRST, *_fields(schema), *schema.inverses]


def _fields(schema: Schema) -> list[str]:
    return [name for name, field in schema.fields.items() if any(field.of(kind) for kind in schema.kinds_with_layout())]


def _rows(data_set: DataSet) -> Iterator[Iterable[str]]:
    for entity in data_set.entities:
        relations = [_relations(data_set, entity, predicate) for predicate in data_set.schema.inverses]
        for locale in entity.translations:
            state = data_set.state(entity, locale) if locale != data_set.project.source else "source"
            first = (entity.id, entity.kind, locale, state, data_set.url(entity, locale))
            values = (entity.value(name, locale) or "" for name in _fields(data_set.schema))
            yield [*first, *(_cell(value) for value in values), *relations]


def _cell(value: Value) -> str:
    if isinstance(value, tuple):
        return APART.join(f"{it.system} {it.code} {it.match}" if isinstance(it, Code) else it for it in value)
    return str(value)


def _relations(data_set: DataSet, entity: Entity, predicate: str) -> str:
    attributes = data_set.schema.relation(predicate).attributes
    scales = [name for name, field in attributes.items() if field.type in ("scale", "choice")]
    return APART.join(_relation(edge, scales) for edge in data_set.project.graph.edges(entity.id, predicate))


def _relation(edge: Edge, scales: list[str]) -> str:
    given = edge.statement.attributes
    said = ", ".join(f"{name}: {given[name]}" for name in scales if name in given)
    return f"{edge.target} [{said}]" if said else edge.target
