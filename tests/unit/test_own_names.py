"""Every name of a field that the engine and its templates read stands in the one table, and nothing else does."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import soleo
from soleo.read.content import front_matter
from soleo.read.schema import own_names, parts
from soleo.site.data import csv_table
from soleo.site.search import documents

ENGINE = Path(soleo.__file__).parent
TEMPLATES = ENGINE.parents[1] / "overrides"
# How a value is asked for: a method of an entity, or a look into the values of a page, a statement or the schema.
METHODS, HOLDERS = {"words", "fact"}, {"values", "attributes", "fields"}


def read(holder: str) -> set[str]:
    """The names in plain letters that Python looks up, as fields or as attributes of relations."""
    files = [*ENGINE.rglob("*.py"), ENGINE.parent / "mkdocs_hooks.py"]
    return {
        node.value
        for file in files
        for asked, node in _asked(ast.parse(file.read_text(encoding="utf-8")))
        if (asked == "attributes") == (holder == "attributes") and isinstance(node, ast.Constant)
    }


def _asked(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr in HOLDERS:
            yield node.value.attr, node.slice
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            owner = getattr(node.func.value, "attr", "")
            if node.func.attr in METHODS or (node.func.attr == "get" and owner in HOLDERS):
                yield owner if node.func.attr == "get" else node.func.attr, node.args[0]


def test_what_the_engine_reads_is_in_the_table():
    found = read("fields")
    assert {"title", "abbreviations", "reviewed"} <= found
    lists = {*documents.NAMES, *documents.TEXTS} - {"headings", "text"}
    assert found | lists == own_names.FIELDS.keys()
    assert read("attributes") == own_names.ATTRIBUTES.keys()


def test_what_the_templates_read_is_in_the_table():
    texts = [path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*") if path.suffix in (".j2", ".html")]
    found = {name for text in texts for name in re.findall(r'(?:words\(\S+, |name == )"(\w+)"', text)}
    assert "definition" in found
    assert found <= own_names.FIELDS.keys()


def test_the_names_of_the_engines_own_are_those_that_it_uses():
    assert {*own_names.TAKEN} == {front_matter.PIN, parts.OTHERS, *csv_table.FIRST}
