"""A result is made aside and takes its place at the end: what fails leaves the last good one whole."""

import filecmp
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from . import styles
from .model import Entity
from .release import newest

NEXT, LAST, SUM = ".next", ".last", ".sha256"


def aside(place: Path) -> Path:
    """Where something is made before it takes its place."""
    return place.with_name(place.name + NEXT)


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


def summed(made: Path, place: Path) -> None:
    """Put a finished file in the place of the last one, with its SHA-256 beside it.

    Two files cannot be swapped at once: whoever is killed in between leaves a whole file without a sum, never with a
    wrong one, and `mend` writes it.
    """
    if place.exists() and filecmp.cmp(made, place, shallow=False):
        made.unlink()
    else:
        _sum_of(place).unlink(missing_ok=True)
        made.replace(place)
    mend(place)


def mend(place: Path) -> None:
    """Clear what a kill left of a file that was being made, and write its sum if that is missing."""
    _remove(aside(place))
    if place.exists() and not _sum_of(place).exists():
        text = f"{hashlib.sha256(place.read_bytes()).hexdigest()}  {place.name}\n"
        aside(_sum_of(place)).write_text(text, encoding="ascii", newline="\n")
        aside(_sum_of(place)).replace(_sum_of(place))


def _sum_of(place: Path) -> Path:
    return place.with_name(place.name + SUM)


def epoch(day: date) -> str:
    """A day in seconds since 1970: the only clock of a build."""
    return str((day.toordinal() - 719163) * 86400)


def site(
    root: Path,
    entities: Mapping[str, Entity],
    place: Path,
    settings: Mapping[str, str],
    finish: Callable[[Path], None] = lambda made: None,
) -> int:
    """Build the site with MkDocs, strictly, trim and finish it, and swap it in if all went well; MkDocs' status."""
    restore(place)
    made = aside(place)
    _remove(made)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(made)]
    own = {"SOURCE_DATE_EPOCH": epoch(newest(entities)), "NO_MKDOCS_2_WARNING": "1", "SOLEO_LOCALE": "", **settings}
    done = subprocess.run(command, cwd=root, env={**os.environ, **own}, check=False)
    if done.returncode == 0:
        styles.trim(made)
        finish(made)
        replace(made, place)
    _remove(made)
    return done.returncode
