"""Files that authors' commands write: whole or not at all, and never over another."""

import os
from pathlib import Path

from soleo.author.arguments import UsageError
from soleo.text.files import write_all


def write(root: Path, path: str, text: str) -> None:
    """Write a new file; one that is there already is left alone."""
    if os.path.lexists(root / path):
        raise UsageError(f"{path}: is there already; expected no such file")
    write_all({root / path: text.encode()})
