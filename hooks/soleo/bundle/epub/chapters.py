"""From a built page to a chapter of a book: its article as XHTML, with links that hold inside the book."""

import posixpath
from collections.abc import Mapping
from urllib.parse import quote, unquote, urlsplit

from lxml.html import HtmlElement
from markupsafe import Markup

from soleo.bundle import article_html
from soleo.bundle.built_site import BuiltPage

TEXT, FILES = "text", "files"  # the folders of chapters, and of what they show
# What only a screen has a use for: the way here, pictures beside words, what a script moves.
OUT = [
    *(f".//{name}" for name in ("form", "svg", "script", "button")),
    *article_html.of_class("path", "headerlink", "twemoji", "finder-mark", "finder-none", "md-content__button"),
]
# What opens on a screen lies open in a book.
OPEN = {"details": "div", "summary": "p"}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


class Chapters:
    """Makes the chapters of one book; `used` collects the files that they show."""

    def __init__(self, pages: Mapping[str, BuiltPage], files: Mapping[str, bytes], folder: str, address: str) -> None:
        self.pages = pages
        self.files = files
        self.folder = folder
        self.address = address
        self.used: dict[str, str] = {}

    def name(self, page: BuiltPage) -> str:
        """The path of a page's chapter in the book."""
        return f"{TEXT}/{page.path.removeprefix(self.folder).removesuffix('.html')}.xhtml"

    def text(self, page: BuiltPage) -> Markup:
        """The article of a page as XHTML."""
        found = article_html.of(self.files[page.path])
        article_html.remove(found, OUT)
        for element in found.iter("*"):
            self._plain(element)
        for link in found.iter("a"):
            link.set("href", self._link(link.get("href", ""), page))
        for picture in found.iter("img"):
            picture.set("src", self._file(picture.get("src", ""), page))
        found.tag = "section"
        del found.attrib["class"]
        return Markup(article_html.as_xml(found))  # noqa: S704 - a tree written out: everything in it is escaped

    def _plain(self, element: HtmlElement) -> None:
        """Without what a script or a pointer needs; a language is said as XML says it, too."""
        element.tag = OPEN.get(element.tag, element.tag)
        for name in list(element.attrib):
            if name.startswith("data-") or name in ("title", "tabindex"):
                del element.attrib[name]
        if "lang" in element.attrib:
            element.set(LANGUAGE, element.get("lang"))

    def _link(self, href: str, page: BuiltPage) -> str:
        """A link to a page leads to its chapter, to any other file of the site to the site."""
        target, anchor = self._target(href, page)
        if target is None:
            return href
        if target in self.pages:
            return self._from(page, self.name(self.pages[target])) + anchor
        return f"{self.address}{quote(target)}{anchor}"

    def _file(self, src: str, page: BuiltPage) -> str:
        target, _ = self._target(src, page)
        if target is None or target not in self.files:
            return src
        self.used[f"{FILES}/{target}"] = target
        return self._from(page, f"{FILES}/{quote(target)}")

    def _target(self, href: str, page: BuiltPage) -> tuple[str | None, str]:
        """The path in the site that a link leads to, and the anchor on it; no path where it leads to another site."""
        found = urlsplit(href)
        if found.scheme or found.netloc:
            return None, ""
        path = posixpath.join(posixpath.dirname(page.path), unquote(found.path)) if found.path else page.path
        return posixpath.normpath(path), f"#{found.fragment}" if found.fragment else ""

    def _from(self, page: BuiltPage, path: str) -> str:
        return posixpath.relpath(path, posixpath.dirname(self.name(page)))
