"""Generated blocks, `<!-- generated: name argument -->`: which there are, and which arguments each takes.

The template of a block, in overrides/pages/blocks/, says in its first line what it takes: `{#- takes: step #}`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from soleo.model import CallNumber, Page, Place, Problem
from soleo.read.content.inventory import ArticleStatement
from soleo.read.content.project import Project
from soleo.read.schema.parts import Step
from soleo.text import body
from soleo.text.did_you_mean import did_you_mean, one_of
from soleo.text.files import text_of

FOLDER, SUFFIX = "overrides/pages/blocks", ".md.j2"
DECLARED = re.compile(r"{#-? *takes: *([\w-]+)")


@dataclass(frozen=True)
class ScaleStep:
    """A step with the name of its scale."""

    scale: str
    step: Step


@dataclass(frozen=True)
class Passage:
    """What stands below a heading of a free page, and the page, which says in which language."""

    page: Page
    text: str


def _nothing(project: Project, locale: str) -> Mapping[str, object]:
    return {}


def _steps(project: Project, locale: str) -> Mapping[str, ScaleStep]:
    """The steps that have a text; of two scales' steps with one id the first."""
    found: dict[str, ScaleStep] = {}
    for scale, steps in project.schema.scales.items():
        for step in steps:
            if f"scales.{scale}.{step.id}.text" in project.messages[locale].texts:
                found.setdefault(step.id, ScaleStep(scale, step))
    return found


def _statements(project: Project, locale: str) -> Mapping[str, ArticleStatement]:
    return {statement.id: statement for statement in project.inventory.statements}


def _numbers(project: Project, locale: str) -> Mapping[str, tuple[CallNumber, ...]]:
    return {kind: project.numbers_in(kind, locale) for kind in project.schema.numbers.kinds}


def _passages(project: Project, locale: str) -> Mapping[str, Passage]:
    """The passages of free pages, in a language if they stand there in it."""
    free = (entity for entity in project.entities.values() if not project.schema.layout(entity.kind))
    found: dict[str, Passage] = {}
    for entity in free:
        own = _below_headings(entity.page(locale))
        found |= {name: own.get(name, passage) for name, passage in _below_headings(entity.source).items()}
    return found


@lru_cache(maxsize=512)
def _below(text: str) -> Mapping[str, str]:
    """What stands below each heading that has an anchor, by that."""
    return {heading.anchor: below for heading, below in body.chunks(text) if heading and heading.anchor}


def _below_headings(page: Page) -> Mapping[str, Passage]:
    return {f"{page.id}#{anchor}": Passage(page, text) for anchor, text in _below(page.body).items()}


# What a block may take: from each argument that is right to what the block shows of it in a language.
ARGUMENTS: Mapping[str, Callable[[Project, str], Mapping[str, object]]] = {
    "nothing": _nothing,
    "step": _steps,
    "statement": _statements,
    "numbers": _numbers,
    "passage": _passages,
}


def declared(root: Path, problems: list[Problem]) -> dict[str, str]:
    """What the block of each template takes; a template that does not say so is a problem."""
    found: dict[str, str] = {}
    for file in sorted((root / FOLDER).glob(f"*{SUFFIX}")):
        path = f"{FOLDER}/{file.name}"
        said = DECLARED.match(text_of(root, path, problems) or "")
        takes = said[1] if said else ""
        if takes not in ARGUMENTS:
            wrong = f"takes `{takes}`, which is not known" if said else "does not say what the block takes"
            hint = did_you_mean(takes, ARGUMENTS)
            expected = f"{one_of(ARGUMENTS)} in a first line such as `{{#- takes: step #}}`"
            problems.append(Problem(Place(path), "block", wrong, expected, hint))
        found[file.name.removesuffix(SUFFIX)] = takes or "nothing"
    return found


def argument(project: Project, marker: body.Marker, locale: str) -> object:
    """What a block shows of its argument in a language; None where it takes none, or not this one."""
    return ARGUMENTS[project.blocks[marker.name]](project, locale).get(marker.argument)
