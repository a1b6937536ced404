"""The report's tables: how often the right page comes, how fast, and which queries miss it."""

import math
import statistics

from .asker import QueryResult

HEAD = f"{'':34}{'n':>5}{'s@1':>8}{'s@3':>8}{'MRR':>8}{'none':>6}{'other':>7}{'median':>9}{'p95 ms':>9}"


def table(results: list[QueryResult]) -> str:
    """A line a category, and one of all.

    Shares of queries with the right page first and among three, mean reciprocal rank, how many queries brought no page
    of an entity, how many pages came in another language, milliseconds from key to result.
    """
    categories = dict.fromkeys(it.query.category for it in results)
    lines = [_line(name, [it for it in results if it.query.category == name]) for name in categories]
    return "\n".join([HEAD, *lines, _line("all", results)])


def _line(name: str, results: list[QueryResult]) -> str:
    ranks, count = [it.rank for it in results], len(results)
    shares = [sum(0 < rank <= most for rank in ranks) / count for most in (1, 3)]
    mean = sum(1 / rank for rank in ranks if rank) / count
    none = sum(it.nothing for it in results)
    figures = "".join(f"{it:8.3f}" for it in (*shares, mean))
    return f"  {name:32}{count:5}{figures}{none:6}{sum(it.others for it in results):7}{times(results)}"


def times(results: list[QueryResult]) -> str:
    """Median and 95th percentile of the milliseconds from the last key to the last change of the results."""
    ordered = sorted(it.answer.ms for it in results)
    return f"{statistics.median(ordered):9.1f}{ordered[math.ceil(0.95 * len(ordered)) - 1]:9.1f}"


def misses(results: list[QueryResult]) -> str:
    """Each query whose page does not come first, with what came instead."""
    lines = []
    for it in results:
        if it.rank != 1:
            found, expected = ", ".join(it.found[:3]) or "nothing", " or ".join(it.query.expected)
            lines.append(f"    {it.rank or '-':>2} {it.query.category}: {it.query.text} → {found}; expected {expected}")
    return "\n".join(lines)
