"""The languages of a site, as mkdocs.yml lists them for static-i18n."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError

from soleo.model import Place, Problem
from soleo.text.files import yaml_of
from soleo.text.yaml_tree import Node

LOCALE = re.compile(r"[a-z]{2,3}(-[A-Z][A-Za-z0-9]+)?")
LISTED = "expected i18n with `languages: [{locale: …, default: true}, …]`, one of them the default"


def languages(root: Path) -> tuple[tuple[str, ...], list[Problem]]:
    """The languages that mkdocs.yml lists, the default one first; none, and problems, where that is not clear."""
    problems: list[Problem] = []
    entries = list(_entries(yaml_of(root, "mkdocs.yml", problems).child("plugins")))
    defaults = [it.child("locale").text for it in entries if it.child("default").text.lower() == "true"]
    problems = problems or [problem for it in entries for problem in _unclear(it.child("locale"))]
    if not problems and len(defaults) != 1:
        problems = [_problem(f"lists {len(defaults)} default languages", LISTED)]
    listed = dict.fromkeys([*defaults, *(it.child("locale").text for it in entries)])
    return () if problems else tuple(listed), problems


def _entries(plugins: Node) -> Iterator[Node]:
    """The languages in the settings of i18n; plugins are a list, or a mapping from name to settings."""
    for plugin in plugins.items or (plugins,):
        yield from (it for it in plugin.child("i18n").child("languages").items if it.child("locale").value)


def _unclear(locale: Node) -> Iterator[Problem]:
    if not isinstance(locale.value, str):
        yield _problem("has a language that is no text", "expected `locale: …`")
        return
    try:
        Locale.parse(locale.value, sep="-")
    except (UnknownLocaleError, ValueError):
        yield _problem(f"`{locale.value}` is no language", "expected a BCP 47 tag such as `pt-BR`")


def _problem(wrong: str, expected: str) -> Problem:
    return Problem(Place("mkdocs.yml"), "plugins", wrong, expected)


def stray(root: Path, locales: tuple[str, ...]) -> Iterator[Problem]:
    """A folder of pages or a file of messages belongs to a language that mkdocs.yml lists."""
    folders = (path for path in (root / "docs").iterdir() if path.is_dir() and LOCALE.fullmatch(path.name))
    for path in sorted([*folders, *(root / "overrides" / "messages").glob("*.yml")]):
        if path.stem not in locales:
            expected = f"expected the language `{path.stem}` under `languages` in mkdocs.yml"
            yield Problem(Place(path.relative_to(root).as_posix()), "language", "is not listed", expected)
