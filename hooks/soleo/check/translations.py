"""A current translation is built like its source: headings, lists, links, passages in bold, numbers, blocks."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from soleo.check.numbers import NumberFormat
from soleo.model import Page, Place, Problem
from soleo.read.content.project import Project
from soleo.read.content.translation import CURRENT, status
from soleo.text import body

ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
# Numbers up to this one are written as words in one language and in digits in another.
NAMED = 12
BOLD = re.compile(r"\*\*(?=\S).+?\*\*")


@dataclass(frozen=True)
class BodySection:
    """What stands below one heading: its name in every language, the heading and the text."""

    key: str
    heading: body.Heading | None
    text: str

    @property
    def title(self) -> str:
        """The heading's text; empty for what stands before the first one."""
        return self.heading.text if self.heading else ""

    @cached_property
    def lines(self) -> list[str]:
        """The lines without code."""
        return [body.CODE.sub("", line) for _, line in body.prose_lines(self.text)]

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many of those things it has that every translation should have."""
        bold = sum(len(BOLD.findall(line)) for line in self.lines)
        return {"items of lists": sum(bool(ITEM.match(line)) for line in self.lines), "passages in bold": bold}

    @cached_property
    def blocks(self) -> list[str]:
        """The generated blocks that it has places for, with their arguments."""
        return [f"{marker.name} {marker.argument}".strip() for marker in body.markers(self.text)]

    @cached_property
    def prose(self) -> str:
        """What a reader reads: no signs of lists, no targets of links."""
        lines = (body.ANCHOR.sub("", ITEM.sub("", line)) for line in self.lines)
        return "\n".join(body.LINK.sub(lambda link: link["text"], line) for line in lines)


def same_structure(project: Project) -> Iterator[Problem]:
    """A current translation has what its source has: nothing was left out, and no number is another."""
    numbers = {locale: NumberFormat.of(project.messages[locale]) for locale in project.locales}
    for entity in project.entities.values():
        theirs = sections(project, entity.source)
        for locale, page in entity.translations.items():
            if page is not entity.source and status(entity, locale, project.schema) == CURRENT:
                yield from Comparison(project, entity.source, page, theirs, numbers).problems()


def sections(project: Project, page: Page) -> dict[str, BodySection]:
    """The sections of a page by what they are called in every language."""
    names = project.schema.headings(page.kind, project.messages[page.locale])
    found = {}
    for number, (heading, text) in enumerate(body.chunks(page.body)):
        free = (heading.anchor or str(number)) if heading else ""
        key = names.get(heading.text, free) if heading else free
        found[key] = BodySection(key, heading, text)
    return found


class Comparison:
    """Compares one translation with its source."""

    def __init__(
        self,
        project: Project,
        source: Page,
        page: Page,
        theirs: dict[str, BodySection],
        numbers: Mapping[str, NumberFormat],
    ) -> None:
        self.project = project
        self.source, self.page, self.sections = source, page, theirs
        self.theirs, self.ours = numbers[source.locale], numbers[page.locale]

    def problems(self) -> Iterator[Problem]:
        """All that differs, each at its place in the translation."""
        theirs, ours = self.sections, sections(self.project, self.page)
        if not self._strange(ours):
            yield from self._headings(theirs, ours)
        for key in theirs.keys() & ours.keys():
            yield from self._section(theirs[key], ours[key])
        yield from self._links()
        yield from self._words()

    def _strange(self, ours: dict[str, BodySection]) -> bool:
        """Whether headings stand there that the layout does not know, which another rule tells."""
        layout = self.project.schema.layout(self.page.kind)
        return bool(layout) and bool(ours.keys() - {"", *(it.heading for it in layout)})

    def _headings(self, theirs: dict[str, BodySection], ours: dict[str, BodySection]) -> Iterator[Problem]:
        for key in [it for it in theirs if it not in ours]:
            text = self._heading(key) or theirs[key].title
            yield self._problem(_first(self.page), f"has no heading for `## {text}`", theirs[key])
        for key in [it for it in ours if it not in theirs]:
            yield self._problem(_line(self.page, ours[key]), f"`## {ours[key].title}` is not in the source")

    def _heading(self, key: str) -> str:
        return self.project.messages[self.page.locale].some(f"headings.{key}")

    def _section(self, theirs: BodySection, ours: BodySection) -> Iterator[Problem]:
        for name, count in ours.counts.items():
            if count != (wanted := theirs.counts[name]):
                yield self._problem(_line(self.page, ours), f"has {count} {name} here, the source {wanted}", theirs)
        for wrong in (*self._numbers(theirs.prose, ours.prose), *_blocks(theirs.blocks, ours.blocks)):
            yield self._problem(_line(self.page, ours), wrong, theirs)

    def _numbers(self, theirs: str, ours: str) -> Iterator[str]:
        small = self.ours.below(self.theirs)
        source, own = self.theirs.count(theirs), self.ours.count(ours)
        for pair, wrong in (((source, own), "lacks the number `{}` here"), ((own, source), "has the number `{}` here")):
            for number in pair[0].beyond(pair[1]):
                if small or not number.isdigit() or int(number) > NAMED:
                    yield wrong.format(number)

    def _links(self) -> Iterator[Problem]:
        theirs, ours = self._targets(self.source), self._targets(self.page)
        for uri, anchor in sorted(theirs.keys() - ours.keys()):
            target = f"{uri}#{anchor}" if anchor else uri
            yield self._problem(_first(self.page), f"lacks a link to `{target}`")
        for led, link in ours.items():
            if led not in theirs:
                place = self.page.place_in(link.line, link.column)
                yield self._problem_at(place, f"has a link to `{link.target}`, the source none")

    @staticmethod
    def _targets(page: Page) -> dict[tuple[str, str], body.Hyperlink]:
        """The links of a page by what they lead to; pictures may be other ones in another language."""
        return {body.destination(page.uri, link.target): link for link in body.links(page.body) if not link.image}

    def _words(self) -> Iterator[Problem]:
        for name, field in self.project.schema.fields.items():
            if field.source_hash:
                texts = (str(page.values.get(name, "")) for page in (self.source, self.page))
                yield from (self._problem_at(self.page.place(name), wrong, name) for wrong in self._numbers(*texts))
        for predicate, target in self.page.notes:
            texts = (page.note(predicate, target) for page in (self.source, self.page))
            for wrong in self._numbers(*texts):
                yield self._problem_at(self.page.place(predicate), wrong, f"{predicate}.{target}")

    def _problem(self, line: int, wrong: str, theirs: BodySection | None = None) -> Problem:
        return self._problem_at(Place(self.page.path, line), wrong, at=_line(self.source, theirs) if theirs else 0)

    def _problem_at(self, place: Place, wrong: str, name: str = "body", at: int = 0) -> Problem:
        where = f"{self.source.path}:{at}" if at else self.source.path
        return Problem(place, name, wrong, f"expected what {where} says", warning=True)


def _blocks(theirs: list[str], ours: list[str]) -> Iterator[str]:
    lacking, strange = Counter(theirs) - Counter(ours), Counter(ours) - Counter(theirs)
    yield from (f"lacks the place for `{block}` here" for block in lacking)
    yield from (f"has a place for `{block}` here" for block in strange)
    if theirs != ours and not lacking and not strange:
        yield "has its places for generated blocks in another order"


def _first(page: Page) -> int:
    """The line on which the words of a page begin."""
    return page.body_line + len(page.body) - len(page.body.lstrip("\n"))


def _line(page: Page, section: BodySection) -> int:
    return page.body_line + section.heading.line - 1 if section.heading else _first(page)
