"""The glossary, the page of sources, and the page that says how far the translations are."""

from support.bread import section, terms, text, texts

IDS = [
    *("burst-side", "dense-crumb", "flat-loaf", "cold-oven", "short-proof", "weak-flour", "folding", "longer-proof"),
    *("more-salt", "scoring", "green-mould", "sour-smell", "gluten", "oven-spring"),
]


def test_every_entity_has_its_own_anchor_in_the_glossary_of_every_language(site):
    """An anchor is the entity's id, so that a link from elsewhere survives a change of title."""
    for language in ("", "fr/", "ar/"):
        page = site.page(f"{language}glossary/")
        assert sorted(dt["id"] for dt in page.select("dt[id]")) == sorted(IDS)


def test_the_glossary_defines_each_name_and_leads_to_its_page(site):
    page = site.page("glossary/")
    assert terms(page)["Gluten"] == "The net of protein in a dough."
    assert page.find("dt", id="gluten").a["href"] == "../words/gluten/"


def test_an_abbreviation_points_to_the_full_name(site):
    page = site.page("glossary/")
    assert terms(page)["OS"] == "see Oven spring"
    assert [dt.find_next_sibling("dd").a["href"] for dt in page.select("dt") if text(dt) == "OS"] == ["#oven-spring"]


def test_the_glossary_leaves_other_names_to_the_list_of_all_names_and_leads_there(site):
    page = site.page("glossary/")
    assert "brick" not in terms(page)
    assert "brick: see Dense crumb" in texts(site.page("a-z/"), "li")
    assert page.article.find("a", string="A to Z")["href"] == "../a-z/"


def test_a_page_leads_to_its_entry_of_the_glossary_and_its_codes_to_their_classification(site):
    links = [link["href"] for link in site.page("faults/flat-loaf/").select(".facts a")]
    assert links == ["../../glossary/#flat-loaf", "https://codes.example/Q7802"]


def test_the_page_of_sources_names_the_pages_that_cite_each(site):
    page = site.page("references/")
    assert [dt["id"] for dt in page.select("dt")] == ["bakers-guild", "mould-line", "old-mill", "oven-lab"]
    entry = page.find("dt", id="oven-lab").find_next_sibling("dd")
    assert texts(entry, "p") == [
        "https://lab.example/steam?page=1&part=2",
        "How it was checked: read on its own site",
        "Cited on: Burst side, Flat loaf",
    ]
    assert [link["href"] for link in entry.select("a")] == [
        "https://lab.example/steam?page=1&part=2",
        "../faults/burst-side/",
        "../faults/flat-loaf/",
    ]


def test_the_page_of_translations_lists_what_is_current_outdated_and_missing(site):
    page = site.page("fr/status/")
    assert texts(page, "article h2") == ["À jour (3)", "Dépassées (1)", "Non traduites (12)"]
    assert texts(section(page, "current"), "li") == ["Pain plat", "Gluten", "Le pain"]
    assert texts(section(page, "outdated"), "li") == ["Mie serrée"]
    assert "Burst side" in texts(section(page, "missing"), "li")


def test_the_source_language_is_current_and_says_where_nothing_is_missing(site):
    page = site.page("status/")
    assert texts(page, "article h2") == ["Up to date (16)", "Outdated (0)", "Not translated (0)"]
    assert text(section(page, "missing")) == "None."
