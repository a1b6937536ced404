"""The site's own scripts and styles as they are published: without comments and white space, a folder as one script."""

from collections.abc import Callable
from pathlib import Path

import rcssmin
import rjsmin

FOLDER = "overrides/assets"
SMALLER: dict[str, Callable[[str], str]] = {".css": rcssmin.cssmin, ".js": rjsmin.jsmin}


def files(root: Path) -> dict[str, bytes]:
    """All of them by their paths in the site; the same source gives the same bytes."""
    found = sorted(path for path in (root / FOLDER).iterdir() if path.is_dir() or path.suffix in SMALLER)
    return {f"assets/{path.name}{'.js' if path.is_dir() else ''}": text(path).encode() for path in found}


def sources(root: Path) -> list[str]:
    """What they are made from, by the paths that MkDocs would publish it at."""
    found = sorted(path for path in (root / FOLDER).rglob("*") if path.suffix in SMALLER)
    return [f"assets/{path.relative_to(root / FOLDER).as_posix()}" for path in found]


def text(path: Path) -> str:
    """What is published of one file, or of the scripts of a folder, one after the other."""
    if path.is_dir():
        return "\n".join(map(text, sorted(path.glob("*.js"))))
    return SMALLER[path.suffix](path.read_text(encoding="utf-8"))
