"""How problems are reported: as lines of text, and to a CI service as annotations and as a summary of them all."""

import dataclasses
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from soleo.check.rules import translations_are_current
from soleo.model import Problem
from soleo.text.markdown import escape

# How GitHub's commands for workflows are escaped: a message, and a property, which a comma or a colon would end.
MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
# A summary may have a megabyte; more rows than these nobody reads.
ROWS = 1000


@dataclass(frozen=True)
class ProblemReport:
    """All problems; `changed` has the files that a contribution touches, if that is known."""

    problems: tuple[Problem, ...]
    changed: frozenset[str] | None = None

    @classmethod
    def of(cls, problems: Iterable[Problem], changed: Iterable[str] | None = None) -> "ProblemReport":
        """A report, in which a translation that is touched may not stay behind its source."""
        touched = None if changed is None else frozenset(changed)
        return cls(tuple(_blocking(problem, touched or frozenset()) for problem in problems), touched)

    @property
    def blocking(self) -> list[Problem]:
        """What has to be mended."""
        return [problem for problem in self.problems if not problem.warning]

    @property
    def shown(self) -> list[Problem]:
        """What concerns the reader: what has to be mended, and the warnings on what was touched."""
        if self.changed is None:
            return list(self.problems)
        return [problem for problem in self.problems if not problem.warning or problem.place.path in self.changed]

    @property
    def count(self) -> str:
        """How many there are."""
        hidden = len(self.problems) - len(self.shown)
        warnings = len(self.problems) - len(self.blocking)
        told = f"{_counted(len(self.blocking), 'error')}, {_counted(warnings, 'warning')}"
        return told + (f" ({hidden} on other files)" if hidden else "")


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _blocking(problem: Problem, changed: frozenset[str]) -> Problem:
    outdated = problem.rule == translations_are_current.__name__ and problem.place.path in changed
    return dataclasses.replace(problem, warning=False) if outdated else problem


def report_problems(report: ProblemReport, environment: Mapping[str, str]) -> int:
    """Print the problems, also for the CI service that the environment names; 0 if all are warnings, else 1."""
    for problem in report.shown:
        print(problem)
    if environment.get("GITHUB_ACTIONS") == "true":
        for line in annotations(report.shown):
            print(line)
    if summary_file := environment.get("GITHUB_STEP_SUMMARY"):
        with Path(summary_file).open("a", encoding="utf-8") as file:
            file.write(summary(report))
    if report.problems:
        print(report.count, file=sys.stderr)
    return 1 if report.blocking else 0


def annotations(problems: Iterable[Problem]) -> Iterator[str]:
    """Problems as GitHub shows them beside the lines of a change."""
    for problem in problems:
        place, level = problem.place, "warning" if problem.warning else "error"
        named = {"file": place.path, "line": str(place.line), "col": str(place.column), "title": problem.field}
        properties = ",".join(f"{name}={value.translate(PROPERTY)}" for name, value in named.items())
        yield f"::{level} {properties}::{problem.message.translate(MESSAGE)}"


def summary(report: ProblemReport) -> str:
    """All problems as a table in Markdown: where, what is wrong, and what mends it."""
    rows = [_row(problem) for problem in sorted(report.problems, key=lambda problem: problem.warning)]
    head = ["", "| where | what is wrong | what mends it |", "|--|--|--|"] if rows else []
    more = [f"| | and {len(rows) - ROWS} more | |"] if len(rows) > ROWS else []
    return "\n".join([f"## Pages: {report.count}", *head, *rows[:ROWS], *more, "", ""])


def _row(problem: Problem) -> str:
    place = f"{problem.place.path}:{problem.place.line}"
    wrong = f"{'warning' if problem.warning else 'error'}: {problem.field}: {problem.wrong}"
    mends = "; ".join(filter(None, (problem.expected, problem.hint)))
    return f"| {escape(place)} | {escape(wrong)} | {escape(mends)} |"
