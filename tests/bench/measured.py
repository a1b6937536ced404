"""What a command costs, and what two commands cost beside each other."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from support.copies import command, environment

MIB = 1024 if sys.platform != "darwin" else 1024**2  # what the system counts memory in: KiB, on a Mac bytes


@dataclass(frozen=True)
class Cost:
    """Seconds from start to end, and the most memory that one of its processes had, in MiB."""

    seconds: float
    mib: float


@dataclass(frozen=True)
class Run:
    """A module of Python with its arguments, in a folder."""

    folder: Path
    arguments: tuple[str, ...]

    def cost(self) -> Cost:
        """Run it; one that fails ends everything, for its time would be worth nothing."""
        called, settings = command(*self.arguments), environment(self.folder)
        with tempfile.TemporaryFile("w+") as said:
            began = time.perf_counter()
            with subprocess.Popen(called, cwd=self.folder, env=settings, stdout=said, stderr=said) as process:
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
            seconds = time.perf_counter() - began
            if process.returncode:
                said.seek(0)
                raise SystemExit(f"{' '.join(called)} failed:\n{said.read()}")
        return Cost(seconds, usage.ru_maxrss / MIB)


@dataclass(frozen=True)
class Pair:
    """Two runs of which the first is told in terms of the second."""

    title: str
    run: Run
    beside: Run


def compared(pair: Pair, rounds: int) -> str:
    """A line: the ratios of time and of memory in the median of all rounds, their range, and what they come from.

    Each round runs one after the other, in turned order, so that a slower minute slows both; a round before is for
    the file system and Python's cache.
    """
    pair.run.cost()
    pair.beside.cost()
    found = [_round(pair, turned=bool(number % 2)) for number in range(rounds)]
    times, sizes = (_ratio((getattr(a, name), getattr(b, name)) for a, b in found) for name in ("seconds", "mib"))
    own, other = (_median(side) for side in zip(*found, strict=True))
    return f"{pair.title:<58}{times:>22}{sizes:>22}   {own} : {other}"


def _round(pair: Pair, *, turned: bool) -> tuple[Cost, Cost]:
    if turned:
        beside = pair.beside.cost()
        return pair.run.cost(), beside
    return pair.run.cost(), pair.beside.cost()


def _ratio(values: Iterable[tuple[float, float]]) -> str:
    ratios = sorted(one / other for one, other in values)
    return f"{statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"


def _median(costs: Iterable[Cost]) -> str:
    every = list(costs)
    seconds, mib = (statistics.median(getattr(it, name) for it in every) for name in ("seconds", "mib"))
    return f"{seconds:.2f} s, {mib:.0f} MiB"
