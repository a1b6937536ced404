"""Rules over the links of what people write: where they lead, and how they are written."""

import posixpath
from collections.abc import Iterator

from .. import body
from ..markdown import relative
from ..model import Page, Place, Problem
from ..project import Project
from ..suggest import did_you_mean, nearest
from . import rendered

EXTERNAL = ("http://", "https://", "mailto:", "tel:")
Anchors = dict[str, set[str] | None]


def pages(project: Project) -> Iterator[Page]:
    """All pages that people wrote, in all languages."""
    return (page for entity in project.entities.values() for page in entity.translations.values())


def place_in(page: Page, line: int, column: int = 1) -> Place:
    """The place in a file of a place in its body."""
    return Place(page.path, page.body_line + line - 1, column)


def anchors_and_links(project: Project) -> Iterator[Problem]:
    """A link leads to a page, and to an anchor, that exist; an image is a file."""
    anchors = known_anchors(project)
    for page in pages(project):
        for link in (*body.links(page.body), *rendered.links(page.body)):
            if not link.target.startswith(EXTERNAL) and not _is_image(project, page, link):
                yield from _astray(page, link, anchors)


def _is_image(project: Project, page: Page, link: body.Link) -> bool:
    uri, _ = destination(page, link)
    folders = (project.root / "docs" / locale for locale in (page.locale, project.source))
    return link.image and not uri.startswith("..") and any((folder / uri).is_file() for folder in folders)


def _astray(page: Page, link: body.Link, anchors: Anchors) -> Iterator[Problem]:
    place = place_in(page, link.line, link.column)
    uri, anchor = destination(page, link)
    if link.target.startswith("/") or uri not in anchors:
        near = nearest(uri, anchors)
        hint = f"did you mean `{relative(near, page.uri)}`?" if near else ""
        yield Problem(place, "link", f"`{link.target}` leads nowhere", "expected the path of a page", hint)
    elif anchor and anchors[uri] is not None and anchor not in anchors[uri]:
        hint = did_you_mean(anchor, anchors[uri])
        yield Problem(place, "link", f"`#{anchor}` is no anchor of {uri}", "expected a heading's anchor", hint)


def destination(page: Page, link: body.Link) -> tuple[str, str]:
    """The page inside the language's folder that a link leads to, and the anchor on it."""
    path, _, anchor = link.target.partition("#")
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri, anchor


def known_anchors(project: Project) -> Anchors:
    """The anchors of each page of a language; None for generated pages, whose anchors the build checks."""
    anchors: Anchors = {index.path: None for index in project.schema.indexes.values()}
    for entity in project.entities.values():
        explicit = {heading.anchor for heading in body.headings(entity.source.body) if heading.anchor}
        anchors[entity.uri] = explicit | {section.heading for section in project.schema.layout(entity.kind)}
    return anchors


def plain_links(project: Project) -> Iterator[Problem]:
    """A link says where it leads where it stands, not in a list of targets elsewhere."""
    for page in pages(project):
        for found in body.definitions(page.body):
            expected = "expected a link such as [text](path.md)"
            yield Problem(place_in(page, found.line), "link", f"`{found.name}` is a link's target alone", expected)
