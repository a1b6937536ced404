"""The Markdown that people write, as far as the engine looks into it."""

from soleo.text import body
from soleo.text.body import Marker

TEXT = """\
Lead with [one](a.md) and `[no](b.md)`.

## First { #start }

~~~
## Not a heading
[no](c.md)
```
<!-- generated: kettle -->
~~~

<!-- generated: kettle -->
<!-- generated: kettle large -->

### Below

## Second ##

[two](<d.md>), [three](e.md#f "Title"), ![four](g.png), \\[five](h.md)
"""


def test_headings_have_a_level_a_text_an_anchor_and_a_line():
    found = [(it.level, it.text, it.anchor, it.line) for it in body.headings(TEXT)]
    assert found == [(2, "First", "start", 3), (3, "Below", "", 15), (2, "Second", "", 17)]


def test_links_have_a_target_and_a_place():
    found = [(it.target, it.line, it.column) for it in body.links(TEXT)]
    assert found == [("a.md", 1, 17), ("d.md", 19, 8), ("e.md#f", 19, 24), ("g.png", 19, 49)]


def test_markers_have_a_line_a_name_and_an_argument():
    assert list(body.markers(TEXT)) == [Marker(12, "kettle"), Marker(13, "kettle", "large")]


def test_a_marker_stands_alone_on_its_line():
    assert list(body.markers("tea <!-- generated: kettle -->\n<!-- generated: Kettle! -->")) == []


def test_chunks_are_cut_at_second_level_headings_only():
    found = body.chunks(TEXT)
    assert [head and head.text for head, _ in found] == [None, "First", "Second"]
    assert found[0][1] == "Lead with [one](a.md) and `[no](b.md)`."
    assert found[1][1].startswith("~~~\n## Not a heading")
    assert found[1][1].endswith("### Below")


def test_a_body_without_headings_is_one_chunk():
    assert body.chunks("Tea.\n") == [(None, "Tea.")]
    assert body.chunks("") == [(None, "")]


def test_code_ends_with_the_sign_that_it_began_with():
    assert [number for number, _ in body.prose_lines("a\n```\n~~~\nb\n```\nc")] == [1, 6]


def test_code_that_is_not_closed_or_not_at_the_start_of_a_line_is_none():
    assert [number for number, _ in body.prose_lines("```\na\n  ```\n```x``` y\n\n~~~\nb")] == [1, 2, 3, 4, 5, 6, 7]


def test_a_link_written_elsewhere_has_a_name_a_target_and_a_line():
    found = list(body.definitions("a [b][1]\n\n[1]: c.md\n[d e]: <f.md>"))
    assert [(it.name, it.target, it.line) for it in found] == [("[1]:", "c.md", 3), ("[d e]:", "f.md", 4)]


def test_a_heading_with_a_line_below_is_seen():
    assert list(body.underlined("Hot\n===\n\n---\n\nCold\n--")) == [(1, "Hot"), (6, "Cold")]


def test_html_and_attributes_are_found_with_their_place():
    assert list(body.markup("tea <b>\n\n## Hot { #hot }\n{ .wide }\n`<i>`")) == [(1, 5, "<b>"), (4, 1, "{ .wide }")]


def test_a_text_that_moves_to_another_page_leads_to_the_same_places_from_there():
    text = (
        '[a](teas/sencha.md#taste) [b](#above) [c [d]](<cup.md>) [e\nf](../g.md) ![h](cup.png "A cup")\n'
        "`[i](j.md)` [k](https://guild.example/) [l](mailto:tea@guild.example)\n\n~~~\n[m](n.md)\n~~~\n"
    )
    assert body.moved(text, "index.md", "vessels/pot.md") == (
        "[a](../teas/sencha.md#taste) [b](../index.md#above) [c [d]](<../cup.md>) [e\nf](../../g.md) "
        '![h](../cup.png "A cup")\n'
        "`[i](j.md)` [k](https://guild.example/) [l](mailto:tea@guild.example)\n\n~~~\n[m](n.md)\n~~~\n"
    )


def test_a_text_that_stays_where_it_was_leads_as_before():
    assert (
        body.moved("[a](sencha.md) [b](#taste)", "teas/assam.md", "teas/assam.md")
        == "[a](sencha.md) [b](assam.md#taste)"
    )
