"""A page that nobody translated yet shows the source's text, and says so to people and to machines."""

import json

import pytest

from support.bread import ADDRESS, section, text, texts

MISSING = "{}/words/oven-spring/"


def test_the_text_of_the_source_is_marked_with_its_language_and_direction(site):
    page = site.page(MISSING.format("ar"))
    (prose,) = page.select("article div[lang]")
    assert (prose["lang"], prose["dir"], text(prose)) == ("en", "ltr", "Steam keeps the crust soft meanwhile.")
    assert page.select_one("h1")["lang"] == "en"


def test_a_free_page_of_the_source_is_marked_as_a_whole(site):
    page = site.page("ar/how-we-bake/")
    (prose,) = page.select("article div[lang=en]")
    assert prose["dir"] == "ltr"
    assert "We bake every loaf twice." in text(prose)


def test_a_generated_block_in_it_is_marked_as_what_it_is_in_the_language_of_the_reader(site):
    blocks = site.page("ar/how-we-bake/").select("article div[lang=en] div[lang]")
    assert {(block["lang"], block["dir"]) for block in blocks} == {("ar", "rtl")}
    assert "السطر 7 من المقال: خطأ." in text(blocks[0])


@pytest.mark.parametrize(
    ("language", "notice"),
    [
        ("fr", "Cette page n’est pas encore en français. Sa langue d’origine : anglais."),
        ("ar", "هذه الصفحة ليست بالعربية بعد. لغتها الأصلية: الإنجليزية."),
    ],
)
def test_a_notice_says_in_the_language_of_the_reader_in_which_language_the_page_is(site, language, notice):
    page = site.page(MISSING.format(language))
    assert texts(page, ".notice") == [notice]
    assert not page.select_one(".notice").find_parent(lang="en")


def test_the_generated_parts_of_the_page_are_in_the_language_of_the_reader(site):
    page = site.page(MISSING.format("fr"))
    assert texts(section(page, "others"), "p") == ["Vient de", "Alertes", "Confondu avec"]
    assert not section(page, "others").select("p[lang], h2[lang]")


def test_a_link_to_an_untranslated_page_is_marked_with_the_language_of_its_title(site):
    links = {text(link): link.get("lang") for link in section(site.page(MISSING.format("fr")), "others").select("a")}
    assert links == {"Short proof": "en", "Sour smell": "en", "Gluten": None}


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param("ar/words/oven-spring/", "The last growth of a loaf in the oven.", id="the definition of a page"),
        pytest.param("ar/words/oven-spring/", "Ten minutes make a loaf.", id="a field of words of a page"),
        pytest.param("ar/words/", "The last growth of a loaf in the oven.", id="a definition in an index"),
        pytest.param("ar/glossary/", "The last growth of a loaf in the oven.", id="a definition in the glossary"),
        pytest.param("ar/a-z/", "hurry", id="an alias"),
    ],
)
def test_all_words_of_the_source_are_marked_with_their_language(site, address, words):
    """Else a screen reader reads English with an Arabic voice."""
    (found,) = [string for string in site.page(address).article.find_all(string=True) if words in string]
    assert found.find_parent(lang=True)["lang"] == "en"


def test_machines_are_told_not_to_index_it_and_where_the_original_is(site):
    head = site.page(MISSING.format("fr")).head
    assert head.select_one("meta[name=robots]")["content"] == "noindex"
    assert [link["href"] for link in head.select("link[rel=canonical]")] == [f"{ADDRESS}words/oven-spring/"]


def test_it_is_in_no_search_index_and_in_no_sitemap(site):
    entries = {
        folder: json.loads((site.folder / folder / "search/names.json").read_text(encoding="utf-8"))["names"][
            "location"
        ]
        for folder in ("", "fr")
    }
    assert "words/oven-spring/" in entries[""]
    assert "words/gluten/" in entries["fr"]
    assert "words/oven-spring/" not in entries["fr"]
    assert f"{ADDRESS}fr/words/oven-spring/" not in (site.folder / "sitemap.xml").read_text(encoding="utf-8")


def test_a_translated_page_has_no_notice_and_is_its_own_original(site):
    page = site.page("fr/faults/flat-loaf/")
    assert page.select(".notice, meta[name=robots], article [lang=en] p") == []
    assert page.head.select_one("link[rel=canonical]")["href"] == f"{ADDRESS}fr/faults/flat-loaf/"


def test_an_outdated_translation_shows_with_a_notice(site):
    page = site.page("fr/faults/dense-crumb/")
    assert texts(page, ".notice") == ["L’original a changé depuis cette traduction."]
    assert text(page.h1) == "Mie serrée"
    assert page.select("meta[name=robots]") == []
