"""Text that lands in Markdown: escaped, unless it is Markdown already."""

import posixpath
import re
from html import escape as escape_html


class Md(str):
    """Markdown made by the engine or written by an author: it is not escaped again."""


ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "|": "&#124;", "~": "&#126;", "^": "&#94;"}
ESCAPES = str.maketrans({**ENTITIES, **{letter: "\\" + letter for letter in r"\`*_{}[]#!"}})
# A list, or a rule across the page.
START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=[\s-])")
# An emoji, or a definition at the start.
COLON = re.compile(r":(?=[\w+-]+:)|^:(?=\s)")


def escape(value: object) -> Md:
    """A value as Markdown that shows it literally, on one line."""
    if isinstance(value, Md):
        return value
    text = " ".join(str(value).split()).translate(ESCAPES)
    text = COLON.sub("&#58;", text)
    return Md(START.sub(lambda found: found[1] + found[2][:-1] + "\\" + found[2][-1], text))


def html(value: object) -> Md:
    """A value as text or attribute of HTML inside Markdown, where Markdown's own escapes would show."""
    return Md(escape_html(str(value)))


def in_language(text: object, language: str, direction: str) -> Md:
    """A text that is in another language than the page around it, marked so that it is read out rightly."""
    return Md(f'<span lang="{language}" dir="{direction}">{escape(text)}</span>')


def relative(target: str, page: str) -> str:
    """The link from one page to another; both are paths inside a language's folder."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def attributes(**values: str) -> Md:
    """An attribute list for attr_list, without the empty ones; or nothing."""
    parts = [f'{name.rstrip("_")}="{value}"' for name, value in values.items() if value]
    return Md("{ " + " ".join(parts) + " }" if parts else "")
