"""A ZIM file as libzim reads it back: its entries, its texts, what it finds."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

WHY = "libzim 3.6.0 has no files for this Python or system"
reader = pytest.importorskip("libzim.reader", reason=WHY)
search = pytest.importorskip("libzim.search", reason=WHY)
suggestion = pytest.importorskip("libzim.suggestion", reason=WHY)

HOST = "https://host.example/"
LANGUAGES = ("en", "fr", "ar", "mul")


def opened(dist: Path, name: str):
    """The bread in a language, or in all (`mul`)."""
    return reader.Archive(dist / f"bread-{name}-2.1.zim")


def paths(zim) -> list[str]:
    """The paths of everything that is in a ZIM, ways to other entries too, in their order."""
    return [zim._get_entry_by_id(number).path for number in range(zim.entry_count)]


def content(zim, path: str) -> bytes:
    """The bytes of a file in a ZIM."""
    return bytes(zim.get_entry_by_path(path).get_item().content)


def files(zim) -> dict[str, str]:
    """The media type of each file by its path."""
    entries = [zim.get_entry_by_path(path) for path in paths(zim)]
    return {it.path: it.get_item().mimetype for it in entries if not it.is_redirect}


def pages(zim) -> dict[str, BeautifulSoup]:
    """All pages by their paths."""
    found = [path for path, sort in files(zim).items() if sort == "text/html"]
    return {path: BeautifulSoup(content(zim, path).decode(), "html.parser") for path in found}


def found(zim, words: str) -> list[str]:
    """The paths that the full-text search finds, the best first."""
    return list(search.Searcher(zim).search(search.Query().set_query(words)).getResults(0, 50))


def suggested(zim, words: str) -> set[str]:
    """The pages that titles and other names lead to."""
    names = suggestion.SuggestionSearcher(zim).suggest(words).getResults(0, 50)
    return {zim.get_entry_by_path(path).get_item().path for path in names}
