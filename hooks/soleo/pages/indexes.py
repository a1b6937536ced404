"""What stands in a generated index: entries under headings, in the order of the language."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from soleo.model import Entity
from soleo.pages.sections import ListItem, Sections
from soleo.read.content.project import Project
from soleo.read.schema.lists import Index
from soleo.read.schema.parts import Names, Step
from soleo.text import collation


@dataclass(frozen=True)
class IndexEntry:
    """One line of an index. An alias points to the entity whose title is another."""

    name: str
    item: ListItem
    alias: bool = False

    @property
    def entity(self) -> Entity:
        """The entity it leads to."""
        return self.item.entity


@dataclass(frozen=True)
class Division:
    """Entries under one heading: a letter, a value, or an entity; `anchor` is stable."""

    anchor: str
    label: str
    entries: tuple[IndexEntry, ...]
    step: Step | None = None
    entity: Entity | None = None


class Indexes:
    """The indexes of one language."""

    def __init__(self, project: Project, locale: str) -> None:
        self.project = project
        self.sections = Sections(project, locale)
        self.locale = locale
        self.say = project.messages[locale]

    def _order(self, entry: IndexEntry) -> tuple[collation.SortKey, str]:
        return collation.sort_key(entry.name, self.say.letters), entry.entity.id

    def divisions(self, index: Index) -> tuple[Division, ...]:
        """The headings of an index with what stands under each; none is empty."""
        schema = self.project.schema
        entities = self.project.graph.of_kinds(index.kinds or schema.kinds_with_layout())
        if index.by == "title":
            made = iter([Division("", "", self._titles(entities))])
        elif index.by == "letter":
            made = self._letters(entities, index.names)
        elif index.by in schema.fields:
            made = self._values(entities, index.by)
        else:
            made = self._relations(entities, index.by)
        return tuple(division for division in made if division.entries)

    def _titles(self, entities: Iterable[Entity]) -> tuple[IndexEntry, ...]:
        ordered = self.project.by_title(entities, self.locale)
        return tuple(IndexEntry(it.title(self.locale), ListItem(it)) for it in ordered)

    def _letters(self, entities: Iterable[Entity], names: Names) -> Iterator[Division]:
        found: dict[str, list[IndexEntry]] = defaultdict(list)
        for entry in sorted((*self._titles(entities), *self._aliases(entities, names)), key=self._order):
            found[collation.initial(entry.name, self.say.letters)].append(entry)
        for letter, entries in found.items():
            yield Division(f"letter-{_ascii(letter)}", letter, tuple(entries))

    def _aliases(self, entities: Iterable[Entity], names: Names) -> Iterator[IndexEntry]:
        for entity in entities:
            for name in names:
                for alias in entity.texts(name, self.locale):
                    yield IndexEntry(alias, ListItem(entity), alias=True)

    def _values(self, entities: Iterable[Entity], name: str) -> Iterator[Division]:
        field = self.project.schema.fields[name]
        scale = {step.id: step for step in self.project.schema.scale(name)} if field.type == "scale" else {}
        for value in self.project.schema.allowed(field):
            entries = self._titles(it for it in entities if it.text(name) == value)
            yield Division(value, self.sections.labels.option(name, value), entries, scale.get(value))

    def _relations(self, entities: Iterable[Entity], predicate: str) -> Iterator[Division]:
        for first in self._titles(entities):
            items = self.sections.items(first.entity, predicate)
            entries = tuple(IndexEntry(item.entity.title(self.locale), item) for item in items)
            yield Division(first.entity.id, first.name, entries, entity=first.entity)


def _ascii(letter: str) -> str:
    return letter.lower() if letter.isascii() and letter.isalnum() else f"{ord(letter[0]):x}"
