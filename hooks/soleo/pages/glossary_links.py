"""Definitions within reach: the first mention of each term in a text links to the glossary."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from soleo.model import Entity
from soleo.read.content.project import Project
from soleo.text.body import prose_lines
from soleo.text.markdown import Md, escape

# What is left as it is: headings, links, code, HTML and attribute lists.
TEXT = r"\[(?:[^\[\]\\]|\\.|\[[^\]]*\])*\]"
APART = re.compile(rf"!?{TEXT}(?:\([^)]*\)|\[[^\]]*\])?|(`+).+?\1|<[^>]+>|{{[^}}]*}}|https?://\S+", re.DOTALL)


class GlossaryLinker:
    """The names of defined things in one language, longest first."""

    def __init__(self, project: Project, locale: str) -> None:
        self.project = project
        self.locale = locale
        self.owners = dict(self._names())

    def _names(self) -> Iterable[tuple[str, Entity]]:
        for entity in self.project.entities.values():
            if not entity.speaks(self.locale):
                continue
            for abbreviation in entity.texts("abbreviations", self.locale):
                yield abbreviation, entity
            if self.project.schema.kinds[entity.kind].defines:
                for name in (entity.title(self.locale), *entity.texts("aliases", self.locale)):
                    yield name.casefold(), entity

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of the names as a whole word, with the endings of a plural."""
        names = "|".join(re.escape(name) for name in sorted(self.owners, key=lambda name: (-len(name), name)))
        endings = self.project.messages[self.locale].endings
        return re.compile(rf"(?<![\w-])({names})(?:{endings})?(?![\w-])", re.IGNORECASE)

    def owner(self, name: str) -> Entity | None:
        """What a name stands for; an abbreviation only in its own capitals."""
        return self.owners.get(name) or self.owners.get(name.casefold())

    def link(self, text: str, seen: set[str], href: Callable[[Entity], str]) -> Md:
        """A text with the first mention of each term as a link; `seen` has the ids that need none."""
        if not self.owners:
            return Md(text)
        lines = text.split("\n")
        for numbers in _paragraphs(text):
            first, last = numbers[0] - 1, numbers[-1]
            lines[first:last] = self._paragraph("\n".join(lines[first:last]), seen, href).split("\n")
        return Md("\n".join(lines))

    def _paragraph(self, text: str, seen: set[str], href: Callable[[Entity], str]) -> str:
        parts, last = [], 0
        for apart in APART.finditer(text):
            parts += [self._words(text[last : apart.start()], seen, href), apart[0]]
            last = apart.end()
        return "".join([*parts, self._words(text[last:], seen, href)])

    def _words(self, words: str, seen: set[str], href: Callable[[Entity], str]) -> str:
        def linked(found: re.Match[str]) -> str:
            entity = self.owner(found[1])
            if entity is None or entity.id in seen:
                return found[0]
            seen.add(entity.id)
            return f'[{found[0]}]({href(entity)} "{escape(entity.text("definition", self.locale))}"){{ .term }}'

        return self.pattern.sub(linked, words)


def _paragraphs(text: str) -> Iterator[list[int]]:
    """The numbers of lines that belong together: those of prose without an empty line or a heading between."""
    numbers: list[int] = []
    for number, line in prose_lines(text):
        apart = not line.strip() or line.startswith("#")
        if numbers and (apart or number != numbers[-1] + 1):
            yield numbers
            numbers = []
        numbers += [] if apart else [number]
    if numbers:
        yield numbers


def linked_ids(text: str, uris: Mapping[str, str]) -> set[str]:
    """The ids of the entities that a text links to already; `uris` leads from file name to id."""
    names = (path.rpartition("/")[2] for path in re.findall(r"\(([^)\s]+\.md)", text))
    return {uris[name] for name in names if name in uris}
