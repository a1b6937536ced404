"""The real site in other formats, made anew as `make` makes them."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .places import ROOT


@contextmanager
def packed(command: str) -> Iterator[list[Path]]:
    """The files that a command of the engine writes, as long as the block lasts."""
    with tempfile.TemporaryDirectory() as folder:
        call = [sys.executable, "-m", "soleo", command, "--dist", folder]
        done = subprocess.run(call, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stdout + done.stderr)
        yield sorted(Path(folder).glob(f"*.{command}"))


def size(file: Path) -> str:
    """How large a file is, in words."""
    return f"{file.stat().st_size / 1e6:.2f} MB"
