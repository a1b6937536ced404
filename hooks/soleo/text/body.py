"""The Markdown that people write: its sections by heading, its links, its anchors."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from soleo.text.markdown import relative

# Code as Python-Markdown finds it: a fence stands at the start of a line and is closed by its like.
FENCED = re.compile(r"^(~{3,}|`{3,}) *\.?[\w#.+-]* *\n.*?(?<=\n)\1 *$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
ANCHOR = re.compile(r"{[^}]*#([\w-]+)[^}]*}\s*$")
TARGET = r"<?(?P<target>(?:[^\s()>]|\([^\s()]*\))+)>?"
LINK = re.compile(rf"(?<!\\)\[(?P<text>(?:[^\[\]\\]|\\.)*)\]\(\s*{TARGET}(?:\s+\"[^\"]*\")?\s*\)")
# Where a link of any sort begins to say where it leads, also with brackets in its text or over two lines.
LEADING = re.compile(r"(\]\(\s*<?)((?:[^\s()<>]|\([^\s()]*\))+)")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
DEFINITION = re.compile(r"^ {0,3}(\[[^\[\]]+\]:)\s*<?([^\s>]*)")
CODE = re.compile(r"(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)")
UNDERLINE = re.compile(r"[=-]+ *")
# The headings that a layout is made of.
LEVEL = 2
MARKUP = re.compile(r"<(?!https?://[^\s<>]+>)[a-zA-Z/!?][^>]*>?|{(?!\s*#[\w-]+\s*}\s*$)[^}]*}?")
MARKER_START = "<!-- generated: "
MARKER = re.compile(rf"^{MARKER_START}([\w-]+)(?: ([^<>]+?))? -->\s*$")


@dataclass(frozen=True)
class Heading:
    """A heading of a body: its level, its text, its explicit anchor, the line it stands on (from 1)."""

    level: int
    text: str
    anchor: str
    line: int


@dataclass(frozen=True)
class Hyperlink:
    """A link or an image of a body, with the place inside the body, and the text that a reader sees."""

    target: str
    line: int
    column: int
    text: str = ""
    image: bool = False


@dataclass(frozen=True)
class Definition:
    """The target of links that are written `[text][name]`: its beginning, its target, its line."""

    name: str
    target: str
    line: int


@dataclass(frozen=True)
class Marker:
    """A place for a generated block: its line, the block's name, its argument or nothing."""

    line: int
    name: str
    argument: str = ""


def prose_lines(body: str) -> Iterator[tuple[int, str]]:
    """The lines outside fenced code, with their numbers."""
    fenced = _fenced(body)
    return ((number, line) for number, line in enumerate(body.split("\n"), start=1) if number not in fenced)


def _fenced(body: str) -> set[int]:
    lines: set[int] = set()
    for code in FENCED.finditer(body):
        first = body.count("\n", 0, code.start()) + 1
        lines.update(range(first, first + code[0].count("\n") + 1))
    return lines


def headings(body: str) -> Iterator[Heading]:
    """The headings, in order."""
    for number, line in prose_lines(body):
        if found := HEADING.match(line):
            anchor = ANCHOR.search(found[2])
            text = ANCHOR.sub("", found[2]).strip()
            yield Heading(len(found[1]), text, anchor[1] if anchor else "", number)


@lru_cache(maxsize=4096)
def links(body: str) -> tuple[Hyperlink, ...]:
    """The links in Markdown, outside code; several rules ask for those of every page."""
    return tuple(_links(body))


def _links(body: str) -> Iterator[Hyperlink]:
    for number, line in prose_lines(body):
        plain = CODE.sub(lambda code: " " * len(code[0]), line)
        for found in LINK.finditer(plain):
            image = plain[: found.start()].endswith("!")
            yield Hyperlink(found["target"], number, found.start("target") + 1, found["text"], image)


def destination(uri: str, target: str) -> tuple[str, str]:
    """The path inside the language's folder that a link on the page at `uri` leads to, and the anchor there."""
    path, _, anchor = target.partition("#")
    return posixpath.normpath(posixpath.join(posixpath.dirname(uri), path)) if path else uri, anchor


def moved(text: str, start: str, here: str) -> str:
    """A text of the page at `start` for the page at `here`: its links and images lead to the same places from there."""
    code = [found.span() for pattern in (FENCED, CODE) for found in pattern.finditer(text)]

    def led(found: re.Match[str]) -> str:
        if SCHEME.match(found[2]) or any(first <= found.start() < last for first, last in code):
            return found[0]
        uri, anchor = destination(start, found[2])
        return found[1] + relative(uri, here) + (f"#{anchor}" if anchor else "")

    return LEADING.sub(led, text)


def definitions(body: str) -> Iterator[Definition]:
    """The targets of links that are written as references."""
    for number, line in prose_lines(body):
        if found := DEFINITION.match(line):
            yield Definition(found[1], found[2], number)


def underlined(body: str) -> Iterator[tuple[int, str]]:
    """The headings that are written with a line below them: line and text."""
    lines = dict(prose_lines(body))
    for number, line in lines.items():
        if UNDERLINE.fullmatch(line) and lines.get(number - 1, "").strip():
            yield number - 1, lines[number - 1].strip()


def markers(body: str) -> Iterator[Marker]:
    """The places for generated blocks, in order; most texts have none."""
    for number, line in prose_lines(body) if MARKER_START in body else ():
        if found := MARKER.match(line):
            yield Marker(number, found[1], found[2] or "")


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
