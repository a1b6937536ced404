"""Rules over what people write below the front matter: headings, plain Markdown, places for generated blocks."""

from collections.abc import Iterator, Mapping

from soleo.check import html
from soleo.model import Page, Place, Problem
from soleo.read.content.project import Project
from soleo.read.content.values import BLANK, UNWRITTEN
from soleo.read.schema.schema import Section
from soleo.text import body
from soleo.text.body import Heading
from soleo.text.did_you_mean import did_you_mean, one_of


def headings_follow_layout(project: Project) -> Iterator[Problem]:
    """A page has the headings of its kind's layout, in its order, and those that are required."""
    for page in project.pages:
        if project.schema.layout(page.kind):
            known = project.schema.headings(page.kind, project.messages[page.locale])
            underlined = list(body.underlined(page.body))
            yield from _strange_headings(page, known, underlined)
            yield from _order(page, known)
            yield from _missing_headings(project, page, known, underlined)


def _strange_headings(page: Page, known: Mapping[str, str], underlined: list[tuple[int, str]]) -> Iterator[Problem]:
    for line, text in underlined:
        yield Problem(page.place_in(line), "heading", f"`{text}` is underlined", f"expected `## {text}`")
    for heading in body.headings(page.body):
        place = page.place_in(heading.line)
        if heading.text not in known:
            wrong, hint = f"`{heading.text}` is not in the layout", did_you_mean(heading.text, known)
            yield Problem(place, "heading", wrong, one_of(f"## {text}" for text in known), hint)
        elif heading.level != body.LEVEL:
            wrong, expected = f"`{heading.text}` is of level {heading.level}", f"expected `## {heading.text}`"
            yield Problem(place, "heading", wrong, expected)


def _order(page: Page, known: Mapping[str, str]) -> Iterator[Problem]:
    order = list(known)
    found: list[str] = []
    for heading in _known_headings(page, known):
        place, text = page.place_in(heading.line), heading.text
        if text in found:
            yield Problem(place, "heading", f"`{text}` stands twice", "expected each heading once")
        elif found and order.index(text) < max(map(order.index, found)):
            expected = one_of(known).replace("one of", "this order:")
            yield Problem(place, "heading", f"`{text}` is out of order", expected)
        found.append(text)


def _known_headings(page: Page, known: Mapping[str, str]) -> list[Heading]:
    return [it for it in body.headings(page.body) if it.level == body.LEVEL and it.text in known]


def _missing_headings(
    project: Project, page: Page, known: Mapping[str, str], underlined: list[tuple[int, str]]
) -> Iterator[Problem]:
    if not page.body.strip():
        return
    required = {section.heading: section.unless for section in _required(project, page)}
    names = {key: text for text, key in known.items()}
    if "lead" in required and not body.chunks(page.body)[0][1]:
        yield Problem(page.place_in(1), "body", "begins with a heading", "expected a first paragraph before it")
    found = {heading.text for heading in body.headings(page.body)} | {text for _, text in underlined}
    for text, key in known.items():
        other = names.get(required.get(key, ""), "")
        if key in required and not found & {text, other}:
            expected = f"expected this section, or `## {other}`" if other else "expected this section"
            yield Problem(page.place_in(1), "heading", f"`## {text}` is missing", expected)


def _required(project: Project, page: Page) -> Iterator[Section]:
    """The sections that a page has to have, some of them because of what its facts say."""
    entity = project.entities[page.id]
    for section in project.schema.layout(page.kind):
        wanted = [entity.text(name) in values for name, values in section.required_if.items()]
        if section.text == "required" or (wanted and all(wanted)):
            yield section


def written(project: Project) -> Iterator[Problem]:
    """Nothing in a body is still to be written."""
    for page in project.pages:
        heading = ""
        for line, text in body.prose_lines(page.body) if BLANK in page.body else ():
            found = body.HEADING.match(text)
            heading = text if found else heading
            if BLANK in text.split():
                where = f"the text of `{heading}`" if heading and not found else "your words"
                wanted = f"expected {where}, instead of `{BLANK}`"
                yield Problem(page.place_in(line), "body", UNWRITTEN, wanted)


def plain_markdown(project: Project) -> Iterator[Problem]:
    """A body is Markdown: no HTML, and no attributes but an anchor, which could carry a script."""
    for page in project.pages:
        for line, column, text in (*body.markup(page.body), *html.markup(page.body)):
            expected = "expected plain Markdown, or `{ #anchor }` behind a heading"
            yield Problem(page.place_in(line, column), "body", f"`{text}` is HTML or an attribute", expected)


def generated_paths_are_free(project: Project) -> Iterator[Problem]:
    """No author's page stands where a page is generated."""
    for page in project.pages:
        if index := project.schema.index_at(page.uri):
            wrong = f"is where the index `{index}` is generated"
            yield Problem(Place(page.path), "file name", wrong, "expected another name")
