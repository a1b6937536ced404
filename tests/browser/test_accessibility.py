"""Whoever reads with a screen reader, a keyboard, large letters or no JavaScript reads the same."""

import pytest
from playwright.sync_api import Browser, Page, expect

from audit.axe import still, violations

SAMPLE = {
    "home": "",
    "symptom": "symptoms/calf-muscle-twitching/",
    "cause": "causes/stress/",
    "emergency": "conditions/meningitis/",
    "treatment": "treatments/stretching/",
    "sign": "signs/foot-drop/",
    "term": "terms/muscle-cramp/",
    "free page": "seek-help/",
    "index": "causes/",
    "letters": "a-z/",
    "glossary": "glossary/",
    "references": "references/",
    "status": "status/",
    "english": "en/causes/stress/",
}


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
@pytest.mark.parametrize("name", SAMPLE)
def test_axe_finds_nothing(page: Page, name: str, width: int, scheme: str) -> None:
    """A sample; `make audit` looks at every template, language, width and colour."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.goto(SAMPLE[name])
    assert violations(page) == []


def test_axe_finds_nothing_with_the_menu_open(phone: Page) -> None:
    phone.goto("causes/stress/")
    phone.locator(".menu-button").click()
    expect(phone.locator("#menu")).to_be_visible()
    still(phone)
    assert violations(phone) == []


def test_axe_finds_nothing_with_search_open(phone: Page) -> None:
    phone.goto("causes/stress/")
    phone.locator(".md-header__button[for=__search]").click()
    phone.locator(".md-search__input").fill("calambre")
    expect(phone.locator(".md-search-result__item").first).to_be_visible()
    still(phone)
    assert violations(phone) == []


@pytest.mark.parametrize("width", [360, 320])
def test_the_menu_opens_and_closes_by_keyboard(page: Page, width: int) -> None:
    """320 pixels are what 400 % zoom leaves of 1280."""
    page.set_viewport_size({"width": width, "height": 640})
    page.goto("causes/stress/")
    button = page.locator(".menu-button")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#menu a, #menu summary").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#menu")).to_be_hidden()


def test_tab_reaches_only_what_shows_and_shows_where_it_is(phone: Page) -> None:
    phone.goto("causes/stress/")
    for _ in range(40):
        phone.keyboard.press("Tab")
        state = phone.evaluate(
            """() => {
                const focused = document.activeElement;
                const it = focused.matches(".md-option") ? focused.nextElementSibling : focused; // shown by its label
                const style = getComputedStyle(it), box = it.getBoundingClientRect();
                const marked = style.outlineStyle !== "none" || style.boxShadow !== "none";
                const shown = it.checkVisibility({visibilityProperty: true}) && box.width > 0;
                return [it.outerHTML.slice(0, 100), shown, marked];
            }"""
        )
        assert state[1:] == [True, True], state


@pytest.mark.parametrize("path", ["", "causes/stress/", "glossary/", "en/seek-help/"])
def test_nothing_needs_sideways_scrolling_at_400_percent(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_javascript_the_pages_read_and_link(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=site, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto("causes/stress/")
    expect(page.locator(".card")).to_contain_text("Cuidados en casa")
    expect(page.locator("#seek-help")).to_be_visible()
    page.locator(".foot").get_by_role("link", name="De la A a la Z").click()
    expect(page.locator("h1")).to_contain_text("De la A a la Z")
    context.close()


def test_text_is_at_least_sixteen_pixels_high(page: Page) -> None:
    page.goto("causes/stress/")
    small = page.evaluate(
        """() => [...document.querySelectorAll("body *")].filter((it) =>
            it.checkVisibility() && [...it.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) &&
            !["SCRIPT", "STYLE"].includes(it.tagName) && parseFloat(getComputedStyle(it).fontSize) < 15.99
        ).map((it) => it.outerHTML.slice(0, 80))"""
    )
    assert small == []


def test_print_is_one_clean_page_with_addresses(page: Page) -> None:
    page.goto("references/")
    page.emulate_media(media="print")
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator(".menu")).to_be_hidden()
    after = page.evaluate("getComputedStyle(document.querySelector('.md-content a[href^=http]'), '::after').content")
    assert "http" in after
