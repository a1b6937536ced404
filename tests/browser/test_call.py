"""Numbers to call in a card: chosen once, remembered on the device alone, without a script too, and nothing moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from support.bread import ProjectCopy
from support.disk import offline, unpack
from support.server import served, watched

PHONE = {"width": 360, "height": 740}
LEAST = 48


@pytest.fixture(scope="module")
def bakery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the bread's site."""
    project = ProjectCopy.copy(tmp_path_factory.mktemp("called") / "bread")
    project.build()
    with served(project.site.folder) as address:
        yield address


@pytest.fixture
def phone(browser: Browser, bakery: str) -> Iterator[Page]:
    """A phone with the bread's site; nothing may go wrong on it, and links to call do nothing."""
    context = browser.new_context(viewport=PHONE, base_url=bakery, has_touch=True)
    page = context.new_page()
    page.add_init_script(
        "addEventListener('click', (event) => event.target.closest('a[href^=tel]') && event.preventDefault())"
    )
    wrong = watched(page, bakery)
    yield page
    context.close()
    assert wrong == []


def choose(page: Page, territory: str) -> None:
    page.locator(".call summary").first.click()
    page.locator(f"[data-territory='{territory}'] a").first.click()


def calls(page: Page) -> list[tuple[str, str]]:
    """The links before the list: what they say, and what they dial."""
    links = page.locator(".call").first.locator(":scope > a").all()
    return [(link.inner_text(), link.get_attribute("href") or "") for link in links]


def sizes(page: Page, selector: str) -> list[tuple[float, float]]:
    boxes = [link.bounding_box() for link in page.locator(selector).all() if link.is_visible()]
    return [(box["width"], box["height"]) for box in boxes if box]


def test_a_chosen_country_is_one_button_and_stays_so_on_the_next_page(phone: Page) -> None:
    phone.goto("marks/green-mould/")
    assert calls(phone) == []
    choose(phone, "GB")
    told = [("Call \u2066555 01 02\u2069 · United Kingdom", "tel:5550102"), ("555 01 03", "tel:5550103")]
    assert calls(phone) == told
    expect(phone.locator(".call > a").first).to_be_focused()
    expect(phone.locator(".call summary")).to_have_text("Another country")
    phone.goto("how-we-bake/")
    assert calls(phone) == told


def test_another_country_takes_its_place_and_one_that_a_language_lacks_leaves_the_list(phone: Page) -> None:
    phone.goto("marks/green-mould/")
    choose(phone, "GB")
    choose(phone, "US Ohio")
    assert calls(phone) == [("Call \u2066*4141\u2069 · United States: Ohio · then knead 2", "tel:*4141")]
    phone.goto("fr/marks/green-mould/")
    assert calls(phone) == [("Appeler le \u2066*4141\u2069 · États-Unis\xa0: Ohio · puis pétrissez 2", "tel:*4141")]
    choose(phone, "FR")
    phone.goto("marks/green-mould/")
    assert calls(phone) == []
    expect(phone.locator(".call summary")).to_have_text("Call: choose your country")


def test_the_choice_stays_on_the_device(phone: Page) -> None:
    """Nothing is asked of the host, and nothing is kept but in the storage of the browser."""
    phone.goto("marks/green-mould/")
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    choose(phone, "GB")
    assert [url for url in asked if not url.endswith("favicon.svg")] == []
    assert phone.evaluate("Object.entries(localStorage).filter(([, it]) => it.includes('GB')).length") == 1
    assert phone.context.cookies() == []


def test_everything_to_press_is_large_enough_and_shows_whole(phone: Page) -> None:
    for language in ("", "fr/", "ar/"):
        phone.goto(f"{language}marks/green-mould/")
        phone.locator(".call summary").click()
        phone.evaluate("document.querySelector('.call details').open = true")
        found = sizes(phone, ".call a, .call summary")
        assert len(found) > 2
        assert all(width >= LEAST and height >= LEAST for width, height in found), found
        assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("language", ["", "fr/", "ar/"])
def test_the_text_below_stands_where_it_stood_whatever_was_chosen(phone: Page, language: str) -> None:
    phone.goto(f"{language}marks/green-mould/")
    height = "document.querySelector('.call').getBoundingClientRect().height"
    before = phone.evaluate(height)
    for territory in phone.locator("[data-territory]").evaluate_all("all => all.map((it) => it.dataset.territory)"):
        choose(phone, territory)
        assert phone.evaluate(height) == before, territory
        phone.reload()
        assert phone.evaluate(height) == before, territory
        links = phone.locator(".call > a, .call summary")
        assert links.evaluate_all("all => all.every((it) => it.scrollHeight <= it.clientHeight + 1)"), territory


def test_without_a_script_the_list_opens_and_every_country_is_a_link(browser: Browser, bakery: str) -> None:
    context = browser.new_context(viewport=PHONE, base_url=bakery, java_script_enabled=False)
    page = context.new_page()
    page.goto("marks/green-mould/")
    expect(page.get_by_role("link", name="United Kingdom")).to_be_hidden()
    page.get_by_text("Call: choose your country").click()
    expect(page.get_by_role("link", name="United Kingdom")).to_be_visible()
    assert min(height for _, height in sizes(page, ".call a, .call summary")) >= LEAST
    context.close()


def test_on_paper_the_whole_list_stands_open_in_black(phone: Page) -> None:
    phone.goto("marks/green-mould/")
    choose(phone, "GB")
    phone.emulate_media(media="print")
    expect(phone.locator("[data-territory='US Ohio'] a")).to_be_visible()
    expect(phone.locator(".call > a").first).to_be_hidden()
    expect(phone.locator("[data-territory='US Ohio'] a")).to_have_css("color", "rgb(0, 0, 0)")


def test_from_a_disk_the_choice_is_remembered_too(browser: Browser, tmp_path: Path) -> None:
    project = ProjectCopy.copy(tmp_path / "bread")
    top = unpack(project.bundle(), tmp_path / "unpacked")
    with offline(browser, top / "site") as page:
        page.add_init_script(
            "addEventListener('click', (event) => event.target.closest('a[href^=tel]') && event.preventDefault())"
        )
        page.goto("marks/green-mould.html")
        choose(page, "GB")
        page.goto("how-we-bake.html")
        assert [href for _, href in calls(page)] == ["tel:5550102", "tel:5550103"]
