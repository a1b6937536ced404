"""What a template gets of an entity's page: its sections, top to bottom, with everything decided."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from soleo.model import Entity, Value
from soleo.pages.map.picture import Map, map_of
from soleo.read.content.graph import Link
from soleo.read.content.project import Project
from soleo.read.schema.parts import OTHERS
from soleo.read.schema.schema import Section, Step
from soleo.text import body, collation


@dataclass(frozen=True)
class Item:
    """One line of a list: the entity at the other end, a note, marks such as the evidence, sources."""

    entity: Entity
    note: str = ""
    marks: tuple[str, ...] = ()
    references: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """Items under one label; the step says with which tone and icon."""

    label: str
    items: tuple[Item, ...]
    step: Step | None = None


@dataclass(frozen=True)
class View:
    """One section of a page, of one `type`: card, text, facts, map or references; a text may have groups."""

    type: str
    key: str = ""
    heading: str = ""
    prose: str = ""
    groups: tuple[Group, ...] = ()
    step: Step | None = None
    label: str = ""
    text: str = ""
    facts: tuple[tuple[str, str, Value], ...] = field(default=())
    map: Map | None = None


class Views:
    """Makes the sections of pages in one language."""

    def __init__(self, project: Project, locale: str) -> None:
        self.project = project
        self.locale = locale
        self.say = project.messages[locale]

    def sections(self, entity: Entity) -> Iterator[View]:
        """The sections of an entity's page that have something to show."""
        written = self._written(entity)
        for section in self.project.schema.layout(entity.kind):
            if section.card:
                yield from self._card(entity, section.card)
            elif section.facts:
                yield from self._facts(entity, section)
            elif section.map:
                yield from self._map(entity, section)
            elif section.references:
                yield from [View("references")] if self.project.graph.references(entity) else []
            else:
                yield from self._text(entity, section, written.get(section.heading, ""))

    def _written(self, entity: Entity) -> dict[str, str]:
        page = entity.page(self.locale)
        say = self.project.messages[page.locale]
        keys = {say.some(f"headings.{s.heading}"): s.heading for s in self.project.schema.layout(entity.kind) if s.text}
        return {keys.get(head.text, "") if head else "lead": text for head, text in body.chunks(page.body)}

    def _card(self, entity: Entity, name: str) -> Iterator[View]:
        value = entity.fact(name)
        for step in self.project.schema.scale(name):
            if step.id == value:
                scale = self.project.schema.fields[name].scale
                label, text = (self.say(f"scales.{scale}.{step.id}.{part}") for part in ("label", "text"))
                yield View("card", key=name, step=step, label=label, text=text)

    def _facts(self, entity: Entity, section: Section) -> Iterator[View]:
        page = entity.page(self.locale)
        values = ((name, page.values.get(name) or entity.fact(name)) for name in section.facts)
        facts = tuple((name, self.say(f"fields.{name}"), self.shown(name, value)) for name, value in values if value)
        if facts:
            yield View("facts", facts=facts)

    def shown(self, name: str, value: Value) -> Value:
        """A value in words: the name of a choice or step, a date as the language writes it."""
        field = self.project.schema.fields[name]
        if field.type == "choice":
            return self.say(f"choices.{name}.{value}")
        if field.type == "scale":
            return self.say(f"scales.{field.scale}.{value}.label")
        return self.say.date(value) if field.type == "date" else value

    def _map(self, entity: Entity, section: Section) -> Iterator[View]:
        if found := map_of(self, entity, section):
            yield View("map", section.heading, self.say(f"headings.{section.heading}"), map=found)

    def _text(self, entity: Entity, section: Section, prose: str) -> Iterator[View]:
        groups = tuple(self._groups(entity, section)) if section.relation else ()
        if prose or groups:
            heading = "" if section.heading == "lead" else self.say(f"headings.{section.heading}")
            yield View("text", section.heading, heading, prose, groups)

    def _groups(self, entity: Entity, section: Section) -> Iterator[Group]:
        if section.relation == OTHERS:
            placed = {part.relation for part in self.project.schema.layout(entity.kind)}
            for predicate in self.project.graph.predicates(entity.id):
                if predicate not in placed:
                    yield Group(self.say(f"relations.{predicate}"), self.items(entity, predicate))
        elif section.group_by:
            for step in self.project.schema.scale(section.group_by, section.relation):
                where = {**section.where, section.group_by: (step.id,)}
                items = self.items(entity, section.relation, where, hidden=section.group_by)
                if items:
                    scale = self.project.schema.relation(section.relation).attributes[section.group_by].scale
                    yield Group(self.say(f"scales.{scale}.{step.id}.label"), items, step)
        elif items := self.items(entity, section.relation, section.where):
            yield Group("", items)

    def items(self, entity: Entity, predicate: str, where=None, hidden: str = "") -> tuple[Item, ...]:
        """The other ends under a predicate: as written here, or else by kind and title."""
        graph = self.project.graph
        links = [
            link
            for link in graph.links(entity.id, predicate)
            if all(link.statement.attributes.get(name) in values for name, values in (where or {}).items())
        ]
        if any(link.statement.subject != entity.id for link in links):
            links.sort(key=self._order)
        return tuple(self._item(entity, predicate, link, hidden) for link in links)

    def _order(self, link: Link):
        other = self.project.entities[link.target]
        kinds = list(self.project.schema.kinds)
        return kinds.index(other.kind), collation.sort_key(other.title(self.locale), self.say.letters)

    def _item(self, entity: Entity, predicate: str, link: Link, hidden: str) -> Item:
        statement, other = link.statement, self.project.entities[link.target]
        attributes = self.project.schema.relation(predicate).attributes
        page = self.project.entities[statement.subject].page(self.locale)
        notes = page.notes.get((statement.predicate, statement.target), {})
        marks = tuple(
            self.say(f"scales.{attributes[name].scale}.{value}.label")
            for name, value in statement.attributes.items()
            if attributes[name].type == "scale" and name != hidden
        )
        note = " ".join(str(text) for text in notes.values()) if statement.subject == entity.id else ""
        references = statement.attributes.get("references", ())
        return Item(other, note, marks, tuple(str(key) for key in references))
