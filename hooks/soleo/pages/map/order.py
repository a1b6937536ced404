"""In which order the boxes of a map stand, so that few of its lines cross: barycentres, swept back and forth."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

SWEEPS = 6


@dataclass(frozen=True)
class Box:
    """One box: what it is called, the group that it stays in, a mark on a line of its own."""

    key: str
    label: str
    group: int = 0
    mark: str = ""


@dataclass(frozen=True)
class Line:
    """A line from a box of one column, counted from 0, to one of the next."""

    column: int
    source: str
    target: str


Columns = tuple[tuple[Box, ...], ...]


def ordered(columns: Columns, lines: tuple[Line, ...]) -> Columns:
    """The columns with their boxes in the best order found; groups stay together and in their order."""
    best = columns = tuple(tuple(sorted(boxes, key=lambda box: box.group)) for boxes in columns)
    forth = [(number, number - 1) for number in range(1, len(columns))]
    back = [(number, number + 1) for number in reversed(range(len(columns) - 1))]
    for number, beside in (*forth, *back) * SWEEPS:
        boxes = _sorted(columns[number], columns[beside], lines, number, beside)
        columns = (*columns[:number], boxes, *columns[number + 1 :])
        best = min(best, columns, key=lambda it: crossings(it, lines))
    return best


def _sorted(boxes, others, lines, number: int, beside: int) -> tuple[Box, ...]:
    """Boxes by the mean place of what they are joined to in the column beside them; the rest come last."""
    ranks = {box.key: rank for rank, box in enumerate(others)}

    def place(box: Box):
        ends = [ranks[end] for end in ends_of(lines, number, beside, box.key)]
        return box.group, not ends, sum(ends) / len(ends) if ends else 0

    return tuple(sorted(boxes, key=place))


def ends_of(lines: tuple[Line, ...], number: int, beside: int, key: str) -> Iterator[str]:
    """What a box is joined to in the column before or after its own."""
    for line in lines:
        if beside > number and (line.column, line.source) == (number, key):
            yield line.target
        if beside < number and (line.column, line.target) == (beside, key):
            yield line.source


def crossings(columns: Columns, lines: tuple[Line, ...]) -> int:
    """How many pairs of lines cross."""
    ranks = [{box.key: rank for rank, box in enumerate(boxes)} for boxes in columns]
    ends = [(it.column, ranks[it.column][it.source], ranks[it.column + 1][it.target]) for it in lines]
    return sum(a[0] == b[0] and (a[1] - b[1]) * (a[2] - b[2]) < 0 for a, b in combinations(ends, 2))
