"""The door: a folder in, a project and what is wrong with its single files out."""

from collections.abc import Mapping
from pathlib import Path

from soleo.model import CallNumber, Problem, Redirect, Reference
from soleo.read.content import blocks, call_numbers, inventory
from soleo.read.content.load import PageLoader
from soleo.read.content.project import REDIRECTS, Project
from soleo.read.messages import checks as messages_checks
from soleo.read.messages import locales, messages
from soleo.read.messages.used_keys import used_keys
from soleo.read.schema import checks as schema_checks
from soleo.read.schema.schema import Schema, build
from soleo.text.files import yaml_of
from soleo.text.yaml_tree import Node


def read(root: Path) -> tuple[Project | None, list[Problem]]:
    """The project in a folder, and what is wrong with its single files; None if the domain itself is broken."""
    listed, unclear = locales.languages(root)
    schema, contradictions = _schema(root)
    if schema is None or unclear:
        return None, [*unclear, *contradictions]
    texts, problems = _texts(root, listed, schema)
    wrong = any(not problem.warning for problem in problems)
    return None if wrong else _contents(root, listed, schema, texts, problems), problems


def _schema(root: Path) -> tuple[Schema | None, list[Problem]]:
    problems: list[Problem] = []
    tree = yaml_of(root, "docs/schema.yml", problems)
    schema, wrong = (None, problems) if problems else build(tree)
    wrong += schema_checks.check(schema, tree) if schema else ()
    return None if wrong else schema, wrong


def _texts(root: Path, listed: tuple[str, ...], schema: Schema) -> tuple[dict[str, Node], list[Problem]]:
    problems: list[Problem] = []
    texts = {locale: yaml_of(root, f"overrides/messages/{locale}.yml", problems) for locale in listed}
    problems += locales.stray(root, listed)
    return texts, problems or list(messages_checks.check(texts, schema, listed[0], used_keys(root)))


def _contents(
    root: Path, locales: tuple[str, ...], schema: Schema, texts: Mapping[str, Node], problems: list[Problem]
) -> Project:
    found = {locale: messages.build(locale, tree) for locale, tree in texts.items()}
    references = _references(yaml_of(root, "docs/references.yml", problems), problems)
    named = inventory.read(yaml_of(root, "docs/article.yml", problems), schema, problems)
    entities = PageLoader(root, schema, locales, problems).entities()
    moved = (root / REDIRECTS).exists()  # most projects have no page that was called otherwise
    old = _redirects(yaml_of(root, REDIRECTS, problems), problems) if moved else {}
    numbers = _numbers(root, schema, references, locales, problems) if schema.numbers.kinds else ()
    declared = blocks.declared(root, problems)
    return Project(root, locales, schema, found, references, named, entities, old, numbers, declared)


def _numbers(
    root: Path,
    schema: Schema,
    references: Mapping[str, Reference],
    locales: tuple[str, ...],
    problems: list[Problem],
) -> tuple[CallNumber, ...]:
    tree = yaml_of(root, f"docs/{schema.numbers.file}", problems)
    return call_numbers.read(tree, schema, references, locales, problems)


def _references(tree: Node, problems: list[Problem]) -> dict[str, Reference]:
    keys = ("title", "publisher", "url", "checked")
    found = {}
    for name, node in tree.children.items():
        texts = {key: part.text for key, part in node.children.items()}
        if set(texts) != set(keys) or not all(texts.values()):
            expected = "expected " + ", ".join(keys)
            problems.append(Problem(node.key, name, "is not a whole reference", expected))
        elif not texts["url"].startswith(("https://", "http://")):
            place = node.child("url").place
            problems.append(Problem(place, f"{name}.url", "is no web address", "expected https://…"))
        else:
            found[name] = Reference(name, **texts, place=node.key)
    return found


def _redirects(tree: Node, problems: list[Problem]) -> dict[str, Redirect]:
    if not isinstance(tree.value, dict):
        problems.append(Problem(tree.place, "redirects", "is not a mapping", "expected lines `old-id: new-id`"))
        return {}
    found = {}
    for old, node in tree.value.items():
        if isinstance(node.value, str) and node.value:
            found[old] = Redirect(old, node.value, node.key)
        else:
            problems.append(Problem(node.key, old, "leads to no id", "expected a line `old-id: new-id`"))
    return found
