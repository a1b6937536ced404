"""The task of the editor finds in each line of the check what a person finds, and the container has what tests need."""

import json
import re
from pathlib import Path

from .examples import all_cases

ROOT = Path(__file__).resolve().parents[2]


def read(path):
    return json.loads((ROOT / path).read_text(encoding="utf-8"))


def matchers():
    (task,) = (it for it in read(".vscode/tasks.json")["tasks"] if it["label"] == "check")
    return task


def test_the_task_runs_the_check():
    assert matchers()["command"] == "make check"


def test_each_finding_is_found_once_at_its_place_with_its_severity():
    lines = {line for case in all_cases().values() for line in case["finds"]}
    assert len(lines) > 100
    for line in lines:
        found = []
        for matcher in matchers()["problemMatcher"]:
            pattern = matcher["pattern"]
            if match := re.match(pattern["regexp"], line.split("\n")[0]):
                place = tuple(match[pattern[key]] for key in ("file", "line", "column"))
                found.append((":".join(place), matcher["severity"], match[pattern["message"]]))
        place, rest = re.fullmatch(r"([^:]+:\d+:\d+): (.*)", line.split("\n")[0]).groups()
        severity = "warning" if rest.startswith("warning: ") else "error"
        assert found == [(place, severity, rest.removeprefix("warning: "))]


def test_the_container_has_a_pinned_image_and_installs_what_tests_need():
    container = read(".devcontainer/devcontainer.json")
    image, _, tag = container["image"].rpartition(":")
    assert image
    assert re.search(r"\d+-3\.\d+", tag)
    assert container["postCreateCommand"] == "make .venv/tested"
    assert re.search(r"^\.venv/tested:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
