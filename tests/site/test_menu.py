"""The menu stays small however many pages there are."""

import pytest

from support.bread import ProjectCopy, texts

FAULT = """---
title: "Fault {0}"
description: "A loaf with the fault number {0}."
definition: "The fault number {0}."
family: dough
haste: next-loaf
updated: 2024-02-01
---

It looks odd.

## What you see

Something odd.
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """The bread with two hundred faults more, in the language of the source alone."""
    project = ProjectCopy.copy(tmp_path_factory.mktemp("large") / "bread")
    project.edit("mkdocs.yml", "        - {locale: fr, name: Français}\n        - {locale: ar, name: العربية}\n", "")
    for language in ("fr", "ar"):
        project.remove(f"docs/{language}")
        project.remove(f"overrides/messages/{language}.yml")
    for number in range(1000, 1200):
        project.write(f"docs/en/faults/fault-{number}.md", FAULT.format(number))
    return project.build()


def menu(site, address):
    return site.page(address).select_one("nav#menu")


@pytest.mark.xdist_group("large")
@pytest.mark.parametrize(
    "address",
    ["", "faults/", "faults/fault-1000/", "faults/fault-1100/", "faults/fault-1199/", "faults/flat-loaf/", "a-z/"],
)
def test_the_menu_of_a_page_has_at_most_sixty_links(large, address):
    assert 5 < len(menu(large, address).select("a[href]")) <= 60


@pytest.mark.xdist_group("large")
def test_the_index_of_a_large_kind_still_has_all_its_pages(large):
    assert len(large.page("faults/").select("article li:not(nav li)")) == 203


@pytest.mark.xdist_group("large")
def test_the_menu_of_a_page_has_the_page_itself_and_those_beside_it(large):
    links = texts(menu(large, "faults/fault-1100/"), "a")
    at = links.index("Fault 1100")
    assert links[at - 2 : at + 3] == ["Fault 1098", "Fault 1099", "Fault 1100", "Fault 1101", "Fault 1102"]


@pytest.mark.parametrize(
    ("address", "group", "here"),
    [
        ("faults/flat-loaf/", "Faults", "Flat loaf"),
        ("fr/words/gluten/", "Mots", "Gluten"),
        ("ar/faults/flat-loaf/", "العيوب", "رغيف مسطح"),
        ("references/", "About", "Sources"),
    ],
)
def test_the_group_of_the_page_is_open_and_the_page_is_marked(site, address, group, here):
    page = menu(site, address)
    assert texts(page, "details[open] > summary") == [group]
    assert texts(page, "a[aria-current=page]") == [here]


def test_an_untranslated_page_stands_in_the_menu_in_the_order_of_titles(site):
    group = menu(site, "fr/faults/flat-loaf/").select_one("details[open]")
    assert texts(group, "a") == ["Défauts", "Burst side", "Mie serrée", "Pain plat"]


def test_the_home_page_and_an_index_are_marked_without_a_group_of_their_own(site):
    for address, here in (("", "Bread"), ("faults/", "Faults"), ("fr/faults/", "Défauts")):
        assert menu(site, address).select("details[open]") == []
        assert texts(menu(site, address), "a[aria-current=page]") == [here]
