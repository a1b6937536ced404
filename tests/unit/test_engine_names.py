"""Every name of a field that the engine and its templates read stands in the one table, and nothing else does."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import soleo
from soleo.read.content import front_matter
from soleo.read.schema import engine_names, parts
from soleo.site.data import csv_table
from soleo.site.search import documents

ENGINE = Path(soleo.__file__).parent
TEMPLATES = ENGINE.parents[1] / "overrides"
# How a value is asked for, and the types that are read so.
READERS = {"text": {"text"}, "texts": {"texts", "references"}, "codes": {"codes"}, "date": {"date"}}


def read() -> set[tuple[bool, str, str]]:
    """What Python reads by name: whether of a relation's link, its name, and how."""
    files = [*ENGINE.rglob("*.py"), ENGINE.parent / "mkdocs_hooks.py"]
    return {found for file in files for found in _read(ast.parse(file.read_text(encoding="utf-8")))}


def _read(tree: ast.AST) -> Iterator[tuple[bool, str, str]]:
    calls = (it for it in ast.walk(tree) if isinstance(it, ast.Call) and isinstance(it.func, ast.Attribute))
    for call in calls:
        if call.func.attr in READERS and call.args and isinstance(call.args[0], ast.Constant):
            linked = getattr(call.func.value, "attr", "") == "attributes"
            yield linked, str(call.args[0].value), call.func.attr


def test_what_the_engine_reads_is_in_the_table_with_the_type_that_it_is_read_as():
    found = read()
    fields = {name for linked, name, _ in found if not linked}
    searched = {*documents.NAMES, *documents.TEXTS} - {"headings", "text"}
    assert {"title", "abbreviations", "reviewed"} <= fields
    assert fields | searched == engine_names.FIELDS.keys()
    assert {name for linked, name, _ in found if linked} == engine_names.ATTRIBUTES.keys()
    assert [it for it in found if engine_names.FIELDS[it[1]].type not in READERS[it[2]]] == []


def test_what_the_templates_read_is_in_the_table():
    texts = [path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*") if path.suffix in (".j2", ".html")]
    found = {name for text in texts for name in re.findall(r'(?:words\(\S+, |name == )"(\w+)"', text)}
    assert "definition" in found
    assert found <= engine_names.FIELDS.keys()


def test_the_names_of_the_engines_own_are_those_that_it_uses():
    assert {*engine_names.RESERVED} == {front_matter.SOURCE_HASH, parts.OTHERS, *csv_table.FIRST}
