"""The folder of packed files: Sóleo's own, with a folder in it in which the site is built meanwhile."""

from collections.abc import Iterable
from pathlib import Path

from soleo.site import target
from soleo.text import files


def prepare(root: Path, dist: Path, site: str, places: Iterable[Path]) -> None:
    """Refuse what is in the way, then make the folder, and clear what a kill left of its files."""
    places = tuple(places)
    target.refuse(root.resolve(), dist, target.DIST)
    target.refuse(root.resolve(), dist / site, target.SITE)
    for file in (file for place in places for file in files.beside(place)):
        files.refuse_folder(file)
    target.make(dist, target.DIST)
    for place in places:
        files.repair(place)
