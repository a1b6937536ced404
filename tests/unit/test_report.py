"""`python -m soleo report`: what it counts, and the goals it measures against."""

from pathlib import Path

import pytest

from soleo.report import readability
from soleo.report.figures import LanguageFigures, cited
from soleo.report.goals import goals
from soleo.report.readability import Formula
from soleo.report.report import report, table

from . import sample

FLESCH = Formula("Flesch", 206.835, 1.015, 84.6, 62, 0)
TEXT = "The tea is hot. Pour it in the cup. Then wait for it.\n"
READABLE = {
    "{name: English,": "{name: English, readability: {name: Flesch, base: 206.835, sentence: 1.015, "
    "syllable: 84.6, goal: 62, least: 50},"
}


def measured(root: Path, **more):
    """The sample with a formula for English and the goals of a field each."""
    edit = {
        "overrides/messages/en.yml": READABLE,
        "docs/schema.yml": {
            "  aliases: {type: texts, ": "  aliases: {type: texts, goal: {median: 1}, ",
            "  references: {type: references}\n  updated": "  references: {type: references, goal: {least: 1, kinds: "
            "[tea]}}\n  updated",
        },
        **more,
    }
    return sample.project(root, edit=edit)


def test_a_score_is_the_formula_over_unrounded_counts():
    words, sentences, syllables = 13, 3, 13
    expected = 206.835 - 1.015 * words / sentences - 84.6 * syllables / words
    assert FLESCH.score(TEXT, "en") == pytest.approx(expected)


def test_spanish_is_scored_as_textstat_scores_it():
    """Textstat 0.7.4 gave this score; it counts syllables where pyphen can hyphenate, too."""
    text = "El té está caliente. Sirva la infusión en una taza. Después espere unos minutos."
    szigriszt = Formula("Szigriszt-Pazos", 206.84, 1, 62.3, 70, 60)
    assert szigriszt.score(text, "es") == pytest.approx(86.47, abs=0.01)


def test_every_language_has_syllables_of_its_own():
    assert len({FLESCH.score("temperatura e chaleira, quantidade de folhas", it) for it in ("en", "pt", "pt-BR")}) > 1


def test_a_text_without_words_scores_nothing():
    assert FLESCH.score("", "en") == 0


def test_a_language_may_have_no_formula(tmp_path):
    tea = measured(tmp_path)
    assert readability.formula(tea.messages["en"]) == Formula("Flesch", 206.835, 1.015, 84.6, 62, 50)
    assert readability.formula(tea.messages["fr"]) is None
    assert LanguageFigures(tea, "fr").scores == {}


def test_pages_are_counted_by_status(tmp_path):
    french = LanguageFigures(measured(tmp_path, **{"docs/en/teas/sencha.md": {"Sweet.": "Sweeter."}}), "fr")
    assert [french.with_status(it) for it in ("current", "outdated", "missing")] == [
        (),
        ("sencha",),
        ("assam", "pot", "infusion", "index"),
    ]


def test_words_are_those_of_the_prose(tea):
    assert LanguageFigures(tea, "fr").words == 4  # Un thé… stands in the front matter
    assert LanguageFigures(tea, "fr").prose == {"docs/fr/teas/sencha.md": "Un thé herbacé.\nDoux."}


def test_the_hardest_page_comes_first(tmp_path):
    edit = {"docs/en/vessels/pot.md": {"Made of clay.": "Manufactured exclusively from vitrified porcelain varieties."}}
    scores = LanguageFigures(measured(tmp_path, **edit), "en").scores
    assert next(iter(scores)) == "docs/en/vessels/pot.md"
    assert list(scores.values()) == sorted(scores.values())


def test_references_count_with_those_of_relations(tmp_path):
    edit = {"docs/en/teas/sencha.md": {"colour: green": "colour: green\nreferences: [guild]"}}
    tea = sample.project(tmp_path, edit=edit)
    assert cited(tea, "tea") == (1, 1, 0)
    assert cited(tea, "vessel") == (1, 0, 0)


def test_a_goal_is_met_or_missed_by_named_pages(tmp_path):
    tea = measured(tmp_path)
    spoken = [LanguageFigures(tea, locale) for locale in tea.locales]
    found = {it.text: (it.met, it.missing) for it in goals(tea, spoken)}
    assert found["en: 5 of 5 pages current"] == (True, ())
    assert found["fr: 1 of 5 pages current"] == (False, ())
    assert found["en: aliases: 0.5 in the median, goal 1"] == (False, ())
    assert found["en: definition: 0 over 8 words and 60 characters, goal 0"] == (True, ())
    assert found["references: 1 pages with fewer than 1 (tea), goal 0"] == (False, ("docs/en/teas/assam.md",))
    assert [text for text in found if "Flesch" in text and text.startswith("fr")] == []


def test_a_text_over_its_limit_is_counted(tmp_path):
    edit = {"docs/en/teas/assam.md": {"A strong tea.": "A tea."}}
    tea = sample.project(tmp_path, edit=edit)
    short = tea.schema.fields["definition"].model_copy(update={"max_words": 2})
    assert LanguageFigures(tea, "en").over("definition", short) == (
        "docs/en/teas/sencha.md",
        "docs/en/vessels/pot.md",
        "docs/en/words/infusion.md",
    )


def test_a_table_has_aligned_columns():
    rows = [["tea", "cups", "pots"], ["assam", 12, "–"], ["a long name", 3, 4]]
    assert table(rows).splitlines() == [
        "tea          cups  pots",
        "assam          12     –",
        "a long name     3     4",
    ]


def test_the_report_ends_with_the_goals_and_the_pages_that_miss_them(tmp_path):
    lines = report(measured(tmp_path)).splitlines()
    assert lines[0].split() == ["language", "en", "fr"]
    assert lines[1].split() == ["pages", "current", "5", "1"]
    assert "met     en: 5 of 5 pages current" in lines
    assert lines[-2:] == [
        "missed  references: 1 pages with fewer than 1 (tea), goal 0",
        "          docs/en/teas/assam.md",
    ]


def test_the_report_is_the_same_every_time(tmp_path):
    tea = measured(tmp_path)
    assert report(tea) == report(tea)
