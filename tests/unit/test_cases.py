"""Each rule, by example: the cases in cases/*.yml, and the proof that no rule goes without."""

import pytest

from soleo.check import check, rules

from . import problem_messages, sample
from .examples import PACKING, all_cases, cases_of

CASES = all_cases()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_project_has_exactly_the_problems_of_its_case(case, tmp_path):
    root = sample.copy(tmp_path, case.get("files"), case.get("edit"))
    assert sample.problems(root) == case["finds"]


def test_every_problem_names_a_place_a_field_and_what_is_expected():
    lines = [line for case in CASES.values() for line in case["finds"]]
    assert [line for line in lines if not problem_messages.FORM.fullmatch(line)] == []


@pytest.fixture(scope="module")
def roots(tmp_path_factory):
    """The projects of all cases."""
    folders = []
    for number, case in enumerate(CASES.values()):
        root = tmp_path_factory.mktemp(f"case{number}")
        folders.append(sample.copy(root, case.get("files"), case.get("edit")))
    return folders


def test_every_rule_finds_something_in_a_case(roots):
    projects = [project for project, _ in map(check.run, roots) if project]
    idle = [rule.__name__ for rule in rules.RULES if not any(list(rule(project)) for project in projects)]
    assert idle == []


def test_every_message_of_the_engine_stands_in_a_case():
    lines = [line for case in [*CASES.values(), *cases_of(PACKING).values()] for line in case["finds"]]
    silent = [place for place, pattern in problem_messages.patterns() if not any(map(pattern.search, lines))]
    # The one message that needs a program of the system has its example in test_spelling.py.
    assert silent == ["spelling.py: `…` is in no dictionary"]


def test_the_messages_of_the_engine_are_found_in_its_code():
    """The proof above looks at something: two of the messages, and a good number."""
    found = [place for place, _ in problem_messages.patterns()]
    assert {"files.py: is missing", "load.py: `…` stands twice", "rules.py: `…` is taken"} <= set(found)
    assert len(found) > 40
