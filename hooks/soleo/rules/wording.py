"""One word for one thing: what `language.wording` of a language's messages says instead of what."""

import re
from collections.abc import Iterator, Mapping

from .. import body
from ..model import Page, Place, Problem
from ..project import Project
from .links import pages, place_in
from .strings import WORDING

BODY = "body"


def house_words(project: Project) -> Iterator[Problem]:
    """A page says things in the words that its language has chosen; other names of a thing are free."""
    words = {locale: Words.of(project.messages[locale].texts) for locale in project.locales}
    for page in pages(project):
        if chosen := words[page.locale]:
            for place, name, text in _texts(project, page):
                for at, avoid, instead in chosen.avoided(text):
                    where = Place(place.path, place.line, at + 1) if name == BODY else place
                    yield Problem(where, name, f"`{avoid}` is not our word", f"expected `{instead}`", warning=True)


def _texts(project: Project, page: Page) -> Iterator[tuple[Place, str, str]]:
    """Everything that is said in sentences, with its place: no lists of names, no code, no targets of links."""
    for name, field in project.schema.fields_of(page.kind).items():
        if field.scope == "words" and field.type == "text" and name in page.values:
            yield page.place(name), name, str(page.values[name])
    for (predicate, target), words in page.notes.items():
        yield from ((page.place(predicate), f"{predicate}.{target}", str(text)) for text in words.values())
    for number, line in body.prose_lines(page.body):
        yield place_in(page, number), BODY, _blanked(line)


def _blanked(line: str) -> str:
    """A line without code and without targets of links, as long as it was."""
    line = body.CODE.sub(lambda code: " " * len(code[0]), line)
    return body.LINK.sub(lambda link: f" {link['text']}".ljust(len(link[0])), line)


class Words:
    """The words to avoid in one language, each with the one to use."""

    def __init__(self, pairs: Mapping[str, str]) -> None:
        self.pairs = {avoid.casefold(): instead for avoid, instead in pairs.items()}
        self.avoid, self.use = (_any(words) for words in (self.pairs, self.pairs.values()))

    @classmethod
    def of(cls, texts: Mapping[str, object]) -> "Words | None":
        """What a language's messages say; None where they say nothing."""
        pairs = {key.removeprefix(WORDING): str(text) for key, text in texts.items() if key.startswith(WORDING)}
        return cls(pairs) if pairs else None

    def avoided(self, text: str) -> Iterator[tuple[int, str, str]]:
        """The words to avoid that a text has: where, as written, and what to say instead."""
        right = [found.span() for found in self.use.finditer(text)]
        for found in self.avoid.finditer(text):
            if not any(start <= found.start() and found.end() <= end for start, end in right):
                yield found.start(), found[0], self.pairs[found[0].casefold()]


def _any(words) -> re.Pattern[str]:
    """Any of some words or phrases, whole, the longest first."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)
