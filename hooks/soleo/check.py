"""All findings on a project, in the order of files and lines."""

from pathlib import Path

from . import project
from .model import Problem
from .project import Project
from .rules import whole


def run(root: Path) -> tuple[Project | None, list[Problem]]:
    """The project in a folder, and everything that is wrong with it."""
    found, problems = project.read(root)
    if found:
        problems = [*problems, *whole.check(found)]
    return found, sorted(set(problems), key=lambda problem: (problem.place, str(problem)))


def errors(problems: list[Problem]) -> list[Problem]:
    """The findings that stop a build."""
    return [problem for problem in problems if not problem.warning]
