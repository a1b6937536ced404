"""What search knows of each page of a language: its names, its texts, and what it counts beside others."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from soleo.model import Entity
from soleo.pages.labels import Labels
from soleo.read.content.addresses import Settings, address
from soleo.read.content.project import Project
from soleo.read.schema.parts import Step
from soleo.text import body, prose

# What a word counts in the text of a page, by where it stands.
TEXTS = {"title": 3, "aliases": 2, "definition": 3, "description": 2, "headings": 2, "text": 1}
# What a page counts: lists come after what they list, pages about the site after its knowledge; of all others the
# one with the most relations counts a little more.
GENERATED, FREE, KNOWN = 0.6, 0.8, 0.25
ALARMS = {"warning": 1.04, "danger": 1.08}


@dataclass(frozen=True)
class NameField:
    """What a name from a field counts; whether a result says that name as well, and whether it is short for another."""

    weight: float
    also: bool = False
    short: bool = False


# The fields that names come from; the worker reads this in the index.
NAMES = {
    "title": NameField(1.0),
    "aliases": NameField(0.95, also=True),
    "abbreviations": NameField(1.0, also=True, short=True),
    "misspellings": NameField(0.9),
}


@dataclass(frozen=True)
class SearchDocument:
    """A page as search knows it: its kind in words; its alarm's tone and level in words, where there is any."""

    location: str
    kind: str
    names: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, str]
    factor: float
    alarm: tuple[str, str] | None = None


class SearchDocuments:
    """The pages of one language, without those that stand in another one."""

    def __init__(self, project: Project, settings: Settings, locale: str) -> None:
        self.project = project
        self.schema = project.schema
        self.pages_are_folders = settings.pages_are_folders
        self.locale = locale
        self.say = project.messages[locale]
        self.entities = [it for it in project.entities.values() if it.speaks(locale)]

    def all(self) -> list[SearchDocument]:
        """First the written pages, then the generated ones."""
        return [*map(self._entity, self.entities), *self._indexes()]

    def location(self, uri: str) -> str:
        """The address of a page inside its language's folder."""
        return address(uri, self.pages_are_folders)

    def _entity(self, entity: Entity) -> SearchDocument:
        names = {name: self._names(entity, name) for name in NAMES}
        step, label = self._alarm(entity)
        known = 1 + KNOWN * math.log1p(self._links[entity.id]) / math.log1p(max(1, *self._links.values()))
        factor = known * (ALARMS[step.tone] if step else 1) * (1 if self.schema.layout(entity.kind) else FREE)
        alarm = (step.tone, label) if step else None
        kind = self.say(f"kinds.{entity.kind}.singular")
        return SearchDocument(self.location(entity.uri), kind, names, self._texts(entity), round(factor, 3), alarm)

    def _names(self, entity: Entity, name: str) -> tuple[str, ...]:
        return entity.page(self.locale).values.all_texts(name)

    @cached_property
    def _links(self) -> dict[str, int]:
        graph = self.project.graph
        return {it.id: sum(len(graph.edges(it.id, name)) for name in graph.predicates(it.id)) for it in self.entities}

    def _alarm(self, entity: Entity) -> tuple[Step | None, str]:
        """The alarming step of the card, and its name."""
        card = Labels(self.project, self.locale).card(entity)
        return (card.step, card.label) if card.step and card.step.tone in ALARMS else (None, "")

    def _texts(self, entity: Entity) -> dict[str, str]:
        page = entity.page(self.locale)
        notes = (page.note(*link) for link in page.notes)
        names = ("title", "aliases", "definition", "description")
        headings = (heading.text for heading in body.headings(page.body))
        return {
            **{name: "\n".join(self._names(entity, name)) for name in names},
            "headings": "\n".join(headings),
            "text": "\n".join([prose.prose(page.body), *notes]),
        }

    def _indexes(self) -> Iterator[SearchDocument]:
        listed = self.say("interface.search.list")
        for name, index in self.schema.indexes.items():
            title, about = (self.say(f"indexes.{name}.{part}") for part in ("title", "description"))
            texts = {"title": title, "description": about}
            yield SearchDocument(self.location(index.path), listed, {"title": (title,)}, texts, GENERATED)
