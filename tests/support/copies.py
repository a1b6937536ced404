"""Copies of the real project to measure beside it: `copy`, then `edit` what differs."""

import os
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("docs", "hooks", "overrides", "mkdocs.yml", "pyproject.toml", "CHANGELOG.md")


def copy(folder: Path) -> Path:
    """All that a build reads, in a new folder."""
    folder.mkdir()
    for name in COPIED:
        made = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        made(ROOT / name, folder / name)
    return folder


def edit(file: Path, old: str, new: str) -> None:
    """Replace the first of what a regular expression finds; it has to find something."""
    text, count = re.subn(old, new, file.read_text(encoding="utf-8"), count=1)
    if not count:
        raise SystemExit(f"{file.name} has no {old}: this measure has to be changed with it")
    file.write_text(text, encoding="utf-8")


def command(module: str, *arguments: str) -> list[str]:
    """How a module of Python is called."""
    return [sys.executable, "-m", module, *arguments]


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """The environment of a command: the engine of this copy, and none of the caller's settings or CI service."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("SOLEO_", "GITHUB_"))}
    return {**own, "PYTHONPATH": str(folder / "hooks"), "NO_MKDOCS_2_WARNING": "1", **settings}
