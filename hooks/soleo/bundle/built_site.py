"""The site as it is built for a disk: what every bundle is made from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from soleo.bundle.release import Release
from soleo.model import Entity
from soleo.read.content.addresses import title, url
from soleo.read.content.project import Project
from soleo.site import build
from soleo.site.precache_manifest import UNUSED
from soleo.text.files import remove

# What only a host needs: its pages for errors, its lists for other programs, its settings, what saves its pages in a
# browser, and the search's worker as a file (on a disk its text stands beside the index).
HOSTED = (
    "404.html", "*/404.html", "503.html", "*/503.html", "sitemap.xml*", "robots.txt", "CNAME", "_headers",
    "_redirects", ".*", "*/.*", "service-worker.js", "assets/saved.js", "assets/offline.js", "assets/search.js",
)  # fmt: skip
# Where a script or style says that its map is.
MAP = re.compile(rb"\n?/[/*]# sourceMappingURL=[^\n]*")


def built(project: Project, version: Release, place: Path) -> dict[str, bytes]:
    """Every file that a reader needs, by its path in the site; nothing where MkDocs told of problems."""
    settings = {"SOLEO_OFFLINE": "true", "SOLEO_DOWNLOADS": "", "SOURCE_DATE_EPOCH": build.epoch(version.day)}
    if build.site(project.root, project.entities, place, settings):
        return {}
    paths = {path.relative_to(place).as_posix(): path for path in place.rglob("*") if path.is_file()}
    kept = (path for path in paths if not any(fnmatchcase(path, it) for it in HOSTED + UNUSED))
    files = {path: _plain(paths[path]) for path in kept}
    remove(place)
    return files


def _plain(file: Path) -> bytes:
    content = file.read_bytes()
    return MAP.sub(b"", content) if file.suffix in (".js", ".css") else content


@dataclass(frozen=True, eq=False)
class BuiltPage:
    """A page of a language as it was built: its path in the site; the list that it is, or the entity it is about."""

    locale: str
    uri: str
    path: str
    title: str
    list: str = ""
    entity: Entity | None = None

    @property
    def id(self) -> str:
        """The id of the entity, or the name of the list."""
        return self.entity.id if self.entity else self.list

    @property
    def foreign(self) -> bool:
        """Whether it shows the source's text, for there is no translation."""
        return self.entity is not None and not self.entity.speaks(self.locale)


def built_pages(project: Project, locale: str) -> Iterator[BuiltPage]:
    """All pages of a language: first the written ones, then the lists."""
    written = {it.uri: ("", it) for it in project.entities.values()}
    lists = {index.path: (name, None) for name, index in project.schema.indexes.items()}
    for uri, (name, entity) in {**written, **lists}.items():
        path = url(project, locale, uri, directory_urls=False)
        yield BuiltPage(locale, uri, path, title(project, locale, uri), name, entity)
