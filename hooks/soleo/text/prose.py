"""The sentences that people write in a body, without its Markdown."""

import re

from soleo.text import body

ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
MARKS = re.compile(r"\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`")
END = ".!?…"


def prose(text: str) -> str:
    """The authored prose: no headings, code, tables, places for generated blocks or targets of links.

    Every paragraph and every item of a list stands on a line of its own and is a sentence: what ends
    without a full stop, or with a colon before a list, gets one, so that a list is not one long sentence.
    """
    blocks: list[list[str]] = [[]]
    for _, line in body.prose_lines(text):
        if not line.strip() or ITEM.match(line) or _apart(line):
            blocks.append([])
        if not _apart(line):
            blocks[-1].append(_plain(line))
    sentences = (" ".join(" ".join(block).split()) for block in blocks)
    return "\n".join(_ended(sentence) for sentence in sentences if sentence)


def _apart(line: str) -> bool:
    return bool(body.HEADING.match(line) or body.MARKER.match(line)) or line.lstrip().startswith("|")


def _plain(line: str) -> str:
    return MARKS.sub("", body.LINK.sub(lambda link: link["text"], ITEM.sub("", line)))


def _ended(sentence: str) -> str:
    closed = sentence.rstrip("»”’\"') ").endswith(tuple(END))
    return sentence if closed else sentence.rstrip(":;, ") + "."
