"""The site as one zip, to unpack and open without a network."""

import re
import shutil
from fnmatch import fnmatchcase
from pathlib import Path

from .. import publish, release
from ..model import Problem
from ..project import Project
from . import archive, entrance

# What only a host needs: its pages for errors, its lists for other programs, its own settings.
HOSTED = ("404.html", "*/404.html", "sitemap.xml*", "robots.txt", "CNAME", "_headers", "_redirects", ".*", "*/.*")
# What no page asks for: maps for the theme's makers, its own search, colours and icon, a picture for sharing; and the
# worker as a file, for its text stands beside the index.
UNUSED = (
    "*.map", "assets/javascripts/lunr/*", "assets/javascripts/workers/*", "assets/stylesheets/palette.*",
    "assets/images/favicon.png", "assets/soleo-card.*", "assets/search.js",
)  # fmt: skip
# Where a script or style says that its map is.
MAP = re.compile(rb"\n?/[/*]# sourceMappingURL=[^\n]*")


def make(project: Project, dist: Path, problems: list[Problem]) -> Path | None:
    """Build the site for a disk and pack it; the zip, or nothing where there are problems or MkDocs told of some."""
    version = release.read(project.root, project.entities, problems)
    problems.extend(entrance.unclear(project))
    if version is None or problems:
        return None
    place = dist / f"{version.name}-html-{version.number}.zip"
    dist.mkdir(parents=True, exist_ok=True)
    publish.mend(place)
    files = _files(project, version, dist / "html")
    problems.extend(archive.unsafe(files))
    if problems or not files:
        return None
    archive.write(publish.aside(place), files, version.day)
    publish.summed(publish.aside(place), place)
    return place


def _files(project: Project, version: release.Release, site: Path) -> dict[str, bytes]:
    """Everything that goes into the zip, by its path; nothing where the site cannot be built."""
    settings = {"SOLEO_OFFLINE": "true", "SOURCE_DATE_EPOCH": publish.epoch(version.day)}
    if publish.site(project.root, project.entities, site, settings):
        return {}
    built = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    kept = (path for path in built if not any(fnmatchcase(path, it) for it in HOSTED + UNUSED))
    files = {f"{entrance.SITE}/{path}": _plain(built[path]) for path in kept}
    files |= entrance.Entrance(project, version).files()
    shutil.rmtree(site)
    return {f"{version.title}/{path}": content for path, content in files.items()}


def _plain(file: Path) -> bytes:
    content = file.read_bytes()
    return MAP.sub(b"", content) if file.suffix in (".js", ".css") else content
