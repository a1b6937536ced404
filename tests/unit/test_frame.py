"""What stands around a page: its addresses, its neighbours, its language."""

import pytest

from soleo.pages import frame
from soleo.read.content import addresses
from soleo.read.content.addresses import Settings

from . import sample

PAGE = "---\ntitle: Tea {}\ndefinition: A tea.\ncolour: black\nupdated: 2026-01-31\n---\n\nTea.\n\n## Taste\n\nFine.\n"


@pytest.fixture
def frames(tea):
    return frame.PageFrames(tea, Settings(site_url="https://tea.example/"))


def test_a_page_has_the_same_address_in_each_language(tea):
    found = addresses.alternates(tea, "en", "teas/sencha.md", True)
    assert [(it.locale, it.name, it.url, it.current) for it in found] == [
        ("en", "English", "teas/sencha/", True),
        ("fr", "Français", "fr/teas/sencha/", False),
    ]


def test_addresses_are_the_same_from_every_language(tea):
    urls = [[it.url for it in addresses.alternates(tea, locale, "teas/sencha.md", True)] for locale in tea.locales]
    assert urls[0] == urls[1]


def test_the_home_page_of_the_source_is_the_root(tea):
    assert [it.url for it in addresses.alternates(tea, "fr", "index.md", True)] == ["./", "fr/"]
    assert [it.url for it in addresses.alternates(tea, "fr", "index.md", False)] == ["index.html", "fr/index.html"]


@pytest.mark.parametrize("uri", ["index.md", "teas/index.md", "a-z.md", "teas/sencha.md"])
def test_an_address_is_the_one_that_mkdocs_gives(uri):
    bare = uri.removesuffix(".md")
    folder = bare.removesuffix("index") if bare.endswith("index") else f"{bare}/"
    assert addresses.address(uri, True) == folder
    assert addresses.address(uri, False) == f"{bare}.html"


def test_a_page_that_is_not_translated_names_its_original(frames):
    found = frames.page("fr", "teas/assam.md")
    assert (found.original, found.language, found.outdated) == ("teas/assam/", "anglais", False)
    assert frames.page("fr", "teas/sencha.md").original == ""


def test_an_outdated_page_says_so(tmp_path):
    changed = sample.project(tmp_path, edit={"docs/en/teas/sencha.md": {"Sweet.": "Bitter."}})
    frames = frame.PageFrames(changed, Settings())
    assert frames.page("fr", "teas/sencha.md").outdated
    assert not frames.page("en", "teas/sencha.md").outdated


def test_the_way_home_leads_over_the_index(frames):
    assert [step.url for step in frames.page("fr", "teas/sencha.md").path] == ["fr/", "fr/teas/"]
    assert [step.url for step in frames.page("en", "vessels/pot.md").path] == ["./"]
    assert frames.page("fr", "index.md").path == ()


@pytest.fixture(scope="module")
def hundred(tmp_path_factory):
    files = {f"docs/en/teas/tea-{n}.md": PAGE.format(f"{n:03}") for n in range(100)}
    return sample.project(tmp_path_factory.mktemp("hundred"), files)


@pytest.mark.parametrize("n", [0, 1, 14, 50, 98, 99])
def test_the_neighbours_of_a_page_are_bounded_and_have_it_among_them(hundred, n):
    found = frame.PageFrames(hundred, Settings()).neighbours("en", f"teas/tea-{n}.md")
    assert len(found) == frame.NEIGHBOURS
    assert f"teas/tea-{n}.md" in found
    assert found == sorted(found, key=lambda uri: hundred.entities[uri[5:-3]].title("en"))


def test_few_neighbours_are_all_there(frames):
    assert frames.neighbours("en", "teas/sencha.md") == ["teas/assam.md", "teas/sencha.md"]


def test_a_page_belongs_to_the_index_of_its_folder(tea):
    assert addresses.index_of(tea, "teas/sencha.md") == "teas/index.md"
    assert addresses.index_of(tea, "vessels/pot.md") == ""
    assert addresses.index_of(tea, "a-z.md") == ""


def test_the_sitemap_has_written_pages_only_with_their_languages(frames):
    pages = {it.url: [other.url for other in it.alternates] for it in frames.sitemap()}
    both = ["https://tea.example/teas/sencha/", "https://tea.example/fr/teas/sencha/"]
    assert pages[both[0]] == pages[both[1]] == both
    assert "https://tea.example/teas/assam/" in pages
    assert "https://tea.example/fr/teas/assam/" not in pages
    assert "https://tea.example/fr/a-z/" in pages
    assert "https://tea.example/" in pages


@pytest.mark.parametrize("box", ["__drawer", "__search"])
def test_html_has_no_autocomplete_where_the_standard_forbids_it(tea, box):
    """The theme's boxes for its menu and its search are ticked by scripts; the field for a query keeps its own."""
    made = f'<input class="md-toggle" data-md-toggle="x" type="checkbox" id="{box}" autocomplete="off">'
    field = '<input type="text" class="md-search__input" autocomplete="off">'
    finished = frame.finish(made + field, tea.messages["en"])
    assert finished == made.replace(' autocomplete="off"', "") + field


def test_html_says_its_language_and_direction(tea):
    assert frame.finish('<!doctype html>\n<html lang="en" class="a">', tea.messages["fr"]) == (
        '<!doctype html>\n<html lang="fr" dir="ltr" class="a">'
    )
