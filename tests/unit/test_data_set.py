"""The data set: one record an entity, a table that no spreadsheet computes, and a schema that both keep."""

import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator

from soleo.read.content.addresses import Settings
from soleo.site.data import csv_table, data_files

from . import sample

SETTINGS = Settings("https://tea.example/", name="Tea")


def made(project) -> dict[str, bytes]:
    """The files of the data set by their names."""
    return {path.rpartition("/")[2]: content for path, content in data_files.files(project, SETTINGS).items()}


def knowledge(project):
    """The data set as a program reads it."""
    return json.loads(made(project)["knowledge.json"])


def record(project, wanted):
    """The record of one entity."""
    return next(entity for entity in knowledge(project)["entities"] if entity["id"] == wanted)


def rows(project):
    """The table as a spreadsheet reads it: one mapping a row."""
    text = made(project)["knowledge.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture
def validator(tea):
    """What checks a data set against the schema beside it."""
    shape = json.loads(made(tea)["knowledge.schema.json"])
    Draft202012Validator.check_schema(shape)
    return Draft202012Validator(shape)


def test_a_record_has_facts_words_in_every_language_and_relations(tea):
    assert record(tea, "sencha") == {
        "id": "sencha",
        "kind": "tea",
        "urls": {"en": "https://tea.example/teas/sencha/", "fr": "https://tea.example/fr/teas/sencha/"},
        "translations": {"fr": "current"},
        "facts": {
            "colour": "green",
            "heat": "cool",
            "codes": [{"system": "tariff", "code": "0902.10", "match": "exact"}],
            "updated": "2026-01-31",
        },
        "words": {
            "en": {
                "title": "Sencha",
                "definition": "A steamed green tea.",
                "abbreviations": ["SN"],
                "description": "About sencha.",
            },
            "fr": {"title": "Sencha", "definition": "Un thé vert à la vapeur.", "description": "Sur le sencha."},
        },
        "relations": {
            "brewed_in": [
                {
                    "target": "pot",
                    "fit": "good",
                    "references": ["guild"],
                    "note": {"en": "For a minute.", "fr": "Une minute."},
                }
            ],
            "like": [{"target": "assam"}],
        },
    }


def test_a_relation_stands_at_both_ends_as_it_is_written(tea):
    (brews,) = record(tea, "pot")["relations"]["brews"]
    assert brews == {**record(tea, "sencha")["relations"]["brewed_in"][0], "target": "sencha"}
    assert record(tea, "assam")["relations"] == {"like": [{"target": "sencha"}]}


def test_the_data_set_says_what_its_words_mean_and_where_it_is_from(tea):
    whole = knowledge(tea)
    assert whole["kinds"]["tea"] == {"names": {"en": "Teas", "fr": "Thés"}, "schema_org": ["Product"]}
    assert [step["id"] for step in whole["scales"]["heat"]] == ["boiling", "hot", "cool"]
    assert whole["relations"]["brews"]["inverse"] == "brewed_in"
    assert not whole["relations"]["brews"]["written"]
    assert whole["code_systems"]["tariff"]["licence"] == "free"
    assert whole["references"]["guild"]["publisher"] == "Tea Guild"
    assert (whole["source_language"], whole["languages"], whole["updated"]) == ("en", ["en", "fr"], "2026-01-31")


def test_free_pages_are_no_records(tea):
    assert {entity["kind"] for entity in knowledge(tea)["entities"]} == {"tea", "vessel", "word"}


def test_the_data_set_keeps_its_schema(tea, validator):
    assert [error.message for error in validator.iter_errors(knowledge(tea))] == []


@pytest.mark.parametrize(
    "change",
    [
        lambda it: it.update(kind="cake"),
        lambda it: it["facts"].update(colour="blue"),
        lambda it: it["facts"].update(heat="lukewarm"),
        lambda it: it["facts"].update(updated="yesterday"),
        lambda it: it["facts"].pop("colour"),
        lambda it: it["facts"].update(price="3"),
        lambda it: it["facts"]["codes"][0].update(code="green"),
        lambda it: it["facts"]["codes"][0].update(system="postal"),
        lambda it: it["words"].update(de={"title": "Sencha", "definition": "Tee."}),
        lambda it: it["words"].pop("en"),
        lambda it: it["words"]["fr"].pop("definition"),
        lambda it: it["words"]["en"].update(definition="x" * 61),
        lambda it: it["relations"].update(brews=[{"target": "pot"}]),
        lambda it: it["relations"]["brewed_in"][0].pop("fit"),
        lambda it: it["relations"]["brewed_in"][0].update(fit="perfect"),
        lambda it: it["relations"]["brewed_in"][0]["note"].update(de="Eine Minute."),
    ],
)
def test_what_the_schema_does_not_allow_is_found(tea, validator, change):
    whole = knowledge(tea)
    change(next(entity for entity in whole["entities"] if entity["id"] == "sencha"))
    assert not validator.is_valid(whole)


def test_the_table_has_a_row_for_each_entity_and_language(tea):
    found = rows(tea)
    assert [(row["id"], row["language"], row["translation"]) for row in found if row["kind"] == "tea"] == [
        ("assam", "en", "source"),
        ("sencha", "en", "source"),
        ("sencha", "fr", "current"),
    ]
    sencha = next(row for row in found if row["id"] == "sencha" and row["language"] == "fr")
    assert sencha["definition"] == "Un thé vert à la vapeur."
    assert sencha["codes"] == "tariff 0902.10 exact"
    assert sencha["brewed_in"] == "pot [fit: good]"
    assert sencha["like"] == "assam"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_a_cell_that_begins_like_a_formula_gets_an_apostrophe(start):
    assert csv_table.guarded(f"{start}1+1") == f"'{start}1+1"


def test_a_formula_inside_a_cell_is_left_alone():
    assert csv_table.guarded("1=1") == "1=1"


def test_hostile_words_stay_words_in_the_table(tmp_path):
    title = '=HYPERLINK("https://bad.example","a"),b'
    edit = {
        "docs/en/teas/assam.md": {
            "title: Assam": f"title: '{title}'",
            "colour: black": "aliases: ['@x', y]\ncolour: black",
        }
    }
    project = sample.project(tmp_path, edit=edit)
    assam = next(row for row in rows(project) if row["id"] == "assam")
    assert assam["title"] == f"'{title}"
    assert assam["aliases"] == "'@x | y"
    assert record(project, "assam")["words"]["en"]["title"] == title


def test_the_same_project_gives_the_same_bytes(tmp_path):
    first, second = (sample.project(tmp_path / name) for name in ("one", "two"))
    assert made(first) == made(second)
