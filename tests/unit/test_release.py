"""The version that is handed out: its name and number from pyproject.toml, its day from the changelog."""

from datetime import date

import pytest

from soleo import release

from . import sample

PROJECT = '[project]\nname = "tea"\nversion = "1.2.0"\n'
CHANGES = "# Changelog\n\n## 1.2.0 (2026-02-03)\n\n- New.\n\n## 1.1.0 (2025-12-31)\n\n- Old.\n"


def read(root, project=PROJECT, changes=CHANGES):
    """The version and what is wrong, of the sample with these two files; None: without the file."""
    files = {"pyproject.toml": project, "CHANGELOG.md": changes}
    tea = sample.project(root, {path: text for path, text in files.items() if text is not None})
    problems = []
    return release.read(root, tea.entities, problems), [str(problem) for problem in problems]


def test_a_released_version_is_as_old_as_the_changelog_says(tmp_path):
    found, problems = read(tmp_path)
    assert problems == []
    assert found == release.Release("tea", "1.2.0", date(2026, 2, 3))
    assert found.title == "tea-1.2.0"


def test_a_version_that_is_not_released_is_as_old_as_the_last_change_of_content(tmp_path):
    found, _ = read(tmp_path, changes=CHANGES.replace("2026-02-03", "unreleased"))
    assert found.day == date(2026, 1, 31)


def test_another_version_s_day_does_not_count(tmp_path):
    found, _ = read(tmp_path, project=PROJECT.replace("1.2.0", "1.1.0"))
    assert found.day == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ("# Changelog\n", 1),
        (CHANGES.replace("1.2.0", "1.2.1"), 1),
        (CHANGES.replace(" (2026-02-03)", ""), 3),
        (CHANGES.replace("2026-02-03", "2026-02-30"), 3),
        (CHANGES.replace("2026-02-03", "soon"), 3),
        (CHANGES.replace("2026-02-03", "1979-12-31"), 3),
    ],
)
def test_a_version_needs_a_heading_with_its_day(tmp_path, changes, line):
    found, problems = read(tmp_path, changes=changes)
    assert found is None
    expected = "expected a heading `## 1.2.0 (2026-01-31)` or `## 1.2.0 (unreleased)`"
    assert problems == [f"CHANGELOG.md:{line}:1: version: has no day for 1.2.0; {expected}"]


@pytest.mark.parametrize(
    ("project", "said"),
    [
        ('[project]\nversion = "1"\n', "1:1: name: `` cannot name a file; expected such as `soleo`"),
        (PROJECT.replace("tea", "Té"), "2:1: name: `Té` cannot name a file; expected such as `soleo`"),
        (PROJECT.replace("1.2.0", "../1"), "3:1: version: `../1` cannot name a file; expected such as `1.2.0`"),
        ("project = [", "1:1: file: cannot be read: Invalid value (at end of document); expected TOML"),
    ],
)
def test_a_version_needs_a_name_and_a_number_that_a_file_can_have(tmp_path, project, said):
    assert read(tmp_path, project=project) == (None, [f"pyproject.toml:{said}"])


def test_every_mistake_is_named_at_once(tmp_path):
    _, problems = read(tmp_path, "project = 3\n", None)
    assert [problem.partition(";")[0] for problem in problems] == [
        "pyproject.toml:1:1: name: `` cannot name a file",
        "pyproject.toml:1:1: version: `` cannot name a file",
        "CHANGELOG.md:1:1: file: is missing",
    ]


def test_a_project_without_the_two_files_has_no_version(tmp_path):
    _, problems = read(tmp_path, None, None)
    missing = "1:1: file: is missing; expected a file with this name"
    assert problems == [f"pyproject.toml:{missing}", f"CHANGELOG.md:{missing}"]
