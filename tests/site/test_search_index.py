"""The search index: one a language, with names that rank, text in parts, and what the box says."""

import json

import pytest

from support.bread import BuiltSite


def part(site: BuiltSite, name: str, language: str = "") -> dict:
    return json.loads((site.folder / language / "search" / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def pages(site) -> dict[str, dict]:
    """What the English index knows of its pages at first, by their addresses."""
    names = part(site, "names")["names"]
    return {values[0]: dict(zip(names, values, strict=True)) for values in zip(*names.values(), strict=True)}


def test_each_language_has_its_own_index_of_its_own_titles(site):
    titles = {language: set(part(site, "names", language)["names"]["title"]) for language in ("", "fr", "ar")}
    assert "Flat loaf" in titles[""]
    assert "Flat loaf" not in titles["fr"] | titles["ar"]


def test_a_page_has_its_kind_and_its_alarm_in_words_where_it_is_pressing(site, pages):
    mould = pages["marks/green-mould/"]
    assert mould["kind"] == site.page("marks/green-mould/").select_one(".path li:last-child").get_text(strip=True)[:-1]
    assert mould["alarm"][0] == "danger"
    assert pages["marks/sour-smell/"]["alarm"][0] == "warning"
    assert pages["words/gluten/"]["alarm"] is None


def test_lists_count_less_than_pages_about_the_site_and_these_less_than_knowledge(pages):
    lists, site, knowledge = (pages[it]["factor"] for it in ("a-z/", "how-we-bake/", "faults/flat-loaf/"))
    assert lists < site < knowledge


def test_a_page_counts_more_the_more_relations_it_has(pages):
    nine, four, two = (
        pages[it]["factor"] for it in ("faults/flat-loaf/", "reasons/short-proof/", "faults/dense-crumb/")
    )
    assert nine > four > two > 1


def test_a_page_counts_more_the_more_pressing_its_alarm_is(pages):
    """Of pages with as many relations: one each, and two each."""
    danger, calm = (pages[it] for it in ("marks/green-mould/", "words/gluten/"))
    assert danger["factor"] > calm["factor"]
    warning, quiet = (pages[it] for it in ("marks/sour-smell/", "faults/dense-crumb/"))
    assert warning["factor"] > quiet["factor"]
    assert danger["factor"] / calm["factor"] > warning["factor"] / quiet["factor"]


def test_the_text_is_in_the_part_where_its_stem_belongs(site):
    config = part(site, "names")["config"]
    at = max(number for number, start in enumerate(config["starts"]) if start <= "varnish")
    locations = part(site, "names")["names"]["location"]
    assert locations[part(site, f"text-{at}")["varnish"][0]] == "marks/sour-smell/"


def test_the_teasers_are_the_descriptions_in_the_order_of_the_pages(site, pages):
    teasers = dict(zip(pages, part(site, "teasers-0"), strict=True))
    assert teasers["marks/green-mould/"].startswith("Green or blue fur")


def test_all_files_change_their_address_when_one_changes(bread):
    before = part(bread.build(), "names")["config"]["version"]
    bread.edit("docs/en/marks/sour-smell.md", "nail varnish.\ndef", "nail polish.\ndef")
    assert part(bread.build(), "names")["config"]["version"] != before
