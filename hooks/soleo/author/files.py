"""Files that authors' commands write: whole or not at all, and never over another."""

from collections.abc import Mapping
from pathlib import Path

from .chosen import UseError


def make(root: Path, path: str, text: str) -> None:
    """Write a new file; one that is there already is left alone."""
    if (root / path).exists():
        raise UseError(f"{path}: is there already; expected no such file")
    replace({root / path: text.encode()})


def replace(files: Mapping[Path, bytes]) -> None:
    """Write files anew: all are whole on the disk before the first one takes its place."""
    asides = {file: file.with_name(file.name + ".next") for file in files}
    for file, content in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        asides[file].write_bytes(content)
    for file, aside in asides.items():
        aside.replace(file)
