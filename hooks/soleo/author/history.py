"""What a page said before, from the history that git keeps; no build ever asks it."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from soleo.model import Entity, Page
from soleo.read.content.load import PageLoader
from soleo.read.content.project import Project
from soleo.read.content.translation import source_hash

# Which lines a part of a difference is about.
HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
GIT = ("git", "-c", "core.quotePath=false")


class HistoryError(Exception):
    """There is no history to look into; its text says why, and what helps."""


@dataclass(frozen=True)
class PageVersion:
    """A page as it was at one commit, with the pin of its text."""

    commit: str
    day: str
    page: Page
    source_hash: str


def git(root: Path, *arguments: str, fine: tuple[int, ...] = (0,)) -> str:
    """What git says, run in the project's folder; `fine` has the ways to end that are no failure."""
    try:
        done = subprocess.run([*GIT, *arguments], cwd=root, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise HistoryError("git is not installed, and it keeps the history") from error
    if done.returncode not in fine:
        last = done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"]
        raise HistoryError(f"git {arguments[0]}: {last[-1]}")
    return done.stdout.decode(errors="replace")


def versions(project: Project, entity: Entity) -> Iterator[PageVersion]:
    """A source page at each commit that changed it, the newest first, under the names that it had."""
    wanted = ("--follow", "--diff-filter=d", "--name-only", "--relative", "--format=%x00%H %cs")
    for entry in git(project.root, "log", *wanted, "--", entity.source.path).split("\0")[1:]:
        line, _, path = entry.strip().partition("\n\n")
        commit, _, day = line.partition(" ")
        page = _page(project, entity, git(project.root, "show", f"{commit}:./{path.strip()}"))
        yield PageVersion(commit, day, page, source_hash(page, project.schema))


def _page(project: Project, entity: Entity, text: str) -> Page:
    """An old text, read as today's page would be; what is wrong with it today does not matter."""
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    return PageLoader(project.root, project.schema, project.locales, []).read(
        project.source, entity.uri, entity.kind, text
    )


def changed(root: Path, base: str) -> set[str]:
    """The files that differ from where this work left another branch, committed or not, as paths from the folder."""
    different = git(root, "diff", "--name-only", "--relative", "--merge-base", "-z", base, "--")
    new = git(root, "ls-files", "--others", "--exclude-standard", "-z")
    return {path for path in f"{different}\0{new}".split("\0") if path}


def changed_lines(root: Path, base: str) -> dict[str, set[int] | None]:
    """The lines of each file that are new since this work left another branch; None for all lines of a new file."""
    found: dict[str, set[int]] = {}
    path = ""
    shown = git(root, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--relative", "--merge-base", base, "--")
    for line in shown.split("\n"):
        if line.startswith("+++ "):
            path = line.removeprefix("+++ ").removeprefix("b/").rstrip("\t")
            found[path] = set()
        elif hunk := HUNK.match(line):
            first, amount = int(hunk[1]), int(hunk[2] or 1)
            found[path].update(range(first, first + amount))
    new = git(root, "ls-files", "--others", "--exclude-standard", "-z")
    return {**found, **dict.fromkeys(path for path in new.split("\0") if path)}


def shallow(root: Path) -> bool:
    """Whether the history is cut off, as in the copies that CI services make."""
    return git(root, "rev-parse", "--is-shallow-repository").strip() == "true"
