"""One project, read whole: languages, schema, messages, references, article, pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from . import messages, schema_rules
from .graph import Graph
from .load import LOCALE, Loader, yaml_of
from .messages import Messages
from .model import Entity, Place, Problem, Reference
from .schema import Schema, build
from .yamltree import Node


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
        nodes = self.article.value.get("entities") if isinstance(self.article.value, dict) else None
        entries = nodes.value if nodes and isinstance(nodes.value, tuple) else ()
        return tuple(Item(str(node.plain.get("id")), node.place) for node in entries)


def languages(root: Path, problems: list[Problem]) -> tuple[str, ...]:
    """The languages that mkdocs.yml lists for static-i18n, the default one first."""
    tree = yaml_of(root, "mkdocs.yml", problems)
    plugins = tree.plain.get("plugins", []) if isinstance(tree.value, dict) else []
    settings = [it["i18n"] for it in plugins if isinstance(it, dict) and isinstance(it.get("i18n"), dict)]
    entries = [
        it for found in settings for it in found.get("languages", []) if isinstance(it, dict) and it.get("locale")
    ]
    defaults = [it["locale"] for it in entries if it.get("default") == "true"]
    if len(defaults) != 1:
        expected = "expected i18n with `languages: [{locale: …, default: true}, …]`, one of them the default"
        problems.append(Problem(Place("mkdocs.yml"), "plugins", f"lists {len(defaults)} default languages", expected))
    return tuple(dict.fromkeys([*defaults, *(it["locale"] for it in entries)]))


def read(root: Path) -> tuple[Project | None, list[Problem]]:
    """The project in a folder, and what is wrong with its single files; None if the domain itself is broken."""
    problems: list[Problem] = []
    locales = languages(root, problems)
    tree = yaml_of(root, "docs/schema.yml", problems)
    schema = build(tree, problems) if not problems else None
    if schema is None:
        return None, problems
    problems.extend(schema_rules.check(schema, tree))
    texts = {locale: yaml_of(root, f"overrides/messages/{locale}.yml", problems) for locale in locales}
    problems.extend(stray_languages(root, locales))
    problems.extend(messages.check(texts, schema, locales[0]))
    if problems:
        return None, problems
    return _contents(root, locales, schema, texts, problems), problems


def stray_languages(root: Path, locales: tuple[str, ...]) -> Iterator[Problem]:
    """A folder of pages or a file of messages belongs to a language that mkdocs.yml lists."""
    folders = (path for path in (root / "docs").iterdir() if path.is_dir() and LOCALE.fullmatch(path.name))
    for path in sorted([*folders, *(root / "overrides" / "messages").glob("*.yml")]):
        if path.stem not in locales:
            expected = f"expected the language `{path.stem}` under `languages` in mkdocs.yml"
            yield Problem(Place(path.relative_to(root).as_posix()), "language", "is not listed", expected)


def _contents(root, locales, schema, texts, problems) -> Project:
    found = {locale: messages.build(locale, tree) for locale, tree in texts.items()}
    references = _references(yaml_of(root, "docs/references.yml", problems), problems)
    article = yaml_of(root, "docs/article.yml", problems)
    entities = Loader(root, schema, locales, problems).entities()
    return Project(root, locales, schema, found, references, article, entities)


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
