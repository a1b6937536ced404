"""What could be better on the pages of one language: no problems, which the check tells, but work to be done.

How easily a page reads is left to `make report IMPROVEMENTS=1`: a library counts the syllables, and the site has to be
the same with and without it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from soleo.model import Entity, Page
from soleo.read.content import translation
from soleo.read.content.project import Project
from soleo.read.schema.schema import FieldSpec
from soleo.text import body


@dataclass(frozen=True)
class Improvement:
    """What could be better, and the pages that want it: `field` is what it is about, `amount` what is aimed at."""

    name: str
    pages: tuple[Page, ...]
    field: str = ""
    amount: int = 0

    @property
    def key(self) -> str:
        """A name for it that no other has."""
        return f"{self.name}-{self.field}" if self.field else self.name


def improvements(project: Project, locale: str) -> tuple[Improvement, ...]:
    """All improvements in a language, those without a page too; a page is the file in which it is mended."""
    entities = project.graph.of_kinds(project.schema.kinds_with_layout())
    return tuple(ImprovementFinder(project, locale, entities).all())


class ImprovementFinder:
    """Looks for what could be better on the pages of some entities."""

    def __init__(self, project: Project, locale: str, entities: tuple[Entity, ...]) -> None:
        self.project = project
        self.entities = entities
        self.locale = locale
        self.pages = tuple(it.page(locale) for it in entities if it.speaks(locale))

    def all(self) -> Iterator[Improvement]:
        """Every kind of improvement, in an order that does not change."""
        states = ((it, translation.status(it, self.locale, self.project.schema)) for it in self.entities)
        late = (it.page(self.locale) for it, state in states if state == translation.OUTDATED)
        yield Improvement("outdated", tuple(late))
        yield Improvement("review", tuple(it.source for it in self.entities if _unread(it.source)))
        for name, field in self.project.schema.fields.items():
            yield from self._field(name, field)
        linked = self._linked()
        yield Improvement("orphan", tuple(it.source for it in self.entities if it.id not in linked))

    def _field(self, name: str, field: FieldSpec) -> Iterator[Improvement]:
        if goal := field.goal.least:
            kinds = field.goal.kinds or self.project.schema.kinds
            found = (it.source for it in self.entities if it.kind in kinds and self._few(name, it.source, goal))
            yield Improvement("lacks", tuple(found), name, goal)
        if field.goal.median:
            pages = (page for page in self.pages if field.of(page.kind) and self._few(name, page, 1))
            yield Improvement("lacks", tuple(pages), name, 1)
        if words := field.goal.words:
            pages = (page for page in self.pages if len(page.values.text(name).split()) > words)
            yield Improvement("long", tuple(pages), name, words)

    def _few(self, name: str, page: Page, least: int) -> bool:
        return amount(self.project, name, page) < least

    def _linked(self) -> set[str]:
        """The ids of the entities to which another page leads, by a relation or in its text."""
        uris = {entity.uri: entity.id for entity in self.entities}
        found = {it.id for it in self.entities if self.project.graph.predicates(it.id)}
        for entity in self.project.entities.values():
            led = {
                uris.get(body.destination(entity.source.uri, link.target)[0]) for link in body.links(entity.source.body)
            }
            found |= {it for it in led if it and it != entity.id}
        return found


def _unread(page: Page) -> bool:
    """Whether nobody reviewed a page, or it was changed since."""
    reviewed, updated = page.values.date("reviewed"), page.values.date("updated")
    return reviewed is None or updated is None or reviewed < updated


def amount(project: Project, name: str, page: Page) -> int:
    """How many values a page has in a field; references count with those of its relations."""
    if project.schema.fields[name].type == "references":
        return len(project.graph.references(project.entities[page.id]))
    value = page.values.get(name, ())
    return len(value) if isinstance(value, tuple) else 1
