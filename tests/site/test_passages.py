"""A passage of a free page, shown on other pages: one text, in the language that the page has it in."""

from support.bread import section, text, texts


def test_a_passage_stands_on_another_page_with_links_that_lead_right_from_there(site):
    below = section(site.page("remedies/scoring/"), "purpose")
    assert texts(below, "p")[1] == "Open the window, then fold the gluten again."
    assert [link["href"] for link in below.select("a")][:3] == [
        "../folding/#purpose",
        "../../glossary/#gluten",
        "../../how-we-bake/#table",
    ]


def test_a_passage_that_is_not_translated_is_marked_like_other_prose(bread):
    """The page about scoring gets a French text, the page that the passage stands on has none."""
    source = (bread.root / "docs/en/remedies/scoring.md").read_text(encoding="utf-8")
    page = source.replace("family: oven\nupdated: 2024-01-10\n", "").replace("## What it is for", "## À quoi cela sert")
    bread.write("docs/fr/remedies/scoring.md", page.replace("title: Scoring", "title: Entaille"))
    site = bread.build()
    (foreign,) = section(site.page("fr/remedies/scoring/"), "purpose").select("div[lang]")
    assert (foreign["lang"], foreign["dir"]) == ("en", "ltr")
    assert text(foreign) == "Open the window, then fold the gluten again."


def test_a_passage_is_found_by_the_search_on_its_own_page_alone(site):
    found = (site.folder / "search").rglob("*.json")
    parts = [path.read_text(encoding="utf-8") for path in found]
    assert sum(part.count('"window"') for part in parts) == 1
