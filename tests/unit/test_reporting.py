"""How problems are reported: as text, annotations of a CI service, as a summary; and what may stop a contribution."""

import re
from html import unescape

import markdown
import pytest

from soleo.check import check, reporting
from soleo.check.reporting import ProblemReport
from soleo.model import Place, Problem

from . import repository, sample
from .test_command import run

WRONG = Problem(Place("docs/en/a,b:c.md", 3, 7), "50%: x, y", "is 100% wrong\n::error::no", "expected a | b <b>")
LATE = Problem(Place("docs/fr/teas/sencha.md", 7), "source_hash", "is outdated", "expected more", warning=True).of(
    "translations_are_current"
)
DULL = Problem(Place("docs/fr/index.md", 2), "link", "is dull", "expected `wit`", "did you mean `with`?", warning=True)


def test_an_annotation_names_file_line_column_and_title_and_nothing_ends_it_early():
    (line,) = reporting.annotations([WRONG])
    place, text = line.split("::", 2)[1:]
    assert place == "error file=docs/en/a%2Cb%3Ac.md,line=3,col=7,title=50%25%3A x%2C y"
    assert text == "is 100%25 wrong%0A::error::no; expected a | b <b>"


def test_an_annotation_of_a_warning_says_so_and_has_the_hint():
    assert list(reporting.annotations([DULL])) == [
        "::warning file=docs/fr/index.md,line=2,col=1,title=link::is dull; expected `wit`; did you mean `with`?"
    ]


def test_a_finding_has_the_name_of_the_rule_that_found_it_and_is_the_same_without(tmp_path):
    edit = {"docs/en/teas/assam.md": {"Dark.": "[Dark](dark.md)."}, "docs/en/vessels/pot.md": {"colour: white\n": ""}}
    found = check.run(sample.copy(tmp_path, edit=edit))[1]
    assert [(problem.field, problem.rule) for problem in found] == [
        ("link", "anchors_and_links"),
        ("colour", "reading"),
    ]
    assert found[0] == found[0].of("another")


def cells(text):
    html = markdown.markdown(text, extensions=["tables"])
    rows = re.findall(r"<tr>\s*(.*?)\s*</tr>", html, re.DOTALL)
    return [[unescape(cell) for cell in re.findall(r"<t[dh]>(.*?)</t[dh]>", row)] for row in rows]


def test_the_summary_has_every_finding_escaped_with_what_mends_it_the_errors_first():
    text = reporting.summary(ProblemReport.of([LATE, WRONG, DULL], changed=[]))
    assert text.startswith("## Pages: 1 error, 2 warnings (2 on other files)\n")
    assert cells(text) == [
        ["where", "what is wrong", "what mends it"],
        ["docs/en/a,b:c.md:3", "error: 50%: x, y: is 100% wrong ::error::no", "expected a | b <b>"],
        ["docs/fr/teas/sencha.md:7", "warning: source_hash: is outdated", "expected more"],
        ["docs/fr/index.md:2", "warning: link: is dull", "expected `wit`; did you mean `with`?"],
    ]


def test_a_summary_of_nothing_says_so():
    assert reporting.summary(ProblemReport.of([])) == "## Pages: 0 errors, 0 warnings\n\n"


def test_a_summary_that_nobody_would_read_to_the_end_is_cut_and_says_so():
    many = [Problem(Place("a.md", line), "x", "is", "expected") for line in range(1, reporting.ROWS + 8)]
    text = reporting.summary(ProblemReport.of(many))
    assert text.count("\n| a.md:") == reporting.ROWS
    assert "| | and 7 more | |" in text


@pytest.mark.parametrize(
    ("changed", "errors", "shown"),
    [
        (None, [WRONG.field], [LATE, WRONG, DULL]),
        ([], [WRONG.field], [WRONG]),
        (["docs/fr/index.md"], [WRONG.field], [WRONG, DULL]),
        (["docs/fr/teas/sencha.md"], ["source_hash", WRONG.field], [LATE, WRONG]),
    ],
)
def test_an_outdated_translation_stops_only_who_touches_it(changed, errors, shown):
    found = ProblemReport.of([LATE, WRONG, DULL], changed)
    assert [problem.field for problem in found.blocking] == errors
    assert [problem.place for problem in found.shown] == [problem.place for problem in shown]


SOURCE, TRANSLATION = "docs/en/teas/sencha.md", "docs/fr/teas/sencha.md"


def test_who_changes_a_source_is_not_stopped_by_its_translations(tmp_path):
    root = repository.start(tmp_path)
    repository.git(root, "switch", "--quiet", "--create", "mine")
    repository.commit(root, **{SOURCE: {"Sweet.": "Bitter."}})
    done = run(root, "check", "--changed-since", "main")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "0 errors, 1 warning (1 on other files)\n")


@pytest.mark.parametrize("committed", [True, False])
def test_who_changes_an_outdated_translation_is_stopped(tmp_path, committed):
    root = repository.start(tmp_path)
    repository.commit(root, **{SOURCE: {"Sweet.": "Bitter."}})
    repository.git(root, "switch", "--quiet", "--create", "mine")
    (repository.commit if committed else repository.edit)(root, **{TRANSLATION: {"Doux.": "Bien doux."}})
    done = run(root, "check", "--changed-since", "main")
    assert done.returncode == 1
    assert done.stdout.startswith(f"{TRANSLATION}:7:1: source_hash: is outdated")
    assert run(root, "check").returncode == 0


def test_what_changed_on_the_other_branch_meanwhile_is_not_touched(tmp_path):
    root = repository.start(tmp_path)
    repository.git(root, "branch", "mine")
    repository.commit(root, **{SOURCE: {"Sweet.": "Bitter."}, TRANSLATION: {"Doux.": "Bien doux."}})
    repository.git(root, "switch", "--quiet", "mine")
    repository.commit(root, **{SOURCE: {"Sweet.": "Sour."}})
    assert run(root, "check", "--changed-since", "main").returncode == 0


def test_a_new_file_that_git_does_not_know_yet_is_a_change(tmp_path):
    text = (sample.BASE / TRANSLATION).read_text(encoding="utf-8").replace("2f02845cf667", "0")
    root = repository.start(tmp_path, files={TRANSLATION: None})
    (root / TRANSLATION).write_text(text, encoding="utf-8")
    assert run(root, "check", "--changed-since", "main").returncode == 1


def test_a_base_that_is_not_there_is_a_wrong_call(tmp_path):
    done = run(repository.start(tmp_path), "check", "--changed-since", "nowhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("soleo check: --changed-since nowhere: git diff: ")
    assert done.stderr.count("\n") == 1


def test_a_ci_service_gets_text_annotations_and_a_summary_behind_what_stands_there(tmp_path):
    edit = {"docs/en/teas/assam.md": {"2026-01-31": "today"}}
    root = sample.copy(tmp_path / "tea", edit=edit)
    (tmp_path / "summary.md").write_text("# Before\n", encoding="utf-8")
    done = run(root, "check", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    told = "`today` is not a date; expected a day such as 2026-01-31"
    assert done.stdout.splitlines() == [
        f"docs/en/teas/assam.md:5:10: updated: {told}",
        f"::error file=docs/en/teas/assam.md,line=5,col=10,title=updated::{told}",
    ]
    text = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert text.startswith("# Before\n## Pages: 1 error, 0 warnings\n")
    assert "docs/en/teas/assam.md:5" in text
