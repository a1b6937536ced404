"""The site as one zip, to unpack and open without a network."""

from pathlib import Path

from soleo.bundle import built_site, dist_folder, entrance, release, zip_file
from soleo.model import Problem
from soleo.read.content.project import Project
from soleo.text import files


def make(project: Project, dist: Path, problems: list[Problem]) -> list[Path]:
    """Build the site for a disk and pack it; the zip, or nothing where there are problems or MkDocs told of some."""
    version = release.read(project.root, project.entities, problems)
    problems.extend(entrance.unusable_file_names(project))
    if version is None or problems:
        return []
    place = dist / f"{version.name}-html-{version.number}.zip"
    dist_folder.prepare(project.root, dist, "html", [place])
    site = _files(project, version, dist / "html")
    problems.extend(zip_file.unsafe_paths(site))
    if problems or not site:
        return []
    zip_file.write(files.temporary(place), site, version.day)
    files.swap_with_checksum(files.temporary(place), place)
    return [place]


def _files(project: Project, version: release.Release, place: Path) -> dict[str, bytes]:
    """Everything that goes into the zip, by its path; nothing where the site cannot be built."""
    site = {f"{entrance.SITE}/{path}": content for path, content in built_site.built(project, version, place).items()}
    site |= entrance.Entrance(project, version).files() if site else {}
    return {f"{version.title}/{path}": content for path, content in site.items()}
