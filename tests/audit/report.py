"""What a part of the audit found, and the table of all parts."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """One measure: what was measured, its figure, what it has to be; `skipped` says why it could not be."""

    part: str
    measure: str
    figure: str = ""
    goal: str = ""
    met: bool = True
    skipped: str = ""


def skipped(part: str, why: str) -> list[Measure]:
    """A part that cannot run here: said, and no fault."""
    print(f"  cannot run: {why}")
    return [Measure(part, "-", skipped=why)]


def faults(found: Iterable[str], most: int = 60) -> int:
    """Print what was found, each once, the first of many; how many there were in all."""
    everything = list(found)
    different = list(dict.fromkeys(everything))
    for fault in different[:most]:
        print(f"  {fault}")
    if len(different) > most:
        print(f"  … and {len(different) - most} more")
    return len(everything)


def table(lines: Iterable[Measure]) -> str:
    """All measures, aligned."""
    rows = [(it.part, it.measure, it.figure or f"not measured: {it.skipped}", it.goal, _word(it)) for it in lines]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def _word(line: Measure) -> str:
    if line.skipped:
        return ""
    return "met" if line.met else "MISSED"
