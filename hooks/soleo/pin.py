"""Pins a translation to today's text of its source, in the file, without touching anything else."""

import re
from pathlib import Path

from .project import Project
from .translation import PIN, source_hash

LINE = re.compile(rf"^{PIN}:.*$", re.MULTILINE)


def pin(project: Project, path: str) -> str:
    """Write the pin into one translation's front matter; what was done, in a sentence."""
    for entity in project.entities.values():
        for page in entity.translations.values():
            if page.path == path and page is not entity.source:
                wanted = source_hash(entity.source, project.schema)
                _write(project.root / path, f"{PIN}: {wanted}")
                return f"{path}: pinned to {wanted}"
    return f"{path}: is no translation; expected a path such as docs/en/causes/stress.md"


def _write(file: Path, line: str) -> None:
    text = file.read_text(encoding="utf-8")
    front, fence, body = text.partition("\n---\n")
    front = LINE.sub(line, front) if LINE.search(front) else f"{front}\n{line}"
    aside = file.with_name(file.name + ".next")
    aside.write_text(front + fence + body, encoding="utf-8")
    aside.replace(file)
