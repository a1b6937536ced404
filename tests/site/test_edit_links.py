"""«Edit this page» leads to the file that a person would have to change."""

from posixpath import normpath
from urllib.parse import urlsplit

import pytest

from support.bread import BREAD, text


def followed(link):
    """Where a browser goes: it shortens a way that goes over a folder above."""
    place = urlsplit(link["href"])
    return place._replace(path=normpath(place.path)).geturl()


def edit_links(page):
    return [link["href"] for link in page.select("a[rel~=edit], a.md-content__button[href*=edit]")]


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("faults/flat-loaf/", "en/faults/flat-loaf.md"),
        ("fr/faults/flat-loaf/", "fr/faults/flat-loaf.md"),
        ("ar/", "ar/index.md"),
        ("how-we-bake/", "en/how-we-bake.md"),
    ],
)
def test_the_link_leads_to_the_file_of_the_page_in_its_language(site, address, file):
    assert edit_links(site.page(address)) == [f"https://code.example/edit/main/docs/{file}"]


def test_the_link_of_an_untranslated_page_leads_to_the_file_of_the_source(site):
    assert edit_links(site.page("fr/words/oven-spring/")) == [
        "https://code.example/edit/main/docs/en/words/oven-spring.md"
    ]


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("faults/", "overrides/messages/en.yml"),
        ("a-z/", "overrides/messages/en.yml"),
        ("fr/glossary/", "overrides/messages/fr.yml"),
        ("ar/improvements/", "overrides/messages/ar.yml"),
        ("references/", "docs/references.yml"),
        ("fr/references/", "docs/references.yml"),
    ],
)
def test_the_link_of_a_generated_page_leads_to_the_words_or_the_list_that_it_is_made_from(site, address, file):
    links = site.page(address).select("a.md-content__button[href]")
    assert [followed(link) for link in links] == [f"https://code.example/edit/main/{file}"]


def test_every_page_has_one_link_to_a_file_that_is_there(site):
    """Shown on the bread itself: its messages stand in another folder than in a project."""
    for address in site.addresses():
        links = site.page(address).select("a.md-content__button[href]")
        if address.endswith((".html", "/404.html")):
            assert links == [], address
            continue
        (file,) = (followed(it).removeprefix("https://code.example/edit/main/") for it in links)
        assert (BREAD / file.removeprefix("overrides/")).is_file(), address


def test_each_improvement_names_the_file_in_which_it_is_mended_with_its_link(site):
    for address in ("improvements/", "fr/improvements/"):
        lines = site.page(address).select("article li:not(nav li)")
        assert lines
        for line in lines:
            page, edit = line.select("a")
            assert edit["href"] == f"https://code.example/edit/main/{text(edit)}"
            assert (BREAD / text(edit)).is_file()
            assert page["href"].startswith("../")


def test_without_a_template_in_the_environment_no_page_has_such_a_link(bread):
    built = bread.build()
    assert built.addresses()
    assert [address for address in built.addresses() if edit_links(built.page(address))] == []
