"""Labelled queries: what readers type, and the pages that a sensible editor expects first."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OWN = Path(__file__).parent
# Beside the project, where that folder is: measured, never a goal.
SHARED = OWN.parents[2] / "shared" / "search-queries"


@dataclass(frozen=True)
class Query:
    """One line of a table: any of the expected ids counts."""

    category: str
    text: str
    expected: tuple[str, ...]

    def rank(self, found: list[str]) -> int:
        """Where the first expected page stands among the found ones, from 1; 0 where it does not."""
        return next((at for at, it in enumerate(found, start=1) if it in self.expected), 0)


def read(folder: Path, locale: str) -> list[Query]:
    """The queries of a language; none where it has no table."""
    file = folder / f"{locale}.tsv"
    return list(_rows(file.read_text(encoding="utf-8"))) if file.exists() else []


def _rows(text: str) -> Iterator[Query]:
    for line in text.splitlines()[1:]:
        category, query, expected = line.split("\t")
        yield Query(category, query, tuple(expected.split(",")))
