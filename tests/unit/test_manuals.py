"""The manuals say what exists: every target, command, option and variable, and no file that is not there."""

import argparse
import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from soleo import __main__ as command
from soleo.author import editor_schemas, field_tables, manuals
from soleo.author.arguments import UsageError
from soleo.check import check

from . import sample

ROOT = Path(__file__).resolve().parents[2]
MANUALS = ("README.md", "CONTRIBUTING.md", "HACKING.md")
# Set by the Makefile itself.
OWN = {"RUN", "SCHEMA", "PYTHONPATH", "NO_MKDOCS_2_WARNING", "PIP_DISABLE_PIP_VERSION_CHECK", "PHONY", "DEFAULT_GOAL"}


def text_of(name):
    return (ROOT / name).read_text(encoding="utf-8")


def targets():
    """All targets of the Makefile that are no files."""
    return set(re.search(r"^\.PHONY: (.+)$", text_of("Makefile"), re.MULTILINE)[1].split())


def variables():
    """What may be set in a call of make."""
    recipes = re.sub(r"^\.[A-Z_]+\b.*$", "", text_of("Makefile"), flags=re.MULTILINE)
    used = re.findall(r"\$\$?[({]?(?:if \$\()?([A-Z][A-Z_0-9]+)", recipes)
    return {*used, *re.findall(r"^([A-Z]+) \?=", recipes, re.MULTILINE)} - OWN


def subcommands():
    """Each command of the command line, with its parser."""
    (action,) = (it for it in command.parser()._actions if isinstance(it, argparse._SubParsersAction))
    return action.choices


def test_every_target_stands_in_the_manual_for_people_who_program():
    rows = re.findall(r"^\| (`make .+?) \|", text_of("HACKING.md"), re.MULTILINE)
    told = {name for row in rows for name in re.findall(r"`make ([a-z-]+)`", row)}
    assert told == targets()


def test_every_variable_of_the_makefile_is_explained():
    assert {"KIND", "ID", "LOCALE", "PAGE", "MINOR", "FROM", "TO", "SINCE", "PORT"} <= variables()
    told = set(re.findall(r"\b([A-Z]+)=", " ".join(re.findall(r"`[^`]+`", text_of("HACKING.md")))))
    assert variables() - told == set()


def test_every_command_and_every_option_is_documented():
    table = text_of("HACKING.md")
    for name, parser in subcommands().items():
        assert re.search(rf"`{name}[ `]", table), name
        for option in (option for action in parser._actions for option in action.option_strings):
            assert option in ("-h", "--help") or f"`{option}" in table, f"{name} {option}"
    for option in (option for action in command.parser()._actions for option in action.option_strings):
        assert option in ("-h", "--help") or f"`{option}" in table, option


def test_every_command_and_argument_explains_itself():
    for name, parser in subcommands().items():
        assert [it.dest for it in parser._actions if not it.help] == [], name


@pytest.mark.parametrize("name", MANUALS)
def test_a_manual_calls_only_targets_and_variables_that_exist(name):
    calls = re.findall(r"(?:`|^)make ([^`#\n]+)(?:`|#|$)", text_of(name), re.MULTILINE)
    words = [word for call in calls for word in call.split()]
    assert words
    assert {word for word in words if "=" not in word} <= targets()
    assert {word.partition("=")[0] for word in words if "=" in word} <= variables()


@pytest.mark.parametrize("name", MANUALS)
def test_a_manual_names_no_file_that_is_not_there(name):
    paths = re.findall(r"`((?:docs|hooks|overrides|tests|\.\w+)/[^`\s<*…]*)`", text_of(name))
    made = ("docs/es/causes/cold-feet.md", "docs/redirects.yml", "overrides/messages/it.yml")
    assert paths
    assert [it for it in paths if it not in made and not (ROOT / it).exists()] == []


@pytest.mark.parametrize("name", MANUALS)
def test_a_link_of_a_manual_leads_to_a_file_and_to_a_heading(name):
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*`", "", text_of(name))):
        file, _, anchor = target.partition("#")
        if "://" not in target:
            headings = re.findall(r"^#+ (.+)$", text_of(file or name), re.MULTILINE)
            assert not anchor or anchor in {re.sub(r"[^\w-]", "", it.lower().replace(" ", "-")) for it in headings}


def test_what_is_made_in_a_manual_is_what_it_tells_of():
    project = check.run(ROOT)[0]
    for name in manuals.PARTS:
        assert manuals.current(name, text_of(name), project) == text_of(name), "run `make fields`"


def test_the_editors_schemas_are_those_of_the_models_and_take_what_stands_in_the_project():
    project = check.run(ROOT)[0]
    made = editor_schemas.files(project)
    assert made == {path: text_of(path) for path in made}, "run `make fields`"
    schema, messages = (Draft202012Validator(json.loads(text)) for text in made.values())
    assert [it.message for it in schema.iter_errors(yaml.safe_load(text_of("docs/schema.yml")))] == []
    for path in (ROOT / "overrides" / "messages").glob("*.yml"):
        assert [it.message for it in messages.iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))] == []
    assert list(messages.iter_errors({"languages": {"name": "x"}}))


def test_the_table_has_every_field_relation_and_attribute_with_what_it_must_be(tmp_path):
    table = field_tables.table(sample.project(tmp_path))
    assert "| `title` | all | every language | What is on the tin. Required; a text; on no other page. |" in table
    assert "| `colour` | tea, vessel | `en` only | Required; one of green, black, white. |" in table
    assert "| `definition` | all but page | every language | Required; a text; at most 8 words" in table
    assert "| `brewed_in` | tea | vessel | What it is made in. `fit`: Required; one of good, poor." in table
    assert "`note`: For how long. Optional; a text. |" in table


BEGIN, END = "<!-- fields: `make fields` writes this part -->", "<!-- fields: end -->"


def test_fields_writes_what_stands_between_its_marks_and_nothing_else(tmp_path):
    project = sample.project(tmp_path, files={manuals.FIRST: f"# Mine\n\n{BEGIN}\nold\n{END}\n\nMine too\n"})
    assert list(manuals.update(project)) == ["CONTRIBUTING.md: written anew"]
    text = (tmp_path / manuals.FIRST).read_text(encoding="utf-8")
    assert text == f"# Mine\n\n{BEGIN}\n\n{field_tables.table(project)}\n\n{END}\n\nMine too\n"
    assert list(manuals.update(project)) == ["CONTRIBUTING.md: is current"]


@pytest.mark.parametrize("text", [None, "# Mine\n", f"{END}\n{BEGIN}\n"])
def test_a_manual_without_a_place_for_its_part_is_told(tmp_path, text):
    project = sample.project(tmp_path, files={manuals.FIRST: text} if text else {})
    with pytest.raises(UsageError, match="has no place for fields; expected a line `<!-- fields: "):
        list(manuals.update(project))
