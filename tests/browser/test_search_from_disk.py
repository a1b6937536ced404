"""Search where the site is opened from a disk: the same answers as on a host, without a request that a disk refuses."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Page

from project import Project
from search.box import WATCH
from served import served, watched

LANGUAGES = ("", "fr/", "ar/")
QUERIES = (
    "flat loaf",
    "lof",
    "pain",
    "crumb",
    "gluten",
    "رغيف",
    "mould danger",
    "xqwz mqsclx",
    "<b>x</b>",
    "\u0000\ud800",
)


@pytest.fixture(scope="session")
def bread(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The small site, built for a host and for a disk."""
    places = {}
    for name, settings in (("host", {}), ("disk", {"SOLEO_OFFLINE": "true", "SOLEO_DIRECTORY_URLS": "false"})):
        project = Project.copy(tmp_path_factory.mktemp(name) / "a bread")
        places[name] = project.build(**settings).folder
    return places


def answers(page: Page, address: str) -> list[tuple[str, list[str]]]:
    """What the box says to all queries: the line above, and the text of each result."""
    page.goto(address)
    page.evaluate(WATCH)
    box = page.locator(".md-search__input")
    box.focus()
    found = []
    for query in QUERIES:
        box.fill(query)
        box.press("Shift")
        meta = page.evaluate("() => window.settled(3000)")["meta"]
        found.append((meta, page.locator(".md-search-result__item").all_inner_texts()))
    return found


@pytest.fixture
def disk(browser: Browser, bread: dict[str, Path]) -> Iterator[Page]:
    """A page whose requests may only go to the folder of the site."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    page = context.new_page()
    wrong = watched(page, bread["disk"].as_uri())
    yield page
    context.close()
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_answers_as_on_a_host(browser: Browser, disk: Page, bread: dict[str, Path], language: str) -> None:
    with served(bread["host"]) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        hosted = answers(page, address + language)
        page.close()
    found = answers(disk, f"{bread['disk'].as_uri()}/{language}index.html")
    assert found == hosted
    assert sum(len(items) for _, items in found) >= len(QUERIES)


def test_a_result_leads_to_its_page_where_what_was_sought_is_marked(disk: Page, bread: dict[str, Path]) -> None:
    disk.goto(f"{bread['disk'].as_uri()}/fr/index.html")
    disk.locator(".md-search__input").fill("pain plat")
    disk.locator(".md-search-result__item a").first.click()
    disk.wait_for_url("**/fr/faults/flat-loaf.html?h=*")
    assert "plat" in [it.lower() for it in disk.locator("article mark").all_inner_texts()]


def test_the_search_runs_in_a_worker(disk: Page, bread: dict[str, Path]) -> None:
    disk.goto(f"{bread['disk'].as_uri()}/index.html")
    assert disk.workers == []
    disk.locator(".md-search__input").fill("loaf")
    disk.locator(".md-search-result__item a").first.wait_for()
    assert [worker.url.partition(":")[0] for worker in disk.workers] == ["blob"]


def test_a_part_that_is_not_there_breaks_nothing(browser: Browser, bread: dict[str, Path], tmp_path: Path) -> None:
    """Somebody copied the folder badly: names still answer."""
    folder = copytree(bread["disk"], tmp_path / "copy")
    for part in (folder / "search").glob("te*.js"):
        part.unlink()
    page = browser.new_page()
    page.goto(f"{folder.as_uri()}/index.html")
    page.locator(".md-search__input").fill("flat loaf")
    page.locator(".md-search-result__item h1", has_text="Flat loaf").first.wait_for()
    page.close()
