"""One project, read whole: languages, schema, messages, references, article, pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from . import languages, messages
from .asked import asked
from .graph import Graph
from .load import Loader, yaml_of
from .messages import Messages
from .model import Entity, Place, Problem, Redirect, Reference
from .rules import domain, strings
from .schema import Schema, build
from .yamltree import Node

REDIRECTS = "docs/redirects.yml"


@dataclass(frozen=True)
class Item:
    """One line of the article's inventory: an entity's id, with its place in docs/article.yml."""

    id: str
    place: Place


@dataclass(frozen=True)
class Project:
    """All that the authors wrote. `locales` begins with the source language."""

    root: Path
    locales: tuple[str, ...]
    schema: Schema
    messages: Mapping[str, Messages]
    references: Mapping[str, Reference]
    article: Node
    entities: Mapping[str, Entity]
    redirects: Mapping[str, Redirect]

    @property
    def source(self) -> str:
        """The source language."""
        return self.locales[0]

    @cached_property
    def graph(self) -> Graph:
        """The entities and their relations from both ends."""
        return Graph(self.schema, self.entities)

    @cached_property
    def inventory(self) -> tuple[Item, ...]:
        """The ids that the article names."""
        return tuple(Item(node.plain["id"], node.place) for node in self.entries if has_id(node))

    @property
    def entries(self) -> tuple[Node, ...]:
        """The lines of the article's inventory, right or wrong."""
        entities = self.article.at(("entities",))
        return entities.value if entities is not self.article and isinstance(entities.value, tuple) else ()


def has_id(entry: Node) -> bool:
    """Whether a line of the inventory names an entity."""
    return isinstance(entry.value, dict) and "id" in entry.value and isinstance(entry.value["id"].value, str)


def read(root: Path) -> tuple[Project | None, list[Problem]]:
    """The project in a folder, and what is wrong with its single files; None if the domain itself is broken."""
    problems: list[Problem] = []
    locales = languages.languages(root, problems)
    tree = yaml_of(root, "docs/schema.yml", problems)
    schema = build(tree, problems) if not problems else None
    if schema is None:
        return None, problems
    problems.extend(domain.check(schema, tree))
    if problems:
        return None, problems
    texts = {locale: yaml_of(root, f"overrides/messages/{locale}.yml", problems) for locale in locales}
    problems.extend(languages.stray(root, locales))
    if not problems:
        problems.extend(strings.check(texts, schema, locales[0], asked(root)))
    wrong = any(not problem.warning for problem in problems)
    return None if wrong else _contents(root, locales, schema, texts, problems), problems


def _contents(root, locales, schema, texts, problems) -> Project:
    found = {locale: messages.build(locale, tree) for locale, tree in texts.items()}
    references = _references(yaml_of(root, "docs/references.yml", problems), problems)
    article = yaml_of(root, "docs/article.yml", problems)
    entities = Loader(root, schema, locales, problems).entities()
    moved = (root / REDIRECTS).exists()  # most projects have no page that was called otherwise
    old = _redirects(yaml_of(root, REDIRECTS, problems), problems) if moved else {}
    return Project(root, locales, schema, found, references, article, entities, old)


def _references(tree: Node, problems: list[Problem]) -> dict[str, Reference]:
    keys = ("title", "publisher", "url", "checked")
    found = {}
    for name, node in tree.value.items() if isinstance(tree.value, dict) else ():
        plain = node.plain if isinstance(node.value, dict) else {}
        if set(plain) != set(keys) or not all(isinstance(text, str) and text for text in plain.values()):
            expected = "expected " + ", ".join(keys)
            problems.append(Problem(node.key, name, "is not a whole reference", expected))
        elif not plain["url"].startswith(("https://", "http://")):
            problems.append(Problem(node.value["url"].place, f"{name}.url", "is no web address", "expected https://…"))
        else:
            found[name] = Reference(name, *(plain[key] for key in keys), node.key)
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
