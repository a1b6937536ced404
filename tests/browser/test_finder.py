"""The list that narrows: by pointer and by keyboard, from an address, from a disk, and whole without JavaScript."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from finder_steps import choose, clear, left, marked_and_uncovered, titles
from playwright.sync_api import Browser, Page, expect

from audit.axe import still, violations
from support.bread import ProjectCopy
from support.server import served


@pytest.fixture(scope="module")
def loaves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bread site, with one fault at the first step of the scale."""
    bread = ProjectCopy.copy(tmp_path_factory.mktemp("loaves") / "bread")
    bread.edit("docs/en/faults/dense-crumb.md", "haste: next-loaf", "haste: throw-away")
    return bread.build().folder


@pytest.fixture(scope="module")
def bakery(loaves: Path) -> Iterator[str]:
    """The address of that site."""
    with served(loaves) as address:
        yield address


@pytest.fixture
def list_page(browser: Browser, bakery: str) -> Iterator[Page]:
    """The list, on a phone; no script may fail."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, base_url=bakery)
    page = context.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto("finder/")
    yield page
    context.close()
    assert failed == []


def test_a_choice_shortens_the_list_at_once_and_says_how_many_are_left(list_page: Page) -> None:
    before = titles(list_page)
    expect(left(list_page)).to_have_text(re.compile(rf"^{len(before) - 1} of {len(before) - 1} pages are left"))
    choose(list_page, "alarms", "sour-smell")
    assert titles(list_page) == ["Dense crumb", "Flat loaf"]
    expect(left(list_page)).to_have_text(re.compile(rf"^1 of {len(before) - 1} page is left"))
    expect(list_page.locator(".finder-chosen").first).to_have_text("Sour smell")


def test_every_chosen_mark_must_fit_but_only_one_of_a_field_s_values(list_page: Page) -> None:
    choose(list_page, "alarms", "flat-loaf")
    assert {"Flat loaf", "Weak flour"} <= set(titles(list_page))
    choose(list_page, "alarms", "sour-smell")
    assert "Weak flour" not in titles(list_page)
    clear(list_page).click()
    choose(list_page, "family", "oven")
    assert "Cold oven" in titles(list_page)
    assert "Flat loaf" not in titles(list_page)
    choose(list_page, "family", "dough")
    assert {"Cold oven", "Flat loaf"} <= set(titles(list_page))


def test_who_says_nothing_about_a_field_is_found_under_not_known(list_page: Page) -> None:
    choose(list_page, "how_often", "unknown")
    assert "Weak flour" in titles(list_page)
    assert "Flat loaf" not in titles(list_page)


def test_the_first_step_of_the_scale_stays_on_top_whatever_is_chosen(list_page: Page) -> None:
    choose(list_page, "alarms", "sour-smell")
    choose(list_page, "family", "oven")
    first = list_page.locator(".finder-division").first
    expect(first).to_contain_text("Always")
    expect(first.get_by_role("link", name="Dense crumb", exact=True)).to_be_visible()
    assert titles(list_page) == ["Dense crumb"]


def test_when_nothing_is_left_it_says_so_and_offers_to_clear(list_page: Page) -> None:
    before = titles(list_page)
    choose(list_page, "alarms", "sour-smell")
    choose(list_page, "family", "oven")
    expect(left(list_page)).to_have_text("No page is left.")
    clear(list_page).click()
    expect(clear(list_page)).to_be_focused()
    assert titles(list_page) == before
    assert list_page.locator(".finder :checked").count() == 0
    assert "?" not in list_page.url


def test_a_chosen_alarm_asks_for_what_its_step_asks(list_page: Page) -> None:
    alarm = list_page.get_by_role("alert")
    expect(alarm).to_be_hidden()
    choose(list_page, "alarms", "green-mould")
    expect(alarm).to_be_in_viewport()
    expect(alarm).to_contain_text("Throw it away: Green mould.")


def test_the_choice_is_in_the_address_to_be_shared(list_page: Page, browser: Browser) -> None:
    list_page.goto("finder/?from=friend&alarms=burnt-cheese")
    choose(list_page, "alarms", "sour-smell")
    choose(list_page, "family", "dough", "oven")
    assert list_page.url.endswith("finder/?from=friend&alarms=sour-smell&family=dough&family=oven")
    friend = browser.new_page()
    friend.goto(list_page.url)
    assert titles(friend) == titles(list_page) == ["Dense crumb", "Flat loaf"]
    expect(friend.locator(".finder :checked")).to_have_count(3)
    friend.close()


def test_the_choice_survives_a_reload_and_the_way_back(list_page: Page) -> None:
    choose(list_page, "alarms", "sour-smell")
    list_page.reload()
    assert titles(list_page) == ["Dense crumb", "Flat loaf"]
    list_page.get_by_role("link", name="Flat loaf", exact=True).click()
    expect(list_page.locator("h1")).to_contain_text("Flat loaf")
    list_page.go_back()
    expect(list_page.locator("h1")).to_contain_text("Find a fault")
    assert titles(list_page) == ["Dense crumb", "Flat loaf"]
    list_page.get_by_role("link", name="To the list").click()
    assert "?alarms=sour-smell#" in list_page.url
    assert titles(list_page) == ["Dense crumb", "Flat loaf"]
    choose(list_page, "family", "oven")
    list_page.go_back()
    expect(list_page.locator(".finder [value=oven]")).not_to_be_checked()


def test_the_keyboard_reaches_and_works_everything(list_page: Page) -> None:
    list_page.locator(".finder summary").first.focus()
    list_page.keyboard.press("Enter")
    for value in ("burst-side", "dense-crumb", "flat-loaf"):
        list_page.keyboard.press("Tab")
        expect(list_page.locator(f".finder [value={value}]")).to_be_focused()
    list_page.keyboard.press("Space")
    assert "Cold oven" not in titles(list_page)
    expect(list_page.locator(".finder [value=flat-loaf]")).to_be_focused()
    assert marked_and_uncovered(list_page.locator(".finder :focus"))
    while not clear(list_page).evaluate("it => it === document.activeElement"):
        list_page.keyboard.press("Tab")
        assert list_page.locator(".finder :focus").count() == 1, "focus left the form before its last button"
    list_page.keyboard.press("Enter")
    assert "Cold oven" in titles(list_page)


def test_without_javascript_the_whole_list_stands_there(browser: Browser, bakery: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=bakery)
    page = context.new_page()
    page.goto("finder/?alarms=sour-smell")
    expect(page.locator(".finder")).to_be_hidden()
    expect(page.locator(".finder-entry:visible")).to_have_count(page.locator(".finder-entry").count())
    assert {"Cold oven", "Flat loaf"} <= set(titles(page))
    expect(page.get_by_text("Always")).to_be_hidden()
    context.close()


def test_it_narrows_from_a_disk_too(browser: Browser, loaves: Path) -> None:
    page = browser.new_page()
    page.goto((loaves / "finder" / "index.html").as_uri())
    choose(page, "alarms", "sour-smell")
    assert titles(page) == ["Dense crumb", "Flat loaf"]
    page.goto(page.url)
    assert page.url.endswith("index.html?alarms=sour-smell")
    assert titles(page) == ["Dense crumb", "Flat loaf"]
    page.close()


def test_numbers_follow_the_language_s_own_plurals_from_right_to_left(list_page: Page) -> None:
    list_page.goto("ar/finder/")
    choose(list_page, "alarms", "sour-smell")
    expect(left(list_page)).to_contain_text("صفحة واحدة")
    clear(list_page).click()
    choose(list_page, "alarms", "burst-side")
    expect(left(list_page)).to_contain_text("صفحتان")
    assert list_page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_the_open_list(page: Page, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.goto("finder/")
    for summary in page.locator(".finder summary").all():
        summary.click()
    page.locator(".finder [data-alarm]").first.check()
    expect(page.get_by_role("alert")).to_be_visible()
    still(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_only_this_page_loads_the_script(page: Page) -> None:
    scripts: list[str] = []
    page.on("request", lambda request: scripts.append(request.url))
    page.goto("")
    assert not any("finder.js" in url for url in scripts)
    page.goto("en/finder/")
    assert sum("finder.js" in url for url in scripts) == 1
