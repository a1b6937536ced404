"""All problems of a project, in the order of files and lines."""

from collections.abc import Iterator
from pathlib import Path

from soleo.check import rules
from soleo.model import Problem
from soleo.read import read
from soleo.read.content.project import Project
from soleo.read.content.values import WRITTEN


def run(root: Path) -> tuple[Project | None, list[Problem]]:
    """The project in a folder, and everything that is wrong with it."""
    found, problems = read.read(root)
    if found:
        problems = [*problems, *rules.check(found)]
    return found, sorted(_due(set(problems)), key=lambda problem: (problem.place, str(problem)))


def _due(problems: set[Problem]) -> Iterator[Problem]:
    """Without the advice on pages that are still to be written: half of it would be about the blanks."""
    begun = {problem.place.path for problem in problems if problem.rule == WRITTEN}
    return (problem for problem in problems if not (problem.warning and problem.place.path in begun))


def blocking(problems: list[Problem]) -> list[Problem]:
    """The problems that stop a build."""
    return [problem for problem in problems if not problem.warning]
