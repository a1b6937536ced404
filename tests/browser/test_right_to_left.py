"""A right-to-left page of the small site, in the browser: mirrored by itself, and found faultless by axe."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from audit.axe import violations
from support.bread import ProjectCopy
from support.server import served, watched

LOAF = "ar/faults/flat-loaf/"


@pytest.fixture(scope="module")
def bakery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small site."""
    built = ProjectCopy.copy(tmp_path_factory.mktemp("mirrored") / "bread").build()
    with served(built.folder) as address:
        yield address


@pytest.fixture
def mirrored(browser: Browser, bakery: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """An Arabic page; nothing may go wrong on it."""
    width = getattr(request, "param", 1280)
    context = browser.new_context(viewport={"width": width, "height": 800}, base_url=bakery)
    page = context.new_page()
    wrong = watched(page, bakery)
    page.goto(LOAF)
    yield page
    context.close()
    assert wrong == []


@pytest.mark.parametrize("mirrored", [360, 1280], indirect=True)
def test_axe_finds_nothing_on_an_arabic_page(mirrored: Page) -> None:
    assert violations(mirrored) == []


def test_the_menu_stands_at_the_right_and_the_headings_at_the_left(mirrored: Page) -> None:
    menu = mirrored.locator("#menu").bounding_box()
    headings = mirrored.locator(".md-nav--secondary").bounding_box()
    assert headings["x"] < 640 < menu["x"]


def test_a_card_has_its_border_on_the_right(mirrored: Page) -> None:
    right, left = mirrored.locator(".card").first.evaluate(
        "(it) => [getComputedStyle(it).borderRightWidth, getComputedStyle(it).borderLeftWidth].map(parseFloat)"
    )
    assert right > left


@pytest.mark.parametrize("mirrored", [320], indirect=True)
def test_an_arabic_page_needs_no_sideways_scrolling(mirrored: Page) -> None:
    expect(mirrored.locator("h1")).to_be_visible()
    assert mirrored.evaluate("document.documentElement.scrollWidth") <= 320
