"""The site's own scripts and styles as they are published: without comments and white space."""

from collections.abc import Callable
from pathlib import Path

import rcssmin
import rjsmin

FOLDER = "overrides/assets"
SMALLER: dict[str, Callable[[str], str]] = {".css": rcssmin.cssmin, ".js": rjsmin.jsmin}


def files(root: Path) -> dict[str, bytes]:
    """All of them by their paths in the site; the same source gives the same bytes."""
    found = sorted(path for path in (root / FOLDER).iterdir() if path.suffix in SMALLER)
    return {f"assets/{path.name}": text(path).encode() for path in found}


def text(path: Path) -> str:
    """What is published of one file."""
    return SMALLER[path.suffix](path.read_text(encoding="utf-8"))
