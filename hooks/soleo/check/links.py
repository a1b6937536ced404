"""Rules over the links of what people write: where they lead, and how they are written."""

from collections.abc import Iterator

from soleo.check import html
from soleo.model import Page, Problem
from soleo.read.content.project import Project
from soleo.text import body
from soleo.text.did_you_mean import did_you_mean, nearest
from soleo.text.markdown import relative

EXTERNAL = ("http://", "https://", "mailto:", "tel:", "sms:", "callto:")
Anchors = dict[str, set[str] | None]


def anchors_and_links(project: Project) -> Iterator[Problem]:
    """A link leads to a page, and to an anchor, that exist; an image is a file."""
    anchors = known_anchors(project)
    for page in project.pages:
        for link in (*body.links(page.body), *html.links(page.body)):
            if not link.target.lower().startswith(EXTERNAL) and not _is_image(project, page, link):
                yield from _astray(page, link, anchors)


def _is_image(project: Project, page: Page, link: body.Hyperlink) -> bool:
    uri, _ = body.destination(page.uri, link.target)
    folders = (project.root / "docs" / locale for locale in (page.locale, project.source))
    return link.image and not uri.startswith("..") and any((folder / uri).is_file() for folder in folders)


def _astray(page: Page, link: body.Hyperlink, anchors: Anchors) -> Iterator[Problem]:
    place = page.place_in(link.line, link.column)
    uri, anchor = body.destination(page.uri, link.target)
    if link.target.startswith("/") or uri not in anchors:
        near = nearest(uri, anchors)
        hint = f"did you mean `{relative(near, page.uri)}`?" if near else ""
        yield Problem(place, "link", f"`{link.target}` leads nowhere", "expected the path of a page", hint)
    elif anchor and (known := anchors[uri]) is not None and anchor not in known:
        hint = did_you_mean(anchor, known)
        yield Problem(place, "link", f"`#{anchor}` is no anchor of {uri}", "expected a heading's anchor", hint)


def known_anchors(project: Project) -> Anchors:
    """The anchors of each page of a language; None for generated pages, whose anchors the build checks."""
    anchors: Anchors = {index.path: None for index in project.schema.indexes.values()}
    for entity in project.entities.values():
        explicit = {heading.anchor for heading in body.headings(entity.source.body) if heading.anchor}
        anchors[entity.uri] = explicit | {section.heading for section in project.schema.layout(entity.kind)}
    return anchors


def plain_links(project: Project) -> Iterator[Problem]:
    """A link says where it leads where it stands, not in a list of targets elsewhere."""
    for page in project.pages:
        for found in body.definitions(page.body):
            expected = "expected a link such as [text](path.md)"
            yield Problem(page.place_in(found.line), "link", f"`{found.name}` is a link's target alone", expected)
