"""The search index: one a language, with names that rank, text in parts, and what the box says."""

import json

import pytest

from project import Site


def part(site: Site, name: str, language: str = "") -> dict:
    return json.loads((site.folder / language / "search" / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def rows(site) -> dict[str, list]:
    """The pages of the English index by their addresses: title, kind, alarm, factor, other names."""
    return {address: rest for address, *rest in part(site, "names")["rows"]}


def test_each_language_has_its_own_index_of_its_own_titles(site):
    titles = {language: {row[1] for row in part(site, "names", language)["rows"]} for language in ("", "fr", "ar")}
    assert "Flat loaf" in titles[""]
    assert "Flat loaf" not in titles["fr"] | titles["ar"]


def test_a_page_has_its_kind_and_its_alarm_in_words_where_it_is_pressing(site, rows):
    kinds = part(site, "names")["config"]["kinds"]
    _, kind, alarm, *_ = rows["marks/green-mould/"]
    assert kinds[kind] == site.page("marks/green-mould/").select_one(".path li:last-child").get_text(strip=True)[:-1]
    assert alarm[0] == "danger"
    assert rows["marks/sour-smell/"][2][0] == "warning"
    assert rows["words/gluten/"][2] == 0


def test_lists_count_less_than_pages_about_the_site_and_these_less_than_knowledge(rows):
    lists, site, knowledge = (rows[it][3] for it in ("a-z/", "how-we-bake/", "faults/flat-loaf/"))
    assert lists < site < knowledge


def test_the_text_is_in_the_part_where_its_stem_belongs(site):
    config = part(site, "names")["config"]
    at = max(number for number, start in enumerate(config["starts"]) if start <= "varnish")
    rows = [row[0] for row in part(site, "names")["rows"]]
    assert rows[part(site, f"text-{at}")["varnish"][0]] == "marks/sour-smell/"


def test_the_teasers_are_the_descriptions_in_the_order_of_the_pages(site):
    rows, teasers = part(site, "names")["rows"], part(site, "teasers-0")
    assert dict(zip((row[0] for row in rows), teasers, strict=True))["marks/green-mould/"].startswith(
        "Green or blue fur"
    )


def test_all_files_change_their_address_when_one_changes(bread):
    before = part(bread.build(), "names")["config"]["version"]
    bread.edit("docs/en/marks/sour-smell.md", "nail varnish.\ndef", "nail polish.\ndef")
    assert part(bread.build(), "names")["config"]["version"] != before
