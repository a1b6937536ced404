"""A book's table of contents: the site's menu, and under each list of a kind the pages of that kind."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from soleo.bundle import article_html
from soleo.bundle.built_site import BuiltPage
from soleo.pages.frame import HOME
from soleo.read.content.addresses import index_of
from soleo.read.content.project import Project


@dataclass(frozen=True)
class TocEntry:
    """One entry of the table with those below it; a group of pages has no page itself."""

    title: str
    page: BuiltPage | None = None
    below: tuple["TocEntry", ...] = ()

    def pages(self) -> Iterator[BuiltPage]:
        """The pages of this entry and of all below, in the order of reading."""
        if self.page:
            yield self.page
        for entry in self.below:
            yield from entry.pages()


def contents(project: Project, pages: Mapping[str, BuiltPage], files: Mapping[str, bytes]) -> tuple[TocEntry, ...]:
    """The table of a language, whose pages are given by their paths; what the menu does not have comes last."""
    home = next(it for it in pages.values() if it.uri == HOME)
    menu = article_html.parsed(files[home.path]).find('.//nav[@id="menu"]/ul')
    kinds = _kinds(project, pages, home.locale)
    entries = tuple(entry for item in menu for entry in _entries(item, home.path, pages, kinds))
    seen = {page.path for entry in entries for page in entry.pages()}
    return *entries, *(TocEntry(it.title, it) for it in pages.values() if it.path not in seen)


def _entries(
    item: HtmlElement, start: str, pages: Mapping[str, BuiltPage], kinds: Mapping[str, list[BuiltPage]]
) -> list[TocEntry]:
    """An item of the menu: a page, or a group of pages."""
    entries = []
    for link in item.iter("a"):
        page = pages[posixpath.normpath(posixpath.join(posixpath.dirname(start), link.get("href")))]
        entries.append(TocEntry(page.title, page, tuple(TocEntry(it.title, it) for it in kinds.get(page.uri, ()))))
    group = item.find("details/summary")
    return entries if group is None else [TocEntry(group.text_content(), None, tuple(entries))]


def _kinds(project: Project, pages: Mapping[str, BuiltPage], locale: str) -> dict[str, list[BuiltPage]]:
    """The pages that belong to each list of a kind, in the order of their titles."""
    found: dict[str, list[BuiltPage]] = {}
    by_uri = {page.uri: page for page in pages.values()}
    for entity in project.by_title(project.entities.values(), locale):
        if index := index_of(project, entity.uri):
            found.setdefault(index, []).append(by_uri[entity.uri])
    return found
