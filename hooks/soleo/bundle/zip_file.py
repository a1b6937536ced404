"""A zip that is the same, bit for bit, whoever packs it, and whose names every system can unpack."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from soleo.model import Place, Problem

LEVEL, UNIX, MODE = 9, 3, 0o100644  # packed as small as it gets; a plain file that nobody runs
# Windows takes 260 characters: the folder that people unpack into needs some.
LONGEST = 119
NAME = re.compile(r"[\w-]+(\.[\w-]+)*", re.ASCII)
# What Windows keeps for itself, with any ending.
KEPT = re.compile(r"(con|prn|aux|nul|(com|lpt)\d)(\..*)?", re.IGNORECASE)


def write(place: Path, files: Mapping[str, bytes], day: date, first: str = "") -> None:
    """Pack files, all of one day, in the order of their paths, without anything that only one system knows.

    `first` stands before all others, as it is: some formats are known by it.
    """
    with ZipFile(place, "w") as archive:
        for path in sorted(files, key=lambda it: (it != first, it)):
            entry = ZipInfo(path, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = ZIP_STORED if path == first else ZIP_DEFLATED
            entry.create_system, entry.external_attr = UNIX, MODE << 16
            archive.writestr(entry, files[path], compresslevel=LEVEL)


def unsafe_paths(paths: Iterable[str]) -> Iterator[Problem]:
    """Paths that some system could not unpack, or would unpack over another one."""
    seen: dict[str, str] = {}
    for path in sorted(paths):
        for name in path.split("/"):
            if not NAME.fullmatch(name) or KEPT.fullmatch(name):
                expected = "expected ASCII letters, digits, hyphens and single points, and no name of Windows itself"
                yield Problem(Place(path), "path", f"`{name}` cannot be unpacked everywhere", expected)
        if len(path) > LONGEST:
            yield Problem(Place(path), "path", f"has {len(path)} characters", f"expected at most {LONGEST}")
        for part in _parts(path):
            other = seen.setdefault(part.casefold(), part)
            if other != part:
                expected = f"expected another name than `{other}`"
                yield Problem(Place(path), "path", f"`{part}` differs in capitals only", expected)


def _parts(path: str) -> Iterator[str]:
    """A path's folders, the outermost first, and the path itself."""
    steps = path.split("/")
    yield from ("/".join(steps[:depth]) for depth in range(1, len(steps) + 1))
