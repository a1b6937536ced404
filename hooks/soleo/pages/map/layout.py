"""Where the boxes and lines of a map stand: whole user units, mirrored where the language reads from the right."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from soleo.pages.map.order import Box, Columns, Line, ends_of, ordered
from soleo.pages.map.text import ELLIPSIS, wrap

WIDTH = 640
RAIL, INDENT = 14, 40  # the line down from the root, and where the first column begins
GAP, WIDEST = 100, 400  # between two columns, and of one
PAD, LEADING, BETWEEN, APART = 10, 20, 8, 14
BOLD = 1.12


@dataclass(frozen=True)
class Shape:
    """A text in a box, or by itself: corner and size, how far in the text begins, its lines, those of its mark."""

    x: int
    y: int
    width: int
    height: int
    indent: int
    lines: tuple[str, ...]
    mark: tuple[str, ...] = ()

    @property
    def cut(self) -> bool:
        """Whether it does not say all of its text."""
        return any(line.endswith(ELLIPSIS) for line in self.lines)

    @property
    def middle(self) -> int:
        """Half way down."""
        return self.y + self.height // 2

    @property
    def baseline(self) -> int:
        """How far down the first line of text stands."""
        return (self.height - LEADING * len(self.lines + self.mark)) // 2 + 15

    def mirrored(self) -> "Shape":
        """The same, seen from the other side."""
        return replace(self, x=WIDTH - self.x - self.width, indent=self.width - self.indent)


@dataclass(frozen=True)
class Stroke:
    """A line from a point, by so much across and down."""

    x: int
    y: int
    dx: int
    dy: int

    @property
    def bend(self) -> int:
        """How far across its curve turns."""
        return self.dx // 2


@dataclass(frozen=True)
class Picture:
    """A whole picture: the root, headings of the columns, labels of the groups by number, boxes by column and key."""

    height: int
    right_to_left: bool
    root: Shape
    heads: tuple[Shape, ...]
    labels: Mapping[int, Shape]
    boxes: Mapping[tuple[int, str], Shape]
    width: int = WIDTH

    @property
    def rail(self) -> Stroke:
        """The line from the root down to the last box of the first column."""
        y = self.root.y + self.root.height
        last = max(shape.middle for (column, _), shape in self.boxes.items() if column == 0)
        return Stroke(WIDTH - RAIL if self.right_to_left else RAIL, y, 0, last - y)

    def branch(self, key: str) -> Stroke:
        """The line from the rail to a box of the first column."""
        y, across = self.boxes[0, key].middle, INDENT - RAIL
        return Stroke(self.rail.x, y, -across if self.right_to_left else across, 0)

    def stroke(self, line: Line) -> Stroke:
        """The line from a box to one in the next column."""
        source, target = self.boxes[line.column, line.source], self.boxes[line.column + 1, line.target]
        start, end = (source, target) if self.right_to_left else (target, source)
        across = start.x - end.x - end.width
        x = source.x if self.right_to_left else source.x + source.width
        return Stroke(x, source.middle, -across if self.right_to_left else across, target.middle - source.middle)


@dataclass(frozen=True)
class Plan:
    """What a picture shows: the root, columns of boxes and lines between them, names of columns and of groups."""

    root: str
    columns: Columns
    lines: tuple[Line, ...]
    heads: tuple[str, ...]
    labels: Mapping[int, str]


def lay_out(plan: Plan, right_to_left: bool) -> Picture:
    """The picture of a plan: every box and line at its place."""
    columns = ordered(plan.columns, plan.lines)
    room = min(WIDEST, (WIDTH - INDENT + GAP) // len(columns) - GAP)
    starts = [INDENT + number * (room + GAP) for number in range(len(columns))]
    top = _boxed((0, 0), INDENT + room, plan.root, bold=True)
    named = tuple(_bare(x, top.height + APART, room, text) for x, text in zip(starts, plan.heads, strict=True))
    y = top.height + APART + max(head.height for head in named)
    marks, boxes = _first(columns[0], plan.labels, room, y)
    for number in range(1, len(columns)):
        boxes |= _next(columns, plan.lines, number, boxes, _bare(starts[number], y, room, ""))
    height = max(shape.y + shape.height for shape in boxes.values()) + 2
    if right_to_left:
        top, named = top.mirrored(), tuple(head.mirrored() for head in named)
        marks = {number: mark.mirrored() for number, mark in marks.items()}
        boxes = {key: box.mirrored() for key, box in boxes.items()}
    return Picture(height, right_to_left, top, named, marks, boxes)


def _boxed(corner: tuple[int, int], room: int, text: str, mark: str = "", bold: bool = False) -> Shape:
    (x, y), inside = corner, room - 2 * PAD
    words, marked = wrap(text, inside / (BOLD if bold else 1)), wrap(mark, inside / BOLD)
    return Shape(x, y, room, LEADING * len(words + marked) + 16, PAD, words, marked)


def _bare(x: int, y: int, room: int, text: str) -> Shape:
    words = wrap(text, room / BOLD)
    return Shape(x, y, room, LEADING * len(words) + 8, 0, words)


def _first(column: tuple[Box, ...], labels, room: int, y: int):
    marks: dict[int, Shape] = {}
    boxes: dict[tuple[int, str], Shape] = {}
    for number, group in groupby(column, key=lambda box: box.group):
        if labels[number]:
            marks[number] = _bare(INDENT, y, room, labels[number])
            y += marks[number].height
        for box in group:
            shape = boxes[0, box.key] = _boxed((INDENT, y), room, box.label, box.mark)
            y += shape.height + BETWEEN
        y += APART - BETWEEN
    return marks, boxes


def _next(columns: Columns, lines, number: int, boxes, first: Shape) -> dict[tuple[int, str], Shape]:
    """A later column: each box as near as it can stand to the middle of what leads to it."""
    bottom = max(shape.y + shape.height for shape in boxes.values())
    shapes, free = [], first.y
    for box in columns[number]:
        middles = [boxes[number - 1, end].middle for end in ends_of(lines, number, number - 1, box.key)]
        shape = _boxed((first.x, 0), first.width, box.label, box.mark)
        y = max(free, sum(middles) // len(middles) - shape.height // 2)
        shapes.append(replace(shape, y=y))
        free = y + shape.height + BETWEEN
    for at, shape in reversed(list(enumerate(shapes))):
        free_above = sum(it.height + BETWEEN for it in shapes[:at])
        shapes[at] = replace(shape, y=max(first.y + free_above, min(shape.y, bottom - shape.height)))
        bottom = shapes[at].y - BETWEEN
    return {(number, box.key): shape for box, shape in zip(columns[number], shapes, strict=True)}
