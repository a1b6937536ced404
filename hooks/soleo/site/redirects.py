"""Pages that had another name: docs/redirects.yml says which, and small pages lead from the old address to the new."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import jinja2

from soleo.model import Entity
from soleo.read.content.addresses import Settings, address, link, old_uri, prefix, url
from soleo.read.content.project import Project


def files(project: Project, settings: Settings, locale: str) -> dict[str, bytes]:
    """The small pages of a language by their paths in the site; on a disk nobody comes from an old address."""
    found = {}
    for redirect in () if settings.offline else project.redirects.values():
        entity = project.entities[redirect.new]
        uri = old_uri(redirect, entity)
        place = prefix(project, locale) + address(uri, settings.directory_urls)
        path = f"{place}index.html" if settings.directory_urls else place
        found[path] = _page(project, settings, locale, entity, uri).encode()
    return found


def _page(project: Project, settings: Settings, locale: str, entity: Entity, uri: str) -> str:
    own = entity.page(locale).locale
    values: Mapping[str, object] = {
        "m": project.messages[locale],
        "title": entity.title(locale),
        "language": own,
        "target": link(entity.uri, uri, settings.directory_urls),
        "canonical": settings.site_url + url(project, own, entity.uri, settings.directory_urls).removeprefix("./"),
    }
    return _environment(project.root).get_template("redirect.html.j2").render(values)


@cache
def _environment(root: Path) -> jinja2.Environment:
    """Jinja for HTML; the templates beside it make Markdown, which is escaped in another way."""
    loader = jinja2.FileSystemLoader(root / "overrides" / "pages")
    return jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
