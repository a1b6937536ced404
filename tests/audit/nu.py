"""The Nu checker over all built HTML and CSS; only errors count."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from . import tools
from .report import Measure, faults, skipped


def run(site: Path) -> list[Measure]:
    """Errors in HTML and in CSS."""
    why = tools.missing("vnu-jar", "java")
    if why:
        return skipped("Nu checker", why)
    pages, styles = sorted(site.rglob("*.html")), sorted(site.rglob("*.css"))
    return [
        _line(f"errors in {len(pages)} pages", "--html", pages),
        _line(f"errors in {len(styles)} CSS", "--css", styles),
    ]


def _line(measure: str, sort: str, files: list[Path]) -> Measure:
    number = faults(_errors(sort, files))
    return Measure("Nu checker", measure, str(number), "0", number == 0)


def _errors(sort: str, files: list[Path]) -> Iterator[str]:
    jar = tools.path("vnu-jar", "build/dist/vnu.jar")
    command = ["java", "-jar", str(jar), "--errors-only", "--format", "json", sort, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)
    for it in json.loads(done.stderr)["messages"]:
        yield f"{it.get('url', '')}:{it.get('lastLine', '')}: {it['message']} {it.get('extract', '')!r}"
