"""Both ends of each relation: what is written at one end is found from the other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from soleo.model import Entity, Statement
from soleo.read.schema.parts import Names
from soleo.read.schema.schema import Schema

NOWHERE: Mapping[str, Names] = {}


@dataclass(frozen=True)
class Edge:
    """One relation seen from one end: the entity at the other, and the statement that says so."""

    target: str
    statement: Statement

    def among(self, where: Mapping[str, Names]) -> bool:
        """Whether each attribute that is named has one of the values."""
        return all(self.statement.attributes.text(name) in values for name, values in where.items())


class Graph:
    """The entities, and their relations from both ends."""

    def __init__(self, schema: Schema, entities: Mapping[str, Entity]) -> None:
        self.schema = schema
        self.entities = entities
        self._edges: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        for statement in self.statements():
            if statement.target in entities and statement.target != statement.subject:
                self._connect(statement)

    def statements(self) -> Iterator[Statement]:
        """All statements, where they are written."""
        return (statement for entity in self.entities.values() for statement in entity.source.statements)

    def _connect(self, statement: Statement) -> None:
        inverse = self.schema.inverses[statement.predicate]
        self._edges[statement.subject, statement.predicate].append(Edge(statement.target, statement))
        self._edges[statement.target, inverse].append(Edge(statement.subject, statement))

    def edges(self, entity: str, predicate: str, where: Mapping[str, Names] = NOWHERE) -> tuple[Edge, ...]:
        """The relations of an entity under a predicate, written or generated, each other end once.

        `where` keeps those of which each attribute that it names has one of its values.
        """
        found = {edge.target: edge for edge in self._edges.get((entity, predicate), ())}
        return tuple(edge for edge in found.values() if edge.among(where))

    def predicates(self, entity: str) -> tuple[str, ...]:
        """The predicates under which an entity has relations, in the schema's order."""
        return tuple(name for name in self.schema.inverses if self._edges.get((entity, name)))

    def of_kinds(self, kinds: Iterable[str]) -> tuple[Entity, ...]:
        """The entities of some kinds, in the order of loading."""
        wanted = set(kinds)
        return tuple(entity for entity in self.entities.values() if entity.kind in wanted)

    def citations(self) -> dict[str, tuple[str, ...]]:
        """For each reference, the entities whose page or relations cite it."""
        cited: dict[str, dict[str, None]] = defaultdict(dict)
        for entity in self.entities.values():
            for key in self.references(entity):
                cited[key][entity.id] = None
        return {key: tuple(ids) for key, ids in cited.items()}

    def references(self, entity: Entity) -> tuple[str, ...]:
        """The references of an entity: its own, then those of its statements, each once."""
        keys = dict.fromkeys(entity.texts("references"))
        for statement in entity.source.statements:
            keys.update(dict.fromkeys(statement.attributes.texts("references")))
        return tuple(keys)
