"""Numbers to call, as the pages show them: in lists with their sources, and in cards of steps that name their kind."""

import pytest

from support.bread import section, text, texts


def territories(page, within="article"):
    """The entries of the first card's list: its place with what each link of it dials."""
    box = page.select_one(f"{within} .call")
    return {li["data-territory"]: [link["href"] for link in li.select("a")] for li in box.select("li")}


def test_a_list_says_of_each_number_where_it_reaches_whom_when_and_where_it_was_read(site):
    below = section(site.page("how-we-bake/"), "call")
    first, second = (text(item) for item in below.ul.find_all("li", recursive=False))
    notes = "Mould Line · every day, 8:00 AM to 10:00 PM · free · also by text"
    assert first == f"United Kingdom 555 01 02 · {notes} Mould Line 555 01 03 Mould Line"
    assert second == "United States: Ohio: *4141 · then knead 2 · day and night, every day Bakers' Guild"
    assert text(below.select_one(".numbers-read")) == (
        "These numbers were read on February 27, 2024 and February 28, 2024. Nobody has dialled them."
    )


def test_every_number_dials_digits_alone_and_stands_in_its_own_direction(site):
    links = section(site.page("how-we-bake/"), "call").select("a.number")
    assert [(link["href"], link["dir"]) for link in links] == [
        *(("tel:5550102", "ltr"), ("tel:5550103", "ltr"), ("tel:*4141", "ltr"))
    ]


def test_a_number_leads_to_its_source_whose_entry_names_the_page_that_lists_it(site):
    assert section(site.page("how-we-bake/"), "call").select_one("a.source")["href"] == "../references/#mould-line"
    entry = site.page("references/").find("dt", id="mould-line").find_next_sibling("dd")
    assert texts(entry, "p")[-1] == "Cited on: How we bake"


@pytest.mark.parametrize("address", ["marks/green-mould/", "how-we-bake/"])
def test_the_card_of_a_step_that_names_a_kind_dials_without_a_script(site, address):
    page = site.page(address)
    assert territories(page) == {"GB": ["tel:5550102", "tel:5550103"], "US Ohio": ["tel:*4141"]}
    assert texts(page, ".call summary") == ["Call: choose your country"]
    assert not page.select_one(".call details").has_attr("open")
    assert [script["src"] for script in page.select("script[src$='call.js']")] == [
        "../" * address.count("/") + "assets/call.js"
    ]


def test_an_option_and_a_region_are_always_said(site):
    items = site.page("marks/green-mould/").select(".call li")
    assert [text(item) for item in items] == [
        "United Kingdom 555 01 02 · 555 01 03",
        "United States: Ohio *4141 then knead 2",
    ]
    assert items[1].a["data-call"] == "Call \u2066*4141\u2069 · United States: Ohio · then knead 2"


def test_a_card_of_another_step_has_neither_numbers_nor_script(site):
    page = site.page("marks/sour-smell/")
    assert page.select(".call, script[src$='call.js']") == []


def test_a_language_shows_its_own_countries_in_the_order_of_their_names(site):
    assert territories(site.page("fr/marks/green-mould/")) == {"US Ohio": ["tel:*4141"], "FR": ["tel:5551919"]}
    assert texts(site.page("fr/marks/green-mould/"), ".call summary") == ["Appeler : choisissez votre pays"]


def test_a_language_without_countries_of_its_own_shows_all(site):
    assert set(territories(site.page("ar/marks/green-mould/"))) == {"GB", "US Ohio", "FR"}


def test_a_number_that_may_not_be_shown_stands_nowhere(site):
    files = {name: data for name, data in site.tree().items() if name.endswith((".html", ".json", ".js", ".csv"))}
    assert [name for name, data in files.items() if b"555 00 00" in data or b"5550000" in data] == []
