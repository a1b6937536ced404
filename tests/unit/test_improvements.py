"""What could be better: each kind by an example, and the page that lists them."""

from soleo.check import improvements
from soleo.report import report

from . import sample

GOALS = {
    "docs/schema.yml": {
        "max_words: 8,": "max_words: 8, goal: {words: 3},",
        "aliases: {type: texts,": "aliases: {type: texts, goal: {median: 4},",
        "references: {type: references}\n  updated": (
            "references: {type: references, goal: {least: 1, kinds: [tea]}}\n  reviewed: {type: date}\n  updated"
        ),
    },
    "overrides/messages/en.yml": {"fields:\n": "fields:\n  reviewed: Tasted\n"},
    "overrides/messages/fr.yml": {"fields:\n": "fields:\n  reviewed: Goûté\n"},
}


def found(root, locale, **edit):
    """The paths of the pages that want each improvement."""
    project = sample.project(root, edit={**GOALS, **edit})
    return {it.key: [page.path for page in it.pages] for it in improvements.improvements(project, locale)}


TEAS = ["docs/en/teas/assam.md", "docs/en/teas/sencha.md"]
ALL = [*TEAS, "docs/en/vessels/pot.md", "docs/en/words/infusion.md"]


def test_a_page_that_nobody_reviewed_or_that_changed_since_is_one(tmp_path):
    assert found(tmp_path / "a", "en")["review"] == ALL
    edit = {
        TEAS[0]: {"updated: 2026-01-31": "updated: 2026-01-31\nreviewed: 2026-01-31"},
        TEAS[1]: {"updated: 2026-01-31": "updated: 2026-01-31\nreviewed: 2026-01-30"},
    }
    assert found(tmp_path / "b", "fr", **edit)["review"] == ALL[1:]


def test_a_page_with_fewer_references_than_the_goal_is_one_of_the_source(tmp_path):
    for locale in ("en", "fr"):
        assert found(tmp_path / locale, locale)["lacks-references"] == TEAS[:1]


def test_other_names_are_missing_in_the_language_that_has_the_page(tmp_path):
    assert found(tmp_path / "en", "en")["lacks-aliases"] == TEAS
    assert found(tmp_path / "fr", "fr")["lacks-aliases"] == ["docs/fr/teas/sencha.md"]


def test_a_text_longer_than_the_goal_is_one_before_it_is_a_problem(tmp_path):
    assert found(tmp_path, "en")["long-definition"] == [TEAS[1], "docs/en/words/infusion.md"]


def test_an_outdated_translation_is_one_of_its_language(tmp_path):
    edit = {TEAS[1]: {"Sweet.": "Bitter."}}
    assert found(tmp_path / "fr", "fr", **edit)["outdated"] == ["docs/fr/teas/sencha.md"]
    assert found(tmp_path / "en", "en", **edit)["outdated"] == []


def test_a_page_to_which_nothing_leads_is_an_orphan(tmp_path):
    assert found(tmp_path / "a", "en")["orphan"] == ["docs/en/words/infusion.md"]
    link = {"docs/en/index.md": {"all teas": "an [infusion](words/infusion.md), all teas"}}
    assert found(tmp_path / "b", "en", **link)["orphan"] == []
    own = {"docs/en/words/infusion.md": {"What a pot makes.": "[This](infusion.md)."}}
    assert found(tmp_path / "c", "en", **own)["orphan"] == ["docs/en/words/infusion.md"]


def test_the_report_lists_them_with_their_files(tmp_path):
    lines = report.improvements_text(sample.project(tmp_path, edit=GOALS)).splitlines()
    assert "en: lacks: references: 1" in lines
    assert lines[lines.index("en: lacks: references: 1") + 1] == "  docs/en/teas/assam.md"
