"""The Markdown that people write: its sections by heading, its links, its anchors."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

FENCE = re.compile(r"^\s*(```|~~~)")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
ANCHOR = re.compile(r"{[^}]*#([\w-]+)[^}]*}\s*$")
LINK = re.compile(r"(?<!\\)\[(?:[^\[\]\\]|\\.)*\]\(\s*<?([^\s)>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
CODE = re.compile(r"(`+).+?\1")
# The headings that a layout is made of.
LEVEL = 2
MARKUP = re.compile(r"<(?!https?://[^\s<>]+>)[a-zA-Z/!?][^>]*>?|{(?!\s*#[\w-]+\s*}\s*$)[^}]*}?")
MARKER = re.compile(r"^<!-- generated: ([\w-]+)(?: ([\w-]+))? -->\s*$")


@dataclass(frozen=True)
class Heading:
    """A heading of a body: its level, its text, its explicit anchor, the line it stands on (from 1)."""

    level: int
    text: str
    anchor: str
    line: int


@dataclass(frozen=True)
class Link:
    """A link of a body, with the place inside the body."""

    target: str
    line: int
    column: int


def prose_lines(body: str) -> Iterator[tuple[int, str]]:
    """The lines outside fenced code, with their numbers."""
    fence = ""
    for number, line in enumerate(body.split("\n"), start=1):
        mark = FENCE.match(line)
        if mark and (not fence or mark[1] == fence):
            fence = "" if fence else mark[1]
        elif not fence:
            yield number, line


def headings(body: str) -> Iterator[Heading]:
    """The headings, in order."""
    for number, line in prose_lines(body):
        if found := HEADING.match(line):
            anchor = ANCHOR.search(found[2])
            text = ANCHOR.sub("", found[2]).strip()
            yield Heading(len(found[1]), text, anchor[1] if anchor else "", number)


def links(body: str) -> Iterator[Link]:
    """The links in Markdown, outside code."""
    for number, line in prose_lines(body):
        plain = CODE.sub(lambda code: " " * len(code[0]), line)
        for found in LINK.finditer(plain):
            yield Link(found[1], number, found.start(1) + 1)


def markers(body: str) -> Iterator[tuple[int, str, str]]:
    """The places for generated blocks: line, name, argument."""
    for number, line in prose_lines(body):
        if found := MARKER.match(line):
            yield number, found[1], found[2] or ""


def markup(body: str) -> Iterator[tuple[int, int, str]]:
    """HTML and attribute lists, outside code: line, column, and the text as far as it matters."""
    for number, line in prose_lines(body):
        plain = CODE.sub(lambda code: " " * len(code[0]), "" if MARKER.match(line) else line)
        for found in MARKUP.finditer(plain):
            yield number, found.start() + 1, found[0][:30]


def chunks(body: str) -> list[tuple[Heading | None, str]]:
    """The body cut at its second-level headings: what stands before the first one has none."""
    lines = body.split("\n")
    cuts = [heading for heading in headings(body) if heading.level == LEVEL]
    starts = [(None, 0)] + [(heading, heading.line) for heading in cuts]
    ends = [heading.line - 1 for heading in cuts] + [len(lines)]
    return [(head, "\n".join(lines[start:end]).strip()) for (head, start), end in zip(starts, ends, strict=True)]
