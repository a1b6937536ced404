"""One project as a value: languages, schema, messages, references, article, pages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from soleo.model import CallNumber, Entity, Page, Redirect, Reference
from soleo.read.content.graph import Graph
from soleo.read.content.inventory import Inventory
from soleo.read.messages.messages import Messages
from soleo.read.schema.schema import Schema
from soleo.text import collation
from soleo.text.body import markers

REDIRECTS = "docs/redirects.yml"


@dataclass(frozen=True)
class Project:
    """All that the authors wrote. `locales` begins with the source language.

    `blocks` says what the template of each generated block takes.
    """

    root: Path
    locales: tuple[str, ...]
    schema: Schema
    messages: Mapping[str, Messages]
    references: Mapping[str, Reference]
    inventory: Inventory
    entities: Mapping[str, Entity]
    redirects: Mapping[str, Redirect]
    numbers: tuple[CallNumber, ...] = ()
    blocks: Mapping[str, str] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The source language."""
        return self.locales[0]

    @property
    def pages(self) -> Iterator[Page]:
        """All pages that people wrote, in all languages."""
        return (page for entity in self.entities.values() for page in entity.translations.values())

    def by_title(self, entities: Iterable[Entity], locale: str) -> list[Entity]:
        """Some entities in the order of their titles in a language."""
        return sorted(entities, key=lambda entity: self.title_key(entity, locale))

    def title_key(self, entity: Entity, locale: str) -> tuple[collation.SortKey, str]:
        """Where an entity stands in the order of titles."""
        return collation.sort_key(entity.title(locale), self.messages[locale].letters), entity.id

    @cached_property
    def graph(self) -> Graph:
        """The entities and their relations from both ends."""
        return Graph(self.schema, self.entities)

    @cached_property
    def citations(self) -> dict[str, tuple[str, ...]]:
        """For each source, the entities that cite it: in a page, in a relation, or for a number that they list."""
        found = {key: dict.fromkeys(ids) for key, ids in self.graph.citations().items()}
        for kind in self.schema.numbers.kinds:
            for number in self.numbers_to_show(kind):
                found.setdefault(number.source, {}).update(dict.fromkeys(self._listing(kind)))
        return {key: tuple(ids) for key, ids in found.items()}

    def _listing(self, kind: str) -> Iterator[str]:
        """The entities whose text has a place for the numbers of a kind."""
        for entity in self.entities.values():
            if any(self.blocks.get(it.name) == "numbers" and it.argument == kind for it in markers(entity.source.body)):
                yield entity.id

    def numbers_to_show(self, kind: str) -> tuple[CallNumber, ...]:
        """The numbers to call of a kind that may be shown at all."""
        shown = (it for it in self.numbers if it.show and it.trusted(self.schema.numbers.since))
        return tuple(it for it in shown if it.kind == kind)

    def own_numbers(self, kind: str, locale: str) -> tuple[CallNumber, ...]:
        """Those of the countries that a language is shown."""
        own = {locale, locale.partition("-")[0]}
        return tuple(it for it in self.numbers_to_show(kind) if own & set(it.languages))

    def numbers_in(self, kind: str, locale: str) -> tuple[CallNumber, ...]:
        """What a language shows: its own countries' numbers, or all where it has none."""
        return self.own_numbers(kind, locale) or self.numbers_to_show(kind)


def newest(entities: Mapping[str, Entity]) -> date:
    """The day of the last change of content."""
    return max(filter(None, (entity.date("updated") for entity in entities.values())))
