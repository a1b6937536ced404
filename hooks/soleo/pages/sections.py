"""What a template gets of an entity's page: its sections, top to bottom, with everything decided."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from soleo.field_values import Value
from soleo.model import Entity
from soleo.pages import labels, tables
from soleo.pages.labels import Labels
from soleo.read.content.graph import NOWHERE, Edge
from soleo.read.content.project import Project
from soleo.read.schema.parts import OTHERS, Names, Step
from soleo.read.schema.schema import Section
from soleo.text import body
from soleo.text.collation import SortKey


@dataclass(frozen=True)
class ListItem:
    """One line of a list: the entity at the other end, a note, marks such as the evidence, sources."""

    entity: Entity
    note: str = ""
    marks: tuple[str, ...] = ()
    references: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """Items under one label; the step says with which tone and icon."""

    label: str
    items: tuple[ListItem, ...]
    step: Step | None = None


@dataclass(frozen=True)
class CardView:
    """What to do, by the step of a scale."""

    card: labels.Card
    type: str = "card"


@dataclass(frozen=True)
class TextView:
    """Prose, or a generated list, or both under one heading; the lead has none."""

    key: str
    heading: str
    prose: str
    groups: tuple[Group, ...]
    type: str = "text"


@dataclass(frozen=True)
class FactsView:
    """Fields, each with its name and its value in words; closed under its heading if it has one."""

    key: str
    heading: str
    facts: tuple[tuple[str, str, Value], ...]
    type: str = "facts"


@dataclass(frozen=True)
class TableView:
    """What the entity is joined to, as a table."""

    key: str
    heading: str
    table: tables.Table
    type: str = "table"


@dataclass(frozen=True)
class ReferencesView:
    """The sources of the page."""

    type: str = "references"


View = CardView | TextView | FactsView | TableView | ReferencesView


class Sections:
    """Makes the sections of pages in one language."""

    def __init__(self, project: Project, locale: str) -> None:
        self.project = project
        self.locale = locale
        self.say = project.messages[locale]
        self.labels = Labels(project, locale)

    def of(self, entity: Entity) -> Iterator[View]:
        """The sections of an entity's page that have something to show."""
        written = self._written(entity)
        for section in self.project.schema.layout(entity.kind):
            if section.card:
                card = self.labels.card(entity)
                yield from [CardView(card)] if card.step else []
            elif section.facts:
                yield from self._facts(entity, section)
            elif section.table:
                yield from self._table(entity, section)
            elif section.references:
                yield from [ReferencesView()] if self.project.graph.references(entity) else []
            else:
                yield from self._text(entity, section, written.get(section.heading, ""))

    def _written(self, entity: Entity) -> dict[str, str]:
        page = entity.page(self.locale)
        keys = self.project.schema.headings(entity.kind, self.project.messages[page.locale])
        return {keys.get(head.text, "") if head else "lead": text for head, text in body.chunks(page.body)}

    def _heading(self, section: Section) -> str:
        return "" if section.heading in ("", "lead") else self.say(f"headings.{section.heading}")

    def _facts(self, entity: Entity, section: Section) -> Iterator[View]:
        values = ((name, entity.value(name, self.locale)) for name in section.facts)
        shown = self.labels.shown
        facts = tuple((name, self.say(f"fields.{name}"), shown(name, value)) for name, value in values if value)
        if facts:
            yield FactsView(section.heading, self._heading(section), facts)

    def _table(self, entity: Entity, section: Section) -> Iterator[View]:
        if found := tables.table(self.labels, entity, section):
            yield TableView(section.heading, self._heading(section), found)

    def _text(self, entity: Entity, section: Section, prose: str) -> Iterator[View]:
        groups = tuple(self._groups(entity, section)) if section.relation else ()
        if prose or groups:
            yield TextView(section.heading, self._heading(section), prose, groups)

    def _groups(self, entity: Entity, section: Section) -> Iterator[Group]:
        if section.relation == OTHERS:
            placed = {part.relation for part in self.project.schema.layout(entity.kind)}
            for predicate in self.project.graph.predicates(entity.id):
                if predicate not in placed:
                    yield Group(self.say(f"relations.{predicate}"), self.items(entity, predicate))
        elif section.group_by:
            yield from self._by_step(entity, section)
        elif items := self.items(entity, section.relation, section.where):
            yield Group("", items)

    def _by_step(self, entity: Entity, section: Section) -> Iterator[Group]:
        for step in self.project.schema.scale(section.group_by, section.relation):
            where = {**section.where, section.group_by: (step.id,)}
            if items := self.items(entity, section.relation, where, hidden=section.group_by):
                scale = self.project.schema.relation(section.relation).attributes[section.group_by].scale
                yield Group(self.say(f"scales.{scale}.{step.id}.label"), items, step)

    def items(
        self, entity: Entity, predicate: str, where: Mapping[str, Names] = NOWHERE, hidden: str = ""
    ) -> tuple[ListItem, ...]:
        """The other ends under a predicate: as written here, or else by kind and title."""
        edges = list(self.project.graph.edges(entity.id, predicate, where))
        if any(edge.statement.subject != entity.id for edge in edges):
            edges.sort(key=self._order)
        return tuple(self._item(entity, predicate, edge, hidden) for edge in edges)

    def _order(self, edge: Edge) -> tuple[int, tuple[SortKey, str]]:
        kinds = list(self.project.schema.kinds)
        return kinds.index(self.project.entities[edge.target].kind), self.labels.order(edge.target)

    def _item(self, entity: Entity, predicate: str, edge: Edge, hidden: str) -> ListItem:
        statement, other = edge.statement, self.project.entities[edge.target]
        attributes = self.project.schema.relation(predicate).attributes
        page = self.project.entities[statement.subject].page(self.locale)
        marks = tuple(
            self.say(f"scales.{attributes[name].scale}.{value}.label")
            for name, value in statement.attributes.items()
            if attributes[name].type == "scale" and name != hidden
        )
        note = page.note(statement.predicate, statement.target) if statement.subject == entity.id else ""
        return ListItem(other, note, marks, statement.attributes.texts("references"))
