"""Text that lands in Markdown: escaped, unless it is Markdown already."""

import posixpath
import re


class Md(str):
    """Markdown made by the engine or written by an author: it is not escaped again."""


ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "|": "&#124;", "~": "&#126;", "^": "&#94;"}
SPECIAL = re.compile(r"[\\`*_{}\[\]#!]")
START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")
EMOJI = re.compile(r":(?=[\w+-]+:)")


def escape(value: object) -> Md:
    """A value as Markdown that shows it literally, on one line."""
    if isinstance(value, Md):
        return value
    text = "".join(ENTITIES.get(letter, letter) for letter in " ".join(str(value).split()))
    text = SPECIAL.sub(lambda found: "\\" + found[0], text)
    text = EMOJI.sub("&#58;", text)
    return Md(START.sub(lambda found: found[1] + found[2][:-1] + "\\" + found[2][-1], text))


def relative(target: str, page: str) -> str:
    """The link from one page to another; both are paths inside a language's folder."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def attributes(**values: str) -> Md:
    """An attribute list for attr_list, without the empty ones; or nothing."""
    parts = [f'{name.rstrip("_")}="{value}"' for name, value in values.items() if value]
    return Md("{ " + " ".join(parts) + " }" if parts else "")
