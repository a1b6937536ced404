"""The site as EPUB 3, one book a language, for e-readers."""

import json
from pathlib import Path

from soleo.bundle import built_site, dist_folder, release, zip_file
from soleo.bundle.epub.book import MIMETYPE, Book
from soleo.model import Problem
from soleo.read.content.project import Project
from soleo.text import files

DATA = "data/knowledge.json"


def make(project: Project, dist: Path, problems: list[Problem]) -> list[Path]:
    """Build the site for a disk and write a book in each language; none where there are problems."""
    version = release.read(project.root, project.entities, problems)
    if version is None:
        return []
    places = {dist / f"{version.name}-{locale}-{version.number}.epub": locale for locale in project.locales}
    dist_folder.prepare(project.root, dist, "epub", places)
    site = built_site.built(project, version, dist / "epub")
    books = {place: _parts(project, version, locale, site) for place, locale in places.items()} if site else {}
    problems.extend(problem for parts in books.values() for problem in zip_file.unsafe_paths(parts))
    if problems:
        return []
    for place, parts in books.items():
        zip_file.write(files.temporary(place), parts, version.day, first=MIMETYPE)
    for place in books:
        files.swap_with_checksum(files.temporary(place), place)
    return list(books)


def _parts(project: Project, version: release.Release, locale: str, site: dict[str, bytes]) -> dict[str, bytes]:
    """The site of the book of a language."""
    return Book(project, version, locale, site, json.loads(site[DATA])).parts()
