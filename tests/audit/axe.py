"""axe-core on every template, narrow and wide, light and dark, and with search, drawer and language menu open."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as TimedOut

from .places import PageToAudit
from .report import Measure, faults

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# Without its lists of all that is right, which are most of its time.
OPTIONS = {"runOnly": RULES, "resultTypes": ["violations"]}
WIDTHS, SCHEMES = (360, 1280), ("light", "dark")
OPENED = ("home", "glossary")
PATIENCE = 8000  # milliseconds
CALM = 300  # milliseconds without a movement, after which none is to come: a tooltip takes 250 to begin
STILL = """async (calm) => {
    const moving = () => document.getAnimations().some((it) => it.effect.getComputedTiming().endTime < Infinity);
    for (let last = performance.now(); performance.now() - last < calm; await new Promise(requestAnimationFrame)) {
        if (moving()) last = performance.now();
    }
}"""


def run(address: str, browser: Browser, places: list[PageToAudit], words: dict[str, str]) -> list[Measure]:
    """Nodes that axe finds, in all views; `words` are typed into the search, by language."""
    opened = [place for place in places if place.name in OPENED]
    return [
        _line("nodes", _views(address, browser, places)),
        _line("nodes, opened", _opened(address, browser, opened, words)),
    ]


def _line(measure: str, views: Iterator[tuple[str, list[str]]]) -> Measure:
    seen, total = 0, 0
    for name, found in views:
        seen, total = seen + 1, total + len(found)
        if found:
            print(f"  {name}: {len(found)} nodes")
            faults(f"  {it}" for it in found)
    print(f"  {total} {measure} in {seen} views")
    return Measure("axe", f"{measure} in {seen} views", str(total), "0", total == 0)


def _views(address: str, browser: Browser, places: list[PageToAudit]) -> Iterator[tuple[str, list[str]]]:
    for width, scheme, page in _pages(browser):
        for place in places:
            page.goto(address + place.path)
            yield f"{place} {width} {scheme}", violations(page)


def _opened(
    address: str, browser: Browser, places: list[PageToAudit], words: dict[str, str]
) -> Iterator[tuple[str, list[str]]]:
    for width, scheme, page in _pages(browser):
        for place in places:
            for name, opened in _OPENED.items():
                page.goto(address + place.path)
                view = f"{place} {width} {scheme} {name}"
                try:
                    shown = opened(page, words[place.locale])
                except TimedOut:
                    yield view, ["does not open"]
                    continue
                if shown:
                    still(page)
                    yield view, violations(page)


def _pages(browser: Browser) -> Iterator[tuple[int, str, Page]]:
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
            yield width, scheme, context.new_page()
            context.close()


def still(page: Page) -> None:
    """Wait until nothing moves any more: what slides or fades in has other places and colours on its way."""
    page.evaluate(STILL, CALM)


def violations(page: Page, within: str | None = None) -> list[str]:
    """What axe finds on a page as it is now, or within what a selector names; a line a node."""
    found = Axe().run(page, context=within, options=OPTIONS).response["violations"]
    return [f"{it['id']}: {node['html'][:160]} {node['failureSummary'][:300]}" for it in found for node in it["nodes"]]


def _search(page: Page, words: str) -> bool:
    label = page.locator(".md-header__button[for=__search]")
    (label if label.is_visible() else page.locator(".md-search__input")).click()
    page.locator(".md-search__input").fill(words)
    page.locator(".md-search-result__item").first.wait_for(state="visible", timeout=PATIENCE)
    return True


def _drawer(page: Page, words: str) -> bool:
    button = page.locator(".menu-button")
    if not button.is_visible():
        return False
    button.click()
    page.locator("#menu").wait_for(state="visible", timeout=PATIENCE)
    return True


def _languages(page: Page, words: str) -> bool:
    page.locator(".md-select > button").focus()
    page.locator(".md-select__list").wait_for(state="visible", timeout=PATIENCE)
    return True


_OPENED = {
    "search": _search,
    "nothing found": lambda page, words: _search(page, "xqzxqz"),
    "drawer": _drawer,
    "languages": _languages,
}
