"""Files read as text, and written so that what fails leaves the last good one whole."""

import filecmp
import hashlib
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from soleo.model import Place, Problem
from soleo.text import yaml_tree

NEXT, LAST, SUM = ".next", ".last", ".sha256"
# Sóleo leaves this file in each folder that it makes, and knows it by that. No page asks for it, no list names it.
MARK = ".soleo"


class InTheWayError(Exception):
    """What stands where a command would write, and is left alone; its text says what is there, and what is expected."""


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


def last(place: Path) -> Path:
    """Where the last one stands while another takes its place."""
    return place.with_name(place.name + LAST)


def swap(made: Path, place: Path) -> None:
    """Put a finished file or folder in the place of the last one; the gap is one rename."""
    restore(place)
    if place.exists():
        place.rename(last(place))
    made.rename(place)
    remove(last(place))


def restore(place: Path) -> None:
    """Mend what a kill between two renames left: bring the last good one back, clear the rest."""
    if last(place).exists() and not place.exists():
        last(place).rename(place)
    remove(last(place))


def remove(path: Path) -> None:
    """Remove a file or a folder, if it is there; the mark goes last, so that what a kill leaves is still known."""
    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
        return
    for part in path.iterdir():
        if part.name != MARK:
            shutil.rmtree(part) if part.is_dir() and not part.is_symlink() else part.unlink()
    shutil.rmtree(path)


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


def beside(place: Path) -> tuple[Path, ...]:
    """A file, its sum, and where both are made."""
    return place, _sum_of(place), temporary(place), temporary(_sum_of(place))


def _sum_of(place: Path) -> Path:
    return place.with_name(place.name + SUM)


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write files anew: all are whole on the disk before the first one takes its place.

    They are made beside their places under names that nobody has: what a kill leaves of them is hidden, and no file of
    somebody else is written over.
    """
    for file in files:
        refuse_folder(file)
    asides = {file: file.with_name(f".{file.name}.{secrets.token_hex(4)}{NEXT}") for file in files}
    try:
        for file, aside in asides.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(files[file])
        for file, aside in asides.items():
            aside.replace(file)
    finally:
        for aside in asides.values():
            aside.unlink(missing_ok=True)


def refuse_folder(file: Path) -> None:
    """Name what is in the way of a file: a folder in its place, or a file where one of its folders should be."""
    if file.is_dir():
        raise InTheWayError(f"{file}: is a folder; expected a file, or nothing")
    for above in file.parents:
        if above.exists() and not above.is_dir():
            raise InTheWayError(f"{above}: is a file; expected a folder")
