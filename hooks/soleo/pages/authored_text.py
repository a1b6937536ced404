"""What people write, as their pages show it: terms lead to the glossary, generated blocks stand in their places."""

from collections.abc import Callable
from functools import cached_property

from soleo.model import Entity
from soleo.pages.glossary_links import GlossaryLinker, linked_ids
from soleo.read.content import blocks
from soleo.read.content.blocks import Passage
from soleo.read.content.project import Project
from soleo.text import body
from soleo.text.markdown import Md, relative


class AuthoredText:
    """Makes the texts of pages in one language; `render` fills a template for the page at a path."""

    def __init__(self, project: Project, locale: str, render: Callable[..., Md]) -> None:
        self.project = project
        self.locale = locale
        self.render = render
        self.linkers = {name: GlossaryLinker(project, name) for name in dict.fromkeys((locale, project.source))}
        indexes = project.schema.indexes.values()
        self.glossary = next((index.path for index in indexes if index.template == "glossary"), "")

    def text(self, entity: Entity, text: str, seen: set[str]) -> Md:
        """A text of an entity's page; `seen` has the ids of what needs no link to the glossary any more."""
        text = self._defined(entity, text, entity.page(self.locale).locale, seen)
        lines = text.split("\n")
        for marker in body.markers(text):
            lines[marker.line - 1] = self._block(entity, marker, seen)
        return Md("\n".join(lines))

    def seen(self, entity: Entity) -> set[str]:
        """What needs no link to the glossary: the page itself, and what it links to anyway."""
        return {entity.id} | linked_ids(entity.page(self.locale).body, self._uris)

    def _defined(self, entity: Entity, text: str, locale: str, seen: set[str]) -> Md:
        if not self.glossary:
            return Md(text)
        return self.linkers[locale].link(text, seen, lambda it: f"{relative(self.glossary, entity.uri)}#{it.id}")

    def _block(self, entity: Entity, marker: body.Marker, seen: set[str]) -> Md:
        value = blocks.argument(self.project, marker, self.locale)
        passage = self._passage(entity, value, seen) if isinstance(value, Passage) else ""
        return self.render(
            "block.md.j2", entity.uri, name=marker.name, argument=marker.argument, value=value, passage=passage,
            foreign=not entity.speaks(self.locale), sentence=self._sentence(entity),
        )  # fmt: skip

    def _sentence(self, entity: Entity) -> str:
        """What a page says on its card instead of the step, if it has a field for that."""
        return next(filter(None, (entity.text(name, self.locale) for name in self.project.schema.sentences)), "")

    def _passage(self, entity: Entity, passage: Passage, seen: set[str]) -> Md:
        """A passage of another page, with links that lead right from this one."""
        seen |= linked_ids(passage.text, self._uris)
        text = body.moved(passage.text, passage.page.uri, entity.uri)
        return self._defined(entity, text, passage.page.locale, seen)

    @cached_property
    def _uris(self) -> dict[str, str]:
        return {entity.uri.rpartition("/")[2]: entity.id for entity in self.project.entities.values()}
