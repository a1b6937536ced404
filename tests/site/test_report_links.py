"""A reader who finds a mistake gets to the form of the repository, which then knows the page."""

from urllib.parse import parse_qs, urlsplit

import pytest

from support.bread import ProjectCopy

REPORT = "https://code.example/new?template=mistake.yml&page={page}"


@pytest.fixture(scope="module")
def reported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reported") / "bread"
    return ProjectCopy.copy(folder).build(SOLEO_REPORT_URL=REPORT, SOLEO_SITE_URL="https://bread.example/all/")


@pytest.mark.parametrize("address", ["faults/flat-loaf/", "fr/faults/flat-loaf/", "ar/", "fr/a-z/"])
def test_the_form_is_told_the_address_of_the_page(reported, address):
    links = [link["href"] for link in reported.page(address).select('a[href^="https://code.example/new"]')]
    asked = [parse_qs(urlsplit(link).query) for link in links]
    assert asked == [{"template": ["mistake.yml"], "page": [f"https://bread.example/all/{address}"]}]


def test_the_address_is_written_as_html_wants_it(reported):
    text = (reported.folder / "faults" / "flat-loaf" / "index.html").read_text(encoding="utf-8")
    assert "template=mistake.yml&amp;page=https%3A%2F%2F" in text
