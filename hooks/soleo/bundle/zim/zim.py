"""The site as ZIM files, one a language and one of all, for Kiwix and other offline readers."""

import json
from collections.abc import Iterator
from pathlib import Path

from langcodes import Language
from libzim.writer import Creator, Hint

from soleo.bundle import built_site, dist_folder, release, zip_file
from soleo.bundle.zim.entries import ZimEntries
from soleo.model import Problem
from soleo.pages.frame import HOME
from soleo.read.content.project import Project
from soleo.site import target
from soleo.site.data.data_set import JsonObject
from soleo.text import files

ALL = "mul"  # ISO 639's word for more than one language
PICTURE, SIDE = "overrides/bundle/illustration.png", 48
DESCRIPTION = 80  # characters, by the format
DATA = "data/knowledge.json"
TAGS = "_ftindex:yes;_details:yes;_pictures:no;_videos:no"


def make(project: Project, dist: Path, problems: list[Problem]) -> list[Path]:
    """Build the site for a disk and write its ZIM files; none where there are problems."""
    version = release.read(project.root, project.entities, problems)
    if version is None:
        return []
    names = {f"{version.name}-{name}-{version.number}.zim": name for name in _choices(project)}
    dist_folder.prepare(project.root, dist, "zim", [dist / file for file in names])
    site = built_site.built(project, version, dist / "zim")
    problems.extend(zip_file.unsafe_paths(site))
    if problems or not site:
        return []
    folder = files.temporary(dist / "zim")
    target.make(folder, target.SITE)
    for file, name in names.items():
        _write(project, version, site, name, folder / file)
    for file in names:
        files.swap_with_checksum(folder / file, dist / file)
    files.remove(folder)
    return [dist / file for file in names]


def _choices(project: Project) -> Iterator[str]:
    """What each file is of: a language, or all of them."""
    yield from project.locales
    if len(project.locales) > 1:
        yield ALL


def _write(project: Project, version: release.Release, site: dict[str, bytes], name: str, place: Path) -> None:
    locales = project.locales if name == ALL else (name,)
    entries = ZimEntries(project, site, locales)
    # One worker: with more of them the order inside the file would change from one time to the next. The index cuts
    # endings as one language does: the first one, for all of them, is better than none.
    with Creator(place).config_nbworkers(1).config_indexing(True, _code(locales[0])) as creator:
        creator.set_mainpath(entries.home)
        creator.add_illustration(SIDE, (project.root / PICTURE).read_bytes())
        for key, text in _metadata(project, version, json.loads(site[DATA]), locales, name):
            creator.add_metadata(key, text)
        for entry in entries.all():
            creator.add_item(entry)
        for path, title, target in entries.names():
            creator.add_redirection(path, title, target, {Hint.FRONT_ARTICLE: True})


def _code(locale: str) -> str:
    """A language as ISO 639-3 calls it."""
    return Language.get(locale).to_alpha3()


def _metadata(
    project: Project, version: release.Release, record: JsonObject, locales: tuple[str, ...], name: str
) -> Iterator[tuple[str, str]]:
    home = project.entities[HOME.removesuffix(".md")]
    about = home.text("description", locales[0])
    yield "Name", f"{version.name}_{name}_all"
    yield "Title", home.title(locales[0])
    yield "Description", _shortened(about)
    yield "LongDescription", about
    yield "Language", ",".join(_code(locale) for locale in locales)
    yield from (("Creator", str(record["name"])), ("Publisher", str(record["name"])))
    yield "Date", version.day.isoformat()
    yield "License", project.schema.licence.name
    yield "Source", str(record["url"])
    yield "Scraper", f"{version.name} {version.number}"
    yield "Tags", TAGS


def _shortened(text: str) -> str:
    """A text within what the format takes, cut between words."""
    return text if len(text) <= DESCRIPTION else text[:DESCRIPTION].rpartition(" ")[0].rstrip(" ,;:.") + "…"
