"""The site as one zip, to unpack and open without a network."""

from pathlib import Path

from .. import publish, release
from ..model import Problem
from ..project import Project
from . import archive, entrance, site


def make(project: Project, dist: Path, problems: list[Problem]) -> list[Path]:
    """Build the site for a disk and pack it; the zip, or nothing where there are problems or MkDocs told of some."""
    version = release.read(project.root, project.entities, problems)
    problems.extend(entrance.unclear(project))
    if version is None or problems:
        return []
    place = dist / f"{version.name}-html-{version.number}.zip"
    dist.mkdir(parents=True, exist_ok=True)
    publish.mend(place)
    files = _files(project, version, dist / "html")
    problems.extend(archive.unsafe(files))
    if problems or not files:
        return []
    archive.write(publish.aside(place), files, version.day)
    publish.summed(publish.aside(place), place)
    return [place]


def _files(project: Project, version: release.Release, place: Path) -> dict[str, bytes]:
    """Everything that goes into the zip, by its path; nothing where the site cannot be built."""
    files = {f"{entrance.SITE}/{path}": content for path, content in site.built(project, version, place).items()}
    files |= entrance.Entrance(project, version).files() if files else {}
    return {f"{version.title}/{path}": content for path, content in files.items()}
