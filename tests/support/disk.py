"""A bundle as its readers have it: unpacked into a folder and opened from there, with the network cut."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import Browser, Page

from search.box import WATCH
from support.server import watched


def unpack(bundle: Path, folder: Path) -> Path:
    """Unpack a zip into a new folder; the one folder in it."""
    with ZipFile(bundle) as archive:
        archive.extractall(folder)
    (top,) = folder.iterdir()
    return top


@contextmanager
def offline(browser: Browser, folder: Path, locale: str = "en") -> Iterator[Page]:
    """A page without a network; nothing may go wrong on it, and it may ask for files of the folder only."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, offline=True, locale=locale, base_url=f"{folder.as_uri()}/"
    )
    page = context.new_page()
    wrong = watched(page, f"{folder.as_uri()}/")
    yield page
    context.close()
    assert wrong == [], wrong


def answers(page: Page, address: str, queries: list[str]) -> dict[str, list[str]]:
    """What the search on a page finds for each query, as paths below the site's root, by whatever address it has.

    The second time round everything is loaded: no answer is a first one that better ones follow.
    """
    page.goto(address)
    page.evaluate(WATCH)
    page.locator(".md-search__input").click()
    for query in queries:
        _ask(page, query)
    root = page.evaluate("new URL(__md_scope).pathname")
    return {query: [place(link.removeprefix(root)) for link in _ask(page, query)] for query in queries}


def _ask(page: Page, query: str) -> list[str]:
    box = page.locator(".md-search__input")
    box.fill(query)
    box.press("Shift")
    return page.evaluate("() => window.settled(3000)")["links"]


def place(link: str) -> str:
    """A page's path below the site's root, whether it is a folder or a file."""
    return link.removesuffix(".html").removesuffix("index").rstrip("/")
