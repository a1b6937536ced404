"""The map of the real site: a picture whose links lead somewhere, and a table that is its equal."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, expect

from audit.axe import violations
from soleo.check import check
from soleo.read.content.project import Project
from soleo.read.schema.schema import Section

ROOT = Path(__file__).parents[2]
ADDRESS = "symptoms/calf-muscle-twitching/"


@pytest.fixture(scope="module")
def project() -> Project:
    found, problems = check.run(ROOT)
    assert found, problems
    return found


def maps(built: Path) -> dict[str, BeautifulSoup]:
    """Every map of the site by the address of its page."""
    pages = ((file, file.read_text(encoding="utf-8")) for file in sorted(built.rglob("*.html")))
    return {
        file.relative_to(built).as_posix().removesuffix("index.html"): BeautifulSoup(text, "html.parser").select_one(
            "div.map"
        )
        for file, text in pages
        if '<div class="map"' in text
    }


def targets(element: BeautifulSoup, address: str) -> list[str]:
    """Where the links of an element lead, from the root of the site."""
    return [urljoin(f"https://x/{address}", link["href"]).removeprefix("https://x/") for link in element.select("a")]


def test_every_link_of_a_map_leads_to_a_built_page(built: Path) -> None:
    found = maps(built)
    assert ADDRESS in found
    assert f"en/{ADDRESS}" in found
    for address, element in found.items():
        assert element.select("svg a")
        for target in targets(element, address):
            assert (built / target / "index.html").is_file(), (address, target)


def test_the_table_says_what_the_graph_knows(built: Path, project: Project) -> None:
    for address, element in maps(built).items():
        entity = project.entities[address.rstrip("/").rpartition("/")[2]]
        section = next(it for it in project.schema.layout(entity.kind) if it.map)
        for row in element.select("tbody tr"):
            first, *others = [target.rstrip("/").rpartition("/")[2] for target in targets(row, address)]
            assert sorted(others) == shown(project, section, first, "treated_by"), first
        rows = [targets(th, address)[0].rstrip("/").rpartition("/")[2] for th in element.select("tbody th")]
        assert sorted(rows) == shown(project, section, entity.id, "caused_by")


def shown(project: Project, section: Section, name: str, predicate: str) -> list[str]:
    """The ends of an entity's links that the section asks for."""
    limits = {
        key: values for key, values in section.where.items() if key in project.schema.relation(predicate).attributes
    }
    links = project.graph.links(name, predicate)
    return sorted(
        it.target for it in links if all(it.statement.attributes.get(key) in values for key, values in limits.items())
    )


def test_the_picture_and_its_table_lead_to_the_same_pages(built: Path) -> None:
    for address, element in maps(built).items():
        assert set(targets(element.select_one("svg"), address)) == set(targets(element.select_one("table"), address))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_axe_finds_nothing_with_the_table_open(page: Page, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.goto(ADDRESS)
    page.locator(".map summary").click()
    assert violations(page, ".map") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_picture_is_readable_on_a_desk(page: Page) -> None:
    """Letters are at least 16 pixels high, no text leaves its box, and what is read out has spaces between lines."""
    page.goto(ADDRESS)
    state = page.evaluate(
        """() => {
            const svg = document.querySelector(".map > svg"), scale = svg.getScreenCTM().a;
            const wide = (it, name) => it.querySelector(name).getBBox().width;
            const boxes = [...svg.querySelectorAll("g:has(> rect), a")];
            return [scale * parseFloat(getComputedStyle(svg.querySelector("text")).fontSize),
                boxes.filter((it) => wide(it, "text") > wide(it, "rect") - 12).map((it) => it.textContent)];
        }"""
    )
    assert state[0] >= 16
    assert state[1] == []
    expect(page.locator(".map svg").get_by_role("link", name="Síndrome de fasciculaciones benignas")).to_be_visible()


def test_a_link_of_the_picture_works_by_keyboard(page: Page) -> None:
    page.goto(ADDRESS)
    link = page.locator(".map > svg a").first
    link.focus()
    expect(link).to_be_focused()
    address = link.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{address.lstrip('./')}")


def test_a_phone_has_the_table_instead_of_the_picture(phone: Page) -> None:
    phone.goto(ADDRESS)
    expect(phone.locator(".map > svg")).to_be_hidden()
    phone.locator(".map summary").click()
    region = phone.locator(".map-table")
    region.focus()
    expect(region).to_be_focused()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_javascript_and_on_paper_the_picture_is_there(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=site, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(ADDRESS)
    expect(page.locator(".map > svg")).to_be_visible()
    page.set_viewport_size({"width": 700, "height": 900})
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator(".map > svg")).to_be_visible()
    assert page.locator(".map > svg").bounding_box()["height"] <= 24 * 38
    context.close()
