"""What a page says in sentences, with the place of each: for rules and tools that read words."""

from collections.abc import Iterator
from dataclasses import dataclass

from soleo.model import Page, Place
from soleo.read.content.project import Project
from soleo.text import body

BODY = "body"


@dataclass(frozen=True)
class Sentence:
    """A text of a page; in a body it is one line, and a word of it stands where it stands in the file."""

    place: Place
    name: str
    text: str

    def at(self, start: int) -> Place:
        """The place of a word that begins so far into the text."""
        return Place(self.place.path, self.place.line, start + 1) if self.name == BODY else self.place


def sentences(project: Project, page: Page) -> Iterator[Sentence]:
    """Everything that is said in sentences: no lists of names, no code, no targets of links."""
    for name, field in project.schema.fields_of(page.kind).items():
        if field.scope == "words" and field.type == "text" and name in page.values:
            yield Sentence(page.place(name), name, page.values.text(name))
    for (predicate, target), words in page.notes.items():
        yield from (Sentence(page.place(predicate), f"{predicate}.{target}", str(text)) for text in words.values())
    for number, line in body.prose_lines(page.body):
        yield Sentence(page.place_in(number), BODY, _blanked(line))


def _blanked(line: str) -> str:
    """A line without code, anchors and targets of links, as long as it was."""
    line = body.CODE.sub(lambda code: " " * len(code[0]), "" if body.MARKER.match(line) else line)
    line = body.LINK.sub(lambda link: f" {link['text']}".ljust(len(link[0])), line)
    return body.ANCHOR.sub(lambda anchor: " " * len(anchor[0]), line)
