"""The table of a page: what an entity is joined to, how surely, and what is joined to that in turn."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from soleo.model import Entity
from soleo.pages.labels import Labels
from soleo.read.content.graph import Edge
from soleo.read.schema.schema import Section

# With fewer rows a list says as much as a table.
FEWEST = 3


@dataclass(frozen=True)
class RelatedGroup:
    """What the entity of a row is joined to, under one step of the relation's scale in words."""

    label: str
    entities: tuple[Entity, ...]


@dataclass(frozen=True)
class Row:
    """An entity, its values in words, and what it is joined to."""

    entity: Entity
    values: tuple[str, ...]
    related: tuple[RelatedGroup, ...]


@dataclass(frozen=True)
class Table:
    """Heads and rows; `left_out` names the steps that the table does not show, and how often each occurs."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: tuple[tuple[str, int], ...]

    @property
    def joined(self) -> bool:
        """Whether anything in the rows is joined to something further."""
        return any(row.related for row in self.rows)


def table(labels: Labels, entity: Entity, section: Section) -> Table | None:
    """The table of an entity in a language, or nothing where a list says as much."""
    made = TableBuilder(labels, entity, section)
    return made.table() if len(made.edges) >= FEWEST else None


class TableBuilder:
    """Makes the table of one entity: rows along the first predicate, what is related to each along the second."""

    def __init__(self, labels: Labels, entity: Entity, section: Section) -> None:
        self.labels, self.entity, self.section = labels, entity, section
        self.first, self.second = (*section.table, "")[:2]
        self.edges = self._edges(entity.id, self.first, shown=True)

    def table(self) -> Table:
        """The whole table."""
        rows = tuple(self._row(edge) for edge in self.edges)
        return Table(tuple(self._heads(rows)), tuple(self._without_empty(rows)), tuple(self._left_out()))

    def _edges(self, start: str, predicate: str, *, shown: bool) -> list[Edge]:
        """The edges along a predicate that the section shows, or those that it does not, by step and title."""
        graph, where = self.labels.project.graph, self.labels.limits(predicate, self.section.where)
        ends = (it for it in graph.edges(start, predicate) if it.target != self.entity.id)
        found = [it for it in ends if it.among(where) is shown]
        return sorted(found, key=lambda it: (self.labels.rank(predicate, it), self.labels.order(it.target)))

    def _row(self, edge: Edge) -> Row:
        entity = self.labels.project.entities[edge.target]
        values = self.labels.strength(self.first, edge), self.labels.card(entity).label
        return Row(entity, values, tuple(self._related(entity.id)) if self.second else ())

    def _related(self, start: str) -> Iterator[RelatedGroup]:
        edges = self._edges(start, self.second, shown=True)
        for label, found in groupby(edges, key=lambda it: self.labels.strength(self.second, it)):
            yield RelatedGroup(label, tuple(self.labels.project.entities[it.target] for it in found))

    def _heads(self, rows: tuple[Row, ...]) -> Iterator[str]:
        """What the columns are called; one that would be empty has no head."""
        say = self.labels.say
        yield say(f"relations.{self.first}")
        attribute = self.labels.scale(self.first)[0]
        card = next(filter(None, (self.labels.card(row.entity).field for row in rows)), "")
        yield from (say(key) for key in (attribute and f"attributes.{attribute}", card and f"fields.{card}") if key)
        if any(row.related for row in rows):
            yield say(f"relations.{self.second}")

    def _without_empty(self, rows: tuple[Row, ...]) -> Iterator[Row]:
        filled = [any(column) for column in zip(*(row.values for row in rows), strict=True)]
        for row in rows:
            values = tuple(value for value, has in zip(row.values, filled, strict=True) if has)
            yield Row(row.entity, values, row.related)

    def _left_out(self) -> Iterator[tuple[str, int]]:
        starts = {self.first: [self.entity.id], self.second: [edge.target for edge in self.edges]}
        for predicate, entities in starts.items():
            hidden = [it for start in entities if predicate for it in self._edges(start, predicate, shown=False)]
            named = sorted(hidden, key=lambda it: self.labels.rank(predicate, it))
            for label, found in groupby(named, key=lambda it: self.labels.strength(predicate, it)):
                yield label, len(list(found))
