"""`make bench`: what a build and a check cost, as ratios of two sides that run in turn. It judges nothing."""

import os
import sys
import tempfile
from pathlib import Path

from support.copies import copy

from . import grown
from .measured import Pair, Run, compared

ROUNDS, TIMES = 3, 2
HEAD = f"{'the first in terms of the second':<58}{'time':>22}{'memory':>22}   medians of both"


def main(rounds: int) -> int:
    """Measure all pairs so many times each, and print a line a pair."""
    with tempfile.TemporaryDirectory() as name:
        pairs = _pairs(Path(name))
        print(f"{rounds} rounds, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores at the start\n{HEAD}")
        for pair in pairs:
            print(compared(pair, rounds), flush=True)
    return 0


def _pairs(folder: Path) -> list[Pair]:
    real, bare = copy(folder / "real"), grown.bare(folder / "bare")
    alone, many = grown.source_alone(folder / "alone"), grown.grown(folder / "many", TIMES)
    return [
        Pair("build: Sóleo, MkDocs on the written pages alone", _run(real, "build"), Run(bare, ("mkdocs", "build"))),
        Pair("build: all languages, the source language", _run(real, "build"), _run(alone, "build")),
        Pair(f"build: {TIMES} times the entities, those there are", _run(many, "build"), _run(alone, "build")),
        Pair(f"check: {TIMES} times the entities, those there are", _run(many, "check"), _run(alone, "check")),
        Pair("check, build", _run(alone, "check"), _run(alone, "build")),
        Pair("bundle, build", _run(alone, "bundle"), _run(alone, "build")),
    ]


def _run(folder: Path, command: str) -> Run:
    return Run(folder, ("soleo", command))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
