"""The generated pages that list everything: by kind, by field, by relation, by letter."""

import pytest

from support.bread import section, text, texts


def headings(page):
    return texts(page, "article h2")


@pytest.mark.parametrize(
    ("folder", "titles"),
    [
        ("faults", {"Burst side", "Dense crumb", "Flat loaf"}),
        ("reasons", {"Cold oven", "Short proof", "Weak flour"}),
        ("remedies", {"Folding", "Longer proof", "More salt", "Scoring"}),
        ("marks", {"Green mould", "Sour smell"}),
        ("words", {"Gluten", "Oven spring"}),
    ],
)
def test_each_kind_has_an_index_that_leads_to_all_its_pages(site, folder, titles):
    for language in ("", "fr/", "ar/"):
        links = site.page(f"{language}{folder}/").select("article a[href]")
        pages = [it for it in site.addresses() if it.startswith(f"{folder}/") and it != f"{folder}/"]
        assert len(pages) == len(titles)
        assert {it.removeprefix(f"{folder}/") for it in pages} <= {link["href"] for link in links}
    assert titles <= set(texts(site.page(f"{folder}/"), "article a"))


def test_an_index_by_title_is_one_list_in_the_order_of_titles_with_definitions(site):
    assert texts(site.page("faults/"), "article li:not(nav li)") == [
        "Burst side: A crust torn at the side.",
        "Dense crumb: An inside without holes.",
        "Flat loaf: A loaf that is wider than it is high.",
    ]


def test_an_index_by_a_choice_has_its_values_in_the_order_of_the_schema(site):
    page = site.page("reasons/")
    assert headings(page) == ["In the dough", "In the oven"]
    assert texts(section(page, "dough"), "li a") == ["Short proof", "Weak flour"]
    assert texts(section(page, "oven"), "li a") == ["Cold oven"]


def test_an_index_by_a_scale_has_its_steps_with_their_icons_and_no_empty_one(site):
    page = site.page("marks/")
    assert headings(page) == ["Throw it away", "Today"]
    assert all(heading.select_one("svg") for heading in page.select("article h2"))


def test_an_index_over_several_kinds_mixes_them(site):
    page = site.page("by-haste/")
    assert headings(page) == ["Throw it away", "Today", "Next loaf"]
    assert texts(section(page, "today"), "li a") == ["Burst side", "Cold oven", "Sour smell"]


def test_an_index_by_a_relation_has_a_heading_for_each_entity_and_the_other_ends_below(site):
    page = site.page("by-mark/")
    assert headings(page) == ["Green mould", "Sour smell"]
    assert texts(section(page, "sour-smell"), "li a") == ["Flat loaf", "Oven spring"]
    assert page.select_one("h2#green-mould a")["href"] == "../marks/green-mould/"


def test_an_index_by_a_generated_end_says_what_stands_at_the_written_one(site):
    assert texts(section(site.page("remedies/"), "scoring"), "li") == [
        "Burst side — It helps: A crust torn at the side."
    ]


def test_the_letters_have_titles_aliases_and_abbreviations_in_one_order(site):
    page = site.page("a-z/")
    assert texts(section(page, "letter-f"), "li") == ["FL: see Flat loaf", "Flat loaf", "Folding"]
    assert texts(section(page, "letter-o"), "li") == ["OS: see Oven spring", "Oven spring"]
    assert texts(section(page, "letter-n"), "li") == ["net of dough: see Gluten"]


def test_an_accent_does_not_move_a_word_behind_z(site):
    page = site.page("a-z/")
    assert texts(section(page, "letter-e"), "li") == ["Éclair without cream: see Flat loaf"]
    assert headings(page) == sorted(headings(page))
    entries = texts(section(site.page("fr/a-z/"), "letter-e"), "li")
    assert entries == [
        "eau : voir Pain plat",
        "école plate : voir Pain plat",
        "étoile : voir Pain plat",
    ]


def test_the_letters_of_another_script_stand_in_its_own_order(site):
    page = site.page("ar/a-z/")
    letters = [heading for heading in headings(page) if not heading.isascii()]
    assert letters == ["ا", "ب", "خ", "ر"]
    assert texts(section(page, "letter-628"), "li") == ["باهت القوام: انظر رغيف مسطح"]


def test_the_jump_links_lead_to_every_heading(site):
    for address in ("a-z/", "fr/a-z/", "ar/glossary/", "reasons/", "by-mark/"):
        page = site.page(address)
        anchors = ["#" + heading["id"] for heading in page.select("article h2")]
        assert anchors == [link["href"] for link in page.select("nav.tops a")]


def test_free_pages_are_in_no_index(site):
    for address in ("a-z/", "glossary/"):
        assert "How we bake" not in text(site.page(address).select_one("article"))
