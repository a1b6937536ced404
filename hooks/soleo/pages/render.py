"""Markdown of pages: an entity's page, whole, and the pages that are generated from the facts."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import jinja2

from soleo.check.improvements import improvements
from soleo.model import Entity
from soleo.pages.authored_text import AuthoredText
from soleo.pages.call_numbers import NumberLists
from soleo.pages.downloads import FOLDER, offers
from soleo.pages.finder import Finders
from soleo.pages.indexes import Division, Indexes
from soleo.pages.sections import CardView, Sections, TextView, View
from soleo.read.content import addresses, blocks, translation
from soleo.read.content.addresses import Settings, prefix
from soleo.read.content.blocks import ScaleStep
from soleo.read.content.project import Project
from soleo.read.schema.parts import Step
from soleo.text import body, collation
from soleo.text.markdown import Md, attributes, escape, html, in_language, relative

# What a template's page needs beside the scripts of every page.
SCRIPTS = {"card": ["call.js"], "finder": ["finder.js"], "offline": ["saved.js", "offline.js"]}
# The file behind a generated page, where it is another than that of the language's words.
EDITED = {"references": "references.yml"}


@dataclass(frozen=True)
class GeneratedPage:
    """A generated page: its path inside a language's folder, its text with front matter, the file to edit in docs/."""

    uri: str
    text: str
    made_from: str


