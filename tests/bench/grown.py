"""The projects that are measured beside the real one: the engine left out, and more pages of one language."""

import re
import shutil
from pathlib import Path

from soleo.read.content import project
from support.copies import copy, edit

NAME = re.compile(r"^title: (.+)$", re.MULTILINE)
ABBREVIATIONS = re.compile(r"^abbreviations:.*\n", re.MULTILINE)


def bare(folder: Path) -> Path:
    """The pages as people wrote them, with MkDocs, Material and i18n alone: no hook, no template, no generated page."""
    copy(folder)
    settings = folder / "mkdocs.yml"
    for line in ("hooks: .*", "watch: .*", "  custom_dir: .*", "  static_templates: .*"):
        edit(settings, rf"(?m)^{line}\n", "")
    edit(settings, r"(?ms)^nav:.*?\n(?=theme:)", "")
    edit(settings, r"(?m)^  palette:\n(?:    .*\n)+", "")
    return folder


def source_alone(folder: Path) -> Path:
    """The real project in its source language alone."""
    copy(folder)
    found, _ = project.read(folder)
    for locale in found.locales[1:]:
        shutil.rmtree(folder / "docs" / locale)
        (folder / "overrides" / "messages" / f"{locale}.yml").unlink()
        edit(folder / "mkdocs.yml", rf"(?m)^ +- \{{locale: {locale},.*\n", "")
    return folder


def grown(folder: Path, times: int) -> Path:
    """The same with every entity so many times: copies under names of their own, related to what the first one is."""
    source_alone(folder)
    found, _ = project.read(folder)
    for entity in found.entities.values():
        file = folder / entity.source.path
        text = file.read_text(encoding="utf-8")
        for number in range(2, times + 1) if found.schema.layout(entity.kind) else ():
            made = ABBREVIATIONS.sub("", NAME.sub(lambda it, number=number: f"title: {_named(it[1], number)}", text))
            file.with_stem(f"{file.stem}-{number}").write_text(made, encoding="utf-8")
    return folder


def _named(title: str, number: int) -> str:
    return f'{title[:-1]} {number}"' if title.endswith('"') else f"{title} {number}"
