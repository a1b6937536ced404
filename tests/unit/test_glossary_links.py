"""Definitions within reach: which words of a text become links, and which stay as they are."""

import pytest

from soleo.pages.glossary_links import GlossaryLinker, linked_ids

from . import sample

EDIT = {
    "docs/en/words/infusion.md": {"aliases: [brew]": "aliases: [brew, cold brew]\nabbreviations: [IN]"},
    "docs/en/vessels/pot.md": {"aliases: [teapot]": "abbreviations: [TP]"},
}


@pytest.fixture
def link(tmp_path):
    linker = GlossaryLinker(sample.project(tmp_path, edit=EDIT), "en")
    return lambda text, *seen: linker.link(text, set(seen), lambda entity: f"#{entity.id}")


def mark(text, identity="infusion", definition="Leaves left in water."):
    return f'[{text}](#{identity} "{definition}"){{ .term }}'


def test_the_first_mention_is_a_link_and_no_other(link):
    assert link("An infusion is an infusion.\n\nInfusion.") == f"An {mark('infusion')} is an infusion.\n\nInfusion."


def test_another_name_of_the_same_thing_is_no_second_mention(link):
    assert link("A brew is an infusion.") == f"A {mark('brew')} is an infusion."


def test_capitals_do_not_matter_to_a_word(link):
    assert link("INFUSION") == mark("INFUSION")


def test_the_endings_of_a_plural_belong_to_the_word(link):
    assert link("Infusions, brewed.") == f"{mark('Infusions')}, brewed."
    assert link("brewes") == mark("brewes")


def test_the_longest_name_wins(link):
    assert link("A cold brew.") == f"A {mark('cold brew')}."


def test_a_part_of_a_word_is_no_mention(link):
    for text in ("brewery", "homebrew", "re-brew", "brew-house", "brewé"):
        assert link(text) == text


def test_an_abbreviation_counts_in_its_own_capitals_only(link):
    assert link("Put it in a TP.") == f"Put it in a {mark('TP', 'pot', 'Holds the tea.')}."
    assert link("tp and Tp") == "tp and Tp"
    assert link("An IN, in it.") == f"An {mark('IN')}, in it."


def test_a_kind_that_defines_nothing_gives_no_words(link):
    assert link("A pot of assam.") == "A pot of assam."


def test_headings_stay_as_they_are(link):
    assert link("## Infusion\n\nInfusion.") == f"## Infusion\n\n{mark('Infusion')}."


@pytest.mark.parametrize(
    "text",
    [
        "[infusion](a.md)", "![infusion](a.png)", "[infusion][1]", "`infusion`", "``a ` infusion``", "<infusion>",
        "https://guild.example/infusion", "{ #infusion }", "```\ninfusion\n```", "~~~\n```\ninfusion\n~~~",
    ],
)  # fmt: skip
def test_links_and_code_stay_as_they_are(link, text):
    assert link(text) == text


def test_a_link_over_two_lines_stays_as_it_is(link):
    assert link("[an\ninfusion](a.md)") == "[an\ninfusion](a.md)"


@pytest.mark.parametrize("text", ["[an \\] infusion](a.md)", "[an [old] infusion](a.md)", "`an\ninfusion`"])
def test_brackets_in_a_link_and_code_over_two_lines_stay_as_they_are(link, text):
    assert link(text) == text


def test_a_bracket_that_is_not_closed_ends_with_its_paragraph(link):
    assert link("An [old tea `x\n\nAn infusion](a.md) `").startswith(f"An [old tea `x\n\nAn {mark('infusion')}](a.md)")


def test_what_was_seen_already_is_no_link(link):
    assert link("An infusion.", "infusion") == "An infusion."


def test_a_language_has_the_names_of_its_own_pages_only(tmp_path):
    edit = {**EDIT, "docs/fr/teas/sencha.md": {"title: Sencha": "title: Sencha\nabbreviations: [SV]"}}
    linker = GlossaryLinker(sample.project(tmp_path, edit=edit), "fr")
    assert linker.link("infusion, SN, SV", set(), lambda entity: f"#{entity.id}") == (
        f"infusion, SN, {mark('SV', 'sencha', 'Un thé vert à la vapeur.')}"
    )


def test_ids_that_a_text_links_to_are_known():
    text = "[a](../words/infusion.md#x), [b](pot.md), [c](nothing.md), [d](https://guild.example/pot.html)"
    assert linked_ids(text, {"infusion.md": "infusion", "pot.md": "pot"}) == {"infusion", "pot"}
