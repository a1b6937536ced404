"""A text that is escaped shows as it is, whatever Markdown it looks like."""

from html.parser import HTMLParser

import markdown
import pytest

from soleo.text.markdown import Md, attributes, escape, relative

EXTENSIONS = ("abbr", "admonition", "attr_list", "def_list", "md_in_html", "tables", "fenced_code", "pymdownx.emoji")
HOSTILE = (
    "*one* **two** _three_ __four__ `five` ~~six~~ ^seven^",
    "[tea](https://guild.example/) ![pot](pot.png) [a][b] [^1] <https://guild.example/>",
    "<b onclick='x()'>bold</b> & &amp; &lt; &#65; <!-- hidden --> <?php ?> <script>x()</script>",
    "# Heading", "## Heading { #top }", "text { .wide onclick='x()' }", "{: .wide }", "{ #a }",
    "- one", "+ one", "* one", "1. one", "12) one", "3.5 grams", "-5 °C",
    ":tea: :material-tea: :smile: 10:30:15", "::: note", "!!! note", "> a quote", "~~~", "```", "***",
    "===", "| a | b |", "a | b", "    code", "\ttab", "back\\slash \\* \\\\", "two  spaces  ", "a\n\n# b\n- c",
    "[[wiki]] {{ jinja }} {% raw %}", '"quoted" \'single\'', "*[HTML]: x", "[x]: javascript:alert(1)", "ñ é 茶 شاي 🍵",
    "www.guild.example tea@guild.example", "a*b*c a_b_c 2*3*4", "$x$ \\(y\\)", "\u200e\u202eabc",
)  # fmt: skip


class ShownText(HTMLParser):
    """What a reader sees of HTML, and the tags that it is made of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts, self.tags = [], []
        self.feed(html)

    def handle_data(self, data):
        self.parts.append(data)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))

    @property
    def shown(self) -> str:
        return " ".join("".join(self.parts).split())


def render(text: str) -> ShownText:
    return ShownText(markdown.markdown(text, extensions=list(EXTENSIONS)))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stands_literally_in_a_paragraph(text):
    seen = render(escape(text))
    assert seen.shown == " ".join(text.split())
    assert seen.tags == [("p", [])]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stands_literally_inside_a_sentence(text):
    seen = render(f"Tea: {escape(text)}, hot.")
    assert seen.shown == f"Tea: {' '.join(text.split())}, hot."
    assert seen.tags == [("p", [])]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stands_literally_in_the_places_of_the_templates(text):
    """A heading, a list, a link's text, a definition list, and a cell of a table."""
    shown, safe = " ".join(text.split()), escape(text)
    assert render(f"## {safe} {{ #here }}").shown == shown
    assert render(f"- {safe}\n").shown == shown
    assert render(f"[{safe}](pot.md)").shown == shown
    assert render(f"tea\n:   {safe}\n").shown == f"tea {shown}"
    assert render(f"{safe}\n:   tea\n").shown == f"{shown} tea"
    assert render(f"| a | b |\n|---|---|\n| {safe} | hot |\n").shown == f"a b {shown} hot"
    assert render(f'<div markdown="1">\n\n{safe}\n\n</div>\n').shown == shown


def test_a_text_of_hyphens_is_no_rule():
    assert render(escape("---")).shown == "---"
    assert render(f"- {escape('- - -')}").shown == "- - -"


def test_a_text_that_begins_with_a_colon_is_no_definition():
    assert render(f"tea\n:   hot\n\n{escape(': cold')}").shown == "tea hot : cold"
    assert render(f"{escape(': tea')}\n:   hot\n").shown == ": tea hot"


def test_markdown_is_not_escaped_again():
    assert escape(escape("*tea*")) == escape("*tea*")
    assert escape(Md("**tea**")) == "**tea**"


def test_a_link_leads_from_one_page_to_another():
    assert relative("teas/assam.md", "teas/sencha.md") == "assam.md"
    assert relative("teas/assam.md", "index.md") == "teas/assam.md"
    assert relative("index.md", "teas/sencha.md") == "../index.md"


def test_an_attribute_list_has_no_empty_attributes():
    assert attributes(lang="fr", class_="term", dir="") == '{ lang="fr" class="term" }'
    assert attributes(lang="") == ""
