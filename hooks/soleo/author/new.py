"""Begins pages: a new one in the source language, or a translation of one that is there."""

from datetime import date

from soleo.author import arguments, new_file
from soleo.author.arguments import UsageError
from soleo.author.new_page import PageDraft
from soleo.author.new_translation import TranslationDraft
from soleo.model import Problem
from soleo.read.content.project import Project
from soleo.read.content.values import BLANK


def page(project: Project, kind: str, name: str, today: date) -> str:
    """Write a new page of the source language; what was done, in a sentence."""
    folder = project.schema.kinds[arguments.one("kind", kind, project.schema.kinds)].folder
    uri = f"{name}.md" if folder == "." else f"{folder}/{name}.md"
    arguments.free_id(project, name, uri)
    return _made(project, f"docs/{project.source}/{uri}", PageDraft(project, kind).page(today))


def translation(project: Project, name: str, language: str, problems: list[Problem]) -> str:
    """Write the beginning of a translation; what was done, in a sentence."""
    entity, locale = arguments.entity(project, name), arguments.locale(project, language)
    wrong = [problem for problem in problems if problem.place.path == entity.source.path and not problem.warning]
    if wrong:
        raise UsageError(f"{entity.source.path}: has mistakes; expected a page that `make check` accepts")
    return _made(project, f"docs/{locale}/{entity.uri}", TranslationDraft(project, entity, locale).page())


def _made(project: Project, path: str, text: str) -> str:
    new_file.write(project.root, path, text)
    blanks = sum(line.lstrip("# ").count(BLANK) for line in text.splitlines() if not line.startswith("#"))
    return f"{path}: begun, with {blanks} places to write, each marked `{BLANK}`; `make check` names them"
