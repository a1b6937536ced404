"""A version of the project to hand out: pyproject.toml has its name and number, CHANGELOG.md its day."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from soleo.model import ID, Entity, Place, Problem
from soleo.read.content.project import newest
from soleo.text.files import text_of

PROJECT, CHANGES = "pyproject.toml", "CHANGELOG.md"
# What a file's name can hold, with an example each.
NAMES = {"name": (ID, "soleo"), "version": (re.compile(r"\d+(\.\w+)*", re.ASCII), "1.2.0")}
HEADING = re.compile(r"^## +(\S+)(?: +\((.*)\))? *$", re.MULTILINE)
UNRELEASED = "unreleased"
FIRST = date(1980, 1, 1)  # a zip knows no earlier day


@dataclass(frozen=True)
class Release:
    """A version: the project's name, the number, the day that it is as old as."""

    name: str
    number: str
    day: date

    @property
    def title(self) -> str:
        """What the version's folder is called."""
        return f"{self.name}-{self.number}"


def read(root: Path, entities: Mapping[str, Entity], problems: list[Problem]) -> Release | None:
    """The version of a project; one that is not released yet is as old as the last change of content."""
    named, changes = _named(root, problems), text_of(root, CHANGES, problems)
    if named is None or changes is None:
        return None
    name, number = named
    last = max(newest(entities), FIRST)
    found = next((it for it in HEADING.finditer(changes) if it[1] == number), None)
    day = _day(found[2], last) if found else None
    if day is None or day < FIRST:
        line = changes.count("\n", 0, found.start()) + 1 if found else 1
        expected = f"expected a heading `## {number} ({last})` or `## {number} ({UNRELEASED})`"
        problems.append(Problem(Place(CHANGES, line), "version", f"has no day for {number}", expected))
        return None
    return Release(name, number, day)


def _day(written: str | None, unreleased: date) -> date | None:
    if written == UNRELEASED:
        return unreleased
    try:
        return date.fromisoformat(written or "")
    except ValueError:
        return None


def _named(root: Path, problems: list[Problem]) -> tuple[str, str] | None:
    """The name and the number of the version in pyproject.toml."""
    text = text_of(root, PROJECT, problems)
    if text is None:
        return None
    try:
        project = tomllib.loads(text).get("project")
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(Place(PROJECT), "file", f"cannot be read: {error}", "expected TOML"))
        return None
    found = {key: str(project.get(key, "")) if isinstance(project, dict) else "" for key in NAMES}
    wrong = [key for key, (pattern, _) in NAMES.items() if not pattern.fullmatch(found[key])]
    problems.extend(_unfit(key, found[key], text) for key in wrong)
    return None if wrong else (found["name"], found["version"])


def _unfit(key: str, value: str, text: str) -> Problem:
    """A name or a number that no file can have."""
    line = next((at for at, it in enumerate(text.split("\n"), start=1) if it.startswith(key)), 1)
    return Problem(Place(PROJECT, line), key, f"`{value}` cannot name a file", f"expected such as `{NAMES[key][1]}`")
