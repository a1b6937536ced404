"""Gives an entity another id, everywhere: tried on a copy first, so that nothing is left half done."""

import os
import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from soleo.author import arguments, sync
from soleo.author.arguments import UsageError
from soleo.author.mentions import Mention, elsewhere, mentions
from soleo.check import check
from soleo.model import Entity, Problem
from soleo.read.content import translation
from soleo.read.content.project import REDIRECTS, Project
from soleo.text.files import refuse_folder, write_all

HOME = "index.md"
COPIED = ("docs", "overrides", "mkdocs.yml", "tests/search")
ABOUT = (
    "# Old ids of pages, each with the one that it has now: `old-id: new-id`. The old addresses lead to the new ones.\n"
)


def rename(project: Project, old: str, new: str) -> Iterator[str]:
    """Rename, or change nothing where that would leave something wrong; what was done, line by line."""
    entity = _renamed(project, old, new)
    with tempfile.TemporaryDirectory() as folder:
        copy = _copy(project.root, Path(folder, "copy"))
        _write(copy, project, entity, new)
        _pin(copy, project, entity, new)
        _refuse(project, check.run(copy)[1], entity, new)
        changed, gone = _compared(project.root, copy)
        write_all({project.root / path: (copy / path).read_bytes() for path in changed})
    for path in gone:
        (project.root / path).unlink()
    yield from (f"{path}: is now {_moved(path, entity.id, new)}" for path in gone)
    yield from (f"{path}: changed" for path in changed if path not in {_moved(it, entity.id, new) for it in gone})
    yield from (
        f"{place}: names the page too; look whether it has to change" for place in elsewhere(project.root, entity)
    )


def _renamed(project: Project, old: str, new: str) -> Entity:
    """The entity, if it may have the new id."""
    entity = arguments.entity(project, old)
    if entity.uri == HOME:
        raise UsageError(f"id: `{entity.id}` is the home page; expected another one")
    redirect = project.redirects.get(new)
    if redirect is None or redirect.new != entity.id:
        arguments.free_id(project, new, _moved(entity.uri, entity.id, new))
    for page in entity.translations.values():
        if os.path.lexists(project.root / (place := _moved(page.path, entity.id, new))):
            raise UsageError(f"{place}: is there already; expected no such file")
    refuse_folder(project.root / REDIRECTS)
    return entity


def _moved(path: str, old: str, new: str) -> str:
    return f"{path.removesuffix(f'{old}.md')}{new}.md"


def _copy(root: Path, copy: Path) -> Path:
    for name in COPIED:
        if (root / name).is_dir():
            shutil.copytree(root / name, copy / name)
        elif (root / name).is_file():
            copy.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, copy / name)
    return copy


def _write(copy: Path, project: Project, entity: Entity, new: str) -> None:
    """Change every file of the copy that names the entity, then move its pages."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions(project, entity):
        found[mention.place.path].append(mention)
    for path, places in found.items():
        text = _replaced((copy / path).read_bytes().decode(), places, entity.id, new)
        (copy / path).write_bytes(text.encode())
    for page in entity.translations.values():
        (copy / page.path).rename(copy / _moved(page.path, entity.id, new))
    (copy / REDIRECTS).write_bytes(_redirects(copy, project, entity.id, new).encode())


def _replaced(text: str, places: Iterable[Mention], old: str, new: str) -> str:
    """A text with the new id at some places; from the last to the first, so that none moves before its turn."""
    lines = text.removeprefix("\ufeff").split("\n")
    for mention in sorted(set(places), key=lambda it: it.place, reverse=True):
        line = lines[mention.place.line - 1]
        at = line.index(mention.text, mention.place.column - 1)
        lines[mention.place.line - 1] = line[:at] + mention.text.replace(old, new, 1) + line[at + len(mention.text) :]
    return ("\ufeff" if text.startswith("\ufeff") else "") + "\n".join(lines)


def _redirects(copy: Path, project: Project, old: str, new: str) -> str:
    """docs/redirects.yml with the old id, and with no way over it: its comments, then one line an id."""
    file = copy / REDIRECTS
    text = file.read_text(encoding="utf-8") if file.exists() else ABOUT
    comments = [line for line in text.splitlines() if line.startswith("#")]
    pairs = {it.old: new if it.new == old else it.new for it in project.redirects.values() if it.old != new}
    return "\n".join([*comments, *(f"{name}: {it}" for name, it in {**pairs, old: new}.items()), ""])


def _pin(copy: Path, project: Project, moved: Entity, new: str) -> None:
    """Links and notes that name another id are no other text: what was current stays so."""
    after, problems = check.run(copy)
    if after is None:
        _refuse(project, problems, moved, new)
        return
    for entity in project.entities.values():
        for locale in entity.translations:
            if translation.status(entity, locale, project.schema) == translation.CURRENT:
                renamed = after.entities[new if entity is moved else entity.id]
                if translation.status(renamed, locale, after.schema) == translation.OUTDATED:
                    sync.sync(after, renamed.translations[locale].path)


def _refuse(project: Project, problems: list[Problem], entity: Entity, new: str) -> None:
    """Problems that were not there before stop it: more of one kind in a file than there were, wherever it is now."""
    paths = {page.path: _moved(page.path, entity.id, new) for page in entity.translations.values()}
    left = Counter(_kind(it, paths) for it in check.blocking(check.run(project.root)[1]))
    for problem in check.blocking(problems):
        left[_kind(problem, {})] -= 1
        if left[_kind(problem, {})] < 0:
            raise UsageError(f"nothing was changed, for this would be wrong then: {problem}")


def _kind(problem: Problem, moved: Mapping[str, str]) -> tuple[str, str, str, str]:
    """What makes two problems the same, though a line may have moved."""
    path = problem.place.path
    return problem.rule, moved.get(path, path), problem.field, problem.wrong


def _compared(root: Path, copy: Path) -> tuple[list[str], list[str]]:
    """The files of the copy that are new or other than the project's, and those that are gone."""
    made = {path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file()}
    there = {path.relative_to(root).as_posix() for name in COPIED for path in _files(root / name)}
    changed = (path for path in made if path not in there or (root / path).read_bytes() != (copy / path).read_bytes())
    return sorted(changed), sorted(there - made)


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else [it for it in path.rglob("*") if it.is_file()]
