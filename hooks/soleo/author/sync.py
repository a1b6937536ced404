"""Pins a translation to today's text of its source, in the file, without touching anything else."""

from pathlib import Path

from soleo.model import Entity
from soleo.read.content.project import Project
from soleo.read.content.translation import SOURCE_HASH, source_hash
from soleo.text import yaml_tree
from soleo.text.did_you_mean import did_you_mean
from soleo.text.files import write_all


def translations(project: Project) -> dict[str, Entity]:
    """From the path of each translation's page to its entity."""
    pages = ((page, entity) for entity in project.entities.values() for page in entity.translations.values())
    return {page.path: entity for page, entity in pages if page is not entity.source}


def absent(project: Project, path: str) -> str:
    """What to say of a path at which no translation stands."""
    hint = did_you_mean(path, translations(project))
    return "; ".join(filter(None, (f"{path}: is no translation", "expected the path of one", hint)))


def sync(project: Project, path: str) -> str:
    """Write the pin into one translation's front matter; what was done, in a sentence."""
    entity = translations(project).get(path)
    if entity is None:
        return absent(project, path)
    wanted = source_hash(entity.source, project.schema)
    _write(project.root / path, f"{SOURCE_HASH}: {wanted}")
    return f"{path}: pinned to {wanted}"


def _write(file: Path, line: str) -> None:
    text = file.read_bytes().decode()
    lines = text.split("\n")
    _, _, body_line = yaml_tree.split(text.removeprefix("\ufeff"))
    end = body_line - 2  # the line that closes the front matter
    at = next((number for number in range(end) if lines[number].startswith(f"{SOURCE_HASH}:")), end)
    written = line + ("\r" if lines[0].endswith("\r") else "")
    lines[at : at + (at < end)] = [written]
    write_all({file: "\n".join(lines).encode()})
