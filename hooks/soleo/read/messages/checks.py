"""Which strings every language needs, and what they may be."""

import re
from collections.abc import Iterator, Mapping

from soleo.model import Place, Problem
from soleo.read.messages.analyzer_rules import KEYS
from soleo.read.messages.messages import READABILITY, leaves
from soleo.read.messages.untranslated import untranslated, untranslated_message
from soleo.read.schema.schema import Schema
from soleo.text.did_you_mean import did_you_mean
from soleo.text.yaml_tree import Node

NUMBER = re.compile(r"\d+(\.\d+)?")
PLACEHOLDER = re.compile(r"{(\w+)}")
DOUBLED = re.compile(r"{{|}}")
FORMULA, LEAST = {f"language.readability.{key}" for key in READABILITY[:-1]}, "language.readability.least"
NUMBERS = {LEAST, *FORMULA} - {"language.readability.name"}
OWN_LISTS = {f"language.{name}" for name in ("letters", "endings", "numbers", "calling", "ranges")}
LISTS = {*OWN_LISTS, *(f"language.search.{key}" for key in KEYS)}
# What to say instead of what; the words to avoid are the keys.
WORDING = "language.wording."
OPTIONAL = {LEAST, *FORMULA, *LISTS, "language.thousand", "language.dictionary"}


def required(schema: Schema) -> Iterator[str]:
    """The keys that the schema asks of every language."""
    yield "language.name"
    carded = {schema.fields[s.card].scale for kind in schema.kinds for s in schema.layout(kind) if s.card}
    for name in schema.kinds:
        yield from (f"kinds.{name}.singular", f"kinds.{name}.plural")
    for name, field in schema.fields.items():
        yield f"fields.{name}"
        yield from (f"choices.{name}.{choice.id}" for choice in field.choices)
    for name, steps in schema.scales.items():
        for step in steps:
            yield f"scales.{name}.{step.id}.label"
            yield from [f"scales.{name}.{step.id}.text"] if name in carded else []
    yield from (f"relations.{predicate}" for predicate in schema.inverses)
    yield from (f"attributes.{name}" for it in schema.relations.values() for name in it.attributes)
    yield from (
        f"headings.{s.heading}" for kind in schema.kinds for s in schema.layout(kind) if s.heading not in ("", "lead")
    )
    yield from (f"code_systems.{name}" for name in schema.code_systems)
    yield from (f"interface.verdict.{name}" for name in schema.article.verdicts)
    for name, index in schema.indexes.items():
        yield from (f"indexes.{name}.title", f"indexes.{name}.description")
        yield from (f"indexes.{name}.{facet.name}" for facet in index.facets if facet.name not in schema.fields)


def check(trees: Mapping[str, Node], schema: Schema, source: str, used: set[str]) -> Iterator[Problem]:
    """Every language has the keys that schema, templates and source language have, with the same placeholders."""
    model = dict(leaves(trees[source]))
    wanted = used | set(required(schema)) | {key for key in model if key.startswith(("interface.", "navigation."))}
    for locale, tree in trees.items():
        texts = dict(leaves(tree))
        formula = FORMULA if {LEAST, *FORMULA} & set(texts) else set()
        for key in sorted((wanted | formula) - set(texts)):
            yield _absent(Place(tree.place.path), key, locale)
        for key, node in texts.items():
            if key not in wanted and key not in OPTIONAL and not key.startswith(WORDING):
                yield Problem(node.key, key, "is not used", "expected a key of the schema", did_you_mean(key, wanted))
            elif node.value == "":
                yield _absent(node.key, key, locale)
            else:
                yield from _text(key, node, model.get(key, node), source)
                if tree is not trees[source]:
                    yield from _untranslated(key, node, model.get(key, node), locale)


def _absent(place: Place, key: str, locale: str) -> Problem:
    return Problem(place, key, f"has no text in `{locale}`", "expected a line with it")


def _text(key: str, node: Node, model: Node, source: str) -> Iterator[Problem]:
    if isinstance(node.value, tuple) != (key in LISTS):
        wanted = "a list such as [one, two]" if key in LISTS else "one text"
        yield Problem(node.key, key, "is no list" if key in LISTS else "is a list", f"expected {wanted}")
    elif key in NUMBERS and not NUMBER.fullmatch(str(node.plain)):
        yield Problem(node.place, key, f"`{node.plain}` is no number", "expected a number such as 206.84")
    elif key not in LISTS:
        yield from _placeholders(key, node, model, source)


def _placeholders(key: str, node: Node, model: Node, source: str) -> Iterator[Problem]:
    if _named(node) != _named(model):
        names = ", ".join(sorted(_named(model))) or "none"
        yield Problem(node.key, key, "has other placeholders", f"expected {names}, as in `{source}`")
    elif any(set("{}") & set(PLACEHOLDER.sub("", DOUBLED.sub("", text))) for text in _forms(node)):
        yield Problem(node.key, key, "has a brace that is not closed", "expected {name}, or {{ for a brace")


def _untranslated(key: str, node: Node, model: Node, locale: str) -> Iterator[Problem]:
    if not key.startswith("language."):  # names and rules, no sentences
        for text in (it for it in _forms(node) if untranslated(it, set(_forms(model)))):
            yield Problem(node.key, key, *untranslated_message(text, locale), warning=True)


def _named(node: Node) -> set[str]:
    return {name for text in _forms(node) for name in PLACEHOLDER.findall(text)}


def _forms(node: Node) -> list[str]:
    forms = node.children.values() if isinstance(node.value, dict) else [node]
    return [str(form.plain) for form in forms]
