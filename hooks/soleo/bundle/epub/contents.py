"""A book's table of contents: the site's menu, and under each list of a kind the pages of that kind."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from soleo.bundle import article
from soleo.bundle.built_site import Sheet
from soleo.pages.frame import HOME
from soleo.read.content.addresses import index_of
from soleo.read.content.project import Project


@dataclass(frozen=True)
class Line:
    """One line of the table with those below it; a group of pages has no page itself."""

    title: str
    sheet: Sheet | None = None
    below: tuple["Line", ...] = ()

    def sheets(self) -> Iterator[Sheet]:
        """The pages of this line and of all below, in the order of reading."""
        if self.sheet:
            yield self.sheet
        for line in self.below:
            yield from line.sheets()


def contents(project: Project, sheets: Mapping[str, Sheet], files: Mapping[str, bytes]) -> tuple[Line, ...]:
    """The table of a language, whose pages are given by their paths; what the menu does not have comes last."""
    home = next(it for it in sheets.values() if it.uri == HOME)
    menu = article.parsed(files[home.path]).find('.//nav[@id="menu"]/ul')
    kinds = _kinds(project, sheets, home.locale)
    lines = tuple(line for item in menu for line in _lines(item, home.path, sheets, kinds))
    seen = {sheet.path for line in lines for sheet in line.sheets()}
    return *lines, *(Line(it.title, it) for it in sheets.values() if it.path not in seen)


def _lines(item: HtmlElement, start: str, sheets: Mapping[str, Sheet], kinds: Mapping[str, list[Sheet]]) -> list[Line]:
    """An item of the menu: a page, or a group of pages."""
    lines = []
    for link in item.iter("a"):
        sheet = sheets[posixpath.normpath(posixpath.join(posixpath.dirname(start), link.get("href")))]
        lines.append(Line(sheet.title, sheet, tuple(Line(it.title, it) for it in kinds.get(sheet.uri, ()))))
    group = item.find("details/summary")
    return lines if group is None else [Line(group.text_content(), None, tuple(lines))]


def _kinds(project: Project, sheets: Mapping[str, Sheet], locale: str) -> dict[str, list[Sheet]]:
    """The pages that belong to each list of a kind, in the order of their titles."""
    found: dict[str, list[Sheet]] = {}
    by_uri = {sheet.uri: sheet for sheet in sheets.values()}
    for entity in project.by_title(project.entities.values(), locale):
        if index := index_of(project, entity.uri):
            found.setdefault(index, []).append(by_uri[entity.uri])
    return found
