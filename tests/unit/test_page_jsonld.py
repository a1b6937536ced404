"""Structured data of a page: what it is, where it belongs, and its card for those who share it."""

import json
from pathlib import Path

import jinja2
import pytest
from bs4 import BeautifulSoup

from soleo.site.data import head

from .schema_org_sample import SETTINGS, graph, project

TEMPLATES = Path(__file__).parents[2] / "overrides"


@pytest.fixture
def tea(tmp_path):
    """The sample with a schema that names schema.org."""
    return project(tmp_path)


def test_a_page_says_what_it_is_and_what_it_is_about(tea):
    nodes = graph(tea, "teas/sencha.md")
    assert nodes["https://tea.example/teas/sencha/"] == {
        "@type": "WebPage",
        "@id": "https://tea.example/teas/sencha/",
        "url": "https://tea.example/teas/sencha/",
        "name": "Sencha",
        "citation": [
            {
                "@type": "CreativeWork",
                "name": f"{tea.references['guild'].publisher}: {tea.references['guild'].title}",
                "url": tea.references["guild"].url,
            }
        ],
        "dateModified": "2026-01-31",
        "workTranslation": [{"@id": "https://tea.example/fr/teas/sencha/"}],
        "inLanguage": "en",
        "license": "https://tea.example/free",
        "isPartOf": {"@id": "https://tea.example/#site"},
        "breadcrumb": {"@id": "https://tea.example/teas/sencha/#way"},
        "mainEntity": {"@id": "https://tea.example/teas/sencha/#thing"},
    }


def test_the_way_leads_from_home_over_the_index(tea):
    steps = graph(tea, "teas/assam.md")["https://tea.example/teas/assam/#way"]["itemListElement"]
    home = tea.messages["en"].some("interface.home") or "Tea"
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, home, "https://tea.example/"),
        (2, "Teas", "https://tea.example/teas/"),
        (3, "Assam", "https://tea.example/teas/assam/"),
    ]


def test_the_home_page_is_about_the_site(tea):
    nodes = graph(tea, "index.md")
    assert nodes["https://tea.example/"]["mainEntity"] == {"@id": "https://tea.example/#site"}
    assert nodes["https://tea.example/#site"]["@type"] == "WebSite"
    assert nodes["https://tea.example/#site"]["inLanguage"] == ["en", "fr"]
    assert "breadcrumb" not in nodes["https://tea.example/"]


def test_a_page_that_is_not_translated_is_described_as_its_original(tea):
    assert head.page(tea, SETTINGS, "fr", "teas/assam.md") == head.page(tea, SETTINGS, "en", "teas/assam.md")


def test_the_card_says_what_those_see_who_share_a_page(tea):
    assert head.page(tea, SETTINGS, "fr", "teas/sencha.md").card == (
        ("og:type", "article"),
        ("og:title", "Sencha"),
        ("og:description", "Sur le sencha."),
        ("og:url", "https://tea.example/fr/teas/sencha/"),
        ("og:site_name", "Tea"),
        ("og:locale", "fr_FR"),
        ("og:locale:alternate", "en_US"),
        ("article:modified_time", "2026-01-31"),
    )


@pytest.mark.parametrize(
    ("locale", "expected"), [("pt-BR", "pt_BR"), ("pt", "pt_BR"), ("ar", "ar_EG"), ("zz", "zz_ZZ")]
)
def test_a_language_without_a_country_gets_the_likely_one(locale, expected):
    assert head.opengraph_locale(locale) == expected


def test_hostile_words_stay_words_in_the_head(tmp_path):
    hostile = '</script><script>alert(1)</script> & "\u2028'
    bad = project(tmp_path, **{"docs/en/teas/assam.md": {"title: Assam": f"title: '{hostile}'"}})
    made = head.page(bad, SETTINGS, "en", "teas/assam.md")
    assert not set("<>&\u2028\u2029") & set(made.json)
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES))  # noqa: S701 - as Material's
    config = {"site_url": SETTINGS.site_url, "site_name": SETTINGS.name}
    html = environment.get_template("partials/head_data.html").render(head_data=made, config=config)
    shown = BeautifulSoup(html, "html.parser")
    (script,) = shown.select("script")
    words = " ".join(hostile.split())
    assert json.loads(script.string)["@graph"][0]["name"] == words
    assert shown.select_one('meta[property="og:title"]')["content"] == words
