"""What may be packed, by example: a version with its day, texts to read first, paths that every system unpacks."""

from datetime import date

import pytest

from soleo.bundle import entrance, release, zip_file

from . import sample
from .examples import PACKING, cases_of

CASES = cases_of(PACKING)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_project_that_cannot_be_packed_has_exactly_the_problems_of_its_case(case, tmp_path):
    tea, found = sample.project(tmp_path, case.get("files"), case.get("edit")), []
    release.read(tea.root, tea.entities, found)
    found += [*entrance.unusable_file_names(tea), *zip_file.unsafe_paths(case.get("paths", ()))]
    assert list(map(str, found)) == case["finds"]


@pytest.mark.parametrize(
    "name",
    [
        "té.html", "a b.html", "a:b", "a\\b", ".hidden", "end.", "two..points", "aux", "Con.html", "lpt1.tar.gz", "",
        "que?.html", "tab\t.html", "~tmp",
    ],
)  # fmt: skip
def test_a_name_that_some_system_does_not_take_is_found(name):
    (problem,) = zip_file.unsafe_paths([f"tea/{name}/x.html"])
    assert problem.wrong == f"`{name}` cannot be unpacked everywhere"


def version(root, **edit):
    tea, problems = sample.project(root, edit=edit), []
    found = release.read(tea.root, tea.entities, problems)
    assert problems == []
    return found


def test_a_released_version_is_as_old_as_the_changelog_says(tmp_path):
    found = version(tmp_path)
    assert found == release.Release("tea", "1.2.0", date(2026, 2, 3))
    assert found.title == "tea-1.2.0"


def test_a_version_that_is_not_released_is_as_old_as_the_last_change_of_content(tmp_path):
    assert version(tmp_path, **{"CHANGELOG.md": {"2026-02-03": "unreleased"}}).day == date(2026, 1, 31)


def test_another_version_s_day_does_not_count(tmp_path):
    assert version(tmp_path, **{"pyproject.toml": {"1.2.0": "1.1.0"}}).day == date(2025, 12, 31)
