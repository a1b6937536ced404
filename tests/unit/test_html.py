"""The net below the rules that read a body line by line: what Markdown itself makes of it."""

import pytest

from soleo.check import html


@pytest.mark.parametrize(
    "text",
    [
        "Tea, *hot* or **cold**: [all](../a-z.md#letter-t), https://guild.example/.\n\n- one\n- two\n\n1. a",
        "<!-- generated: kettle -->",
        "## Hot { #hot }",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_what_is_usual_is_not_rendered(text):
    assert not html.unusual(text)


@pytest.mark.parametrize(
    "text", ["`a`", "<b>", "~~~", "[a][b]", "a & b", "{ .a }", "[a\nb](c.md)", "\\*", "[a](b 'c')"]
)
def test_what_may_be_read_in_two_ways_is_rendered(text):
    assert html.unusual(text)


@pytest.mark.parametrize(
    "text",
    [
        "`<b>` and ``a ` b`` & 1 < 2",
        "~~~ py\n<script>\n~~~",
        "| `a` | b |\n|:--|--:|\n| 1 | 2 |",
        '!!! note "A & B"\n    Hot.',
        "*[TG]: Guild\n\nThe `TG`.",
        "3. `a`\n4. b",
        "tea & milk\n:   hot",
    ],
)
def test_plain_markdown_holds_nothing_foreign(text):
    assert list(html.markup(text)) == []
    assert list(html.links(text)) == []


def test_what_a_line_does_not_show_has_the_place_where_it_first_stands():
    text = "a `\nb` <b onclick='x()'>c</b> `\nd"
    assert list(html.markup(text)) == [(2, 4, "<b"), (2, 7, "onclick")]


def test_a_link_that_a_line_does_not_show_has_its_target_and_place():
    found = [(it.target, it.line, it.column, it.image) for it in html.links("[a\nb](c.md) ![d\ne](f.png) [g](h.md)")]
    assert found == [("c.md", 2, 4, False), ("f.png", 3, 4, True)]


def test_a_target_that_is_written_in_another_way_stands_at_the_beginning():
    found = [(it.target, it.line, it.column) for it in html.links("[a](<&#98; c.md>)")]
    assert found == [("b c.md", 1, 1)]
