"""What Markdown makes of a body: the net below the rules that read it line by line.

Only what is unusual is rendered: a body of words, plain links, anchors and places for generated
blocks holds nothing that those rules do not see.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from html.parser import HTMLParser

import markdown

from soleo.text import body
from soleo.text.body import Hyperlink

# As mkdocs.yml has them, and MkDocs itself.
EXTENSIONS = ("abbr", "admonition", "attr_list", "def_list", "fenced_code", "md_in_html", "tables")
USUAL = re.compile(
    r"\[[^\[\]\\`<>{}&~\n]*\]\([\w./:#?=%+,;@-]+\)|^<!-- generated: [\w# -]+ -->\s*$|{ #[\w-]+ }$", re.MULTILINE
)
UNUSUAL = re.compile(r"[\[\]<`{&~\\]")
TAG = re.compile("a|abbr|blockquote|br|code|d[dlt]|div|em|h[1-6r]|img|li|[ou]l|p|pre|strong|table|tbody|t[dhr]|thead")
ATTRIBUTE = re.compile("a.(href|title)|abbr.title|(code|div|p).class|img.(alt|src|title)|ol.start|t[dh].style|.+.id")
ALIGN = re.compile(r"text-align: (left|center|right);")


class RenderedBody(HTMLParser):
    """The targets of links and images, and what plain Markdown does not make."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.targets: list[tuple[str, bool]] = []
        self.foreign: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.foreign += [] if TAG.fullmatch(tag) else [f"<{tag}"]
        for name, value in attrs:
            if f"{tag}.{name}" in ("a.href", "img.src"):
                self.targets.append((value or "", tag == "img"))
            self.foreign += [] if _plain(tag, name, value or "") else [name]

    def handle_comment(self, data: str) -> None:
        self.foreign.append("<!--")

    def handle_decl(self, decl: str) -> None:
        self.foreign.append("<!")

    def handle_pi(self, data: str) -> None:
        self.foreign.append("<?")

    def unknown_decl(self, data: str) -> None:
        self.foreign.append("<![")


def _plain(tag: str, name: str, value: str) -> bool:
    return bool(ATTRIBUTE.fullmatch(f"{tag}.{name}") and (name != "style" or ALIGN.fullmatch(value)))


@cache
def _rendered(text: str) -> RenderedBody:
    plain = "\n".join("" if body.MARKER.match(line) else line for line in text.split("\n"))
    return RenderedBody(markdown.markdown(plain, extensions=list(EXTENSIONS)))


def unusual(text: str) -> bool:
    """Whether a body has anything that may become more than the rules over its lines see."""
    return bool(UNUSUAL.search(USUAL.sub("", text)))


def markup(text: str) -> Iterator[tuple[int, int, str]]:
    """HTML and attributes in a body that no line shows: line, column, and their beginning."""
    if unusual(text) and not any(body.markup(text)):
        for part in _rendered(text).foreign:
            yield *_where(text, part), part


def links(text: str) -> Iterator[Hyperlink]:
    """The links and images of a body that no line shows."""
    if unusual(text):
        targets = [*(link.target for link in body.links(text)), *(it.target for it in body.definitions(text))]
        known = {unescape(target) for target in targets}
        for target, image in _rendered(text).targets:
            if target not in known:
                yield Hyperlink(" ".join(target.split()), *_where(text, target), image=image)


def _where(text: str, part: str) -> tuple[int, int]:
    """The line and column where a part first stands, or the beginning of the body."""
    at = max(text.find(part), 0)
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
