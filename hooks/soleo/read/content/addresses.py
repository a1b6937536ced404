"""Where pages stand in the built site: their addresses and titles in each language."""

import posixpath
from dataclasses import dataclass
from urllib.parse import quote

from soleo.model import Entity, Redirect
from soleo.read.content.project import Project


@dataclass(frozen=True)
class Settings:
    """What the site's configuration says: its address and name, what its pages are like, what stands at the foot.

    `directory_urls`: a page has a folder of its own, as MkDocs' setting says.
    `offline`: it is built to be opened from a disk; its address is then the one of the hosted site.
    `edit`: where a page can be edited, with `{path}` in it.
    `downloads`: the folder of the files that it offers, if any.
    """

    site_url: str = ""
    directory_urls: bool = True
    report: str = ""
    contact: str = ""
    foot: tuple[str, ...] = ()
    offline: bool = False
    downloads: str = ""
    name: str = ""
    edit: str = ""

    def edit_link(self, path: str) -> str:
        """Where a file under docs/ can be edited, if the site says so; on a disk nothing is edited."""
        inside = quote(path.removeprefix("docs/"))
        return "" if self.offline else self.edit.replace("{path!q}", inside).replace("{path}", inside)

    @property
    def pages_are_folders(self) -> bool:
        """Whether the pages that are built are folders: on a disk no server opens a folder's index.html."""
        return self.directory_urls and not self.offline


@dataclass(frozen=True)
class Alternate:
    """The same page in another language; `url` is relative to the site's root."""

    locale: str
    name: str
    url: str
    current: bool


def prefix(project: Project, locale: str) -> str:
    """The folder of a language in the site: none for the source language."""
    return "" if locale == project.source else f"{locale}/"


def address(uri: str, directory_urls: bool) -> str:
    """The address of a page's file inside its language's folder, as MkDocs makes it."""
    bare = uri.removesuffix(".md")
    folder, _, name = bare.rpartition("/")
    if name == "index":
        return (f"{folder}/" if folder else "") + ("" if directory_urls else "index.html")
    return f"{bare}/" if directory_urls else f"{bare}.html"


def url(project: Project, locale: str, uri: str, directory_urls: bool) -> str:
    """The address of a page in a language, relative to the site's root."""
    return prefix(project, locale) + address(uri, directory_urls) or "./"


def link(uri: str, page: str, directory_urls: bool) -> str:
    """The address of a page as HTML links to it from another page of the language."""
    target, start = (address(it, directory_urls) for it in (uri, page))
    found = posixpath.relpath(target or ".", posixpath.dirname(start) or ".")
    return found + "/" if not target or target.endswith("/") else found


def root(project: Project, locale: str, uri: str, directory_urls: bool) -> str:
    """The way from a page of a language up to the site's root: `../../`, or nothing."""
    return "../" * url(project, locale, uri, directory_urls).removeprefix("./").count("/")


def alternates(project: Project, locale: str, uri: str, directory_urls: bool) -> tuple[Alternate, ...]:
    """A page's addresses in all languages."""
    return tuple(
        Alternate(
            other, project.messages[other]("language.name"), url(project, other, uri, directory_urls), other == locale
        )
        for other in project.locales
    )


def entity_at(project: Project, uri: str) -> Entity | None:
    """The entity whose page stands at a path inside a language's folder."""
    entity = project.entities.get(uri.rpartition("/")[2].removesuffix(".md"))
    return entity if entity and entity.uri == uri else None


def index_of(project: Project, uri: str) -> str:
    """The path of the index that an entity's page belongs to, or an empty text."""
    entity = entity_at(project, uri)
    path = f"{project.schema.kinds[entity.kind].folder}/index.md" if entity else ""
    return path if project.schema.index_at(path) else ""


def title(project: Project, locale: str, uri: str) -> str:
    """The title of a page in a language, written or generated; empty where there is no such page."""
    if entity := entity_at(project, uri):
        return entity.title(locale)
    index = project.schema.index_at(uri)
    return project.messages[locale](f"indexes.{index}.title") if index else ""


def old_uri(redirect: Redirect, entity: Entity) -> str:
    """The path that a page had inside a language's folder: beside the one that it has now."""
    folder, slash, _ = entity.uri.rpartition("/")
    return f"{folder}{slash}{redirect.old}.md"
