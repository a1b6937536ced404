"""Which links a map draws, predicate by predicate, and what their steps are called."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from soleo.model import Entity
from soleo.read.content.graph import Link
from soleo.read.schema.schema import Section, Step
from soleo.text import collation

if TYPE_CHECKING:  # the views of a page hold its map
    from soleo.pages.sections import Views


@dataclass(frozen=True)
class Joined:
    """A link with the entity that it starts from, as its predicate says it."""

    end: str
    link: Link
    rank: int

    @property
    def target(self) -> str:
        """The entity at the other end."""
        return self.link.target


class Walk:
    """The links from an entity along the predicates of a map, in one language."""

    def __init__(self, views: "Views", entity: Entity, section: Section) -> None:
        self.views = views
        self.entity = entity
        self.section = section
        self.predicates = section.map
        self.schema, self.graph = views.project.schema, views.project.graph
        self.entities = views.project.entities
        self.locale, self.say = views.locale, views.say

    @cached_property
    def columns(self) -> tuple[tuple[Joined, ...], ...]:
        """For each predicate the links that the section shows, those of each entity of the column before."""
        columns: list[tuple[Joined, ...]] = []
        for predicate in self.predicates:
            columns.append(tuple(it for it in self._met(columns, predicate) if self._wanted(predicate, it.link)))
        return tuple(columns)

    def _met(self, before: Sequence[tuple[Joined, ...]], predicate: str) -> Iterator[Joined]:
        """All links along a predicate from the entities of the last column."""
        ends = dict.fromkeys(it.target for it in before[-1]) if before else [self.entity.id]
        for end in ends:
            yield from self._links(end, predicate)

    def _links(self, end: str, predicate: str) -> list[Joined]:
        links = [it for it in self.graph.links(end, predicate) if it.target != self.entity.id]
        links.sort(key=lambda link: self.order(link.target))
        return [Joined(end, it, self._rank(predicate, it)) for it in links]

    def order(self, name: str):
        """A key that sorts entities by title."""
        return collation.sort_key(self.entities[name].title(self.locale), self.say.letters), name

    def _wanted(self, predicate: str, link: Link) -> bool:
        attributes = self.schema.relation(predicate).attributes
        limits = ((name, values) for name, values in self.section.where.items() if name in attributes)
        return all(link.statement.attributes.get(name) in values for name, values in limits)

    def scale(self, predicate: str) -> tuple[str, tuple[Step, ...]]:
        """The first scale among a predicate's attributes: the attribute's name and the steps, or nothing."""
        for name, field in self.schema.relation(predicate).attributes.items():
            if field.type == "scale":
                return name, self.schema.scale(name, predicate)
        return "", ()

    def _rank(self, predicate: str, link: Link) -> int:
        name, steps = self.scale(predicate)
        return next((n for n, step in enumerate(steps) if step.id == link.statement.attributes.get(name)), 0)

    def step(self, number: int, rank: int) -> tuple[Step | None, str]:
        """A step of the scale of a column's links, with what it is called; nothing if they have no scale."""
        name, steps = self.scale(self.predicates[number])
        if not steps:
            return None, ""
        scale = self.schema.relation(self.predicates[number]).attributes[name].scale
        return steps[rank], self.say(f"scales.{scale}.{steps[rank].id}.label")

    def card(self, entity: Entity) -> tuple[str, Step | None, str]:
        """The field of the card on an entity's page, its step, and the step in words."""
        for name in (section.card for section in self.schema.layout(entity.kind) if section.card):
            for step in self.schema.scale(name):
                if step.id == entity.fact(name):
                    return name, step, str(self.views.shown(name, step.id))
        return "", None, ""

    def left_out(self) -> Iterator[tuple[str, int]]:
        """The steps that the section does not show, in words, with how many links have them."""
        for number, predicate in enumerate(self.predicates):
            met = self._met(self.columns[:number], predicate)
            hidden = [it.rank for it in met if not self._wanted(predicate, it.link)]
            for rank in sorted(set(hidden)):
                yield self.step(number, rank)[1], hidden.count(rank)