class Pages:
    """Renders the pages of one language, with the templates in overrides/pages/."""

    def __init__(self, project: Project, locale: str, settings: Settings | None = None) -> None:
        self.project = project
        self.settings = settings or Settings()
        self.locale = locale
        self.say = project.messages[locale]
        self.sections = Sections(project, locale)
        self.indexes = Indexes(project, locale)
        self.numbers = NumberLists(project, locale)
        self.authored = AuthoredText(project, locale, self.render)

    @cached_property
    def environment(self) -> jinja2.Environment:
        """Jinja, set so that every expression is escaped for Markdown."""
        loader = jinja2.FileSystemLoader(self.project.root / "overrides" / "pages")
        return jinja2.Environment(  # noqa: S701 - the output is Markdown, and `finalize` escapes it
            loader=loader, finalize=escape, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )

    def render(self, template: str, uri: str, **values: object) -> Md:
        """A template's Markdown, with links that start from the page at `uri`."""
        shared = {
            "m": self.say,
            "locale": self.locale,
            "schema": self.project.schema,
            "title": lambda entity: entity.title(self.locale),
            "words": lambda entity, name: self._said(entity, entity.text(name, self.locale)),
            "said": self._said,
            "link": lambda entity: self._link(entity, uri),
            "path": lambda target: Md(relative(target, uri)),
            "colon": Md(self.say("interface.colon")),
            "html": html,
            "md": Md,
            "href": lambda entity: html(addresses.link(entity.uri, uri, self.settings.pages_are_folders)),
            "icon": icon,
            "numbers": self.numbers.of_kind,
            "number_notes": self.numbers.notes,
            "direction_of": lambda locale: self.project.messages[locale].direction,
            "edit": self.settings.edit_link,
            "references": self.project.references,
            "entities": self.project.entities,
            "in_source_language": self._foreign,
        }
        return Md(self.environment.get_template(template).render({**shared, **values}))

    def _link(self, entity: Entity, uri: str) -> Md:
        mark = attributes(lang=entity.source.locale) if self._foreign(entity) else ""
        return Md(f"[{escape(entity.title(self.locale))}]({relative(entity.uri, uri)}){mark}")

    def _said(self, entity: Entity, text: object) -> object:
        if not text or not self._foreign(entity):
            return text
        locale = entity.source.locale
        return in_language(text, locale, self.project.messages[locale].direction)

    def _foreign(self, entity: Entity) -> bool:
        return not entity.speaks(self.locale)

    def entity(self, entity: Entity) -> Md:
        """The whole Markdown of an entity's page, or of a free page."""
        page = entity.page(self.locale)
        if not self.project.schema.layout(entity.kind):
            views: list[View] = []
            prose = self.authored.text(entity, page.body, set())
        else:
            views, prose = list(self.sections.of(entity)), Md("")
        seen = self.authored.seen(entity)
        written = [view for view in views if isinstance(view, TextView) and view.prose]
        proses = {view.key: self.authored.text(entity, view.prose, seen) for view in written}
        language = page.locale if page.locale != self.locale else ""
        direction = self.project.messages[page.locale].direction
        sources = [self.project.references[key] for key in self.project.graph.references(entity)]
        return self.render(
            "entity.md.j2", entity.uri, entity=entity, views=views, prose=prose, proses=proses,
            language=language, direction=direction, sources=sources,
        )  # fmt: skip

    def scripts(self, entity: Entity) -> list[str]:
        """The scripts that an entity's page needs beside those of every page."""
        shown = (blocks.argument(self.project, it, self.locale) for it in body.markers(entity.page(self.locale).body))
        steps = [it.step for it in shown if isinstance(it, ScaleStep)]
        steps += [view.card.step for view in self.sections.of(entity) if isinstance(view, CardView) and view.card.step]
        return SCRIPTS["card"] if any(step.numbers for step in steps) else []

    def generated(self) -> Iterator[GeneratedPage]:
        """All generated pages of the language."""
        for name, index in self.project.schema.indexes.items():
            divisions = self.indexes.divisions(index)
            values: dict[str, object] = self._report() if index.template in ("references", "status") else {}
            values |= self._offline(index.path) if index.template == "offline" else {}
            values |= (
                {"improvements": improvements(self.project, self.locale)} if index.template == "improvements" else {}
            )
            values |= {"finder": Finders(self.project, self.locale).finder(name)} if index.facets else {}
            title, about = self.say(f"indexes.{name}.title"), self.say(f"indexes.{name}.description")
            text = self.render(
                f"{index.template}.md.j2", index.path, name=name, index=index, heading=title, about=about,
                divisions=divisions, tops=_tops(divisions), **values,
            )  # fmt: skip
            front = {"title": title, "description": about, "scripts": self._scripts(index.template)}
            lines = "".join(f"{name}: {json.dumps(value)}\n" for name, value in front.items())
            made_from = EDITED.get(index.template, f"../overrides/messages/{self.locale}.yml")
            yield GeneratedPage(index.path, f"---\n{lines}---\n\n{text}", made_from)

    def _scripts(self, template: str) -> list[str]:
        return [] if template == "offline" and self.settings.offline else SCRIPTS.get(template, [])

    def _offline(self, uri: str) -> dict[str, object]:
        found = [it for it in offers(self.settings.downloads, self.project.locales) if it.locale in ("", self.locale)]
        folder = prefix(self.project, self.locale)
        downloads = addresses.root(self.project, self.locale, uri, self.settings.pages_are_folders) + FOLDER
        shown = {"offline": self.settings.offline, "number": self.say.number}
        return {"offers": found, "downloads": downloads, "folder": folder, **shown}

    def _report(self) -> dict[str, object]:
        found: dict[str, list[Entity]] = {translation.CURRENT: [], translation.OUTDATED: [], translation.MISSING: []}
        for entity in self.project.entities.values():
            found[translation.status(entity, self.locale, self.project.schema)].append(entity)
        cited = self.project.citations
        order = sorted(cited, key=self._reference_order)
        return {"status": found, "cited": [(self.project.references[key], cited[key]) for key in order]}

    def _reference_order(self, key: str) -> tuple[collation.SortKey, str]:
        reference = self.project.references[key]
        return collation.sort_key(f"{reference.publisher} {reference.title}", self.say.letters), key


def _tops(divisions: tuple[Division, ...]) -> list[tuple[str, str]]:
    return [(division.label, division.anchor) for division in divisions if division.label]


def icon(step: Step | None) -> Md:
    """A step's icon as emoji Markdown, or nothing."""
    return Md(f":{step.icon}:" if step and step.icon else "")
