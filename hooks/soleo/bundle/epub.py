"""The site as EPUB 3, one book a language, for e-readers."""

import json
from pathlib import Path

from .. import publish, release
from ..model import Problem
from ..project import Project
from . import archive, site
from .book import MIMETYPE, Book

DATA = "data/knowledge.json"


def make(project: Project, dist: Path, problems: list[Problem]) -> list[Path]:
    """Build the site for a disk and write a book in each language; none where there are problems."""
    version = release.read(project.root, project.entities, problems)
    if version is None:
        return []
    dist.mkdir(parents=True, exist_ok=True)
    places = {dist / f"{version.name}-{locale}-{version.number}.epub": locale for locale in project.locales}
    for place in places:
        publish.mend(place)
    files = site.built(project, version, dist / "epub")
    books = {place: _parts(project, version, locale, files) for place, locale in places.items()} if files else {}
    problems.extend(problem for parts in books.values() for problem in archive.unsafe(parts))
    if problems:
        return []
    for place, parts in books.items():
        archive.write(publish.aside(place), parts, version.day, first=MIMETYPE)
    for place in books:
        publish.summed(publish.aside(place), place)
    return list(books)


def _parts(project: Project, version: release.Release, locale: str, files: dict[str, bytes]) -> dict[str, bytes]:
    """The files of the book of a language."""
    return Book(project, version, locale, files, json.loads(files[DATA])).parts()
