"""The site as EPUB 3, one book a language, for e-readers."""

import json
from collections.abc import Iterator
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
    files = site.built(project, version, dist / "epub")
    books = list(_books(project, version, files, dist)) if files else []
    problems.extend(problem for _, parts in books for problem in archive.unsafe(parts))
    if problems:
        return []
    for place, parts in books:
        publish.mend(place)
        archive.write(publish.aside(place), parts, version.day, first=MIMETYPE)
    for place, _ in books:
        publish.summed(publish.aside(place), place)
    return [place for place, _ in books]


def _books(project, version: release.Release, files: dict[str, bytes], dist: Path) -> Iterator[tuple[Path, dict]]:
    """Each book's place and parts."""
    record = json.loads(files[DATA])
    for locale in project.locales:
        place = dist / f"{version.name}-{locale}-{version.number}.epub"
        yield place, Book(project, version, locale, files, record).parts()
