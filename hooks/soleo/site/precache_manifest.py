"""What a browser has to save to read one language without a network: a list of files, with a checksum each."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from soleo.pages.downloads import FOLDER
from soleo.site.data import data_files
from soleo.text.files import MARK

# Beside the pages of a language; the service worker and the page that saves ask for it.
MANIFEST = "precache.json"
SHARED = "assets"
# What no page asks for: maps for the theme's makers, its own search, colours and icon, a picture for sharing, a
# schema for the editors of those who write.
UNUSED = (
    "*.map", "assets/javascripts/lunr/*", "assets/javascripts/workers/*", "assets/stylesheets/palette.*",
    "assets/images/favicon.png", "assets/soleo-card.*", "data/front-matter.schema.json",
)  # fmt: skip
# What no page asks for, and what only other programs read.
OTHERS = (
    "404.html", "*/404.html", "sitemap.xml*", "robots.txt", f"{FOLDER}/*", "service-worker.js", f"*{MANIFEST}", MARK,
)  # fmt: skip
LEFT_OUT = (*UNUSED, *OTHERS, *data_files.FILES)
LENGTH = 16


def write(site: Path, locales: Sequence[str]) -> None:
    """Write the list of each language; the first one's pages stand outside the folders of the others."""
    paths = {it.relative_to(site).as_posix(): it for it in sorted(site.rglob("*")) if it.is_file()}
    kept = {name: path for name, path in paths.items() if not any(fnmatchcase(name, it) for it in LEFT_OUT)}
    for number, locale in enumerate(locales):
        names = _own(kept, locale) if number else _first(kept, locales[1:])
        whole = {name: path for name, path in kept.items() if name in names or name.startswith(f"{SHARED}/")}
        place = site / locale / MANIFEST if number else site / MANIFEST
        place.write_text(_manifest(whole), encoding="ascii")


def _own(kept: dict[str, Path], locale: str) -> set[str]:
    return {name for name in kept if name.startswith(f"{locale}/")}


def _first(kept: dict[str, Path], others: Sequence[str]) -> set[str]:
    return {name for name in kept if name.partition("/")[0] not in others}


def _manifest(files: dict[str, Path]) -> str:
    """JSON: how many bytes the files have together, and each by its address with its checksum."""
    sums = dict(_sums(files))
    size = sum(path.stat().st_size for path in files.values())
    return json.dumps({"bytes": size, "files": sums}, separators=(",", ":")) + "\n"


def _sums(files: dict[str, Path]) -> Iterator[tuple[str, str]]:
    for name, path in files.items():
        address = name.removesuffix("index.html") if name.rpartition("/")[2] == "index.html" else name
        yield address or "./", hashlib.sha256(path.read_bytes()).hexdigest()[:LENGTH]
