"""What somebody finds in the bread's ZIM files, by the words of a text and by a title."""

import pytest
from bs4 import BeautifulSoup

from support.zim_files import content, found, pages, suggested

pytestmark = pytest.mark.xdist_group("zim")


@pytest.mark.parametrize(
    ("name", "words", "first"),
    [
        ("en", "flat loaf", "faults/flat-loaf.html"),
        ("en", "pancake", "faults/flat-loaf.html"),
        ("en", "folded", "remedies/folding.html"),
        ("fr", "pain plat", "fr/faults/flat-loaf.html"),
        ("ar", "رغيف مسطح", "ar/faults/flat-loaf.html"),
        ("mul", "flat loaf", "faults/flat-loaf.html"),
        ("mul", "pain plat", "fr/faults/flat-loaf.html"),
        ("mul", "رغيف مسطح", "ar/faults/flat-loaf.html"),
    ],
)
def test_a_search_finds_the_right_page_first(zims, name, words, first):
    assert found(zims[name], words)[0] == first


def test_the_text_of_articles_is_searched_not_what_stands_around_it(zims):
    """The menu and the foot are on every page."""
    assert "how-we-bake.html" in found(zims["en"], "how we bake")
    assert len(found(zims["en"], "how we bake")) < len(pages(zims["en"]))
    for path in found(zims["en"], "Oven spring"):
        article = pages(zims["en"])[path].article
        assert "spring" in article.get_text().casefold(), path


def test_a_list_is_found_by_its_name_and_not_by_all_that_it_lists(zims):
    lists = {"a-z.html", "glossary.html", "finder.html", "by-haste.html", "faults/index.html", "references.html"}
    assert found(zims["en"], "glossary")[0] == "glossary.html"
    assert lists & set(found(zims["en"], "flat loaf")) == set()


def test_a_page_in_another_language_is_there_but_not_found(zims):
    assert "fr/reasons/cold-oven.html" in pages(zims["fr"])
    assert "fr/reasons/cold-oven.html" not in found(zims["fr"], "cold oven")
    assert "fr/reasons/cold-oven.html" not in found(zims["mul"], "cold oven")
    assert found(zims["mul"], "cold oven")[0] == "reasons/cold-oven.html"
    assert suggested(zims["fr"], "cold") == set()


def test_titles_and_other_names_lead_to_a_page(zims):
    page = "faults/flat-loaf.html"
    assert page in suggested(zims["en"], "flat")
    aliases = BeautifulSoup(content(zims["en"], "a-z.html").decode(), "html.parser").select("li")
    other = next(it for it in aliases if "see" in it.get_text() and it.a["href"] == page).get_text().partition(":")[0]
    assert page in suggested(zims["en"], other)
    assert "glossary.html" in suggested(zims["en"], "gloss")
