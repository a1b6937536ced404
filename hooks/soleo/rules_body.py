"""Rules over what people write below the front matter: headings, links, places for generated blocks."""

import posixpath
from collections.abc import Iterator

from . import body
from .model import Page, Place, Problem
from .project import Project
from .suggest import did_you_mean, one_of

EXTERNAL = ("http://", "https://", "mailto:", "tel:")


def _pages(project: Project) -> Iterator[Page]:
    return (page for entity in project.entities.values() for page in entity.translations.values())


def _place(page: Page, line: int, column: int = 1) -> Place:
    return Place(page.path, page.body_line + line - 1, column)


def layout_headings(project: Project, page: Page) -> dict[str, str]:
    """From the text of each heading that a page may have, to its key, in the layout's order."""
    say = project.messages[page.locale]
    written = [section for section in project.schema.layout(page.kind) if section.text and section.heading != "lead"]
    return {say(f"headings.{section.heading}"): section.heading for section in written}


def headings_follow_layout(project: Project) -> Iterator[Problem]:
    """A page has the headings of its kind's layout, in its order, and those that are required."""
    for page in _pages(project):
        layout = project.schema.layout(page.kind)
        if not layout:
            continue
        known = layout_headings(project, page)
        keys = list(known.values())
        found: list[str] = []
        for heading in body.headings(page.body):
            place = _place(page, heading.line)
            if heading.level != body.LEVEL or heading.text not in known:
                hint = did_you_mean(heading.text, known)
                yield Problem(
                    place, "heading", f"`{heading.text}` is not in the layout", one_of(f"## {t}" for t in known), hint
                )
                continue
            key = known[heading.text]
            if key in found:
                yield Problem(place, "heading", f"`{heading.text}` stands twice", "expected each heading once")
            elif found and keys.index(key) < max(keys.index(earlier) for earlier in found):
                yield Problem(
                    place,
                    "heading",
                    f"`{heading.text}` is out of order",
                    one_of(known).replace("one of", "this order:"),
                )
            found.append(key)
        yield from _missing_headings(project, page, found)


def _missing_headings(project: Project, page: Page, found: list[str]) -> Iterator[Problem]:
    if not page.body.strip():
        return
    for section in project.schema.layout(page.kind):
        if section.text != "required":
            continue
        if section.heading == "lead" and not body.chunks(page.body)[0][1]:
            yield Problem(_place(page, 1), "body", "begins with a heading", "expected a first paragraph before it")
        elif section.heading not in ("lead", *found):
            text = project.messages[page.locale](f"headings.{section.heading}")
            yield Problem(_place(page, 1), "heading", f"`## {text}` is missing", "expected this section")


def anchors_and_links(project: Project) -> Iterator[Problem]:
    """A link leads to a page, and to an anchor, that exist."""
    anchors = known_anchors(project)
    for page in _pages(project):
        for link in body.links(page.body):
            if link.target.startswith(EXTERNAL):
                continue
            place = _place(page, link.line, link.column)
            path, _, anchor = link.target.partition("#")
            uri = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri
            if link.target.startswith("/") or uri not in anchors:
                hint = did_you_mean(uri, anchors)
                yield Problem(place, "link", f"`{link.target}` leads nowhere", "expected the path of a page", hint)
            elif anchor and anchors[uri] is not None and anchor not in anchors[uri]:
                hint = did_you_mean(anchor, anchors[uri])
                yield Problem(place, "link", f"`#{anchor}` is no anchor of {uri}", "expected a heading's anchor", hint)


def known_anchors(project: Project) -> dict[str, set[str] | None]:
    """The anchors of each page of a language; None for generated pages, whose anchors the build checks."""
    anchors: dict[str, set[str] | None] = {index.path: None for index in project.schema.indexes.values()}
    for entity in project.entities.values():
        explicit = {heading.anchor for heading in body.headings(entity.source.body) if heading.anchor}
        anchors[entity.uri] = explicit | {section.heading for section in project.schema.layout(entity.kind)}
    return anchors


def plain_markdown(project: Project) -> Iterator[Problem]:
    """A body is Markdown: no HTML, and no attributes but an anchor, which could carry a script."""
    for page in _pages(project):
        for line, column, text in body.markup(page.body):
            expected = "expected plain Markdown, or `{ #anchor }` behind a heading"
            yield Problem(_place(page, line, column), "body", f"`{text}` is HTML or an attribute", expected)


def generated_paths_are_free(project: Project) -> Iterator[Problem]:
    """No author's page stands where a page is generated."""
    generated = {index.path: name for name, index in project.schema.indexes.items()}
    for page in _pages(project):
        if page.uri in generated:
            wrong = f"is where the index `{generated[page.uri]}` is generated"
            yield Problem(Place(page.path), "file name", wrong, "expected another name")


def known_markers(project: Project) -> Iterator[Problem]:
    """A place for a generated block names a template in overrides/pages/blocks/."""
    folder = project.root / "overrides" / "pages" / "blocks"
    names = sorted(path.name.removesuffix(".md.j2") for path in folder.glob("*.md.j2"))
    for page in _pages(project):
        for line, name, _ in body.markers(page.body):
            if name not in names:
                hint = did_you_mean(name, names)
                yield Problem(_place(page, line), "generated", f"`{name}` does not exist", one_of(names), hint)
