"""Entities in schema.org's words: what the schema names, and no more than the pages say."""

import pytest

from soleo.read.content.addresses import Settings
from soleo.site.data.entity_jsonld import EntityJsonLd

from .schema_org_sample import graph, project


@pytest.fixture
def tea(tmp_path):
    """The sample with a schema that names schema.org."""
    return project(tmp_path)


def test_a_thing_has_the_properties_and_relations_that_the_schema_names(tea):
    thing = graph(tea, "teas/sencha.md")["https://tea.example/teas/sencha/#thing"]
    assert thing == {
        "@type": "Product",
        "@id": "https://tea.example/teas/sencha/#thing",
        "name": "Sencha",
        "url": "https://tea.example/teas/sencha/",
        "description": "A steamed green tea.",
        "alternateName": ["SN"],
        "category": [{"@type": "CategoryCode", "codeValue": "0902.10", "codingSystem": "Tariff"}],
        "sameAs": ["https://tariff.example/0902.10"],
        "isRelatedTo": [{"@id": "https://tea.example/vessels/pot/#thing"}],
    }


def test_a_thing_has_one_id_in_all_languages_and_a_translation_names_its_original(tea):
    nodes = graph(tea, "teas/sencha.md", "fr")
    page = nodes["https://tea.example/fr/teas/sencha/"]
    assert page["inLanguage"] == "fr"
    assert page["translationOfWork"] == {"@id": "https://tea.example/teas/sencha/"}
    assert page["mainEntity"] == {"@id": "https://tea.example/teas/sencha/#thing"}


def test_the_other_end_of_a_relation_says_it_too(tea):
    nodes = graph(tea, "vessels/pot.md")
    assert nodes["https://tea.example/teas/sencha/#thing"] == {
        "@type": "Product",
        "@id": "https://tea.example/teas/sencha/#thing",
        "name": "Sencha",
        "isRelatedTo": [{"@id": "https://tea.example/vessels/pot/#thing"}],
    }
    pot = nodes["https://tea.example/vessels/pot/#thing"]
    assert pot["isAccessoryOrSparePartFor"] == [{"@id": "https://tea.example/teas/sencha/#thing"}]


def test_a_relation_that_is_not_true_enough_is_left_out(tmp_path):
    poor = project(tmp_path, **{"docs/en/teas/sencha.md": {"fit: good": "fit: poor"}})
    thing = graph(poor, "teas/sencha.md")["https://tea.example/teas/sencha/#thing"]
    assert "isRelatedTo" not in thing


def test_a_code_that_is_not_exact_is_left_out(tmp_path):
    broader = project(tmp_path, **{"docs/en/teas/sencha.md": {"match: exact": "match: broader"}})
    thing = graph(broader, "teas/sencha.md")["https://tea.example/teas/sencha/#thing"]
    assert "category" not in thing
    assert "sameAs" not in thing


def test_a_glossary_is_a_set_of_terms_and_a_term_belongs_to_it(tea):
    terms = graph(tea, "a-z.md")["https://tea.example/a-z/#thing"]["hasDefinedTerm"]
    assert [term["name"] for term in terms] == ["Assam", "Infusion", "Pot", "Sencha"]
    assert terms[1] == {
        "@type": "DefinedTerm",
        "@id": "https://tea.example/words/infusion/#thing",
        "name": "Infusion",
        "description": "Leaves left in water.",
        "url": "https://tea.example/words/infusion/",
    }
    infusion = graph(tea, "words/infusion.md")["https://tea.example/words/infusion/#thing"]
    assert infusion["inDefinedTermSet"] == {"@id": "https://tea.example/a-z/#thing"}


def test_addresses_are_files_where_the_site_has_no_folders(tea):
    things = EntityJsonLd(tea, Settings("https://tea.example/", directory_urls=False), "fr")
    assert things.url("teas/sencha.md") == "https://tea.example/fr/teas/sencha.html"
