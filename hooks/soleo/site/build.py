"""A result is made aside and takes its place at the end: what fails leaves the last good one whole."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from soleo.model import Entity
from soleo.read.content.project import newest
from soleo.site import target, unused_css
from soleo.text import files


def epoch(day: date) -> str:
    """A day in seconds since 1970: the only clock of a build."""
    return str((day.toordinal() - 719163) * 86400)


def restore(root: Path, place: Path) -> None:
    """Bring back the last good site after a kill, unless something that Sóleo did not make is in the way."""
    target.refuse(root, place, target.SITE)
    files.restore(place)


def site(
    root: Path,
    entities: Mapping[str, Entity],
    place: Path,
    settings: Mapping[str, str],
    finish: Callable[[Path], None] = lambda made: None,
) -> int:
    """Build the site with MkDocs, strictly, trim and finish it, and swap it in if all went well; MkDocs' status."""
    restore(root, place)
    made = files.temporary(place)
    files.remove(made)
    target.make(made, target.SITE)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(made)]
    own = {"SOURCE_DATE_EPOCH": epoch(newest(entities)), "NO_MKDOCS_2_WARNING": "1", "SOLEO_LOCALE": "", **settings}
    done = subprocess.run(command, cwd=root, env={**os.environ, **own}, check=False)
    if done.returncode == 0:
        unused_css.trim(made)
        finish(made)
        files.swap(made, place)
    files.remove(made)
    return done.returncode
