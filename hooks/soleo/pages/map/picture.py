"""The map of an entity: what it is joined to, and what that is, column by column, as a picture and as a table."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from soleo.model import Entity
from soleo.pages.map.layout import Picture, Plan, Shape, Stroke, lay_out
from soleo.pages.map.order import Box, Line
from soleo.pages.map.walk import Joined, Walk
from soleo.read.schema.schema import Section, Step

if TYPE_CHECKING:  # the views of a page hold its map
    from soleo.pages.sections import Views

# With fewer entries in its first column a list says as much as a picture.
FEWEST = 3
LOUD = ("danger", "warning")
KEY = Stroke(0, 8, 44, 0)


@dataclass(frozen=True)
class Edge:
    """A line of the picture; `rank` is the place of its step in its scale, which says how broken it is."""

    stroke: Stroke
    rank: int
    step: Step | None


@dataclass(frozen=True)
class Node:
    """A box of the picture that leads to an entity, with the lines that end or begin there; a mark has a step."""

    entity: Entity
    shape: Shape
    step: Step | None
    edges: tuple[Edge, ...]


@dataclass(frozen=True)
class Others:
    """What an entity is joined to, under one step of the scale in words."""

    label: str
    entities: tuple[Entity, ...]


@dataclass(frozen=True)
class Row:
    """A row of the table: an entity of the first column, its values in words, what it is joined to."""

    entity: Entity
    values: tuple[str, ...]
    others: tuple[Others, ...]


@dataclass(frozen=True)
class Map:
    """A picture and its table: `keys` says what lines mean, `left_out` what it does not show and how often."""

    picture: Picture
    labels: tuple[tuple[Shape, Step | None], ...]
    nodes: tuple[Node, ...]
    keys: tuple[tuple[str, Edge], ...]
    left_out: tuple[tuple[str, int], ...]
    heads: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def joined(self) -> bool:
        """Whether anything of the first column is joined to something further."""
        return any(row.others for row in self.rows)


def map_of(views: "Views", entity: Entity, section: Section) -> Map | None:
    """The map of an entity in a language, or nothing where a picture would not help."""
    walk = Walk(views, entity, section)
    return Drawing(walk).map() if len(walk.columns[0]) >= FEWEST else None


class Drawing:
    """Turns the links of a map into its picture and its table."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.say = walk.say
        self.entities = walk.entities

    def map(self) -> Map:
        """The whole map."""
        labels = tuple((shape, self.walk.step(0, rank)[0]) for rank, shape in self.picture.labels.items())
        left_out, heads = tuple(self.walk.left_out()), self._heads()
        rows = tuple(self._rows(heads))
        shown = tuple(filter(None, heads))
        return Map(self.picture, labels, tuple(self._nodes()), tuple(self._keys()), left_out, shown, rows)

    @cached_property
    def picture(self) -> Picture:
        """Where everything stands."""
        walk = self.walk
        shown = [number for number in range(len(walk.predicates)) if walk.columns[number]]
        heads = tuple(self.say(f"relations.{walk.predicates[number]}") for number in shown)
        labels = {it.rank: walk.step(0, it.rank)[1] for it in walk.columns[0]}
        columns = tuple(tuple(self._boxes(number)) for number in shown)
        lines = tuple(Line(number - 1, it.end, it.target) for number in shown[1:] for it in walk.columns[number])
        plan = Plan(walk.entity.title(walk.locale), columns, lines, heads, labels)
        return lay_out(plan, self.say.direction == "rtl")

    def _boxes(self, number: int) -> Iterator[Box]:
        found = {it.target: it for it in self.walk.columns[number]}
        for name in sorted(found, key=self.walk.order):
            entity = self.entities[name]
            _, step, words = self.walk.card(entity)
            mark = words if step and step.tone in LOUD else ""
            yield Box(name, entity.title(self.walk.locale), 0 if number else found[name].rank, mark)

    def _nodes(self) -> Iterator[Node]:
        boxes = self.picture.boxes
        for number, name in sorted(boxes, key=lambda key: (key[0], boxes[key].y)):
            shape, entity = boxes[number, name], self.entities[name]
            step = self.walk.card(entity)[1] if shape.mark else None
            yield Node(entity, shape, step, tuple(self._edges(number, name)))

    def _edges(self, number: int, name: str) -> Iterator[Edge]:
        if number:
            return
        for it in self.walk.columns[0]:
            if it.target == name:
                yield self._edge(0, it, self.picture.branch(name))
        for it in self._later(name):
            yield self._edge(1, it, self.picture.stroke(Line(0, name, it.target)))

    def _edge(self, number: int, joined: Joined, stroke: Stroke) -> Edge:
        return Edge(stroke, joined.rank, self.walk.step(number, joined.rank)[0])

    def _keys(self) -> Iterator[tuple[str, Edge]]:
        for number in range(1, len(self.walk.predicates)):
            for rank in sorted({it.rank for it in self.walk.columns[number]}):
                step, label = self.walk.step(number, rank)
                if step:
                    yield label, Edge(KEY, rank, step)

    def _later(self, end: str) -> list[Joined]:
        return [it for links in self.walk.columns[1:] for it in links if it.end == end]

    def _heads(self) -> tuple[str, ...]:
        """What the columns of the table are called; nothing for one that would be empty."""
        first, *later = self.walk.predicates
        attribute = self.walk.scale(first)[0]
        cards = (self.walk.card(self.entities[it.target])[0] for it in self.walk.columns[0])
        card = next(filter(None, cards), "")
        found = [name for name, links in zip(later, self.walk.columns[1:], strict=True) if links]
        between = [f"attributes.{attribute}" if attribute else "", f"fields.{card}" if card else ""]
        keys = [f"relations.{first}", *between, *(f"relations.{name}" for name in found)]
        return tuple(self.say(key) if key else "" for key in keys)

    def _rows(self, heads: tuple[str, ...]) -> Iterator[Row]:
        walk = self.walk
        for it in sorted(walk.columns[0], key=lambda it: it.rank):
            entity = self.entities[it.target]
            values = walk.step(0, it.rank)[1], walk.card(entity)[2]
            shown = tuple(text for head, text in zip(heads[1:], values, strict=False) if head)
            yield Row(entity, shown, tuple(self._others(it.target)))

    def _others(self, end: str) -> Iterator[Others]:
        links = sorted(self._later(end), key=lambda it: it.rank)
        for rank, found in groupby(links, key=lambda it: it.rank):
            yield Others(self.walk.step(1, rank)[1], tuple(self.entities[it.target] for it in found))
