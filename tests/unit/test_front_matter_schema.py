"""The JSON Schema of front matter accepts what the check accepts, and refuses what it refuses."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from soleo.check import check
from soleo.read.content.addresses import Settings
from soleo.site.data import data_files
from soleo.text import yaml_tree

from . import sample

ROOT = Path(__file__).resolve().parents[2]


def schema(project):
    return json.loads(data_files.files(project, Settings("https://tea.example/"))[data_files.FRONT])


def mistakes(project, text, name):
    """What is wrong with a page's front matter, by one part of the schema."""
    whole = schema(project)
    front = yaml.load(yaml_tree.split(text)[0], yaml.BaseLoader)  # noqa: S506 - it makes texts alone
    found = Draft202012Validator({**whole, "anyOf": [{"$ref": f"#/$defs/{name}"}]}).iter_errors(front)
    return [error for outer in found for error in outer.context or [outer]]


def test_it_is_a_json_schema_with_its_own_address(tea):
    found = schema(tea)
    Draft202012Validator.check_schema(found)
    assert found["$id"] == "https://tea.example/data/front-matter.schema.json"
    assert {"source-tea", "translation-tea", "source-page"} <= found["$defs"].keys()


@pytest.mark.parametrize("root", [sample.BASE, ROOT], ids=["sample", "site"])
def test_every_page_is_right_by_it(root):
    project = check.run(root)[0]
    pages = [page for entity in project.entities.values() for page in entity.translations.values()]
    assert pages
    found = schema(project)
    checks = {name: Draft202012Validator({**found, "anyOf": [{"$ref": f"#/$defs/{name}"}]}) for name in found["$defs"]}
    for page in pages:
        text = (root / page.path).read_text(encoding="utf-8")
        front = yaml.load(yaml_tree.split(text)[0], yaml.BaseLoader)  # noqa: S506 - it makes texts alone
        side = "source" if page.locale == project.source else "translation"
        assert list(checks[f"{side}-{page.kind}"].iter_errors(front)) == [], page.path


SENCHA = "docs/en/teas/sencha.md"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Sencha", "titel: Sencha"),
        ("title: Sencha\n", ""),
        ("colour: green", "colour: blue"),
        ("heat: cool", "heat: [cool]"),
        ("abbreviations: [SN]", "abbreviations: SN"),
        ("abbreviations: [SN]", "abbreviations: [SN, SN]"),
        ("0902.10", "9"),
        ("fit: good, ", ""),
        ("fit: good", "fit: splendid"),
        ("  pot:", "  The Pot:"),
        ("2026-01-31", "yesterday"),
        ("like: [assam]", "brews: [pot]"),
    ],
)
def test_what_the_check_refuses_is_refused(tea, old, new):
    text = (sample.BASE / SENCHA).read_text(encoding="utf-8")
    assert old in text
    assert mistakes(tea, text, "source-tea") == []
    assert mistakes(tea, text.replace(old, new), "source-tea")


@pytest.mark.parametrize("relation", ["like: [assam]", "like: {assam: }", "like:\n  assam:"])
def test_a_relation_without_attributes_may_be_a_list_or_a_mapping(tea, relation):
    text = (sample.BASE / SENCHA).read_text(encoding="utf-8").replace("like: [assam]", relation)
    assert mistakes(tea, text, "source-tea") == []


def test_a_translation_has_words_notes_and_a_pin_and_no_facts(tea):
    text = (sample.BASE / "docs/fr/teas/sencha.md").read_text(encoding="utf-8")
    assert mistakes(tea, text, "translation-tea") == []
    for more in ("colour: green", "updated: 2026-01-31", "like: [assam]"):
        assert mistakes(tea, text.replace("title:", f"{more}\ntitle:"), "translation-tea"), more


def test_an_editor_shows_what_a_field_is_for(tea):
    fields = schema(tea)["$defs"]["source-tea"]["properties"]
    assert fields["title"]["description"] == "what is on the tin"
    assert fields["brewed_in"]["additionalProperties"]["properties"]["note"]["description"] == "for how long"
