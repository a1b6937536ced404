"""What stands in a ZIM file: pages with their text for the full-text index, files, other names as ways to a page."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase

from libzim.writer import Hint, IndexData, Item, StringProvider

from soleo.bundle import article_html
from soleo.bundle.built_site import BuiltPage, built_pages
from soleo.bundle.media_types import PACKED, media_type
from soleo.pages.frame import HOME
from soleo.read.content.addresses import prefix, url
from soleo.read.content.project import Project
from soleo.site.search import documents

# A reader of ZIM files brings a search of its own, above each page.
SEARCH = ("search/*", "*/search/*", "assets/search-*.js", "assets/marks.js")
BOX = [
    './/div[@data-md-component="search"]',
    './/label[@for="__search"]',
    './/script[contains(@src, "assets/search-")]',
]
SWITCH = ['.//div[@class="md-header__option"][.//a[@hreflang]]']
# Other names that a reader's suggestions offer; misspellings are found and not offered.
OFFERED = ("aliases", "abbreviations")


class ZimIndexData(IndexData):  # type: ignore[misc] # libzim has no types
    """What the full-text index knows of a page; without a title it knows nothing."""

    def __init__(self, title: str = "", content: str = "", keywords: str = "") -> None:
        super().__init__()
        self.title, self.content, self.keywords = title, content, keywords

    def has_indexdata(self) -> bool:
        return bool(self.title)

    def get_title(self) -> str:
        return self.title

    def get_content(self) -> str:
        return self.content

    def get_keywords(self) -> str:
        return self.keywords

    def get_wordcount(self) -> int:
        return len(self.content.split())


class ZimEntry(Item):  # type: ignore[misc] # libzim has no types
    """A file in a ZIM; `front` is a page that a reader may be led to by its title, or by chance."""

    def __init__(
        self, path: str, content: bytes, title: str = "", front: bool = False, text: ZimIndexData | None = None
    ):
        super().__init__()
        self.path, self.content, self.title, self.front, self.text = path, content, title, front, text or ZimIndexData()

    def get_path(self) -> str:
        return self.path

    def get_title(self) -> str:
        return self.title

    def get_mimetype(self) -> str:
        return media_type(self.path)

    def get_contentprovider(self) -> StringProvider:
        return StringProvider(self.content)

    def get_hints(self) -> dict[Hint, int]:
        return {Hint.FRONT_ARTICLE: self.front, Hint.COMPRESS: media_type(self.path) not in PACKED}

    def get_indexdata(self) -> ZimIndexData:
        return self.text


class ZimEntries:
    """The entries of a ZIM of some languages."""

    def __init__(self, project: Project, files: Mapping[str, bytes], locales: tuple[str, ...]) -> None:
        self.project = project
        self.files = files
        self.locales = locales
        self.home = url(project, locales[0], HOME, directory_urls=False)
        self.pages = {it.path: it for locale in locales for it in built_pages(project, locale)}

    def all(self) -> Iterator[ZimEntry]:
        """Pages and files, in the order of their paths."""
        others = [prefix(self.project, it) for it in self.project.locales if it not in self.locales]
        pages = {it.path for locale in self.project.locales for it in built_pages(self.project, locale)}
        for path in sorted(self.files):
            if path in self.pages:
                yield self._page(self.pages[path])
            elif not (path in pages or path.startswith(tuple(filter(None, others))) or _searching(path)):
                yield ZimEntry(path, self.files[path])

    def names(self) -> Iterator[tuple[str, str, str]]:
        """Other names, each with a path of its own and the path that it leads to."""
        for page in self.pages.values():
            for number, name in enumerate(_names(page, OFFERED)):
                yield f"names/{page.locale}/{page.id}/{number}", name, page.path

    def _page(self, page: BuiltPage) -> ZimEntry:
        tree = article_html.parsed(self.files[page.path])
        article_html.remove(tree, BOX if len(self.locales) > 1 else BOX + SWITCH)
        return ZimEntry(page.path, article_html.as_html(tree), page.title, not page.foreign, self._text(page))

    def _text(self, page: BuiltPage) -> ZimIndexData:
        """Of a list only what it is, or it would be found by everything; nothing of a page in another language."""
        if page.foreign:
            return ZimIndexData()
        if page.list:
            about = self.project.messages[page.locale](f"indexes.{page.list}.description")
            return ZimIndexData(page.title, about, page.title)
        return ZimIndexData(
            page.title, article_html.text(self.files[page.path]), " ".join(_names(page, tuple(documents.NAMES)))
        )


def _searching(path: str) -> bool:
    return any(fnmatchcase(path, it) for it in SEARCH)


def _names(page: BuiltPage, fields: tuple[str, ...]) -> list[str]:
    """What a page is called in its own language, by these fields."""
    if page.entity is None or page.foreign:
        return []
    values = page.entity.page(page.locale).values
    return [name for field in fields for name in values.all_texts(field)]
