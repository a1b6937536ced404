"""The strings that the templates and the menu ask for by name."""

import re
from collections.abc import Iterator
from pathlib import Path

from soleo.model import Problem
from soleo.text.yaml_tree import read

CALL = re.compile(r"\bm\(\s*[\"']((?:interface|navigation)\.[\w.-]+)[\"']\s*[,)]")
TEMPLATES = ("*.html", "*.j2", "*.xml")


def used_keys(root: Path) -> set[str]:
    """The keys that a page could not be made without."""
    return {*_templates(root / "overrides"), *_menu(root / "mkdocs.yml")}


def _templates(folder: Path) -> Iterator[str]:
    for pattern in TEMPLATES:
        for path in sorted(folder.rglob(pattern)):
            yield from CALL.findall(path.read_text(encoding="utf-8"))


def _menu(path: Path) -> Iterator[str]:
    problems: list[Problem] = []
    settings = read(path.read_text(encoding="utf-8"), path.name, problems)
    for entry in settings.child("nav").items:
        yield from (f"navigation.{name.lower()}" for name in entry.children)
