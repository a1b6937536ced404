"""«Edit this page» leads to the file that a person would have to change."""

import pytest


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


def test_the_link_of_a_generated_page_leads_to_the_schema_that_it_is_made_from(site):
    for address in ("faults/", "fr/glossary/", "a-z/"):
        assert edit_links(site.page(address)) == ["https://code.example/edit/main/docs/schema.yml"]


def test_without_a_template_in_the_environment_no_page_has_such_a_link(bread):
    built = bread.build()
    assert built.addresses()
    assert [address for address in built.addresses() if edit_links(built.page(address))] == []
