"""What stands in a ZIM file: pages with their text for the full-text index, files, other names as ways to a page."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase

from libzim.writer import Hint, IndexData, Item, StringProvider

from soleo.bundle import article
from soleo.bundle.built_site import Sheet, sheets
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


class Text(IndexData):  # type: ignore[misc] # libzim has no types
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


class Entry(Item):  # type: ignore[misc] # libzim has no types
    """A file in a ZIM; `front` is a page that a reader may be led to by its title, or by chance."""

    def __init__(self, path: str, content: bytes, title: str = "", front: bool = False, text: Text | None = None):
        super().__init__()
        self.path, self.content, self.title, self.front, self.text = path, content, title, front, text or Text()

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

    def get_indexdata(self) -> Text:
        return self.text


class Entries:
    """The entries of a ZIM of some languages."""

    def __init__(self, project: Project, files: Mapping[str, bytes], locales: tuple[str, ...]) -> None:
        self.project = project
        self.files = files
        self.locales = locales
        self.home = url(project, locales[0], HOME, folders=False)
        self.sheets = {it.path: it for locale in locales for it in sheets(project, locale)}

    def all(self) -> Iterator[Entry]:
        """Pages and files, in the order of their paths."""
        others = [prefix(self.project, it) for it in self.project.locales if it not in self.locales]
        pages = {it.path for locale in self.project.locales for it in sheets(self.project, locale)}
        for path in sorted(self.files):
            if path in self.sheets:
                yield self._page(self.sheets[path])
            elif not (path in pages or path.startswith(tuple(filter(None, others))) or _searching(path)):
                yield Entry(path, self.files[path])

    def names(self) -> Iterator[tuple[str, str, str]]:
        """Other names, each with a path of its own and the path that it leads to."""
        for sheet in self.sheets.values():
            for number, name in enumerate(_names(sheet, OFFERED)):
                yield f"names/{sheet.locale}/{sheet.id}/{number}", name, sheet.path

    def _page(self, sheet: Sheet) -> Entry:
        tree = article.parsed(self.files[sheet.path])
        article.remove(tree, BOX if len(self.locales) > 1 else BOX + SWITCH)
        return Entry(sheet.path, article.as_html(tree), sheet.title, not sheet.foreign, self._text(sheet))

    def _text(self, sheet: Sheet) -> Text:
        """Of a list only what it is, or it would be found by everything; nothing of a page in another language."""
        if sheet.foreign:
            return Text()
        if sheet.list:
            about = self.project.messages[sheet.locale](f"indexes.{sheet.list}.description")
            return Text(sheet.title, about, sheet.title)
        return Text(sheet.title, article.text(self.files[sheet.path]), " ".join(_names(sheet, tuple(documents.NAMES))))


def _searching(path: str) -> bool:
    return any(fnmatchcase(path, it) for it in SEARCH)


def _names(sheet: Sheet, fields: tuple[str, ...]) -> list[str]:
    """What a page is called in its own language, by these fields."""
    if sheet.entity is None or sheet.foreign:
        return []
    values = sheet.entity.page(sheet.locale).values
    return [name for field in fields for name in values.all_texts(field)]
