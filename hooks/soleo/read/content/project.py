"""One project as a value: languages, schema, messages, references, article, pages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from soleo.model import Entity, Page, Place, Redirect, Reference
from soleo.read.content.graph import Graph
from soleo.read.messages.messages import Messages
from soleo.read.schema.schema import Schema
from soleo.text import collation
from soleo.text.yaml_tree import Node

REDIRECTS = "docs/redirects.yml"


@dataclass(frozen=True)
class Item:
    """One line of the article's inventory: an entity's id, with its place in docs/article.yml."""

    id: str
    place: Place


@dataclass(frozen=True)
class Project:
    """All that the authors wrote. `locales` begins with the source language."""

    root: Path
    locales: tuple[str, ...]
    schema: Schema
    messages: Mapping[str, Messages]
    references: Mapping[str, Reference]
    article: Node
    entities: Mapping[str, Entity]
    redirects: Mapping[str, Redirect]

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

    def title_key(self, entity: Entity, locale: str) -> tuple[collation.Key, str]:
        """Where an entity stands in the order of titles."""
        return collation.sort_key(entity.title(locale), self.messages[locale].letters), entity.id

    @cached_property
    def graph(self) -> Graph:
        """The entities and their relations from both ends."""
        return Graph(self.schema, self.entities)

    @cached_property
    def inventory(self) -> tuple[Item, ...]:
        """The ids that the article names."""
        return tuple(Item(node.children["id"].text, node.place) for node in self.entries if has_id(node))

    @property
    def entries(self) -> tuple[Node, ...]:
        """The lines of the article's inventory, right or wrong."""
        entities = self.article.at(("entities",))
        return entities.items if entities is not self.article else ()


def has_id(entry: Node) -> bool:
    """Whether a line of the inventory names an entity."""
    return "id" in entry.children and isinstance(entry.children["id"].value, str)


def newest(entities: Mapping[str, Entity]) -> date:
    """The day of the last change of content."""
    return max(filter(None, (entity.date("updated") for entity in entities.values())))
