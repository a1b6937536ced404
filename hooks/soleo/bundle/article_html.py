"""Looking into a built page: the article alone, its text, and what may go."""

from collections.abc import Iterable

from lxml import etree
from lxml import html as parser
from lxml.html import HtmlElement

# What stands around the text: the way here, the way on, what only a script moves; numbers stand in many cards.
AROUND = ("nav", "aside", "form", "svg", "script", "button")


def parsed(page: bytes) -> HtmlElement:
    """A built page as a tree."""
    found: HtmlElement = parser.document_fromstring(page.decode())
    return found


def of(page: bytes) -> HtmlElement:
    """The article of a page, with its heading and its notices."""
    return parsed(page).find(".//article")


def text(page: bytes) -> str:
    """What an article says, on one line, without what stands around it."""
    found = of(page)
    remove(found, [*(f".//{name}" for name in AROUND), *of_class("call")])
    return " ".join(" ".join(found.itertext()).split())


def of_class(*names: str) -> list[str]:
    """The paths of elements that have a class."""
    return [f'.//*[contains(concat(" ", @class, " "), " {name} ")]' for name in names]


def remove(tree: HtmlElement, paths: Iterable[str]) -> None:
    """Take elements out, with all that is in them, but not with the text behind."""
    for element in [element for path in paths for element in tree.xpath(path)]:
        element.drop_tree()


def as_html(tree: HtmlElement) -> bytes:
    """A whole page as it was."""
    text: str = parser.tostring(tree, encoding="unicode", doctype="<!doctype html>")
    return text.encode()


def as_xml(tree: HtmlElement) -> str:
    """An element as XML."""
    found: str = etree.tostring(tree, encoding="unicode", with_tail=False)
    return found
