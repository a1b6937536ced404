"""The sites that are compared: the real one, the same pages with stock search, and one with thousands of pages."""

import dataclasses
import random
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from soleo.field_values import Values
from soleo.model import Entity, Page
from soleo.read.content.addresses import Settings
from soleo.read.content.project import Project
from soleo.site.search import index_files as search
from support.copies import ROOT, command, copy, edit, environment

WORD = re.compile(r"[^\W\d_]{5,}")
NEW = 0.2  # the share of words that are new on a page: a vocabulary seven times as large, as Heaps' law has it


def real(site: Path) -> Path:
    """The site as it is."""
    return _run(ROOT, site, "soleo", "build", "--site")


def disk(site: Path) -> Path:
    """The site as it is opened from a disk."""
    return _run(ROOT, site, "soleo", "build", "--site", SOLEO_OFFLINE="true", SOLEO_DOWNLOADS="")


def stock(folder: Path, site: Path) -> Path:
    """The same pages with Material's own index, worker and settings."""
    copy(folder)
    edit(folder / "mkdocs.yml", r"plugins:\n", "plugins:\n  - search\n")
    edit(folder / "overrides/main.html", r"(?s)\{% block config %\}.*?\{% endblock %\}\n", "")
    edit(
        folder / "overrides/partials/search.html",
        r'<form class="md-search__form"(?: name="search")?>',
        '<form class="md-search__form" name="search">',
    )
    edit(folder / "overrides/main.html", r"\n[^\n]*search-box\.js[^\n]*", "")
    edit(folder / "hooks/soleo/site/extra_files.py", r"search\.files\([^)]*\)", "{}")
    return _run(folder, site, "mkdocs", "build", "--site-dir")


def _run(folder: Path, site: Path, module: str, *arguments: str, **settings: str) -> Path:
    called, settings = command(module, *arguments, str(site)), environment(folder, **settings)
    done = subprocess.run(called, cwd=folder, env=settings, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return site


def large(project: Project, source: Path, site: Path, amount: int) -> Path:
    """The real site with an index of so many made-up pages a language: variations of the real ones."""
    shutil.copytree(source, site)
    for locale in project.locales:
        grown = dataclasses.replace(project, entities=dict(_grown(project, locale, amount)))
        for path, content in search.files(grown, Settings(), locale).items():
            (site / path).write_bytes(content)
    return site


def _grown(project: Project, locale: str, amount: int) -> Iterator[tuple[str, Entity]]:
    entities = [it for it in project.entities.values() if locale in it.translations]
    words = sorted({word for it in entities for word in WORD.findall(it.page(locale).body)})
    chance = random.Random(amount)  # noqa: S311 - the same pages each time
    for number in range(amount):
        entity = entities[number % len(entities)]
        name = entity.id if number < len(entities) else f"{entity.id}-{number}"
        page = entity.page(locale) if number < len(entities) else _varied(entity.page(locale), words, chance)
        yield (
            name,
            dataclasses.replace(
                entity, id=name, source=dataclasses.replace(page, uri=f"{number}.md"), translations={locale: page}
            ),
        )


def _varied(page: Page, words: list[str], chance: random.Random) -> Page:
    def other(found: re.Match[str]) -> str:
        """Another word in the place of some: the beginning of one and the end of another."""
        if chance.random() > NEW:
            return found[0]
        first, last = chance.choice(words), chance.choice(words)
        return first[: len(first) // 2 + 1] + last[len(last) // 2 :]

    def vary(value: object) -> object:
        if isinstance(value, str):
            return WORD.sub(other, value)
        return tuple(vary(it) for it in value) if isinstance(value, tuple) else value

    values = Values({name: vary(value) for name, value in page.values.items()})
    return dataclasses.replace(page, values=values, body=WORD.sub(other, page.body))
