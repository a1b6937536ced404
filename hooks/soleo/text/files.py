"""Files read as text, and written so that what fails leaves the last good one whole."""

import filecmp
import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path

from soleo.model import Place, Problem
from soleo.text import yaml_tree

NEXT, LAST, SUM = ".next", ".last", ".sha256"


def text_of(root: Path, path: str, problems: list[Problem]) -> str | None:
    """A file's text, with Unix line ends; None, and a problem, if it is missing, a folder or not UTF-8."""
    if (root / path).is_dir():
        problems.append(Problem(Place(path), "file", "is a folder", "expected a file with this name"))
        return None
    try:
        return (root / path).read_bytes().decode().replace("\r\n", "\n").removeprefix("\ufeff")
    except FileNotFoundError:
        problems.append(Problem(Place(path), "file", "is missing", "expected a file with this name"))
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode().removeprefix("\ufeff").split("\n")
        place = Place(path, len(before), len(before[-1]) + 1)
        problems.append(
            Problem(place, "file", f"has the byte 0x{error.object[error.start]:02x}", "expected UTF-8 text")
        )
    return None


def yaml_of(root: Path, path: str, problems: list[Problem]) -> yaml_tree.Node:
    """A YAML file with places; an empty mapping where it cannot be read."""
    return yaml_tree.read(text_of(root, path, problems) or "", path, problems)


def temporary(place: Path) -> Path:
    """Where something is made before it takes its place."""
    return place.with_name(place.name + NEXT)


def swap(made: Path, place: Path) -> None:
    """Put a finished file or folder in the place of the last one; the gap is one rename."""
    last = place.with_name(place.name + LAST)
    restore(place)
    if place.exists():
        place.rename(last)
    made.rename(place)
    remove(last)


def restore(place: Path) -> None:
    """Mend what a kill between two renames left: bring the last good one back, clear the rest."""
    last = place.with_name(place.name + LAST)
    if last.exists() and not place.exists():
        last.rename(place)
    remove(last)


def remove(path: Path) -> None:
    """Remove a file or a folder, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def swap_with_checksum(made: Path, place: Path) -> None:
    """Put a finished file in the place of the last one, with its SHA-256 beside it.

    Two files cannot be swapped at once: whoever is killed in between leaves a whole file without a sum, never with a
    wrong one, and `repair` writes it.
    """
    if place.exists() and filecmp.cmp(made, place, shallow=False):
        made.unlink()
    else:
        _sum_of(place).unlink(missing_ok=True)
        made.replace(place)
    repair(place)


def repair(place: Path) -> None:
    """Clear what a kill left of a file that was being made, and write its sum if that is missing."""
    remove(temporary(place))
    if place.exists() and not _sum_of(place).exists():
        text = f"{hashlib.sha256(place.read_bytes()).hexdigest()}  {place.name}\n"
        temporary(_sum_of(place)).write_text(text, encoding="ascii", newline="\n")
        temporary(_sum_of(place)).replace(_sum_of(place))


def _sum_of(place: Path) -> Path:
    return place.with_name(place.name + SUM)


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write files anew: all are whole on the disk before the first one takes its place."""
    asides = {file: temporary(file) for file in files}
    for file, content in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        asides[file].write_bytes(content)
    for file, aside in asides.items():
        aside.replace(file)
