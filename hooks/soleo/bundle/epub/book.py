"""One book in one language: chapters, cover, contents, and the package that holds them together."""

import re
import textwrap
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import jinja2
from markupsafe import Markup

from soleo.bundle.built_site import BuiltPage, built_pages
from soleo.bundle.epub.chapters import Chapters
from soleo.bundle.epub.contents import contents
from soleo.bundle.media_types import media_type
from soleo.bundle.release import Release
from soleo.pages.frame import HOME
from soleo.read.content import addresses
from soleo.read.content.project import Project
from soleo.site.data.data_set import JsonObject

FOLDER = "EPUB"
MIMETYPE = "mimetype"
SIGN = "assets/favicon.svg"
STYLE, COVER, FRONT, CONTENTS, PACKAGE = "book.css", "cover.svg", "front.xhtml", "contents.xhtml", "package.opf"
# What XML cannot hold, even escaped; HTML can.
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# How many letters of the cover's two sizes stand beside each other.
TITLE, ABOUT = 12, 32


@dataclass(frozen=True)
class ManifestItem:
    """A file of the book as its package lists it; a `page` is one to read, in order."""

    id: str
    path: str
    type: str
    properties: str = ""
    page: bool = False


class Book:
    """The book of one language, from the files of the built site and what its data set says of the site."""

    def __init__(self, project: Project, version: Release, locale: str, files: Mapping[str, bytes], record: JsonObject):
        folder = addresses.prefix(project, locale)
        self.project = project
        self.say = project.messages[locale]
        self.pages = {it.path: it for it in built_pages(project, locale)}
        address = str(record["url"])
        self.chapters = Chapters(self.pages, files, folder, address)
        self.lines = contents(project, self.pages, files)
        self.files = files
        home = project.entities[HOME.removesuffix(".md")]
        about = home.text("description", locale)
        shared = {
            "m": self.say, "locale": locale, "direction": self.say.direction, "name": home.title(locale),
            "about": about, "release": version, "record": record, "chapter": self.chapters.name, "wrapped": _wrapped,
            "sign": Markup(files[SIGN].decode()),  # noqa: S704 - the project's own picture
            "identifier": uuid.uuid5(uuid.NAMESPACE_URL, address + folder).urn,
        }  # fmt: skip
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(project.root / "overrides" / "bundle" / "book"), autoescape=True,
            undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
        )  # fmt: skip
        self.environment.globals |= shared

    def parts(self) -> dict[str, bytes]:
        """Every file of the book by its path."""
        read = dict.fromkeys(page for line in self.lines for page in line.pages())
        texts = {self.chapters.name(it): self._chapter(it) for it in read}
        texts |= {name: self._render(f"{name}.j2") for name in (STYLE, COVER, FRONT)}
        texts[CONTENTS] = self._render("contents.xhtml.j2", lines=self.lines, marks=list(self._landmarks()))
        texts[PACKAGE] = self._render("package.opf.j2", parts=list(self._listed(read)))
        inside = {path: NO_XML.sub("\ufffd", text).encode() for path, text in texts.items()}
        inside |= {path: self.files[target] for path, target in self.chapters.used.items()}
        found = {f"{FOLDER}/{path}": content for path, content in inside.items()}
        container = self._render("container.xml.j2", package=f"{FOLDER}/{PACKAGE}")
        return {MIMETYPE: b"application/epub+zip", "META-INF/container.xml": container.encode(), **found}

    def _render(self, template: str, **values: object) -> str:
        return self.environment.get_template(template).render(**values)

    def _chapter(self, page: BuiltPage) -> str:
        up = "../" * self.chapters.name(page).count("/")
        return self._render("chapter.xhtml.j2", page=page, text=self.chapters.text(page), up=up, role=self._role(page))

    def _role(self, page: BuiltPage) -> str:
        """What a list is in a book: its glossary, its index, or nothing of these."""
        index = self.project.schema.indexes.get(page.list)
        if index is None:
            return ""
        return "glossary" if index.template == "glossary" else "index" if index.by == "letter" else ""

    def _landmarks(self) -> Iterator[tuple[str, BuiltPage]]:
        """Where a reader may want to go at once: the text, the glossary, the index."""
        yield "bodymatter", next(self.lines[0].pages())
        yield from ((role, it) for it in self.pages.values() if (role := self._role(it)))

    def _listed(self, read: Mapping[BuiltPage, None]) -> Iterator[ManifestItem]:
        yield ManifestItem("style", STYLE, media_type(STYLE))
        yield ManifestItem("cover", COVER, media_type(COVER), "cover-image")
        yield ManifestItem("front", FRONT, media_type(FRONT), page=True)
        yield ManifestItem("contents", CONTENTS, media_type(CONTENTS), "nav", page=True)
        for number, page in enumerate(read):
            path = self.chapters.name(page)
            yield ManifestItem(f"chapter-{number}", path, media_type(path), page=True)
        for number, path in enumerate(sorted(self.chapters.used)):
            yield ManifestItem(f"file-{number}", path, media_type(path))


def _wrapped(text: str, big: bool) -> list[str]:
    """A text in lines that fit the cover."""
    return textwrap.wrap(text, TITLE if big else ABOUT, break_long_words=False)
