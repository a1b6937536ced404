"""A page that had another name is found at its old address too, in every language, and listed nowhere."""

import pytest

from support.bread import ADDRESS, text
from support.lychee import lychee

NEW = {"": "faults/flat-loaf/", "fr/": "fr/faults/flat-loaf/", "ar/": "ar/faults/flat-loaf/"}


@pytest.fixture(params=NEW)
def language(request):
    return request.param


def test_the_old_address_leads_to_the_new_one_at_once_and_with_a_link(site, language):
    page = site.page(f"{language}faults/flat-bread/")
    assert page.select_one("meta[http-equiv=refresh]")["content"] == "0; url=../flat-loaf/"
    assert [link["href"] for link in page.select("a")] == ["../flat-loaf/"]
    assert text(page.a) == text(site.page(NEW[language]).h1)
    assert text(page.h1) == text(page.title)


def test_it_says_its_language_and_direction(site, language):
    page, new = site.page(f"{language}faults/flat-bread/"), site.page(NEW[language])
    assert (page.html["lang"], page.html["dir"]) == (new.html["lang"], new.html["dir"])


def test_engines_are_told_the_new_address_and_not_to_list_the_old_one(site, language):
    page = site.page(f"{language}faults/flat-bread/")
    assert page.select_one("link[rel=canonical]")["href"] == f"{ADDRESS}{NEW[language]}"
    assert page.select_one("meta[name=robots]")["content"] == "noindex"


def test_without_a_translation_the_address_is_that_of_the_source_and_the_title_is_in_its_language(site):
    page = site.page("fr/words/spring/")
    assert page.select_one("link[rel=canonical]")["href"] == f"{ADDRESS}words/oven-spring/"
    assert (text(page.a), page.a["lang"]) == ("Oven spring", "en")


def test_it_has_no_script_and_no_style(site, language):
    page = site.page(f"{language}faults/flat-bread/")
    assert page.select("script, style, [style], link[rel=stylesheet]") == []


def test_no_list_of_pages_has_it(site):
    files = site.tree()
    listed = [name for name, data in files.items() if b"flat-bread" in data]
    assert listed == []
    assert "faults/flat-bread/index.html" in files


def test_where_pages_are_files_the_old_file_leads_to_the_new_one(bread):
    built = bread.build(SOLEO_DIRECTORY_URLS="false")
    page = built.page("fr/faults/flat-bread.html")
    assert page.select_one("meta[http-equiv=refresh]")["content"] == "0; url=flat-loaf.html"
    done = lychee(built.folder, ADDRESS)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_title_with_markup_is_escaped(bread):
    bread.edit("docs/en/faults/flat-loaf.md", "title: Flat loaf", 'title: "Flat <b>&\\"loaf"')
    page = bread.build().page("faults/flat-bread/")
    assert text(page.a) == 'Flat <b>&"loaf'
    assert page.select("b") == []


def test_a_site_for_a_disk_has_none(bread):
    assert [name for name in bread.build(SOLEO_OFFLINE="true").tree() if "flat-bread" in name] == []
