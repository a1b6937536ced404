"""The interface's strings: plurals, placeholders, dates and directions of a language."""

from datetime import date

import pytest

from soleo.read.messages import messages
from soleo.text.yaml_tree import read

ARABIC = """
language: {name: العربية, letters: []}
interface:
  cups:
    zero: "لا أكواب"
    one: "كوب واحد"
    two: "كوبان"
    few: "{n} أكواب"
    many: "{n} كوبًا"
    other: "{n} كوب"
  read: "اقرأ {title}"
"""


def say(locale, text):
    return messages.build(locale, read(text, "messages.yml", []))


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "لا أكواب"), (1, "كوب واحد"), (2, "كوبان"), (3, "3 أكواب"), (10, "10 أكواب"), (11, "11 كوبًا"),
     (99, "99 كوبًا"), (100, "100 كوب"), (102, "102 كوب"), (103, "103 أكواب")],
)  # fmt: skip
def test_arabic_has_six_forms_of_a_plural(number, text):
    assert say("ar", ARABIC)("interface.cups", n=number) == text


def test_a_language_takes_the_general_form_where_its_own_is_not_given():
    polish = say("pl", 'cups: {one: "{n} kubek", other: "{n} kubka"}')
    assert [polish("cups", n=number) for number in (1, 3, 5)] == ["1 kubek", "3 kubka", "5 kubka"]


def test_french_counts_none_as_one():
    french = say("fr", 'cups: {one: "{n} tasse", other: "{n} tasses"}')
    assert [french("cups", n=number) for number in (0, 1, 2)] == ["0 tasse", "1 tasse", "2 tasses"]


def test_placeholders_are_filled_in():
    assert say("ar", ARABIC)("interface.read", title="شاي") == "اقرأ شاي"


def test_a_key_that_is_missing_is_a_mistake_of_ours():
    with pytest.raises(KeyError, match=r"interface\.nothing"):
        say("ar", ARABIC)("interface.nothing")


def test_a_key_that_may_be_missing_is_an_empty_text():
    assert say("ar", ARABIC).some("interface.nothing") == ""


def test_a_day_is_written_as_the_language_does():
    day = date(2026, 1, 31)
    assert say("en", "a: b").date(day) == "January 31, 2026"
    assert say("es", "a: b").date(day) == "31 de enero de 2026"
    assert say("de", "a: b").date(day) == "31. Januar 2026"
    assert say("pt-BR", "a: b").date(day) == "31 de janeiro de 2026"


def test_a_language_is_written_from_one_side():
    assert [say(locale, "a: b").direction for locale in ("ar", "he", "fa", "en", "pt-BR")] == [
        "rtl", "rtl", "rtl", "ltr", "ltr",
    ]  # fmt: skip


def test_letters_and_endings_may_be_absent():
    bare, full = say("en", "a: b"), say("es", "language: {letters: [nñ], endings: [s, e.s]}")
    assert (bare.letters, bare.endings) == ({}, "")
    assert (full.letters, full.endings) == ({"ñ": "n"}, r"s|e\.s")
