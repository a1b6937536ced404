"""A result is made aside and takes its place at the end: what fails leaves the last good one whole."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from .model import Entity

NEXT, LAST = ".next", ".last"


def replace(made: Path, place: Path) -> None:
    """Put a finished file or folder in the place of the last one; the gap is one rename."""
    last = place.with_name(place.name + LAST)
    restore(place)
    if place.exists():
        place.rename(last)
    made.rename(place)
    _remove(last)


def restore(place: Path) -> None:
    """Mend what a kill between two renames left: bring the last good one back, clear the rest."""
    last = place.with_name(place.name + LAST)
    if last.exists() and not place.exists():
        last.rename(place)
    _remove(last)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def epoch(entities: Mapping[str, Entity]) -> str:
    """The day of the last change of content, in seconds since 1970: the only clock of a build."""
    days: Iterable = (entity.source.values["updated"] for entity in entities.values())
    newest = max(days)
    return str((newest.toordinal() - 719163) * 86400)


def site(root: Path, entities: Mapping[str, Entity], place: Path) -> int:
    """Build the site with MkDocs, strictly, and swap it in if all went well; MkDocs' exit status."""
    restore(place)
    aside = place.with_name(place.name + NEXT)
    _remove(aside)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(aside)]
    settings = {"SOURCE_DATE_EPOCH": epoch(entities), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=root, env={**os.environ, **settings}, check=False)
    if done.returncode == 0:
        replace(aside, place)
    _remove(aside)
    return done.returncode
