"""The map of a page that is read from the right, of one in another language, and of a site of plain files."""

from pathlib import Path
from urllib.parse import urljoin

import pytest

from project import Project, Site, text


@pytest.fixture
def mapped(bread: Project) -> Project:
    """The bread project with a map on its faults: where they come from, what mends that."""
    place = "      - {heading: effects, relation: leads_to}\n"
    chart = "      - {heading: chart, map: [comes_from, mended_by], where: {worth: [helps, harmless]}}\n"
    bread.edit("docs/schema.yml", place, chart + place)
    for locale in ("en", "fr", "ar"):
        bread.edit(f"overrides/messages/{locale}.yml", "\nheadings:\n", "\nheadings:\n  chart: Chart\n")
    return bread


def missing(site: Site, pages: list[str]) -> list[str]:
    """The links of maps that lead to no built file."""
    found = []
    for address in pages:
        for link in site.page(address).select("div.map a"):
            target = urljoin(f"https://x/{address}", link["href"]).removeprefix("https://x/")
            file = Path(site.folder, target, "index.html") if target.endswith("/") else Path(site.folder, target)
            found += [] if file.is_file() else [f"{address}: {link['href']}"]
    return found


def test_maps_link_to_built_pages_and_mirror(mapped: Project) -> None:
    """In the source language, in a translation, in a fallback and from right to left."""
    site = mapped.build()
    assert missing(site, [f"{folder}faults/flat-loaf/" for folder in ("", "fr/", "ar/")]) == []
    there, back = (site.page(f"{folder}faults/flat-loaf/").select_one("div.map") for folder in ("", "ar/"))
    assert len(there.select("svg a")) == len(back.select("svg a")) > 0
    assert "translate(40 " in str(there.select_one("svg a"))
    assert "translate(40 " not in str(back.select_one("svg a"))


def test_what_is_not_translated_says_its_language(mapped: Project) -> None:
    """A title in the source language carries `lang`, in the picture and in the table."""
    element = mapped.build().page("ar/faults/flat-loaf/").select_one("div.map")
    for links in (element.select("svg a"), element.select("tbody th a")):
        assert {text(link): link.get("lang") for link in links}["Weak flour"] == "en"


def test_maps_of_a_site_of_plain_files_link_to_files(mapped: Project) -> None:
    """With one file a page and no folders."""
    site = mapped.build(SOLEO_DIRECTORY_URLS="false")
    pages = [f"{folder}faults/flat-loaf.html" for folder in ("", "fr/", "ar/")]
    assert all(site.page(page).select("div.map svg a") for page in pages)
    assert missing(site, pages) == []
