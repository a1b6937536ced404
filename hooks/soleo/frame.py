"""What stands around a page: its addresses in all languages, its notices, its neighbours in the menu."""

import re
from dataclasses import dataclass
from datetime import date

from . import collation, translation
from .model import Entity
from .project import Project

# A menu shows at most so many pages of a kind: the nearest ones, however many there are.
NEIGHBOURS = 30


@dataclass(frozen=True)
class Alternate:
    """The same page in another language; `url` is relative to the site's root."""

    locale: str
    name: str
    url: str
    current: bool


@dataclass(frozen=True)
class Frame:
    """What the page's template shows around the content."""

    locale: str
    direction: str
    alternates: tuple[Alternate, ...]
    original: str
    language: str
    outdated: bool
    updated: date | None
    reviewed: date | None
    knowledge: bool


@dataclass(frozen=True)
class Site:
    """All pages in all languages, for the sitemap and for 404 pages."""

    alternates: tuple[Alternate, ...]
    pages: tuple[tuple[str, tuple[Alternate, ...], str], ...]


def prefix(project: Project, locale: str) -> str:
    """The folder of a language in the site: none for the source language."""
    return "" if locale == project.source else f"{locale}/"


def entity_at(project: Project, uri: str) -> Entity | None:
    """The entity whose page stands at a path inside a language's folder."""
    entity = project.entities.get(uri.rpartition("/")[2].removesuffix(".md"))
    return entity if entity and entity.uri == uri else None


def alternates(project: Project, locale: str, url: str) -> tuple[Alternate, ...]:
    """A page's addresses in all languages, from its address in one."""
    bare = url.removeprefix(prefix(project, locale)).removeprefix("./")
    return tuple(
        Alternate(
            other, project.messages[other]("language.name"), prefix(project, other) + bare or "./", other == locale
        )
        for other in project.locales
    )


def page(project: Project, locale: str, uri: str, url: str) -> Frame:
    """The frame of the page at `uri`, whose address is `url`."""
    entity = entity_at(project, uri)
    links = alternates(project, locale, url)
    foreign = entity is not None and entity.page(locale).locale != locale
    state = translation.status(entity, locale, project.schema) if entity else ""
    return Frame(
        locale=locale,
        direction=project.messages[locale].direction,
        alternates=links,
        original=links[0].url if foreign else "",
        language=project.messages[locale].cldr.languages.get(project.source, project.source) if foreign else "",
        outdated=state == translation.OUTDATED,
        updated=entity.source.values.get("updated") if entity else None,
        reviewed=entity.source.values.get("reviewed") if entity else None,
        knowledge=bool(entity and project.schema.layout(entity.kind)),
    )


def index_of(project: Project, uri: str) -> str:
    """The path of the index that an entity's page belongs to, or an empty text."""
    entity = entity_at(project, uri)
    if entity is None:
        return ""
    folder = project.schema.kinds[entity.kind].folder
    paths = [index.path for index in project.schema.indexes.values()]
    return next((path for path in paths if path == f"{folder}/index.md"), "")


def beside(project: Project, locale: str, uri: str) -> list[str]:
    """The paths of the pages nearest to one in its index, itself among them, in the order of titles."""
    entity = project.entities[uri.rpartition("/")[2].removesuffix(".md")]
    letters = project.messages[locale].letters
    peers = sorted(project.graph.of_kinds([entity.kind]), key=lambda it: collation.sort_key(it.title(locale), letters))
    at = peers.index(entity)
    first = max(0, min(at - NEIGHBOURS // 2, len(peers) - NEIGHBOURS))
    return [peer.uri for peer in peers[first : first + NEIGHBOURS]]


def site(project: Project, locale: str, base: str, folders: bool) -> Site:
    """The addresses of all pages that stand in their own language, absolute, with all languages of each."""
    found = []
    paths = [(entity.uri, entity) for entity in project.entities.values()]
    paths += [(index.path, None) for index in project.schema.indexes.values()]
    for uri, entity in paths:
        written = [name for name in project.locales if entity is None or name in entity.translations]
        day = entity.source.values.get("updated", "") if entity else ""
        links = alternates(project, project.source, address(uri, folders))
        links = tuple(Alternate(it.locale, it.name, base + it.url.removeprefix("./"), it.current) for it in links)
        links = tuple(link for link in links if link.locale in written)
        found += [(link.url, links, str(day)) for link in links]
    return Site(alternates(project, locale, prefix(project, locale)), tuple(found))


def address(uri: str, folders: bool) -> str:
    """The address of a page's file in the site, as MkDocs makes it."""
    bare = uri.removesuffix(".md")
    folder, _, name = bare.rpartition("/")
    if name == "index":
        return (f"{folder}/" if folder else "") + ("" if folders else "index.html")
    return f"{bare}/" if folders else f"{bare}.html"


def language(html: str, say) -> str:
    """A page's HTML with the language and direction on its root element."""
    return re.sub(r"<html lang=\"[^\"]*\"", f'<html lang="{say.locale}" dir="{say.direction}"', html, count=1)
