"""Each page in each language: its direction, the way to the others, the sitemap, the page for what is not there."""

import posixpath
import xml.etree.ElementTree as ET

import pytest

from support.bread import ADDRESS, text

LANGUAGES = {"en": "", "fr": "fr/", "ar": "ar/"}
XHTML, MAP = "{http://www.w3.org/1999/xhtml}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")])
def test_a_page_says_its_language_and_its_direction(site, language, direction):
    prefix = LANGUAGES[language]
    for address in ("", "faults/", "faults/flat-loaf/", "words/oven-spring/", "how-we-bake/", "404.html"):
        html = site.page(prefix + address).html
        assert (html["lang"], html["dir"]) == (language, direction), prefix + address


def test_every_page_says_the_language_of_the_folder_it_stands_in(site):
    for address in site.addresses():
        folder = address.split("/")[0]
        assert site.page(address).html["lang"] == (folder if folder in LANGUAGES else "en"), address


def test_the_switch_leads_to_the_same_page_in_each_language_by_a_relative_link(site):
    for address in ("", "faults/", "faults/flat-loaf/", "words/oven-spring/", "how-we-bake/", "a-z/"):
        for prefix in LANGUAGES.values():
            links = site.page(prefix + address).select(".md-select__link")
            assert [link["hreflang"] for link in links] == list(LANGUAGES)
            for link in links:
                assert not link["href"].startswith(("/", "http"))
                leads_to = posixpath.normpath(posixpath.join("/", prefix + address, link["href"]))
                assert leads_to == posixpath.normpath("/" + LANGUAGES[link["hreflang"]] + address)


def test_the_switch_names_each_language_in_its_own_words_and_marks_the_current_one(site):
    links = site.page("ar/faults/").select(".md-select__link")
    assert [text(link) for link in links] == ["English", "Français", "العربية"]
    assert [link["lang"] for link in links if link.get("aria-current")] == ["ar"]


def _sitemap(site):
    """From each address of the sitemap to its addresses by language."""
    root = ET.parse(site.folder / "sitemap.xml").getroot()  # noqa: S314 - our own file
    entries = [(entry.findtext(f"{MAP}loc"), entry.findall(f"{XHTML}link")) for entry in root]
    found = {address: {link.get("hreflang"): link.get("href") for link in links} for address, links in entries}
    assert len(found) == len(entries), "an address stands twice"
    return found


def test_the_sitemap_has_every_page_that_is_in_its_own_language(site):
    addresses = {address.removeprefix(ADDRESS) for address in _sitemap(site)}
    pages = {a for a in site.addresses() if not a.endswith(".html") and not site.page(a).select("meta[name=robots]")}
    assert addresses == pages


def test_the_languages_of_a_page_name_one_another_in_full_with_a_default(site):
    found = _sitemap(site)
    assert found[f"{ADDRESS}fr/faults/flat-loaf/"] == {
        "en": f"{ADDRESS}faults/flat-loaf/",
        "fr": f"{ADDRESS}fr/faults/flat-loaf/",
        "ar": f"{ADDRESS}ar/faults/flat-loaf/",
        "x-default": f"{ADDRESS}faults/flat-loaf/",
    }
    assert found[f"{ADDRESS}fr/faults/dense-crumb/"].keys() == {"en", "fr", "x-default"}
    for address, others in found.items():
        assert address in others.values()
        assert all(found[other] == others for other in others.values()), address


def test_the_home_page_of_each_language_is_in_that_language(site):
    for prefix, title in (("", "Bread"), ("fr/", "Le pain"), ("ar/", "الخبز")):
        assert text(site.page(prefix).h1) == title


@pytest.mark.parametrize(
    ("prefix", "title"), [("", "No such loaf"), ("fr/", "Pas de tel pain"), ("ar/", "لا رغيف هنا")]
)
def test_each_language_has_its_own_page_for_what_is_not_there(site, prefix, title):
    page = site.page(f"{prefix}404.html")
    assert text(page.h1) == title
    assert page.title.string == f"{title} - Bread"
    assert page.head.select_one("meta[name=robots]")["content"] == "noindex"
    assert {link["hreflang"] for link in page.select("article a")} == set(LANGUAGES)


def test_the_page_for_what_is_not_there_works_from_any_address(site):
    """A server shows it for /a/b/c too: its own links must not start where the reader is."""
    for prefix in LANGUAGES.values():
        page = site.page(f"{prefix}404.html")
        links = [tag["href"] for tag in page.select("article a, link[rel=stylesheet], nav a")]
        assert links
        assert all(link.startswith(("/", ADDRESS, "#")) for link in links), links
