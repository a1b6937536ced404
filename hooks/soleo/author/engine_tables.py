"""The map of the engine's folders and the list of its rules in HACKING.md, made from their docstrings."""

import ast
from pathlib import Path

from soleo.check.rules import RULES
from soleo.read.content.project import Project

ENGINE = Path(__file__).parents[1]


def folders(_: Project) -> str:
    """What each folder of the engine is for and which files it has, in Markdown."""
    rows = ["| folder | what it is for |", "|--|--|"]
    found = sorted(path.parent for path in ENGINE.rglob("__init__.py"))
    return "\n".join([*rows, *(f"| `{_name(folder)}` | {_purpose(folder)} |" for folder in found)])


def _name(folder: Path) -> str:
    return f"hooks/{folder.relative_to(ENGINE.parent).as_posix()}/"


def _purpose(folder: Path) -> str:
    tree = ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))
    return " ".join((ast.get_docstring(tree) or "").split())


def rules(_: Project) -> str:
    """What must hold of a whole project, a rule a line, in Markdown."""
    rows = ["| rule | what must hold |", "|--|--|"]
    return "\n".join([*rows, *(f"| `{rule.__name__}` | {_first(rule.__doc__)} |" for rule in RULES)])


def _first(text: str | None) -> str:
    return " ".join((text or "").split("\n\n")[0].split())
