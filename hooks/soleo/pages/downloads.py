"""The files that a reader can carry away, as they lie in a folder: what each is, how large, and its checksum."""

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER, SUM = "downloads", ".sha256"
FORMATS = {".zip": "html", ".zim": "zim", ".epub": "epub"}
MEGABYTE = 1e6


@dataclass(frozen=True)
class Offer:
    """A file by its name: its format, the one language that it holds (or none: all of them), its size, its SHA-256."""

    name: str
    format: str
    locale: str
    megabytes: float
    sum: str


def offers(folder: str, locales: Iterable[str]) -> tuple[Offer, ...]:
    """The files of a folder that have a checksum beside them, by format; nothing where no folder is named."""
    found = list(_found(Path(folder), tuple(locales))) if folder else []
    order = list(FORMATS.values())
    return tuple(sorted(found, key=lambda it: (order.index(it.format), it.locale, it.name)))


def _found(folder: Path, locales: tuple[str, ...]) -> Iterator[Offer]:
    for path in folder.iterdir():
        checked = path.with_name(path.name + SUM)
        if path.suffix in FORMATS and checked.is_file():
            named = re.search(rf"-({'|'.join(map(re.escape, locales))})-\d", path.name)
            digest = checked.read_text(encoding="ascii").split()[0]
            size = path.stat().st_size / MEGABYTE
            yield Offer(path.name, FORMATS[path.suffix], named[1] if named else "", size, digest)


def copy(folder: str, site: Path) -> None:
    """Put the files that are offered, with their checksums, where the page's links lead."""
    for offer in offers(folder, ()):
        place = site / FOLDER
        place.mkdir(exist_ok=True)
        for name in (offer.name, offer.name + SUM):
            shutil.copyfile(Path(folder, name), place / name)
