"""What stands around a page: its addresses in all languages, its notices, its way home, its neighbours."""

import dataclasses
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from soleo.model import Entity
from soleo.read.content import translation
from soleo.read.content.addresses import Alternate, Settings, alternates, entity_at, index_of, prefix, title, url
from soleo.read.content.project import Project
from soleo.read.messages.messages import Messages

# A menu shows at most so many pages of a kind: the nearest ones, however many there are.
NEIGHBOURS = 30
HOME = "index.md"


@dataclass(frozen=True)
class FrameLink:
    """A link of the frame; `url` is relative to the site's root."""

    title: str
    url: str


@dataclass(frozen=True)
class PageFrame:
    """What the page's template shows around the content."""

    locale: str
    folder: str
    direction: str
    alternates: tuple[Alternate, ...]
    home: str
    path: tuple[FrameLink, ...]
    foot: tuple[FrameLink, ...]
    report: str
    original: str = ""
    language: str = ""
    outdated: bool = False
    updated: date | None = None
    reviewed: date | None = None


@dataclass(frozen=True)
class SitemapPage:
    """One page of the sitemap: its absolute address, the same page in all languages, its last change."""

    url: str
    alternates: tuple[Alternate, ...]
    day: str


class PageFrames:
    """Makes the frames of all pages."""

    def __init__(self, project: Project, settings: Settings) -> None:
        self.project = project
        self.settings = settings

    def page(self, locale: str, uri: str) -> PageFrame:
        """The frame of a page; a path that is no page (404.html) has what every page has."""
        project, folders = self.project, self.settings.pages_are_folders
        entity = entity_at(project, uri)
        links = alternates(project, locale, uri or HOME, folders)
        common = PageFrame(
            locale=locale,
            folder=prefix(project, locale),
            direction=project.messages[locale].direction,
            alternates=links,
            home=url(project, locale, HOME, folders),
            path=self._links(locale, [HOME, index_of(project, uri)] if uri != HOME else []),
            foot=self._links(locale, self.settings.foot),
            report=self._report(locale, uri),
        )
        if entity is None:
            return common
        return dataclasses.replace(
            common,
            original="" if entity.speaks(locale) else links[0].url,
            language=project.messages[locale].cldr.languages.get(project.source, project.source),
            outdated=translation.status(entity, locale, project.schema) == translation.OUTDATED,
            updated=entity.date("updated"),
            reviewed=entity.date("reviewed"),
        )

    def _links(self, locale: str, uris: Iterable[str]) -> tuple[FrameLink, ...]:
        say = self.project.messages[locale]
        named = ((say("interface.home") if uri == HOME else title(self.project, locale, uri), uri) for uri in uris)
        return tuple(
            FrameLink(text, url(self.project, locale, uri, self.settings.pages_are_folders))
            for text, uri in named
            if text
        )

    def _report(self, locale: str, uri: str) -> str:
        if self.settings.report:
            page = self.settings.site_url + url(
                self.project, locale, uri or HOME, self.settings.directory_urls
            ).removeprefix("./")
            return self.settings.report.replace("{page}", quote(page, safe=""))
        contact = self._links(locale, [self.settings.contact] if self.settings.contact else [])
        return contact[0].url if contact else ""

    def neighbours(self, locale: str, uri: str) -> list[str]:
        """The paths of the pages nearest to one in its index, itself among them, in the order of titles."""
        entity = entity_at(self.project, uri)
        if entity is None:
            return []
        peers = self.project.by_title(self.project.graph.of_kinds([entity.kind]), locale)
        first = max(0, min(peers.index(entity) - NEIGHBOURS // 2, len(peers) - NEIGHBOURS))
        return [peer.uri for peer in peers[first : first + NEIGHBOURS]]

    def sitemap(self) -> tuple[SitemapPage, ...]:
        """All pages that stand in their own language, with absolute addresses."""
        found: list[SitemapPage] = []
        pages: dict[str, Entity | None] = {entity.uri: entity for entity in self.project.entities.values()}
        pages |= dict.fromkeys(index.path for index in self.project.schema.indexes.values())
        for uri, entity in pages.items():
            links = tuple(
                Alternate(it.locale, it.name, self.settings.site_url + it.url.removeprefix("./"), it.current)
                for it in alternates(self.project, self.project.source, uri, self.settings.directory_urls)
                if entity is None or entity.speaks(it.locale)
            )
            day = str(entity.date("updated") or "") if entity else ""
            found += [SitemapPage(link.url, links, day) for link in links]
        return tuple(found)


def finish(html: str, say: Messages) -> str:
    """A page's HTML with its language and direction, without colours not used and what the HTML standard forbids."""
    html = re.sub(r"<html lang=\"[^\"]*\"", f'<html lang="{say.locale}" dir="{say.direction}"', html, count=1)
    html = re.sub(r"<link rel=\"stylesheet\" href=\"[^\"]*/palette\.\w+\.min\.css\">\s*", "", html, count=1)
    html = re.sub(r"(<input class=\"md-toggle\"[^>]*) autocomplete=\"off\"", r"\1", html)
    return html if "<pre" in html else re.sub(r"\n\s+", "\n", html)
