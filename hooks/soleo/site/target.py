"""Where commands write folders: what Sóleo did not make is neither replaced nor removed, whatever it is called."""

import os
from collections.abc import Iterator
from pathlib import Path

from soleo.text import files
from soleo.text.files import MARK, InTheWayError

ABOUT = "Sóleo made this folder, and replaces or removes it with all that is in it."
# What a folder is: a site, or files that hold one.
SITE, DIST = "site", "dist"
SOURCES = ("docs", "hooks", "overrides", "tests", ".git", ".github", ".venv")


def real(root: Path, place: Path) -> Path:
    """Where a folder lies: one that is a link stays a link, and what it leads to is replaced."""
    return Path(os.path.realpath(root / place))


def make(folder: Path, kind: str) -> None:
    """Make a folder, if it is not there, and leave the mark in it before anything else."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text(f"soleo {kind}\n{ABOUT}\n", encoding="utf-8", newline="\n")


def refuse(root: Path, place: Path, kind: str) -> None:
    """Name what is in the way of a folder, or of what stands beside it while it is made; nothing is touched."""
    aside = (files.temporary(place), files.last(place)) if kind == SITE else ()
    for wrong in (*_project(root, place), *(it for folder in (place, *aside) for it in _foreign(folder, kind))):
        raise InTheWayError(wrong)


def _project(root: Path, place: Path) -> Iterator[str]:
    """A place that is a part of the project that people write, or holds it."""
    above = (place, *place.parents)
    if any(_same(place, it) for it in (root, *root.parents)):
        yield f"{place}: holds the project; expected a folder of its own"
    for name in SOURCES:
        if any(_same(it, root / name) for it in above):
            yield f"{place}: lies in {name}/ of the project; expected a folder of its own"
    yield from (f"{it}: is a file; expected a folder" for it in above[1:] if it.exists() and not it.is_dir())


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are one folder, also by a link or in other capitals."""
    return one.exists() and other.exists() and one.samefile(other)


def _foreign(folder: Path, kind: str) -> Iterator[str]:
    """A folder's place that something else has."""
    if folder.is_symlink():
        yield f"{folder}: is a link; expected a folder, or nothing"
    elif folder.exists() and not folder.is_dir():
        yield f"{folder}: is a file; expected a folder, or nothing"
    elif os.path.lexists(folder / ".git"):
        yield f"{folder}: is a repository or a worktree of git; expected a folder of its own"
    elif folder.exists() and not _ours(folder, kind):
        yield (
            f"{folder}: is not empty, and has no mark that Sóleo made it; expected a new or an empty folder "
            "(delete it yourself if it is the work of a Sóleo that left no marks)"
        )


def _ours(folder: Path, kind: str) -> bool:
    mark = folder / MARK
    if mark.is_file():
        return mark.read_bytes().startswith(f"soleo {kind}\n".encode()) or list(folder.iterdir()) == [mark]
    return not any(folder.iterdir())
