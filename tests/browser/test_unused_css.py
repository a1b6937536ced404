"""The stylesheets as they are published: nothing is missing that a page uses."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from soleo.site import assets

ROOT = Path(__file__).parents[2]
THEME = Path(find_spec("material").submodule_search_locations[0]) / "templates/assets/stylesheets"
# Rules of a source that are not published though for one of their selectors each class is on the page.
MISSING = r"""async ([sources, sheets]) => {
    const rules = (list) => [...list].flatMap((it) => it.selectorText ? [it.selectorText] : rules(it.cssRules ?? []));
    const read = (text) => { const made = new CSSStyleSheet(); made.replaceSync(text); return rules(made.cssRules); };
    const texts = await Promise.all(sheets.map(async (it) => (await fetch(it)).text()));
    const published = new Set(texts.flatMap(read));
    const outside = (selector) => selector.replace(/\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]/g, "");
    const there = (name) => name[0] === "#" ? document.getElementById(name.slice(1))
        : document.getElementsByClassName(name.slice(1)).length;
    const used = (rule) => outside(rule).split(",").some((it) => (it.match(/[.#][A-Za-z_][\w-]*/g) ?? []).every(there));
    const all = sources.flatMap(read);
    return [all.length, published.size, all.filter((it) => !published.has(it) && used(it))];
}"""


def missing(page: Page) -> list[str]:
    """What the page as it is now would have to have; a site needs no more than two thirds of the theme."""
    sheets = page.locator("link[rel=stylesheet]").evaluate_all("(all) => all.map((it) => it.href)")
    sources = [assets.text(ROOT / assets.FOLDER / "soleo.css")]
    sources += [(THEME / sheet.rpartition("/")[2]).read_text(encoding="utf-8") for sheet in sheets if "/main." in sheet]
    rules, published, lost = page.evaluate(MISSING, [sources, sheets])
    assert len(sources) == 2
    assert published < rules * 2 / 3
    return lost


@pytest.mark.parametrize("path", ["", "symptoms/calf-muscle-twitching/", "glossary/", "finder/", "offline/", "data/"])
def test_no_rule_that_a_page_uses_is_left_out(page: Page, path: str) -> None:
    page.goto(path)
    assert missing(page) == []


@pytest.mark.parametrize("query", ["calambre", "xqwz mqsclx crxmpx"])
def test_no_rule_that_the_open_search_uses_is_left_out(phone: Page, query: str) -> None:
    phone.goto("")
    phone.locator(".md-header__button[for=__search]").click()
    phone.locator(".md-search__input").fill(query)
    expect(phone.locator(".md-search-result__item").first).to_be_visible()
    assert missing(phone) == []


def test_no_rule_that_the_open_menu_uses_is_left_out(phone: Page) -> None:
    phone.goto("causes/stress/")
    phone.locator(".menu-button").click()
    expect(phone.locator("#menu")).to_be_visible()
    assert missing(phone) == []


def test_no_rule_that_a_tooltip_uses_is_left_out(page: Page) -> None:
    page.goto("causes/stress/")
    page.locator("article a[title]").first.hover()
    expect(page.locator(".md-tooltip2__inner")).to_be_visible()
    assert missing(page) == []
