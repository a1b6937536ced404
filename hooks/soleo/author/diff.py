"""What changed in a source page since a translation was made from it, and pins that outlive a typing error."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from soleo.author import arguments, history, sync
from soleo.author.arguments import UsageError
from soleo.author.history import HistoryError, PageVersion
from soleo.model import Entity, Page
from soleo.read.content.project import Project
from soleo.read.content.translation import source_hash
from soleo.read.schema.schema import Schema


def changes(project: Project, path: str) -> str:
    """The words that changed in the source of one translation, as a unified diff, and what to do then."""
    entity = sync.translations(project).get(path)
    if entity is None:
        raise UsageError(sync.absent(project, path))
    page = next(page for page in entity.translations.values() if page.path == path)
    if page.source_hash == source_hash(entity.source, project.schema):
        return f"{path}: is current; {entity.source.path} has not changed since"
    old = _version_of(project, entity, page)
    shown = _difference(project.root, old.page, entity.source, project.schema)
    said = f"{path}: made from {entity.source.path} as it was on {old.day} ({old.commit[:10]}); changed since then:"
    return f"{said}\n{shown}Once it says the same: make sync PAGE={path}"


def _version_of(project: Project, entity: Entity, page: Page) -> PageVersion:
    """The version that a translation was made from."""
    if not page.source_hash:
        raise HistoryError(
            f"{page.path}: pins no source text; compare the two pages, then `make sync PAGE={page.path}`"
        )
    for version in history.versions(project, entity):
        if version.source_hash == page.source_hash:
            return version
    cut = history.shallow(project.root)
    why = "the history here is cut off; `git fetch --unshallow` brings the rest" if cut else "it was never committed"
    raise HistoryError(f"{page.path}: no commit of {entity.source.path} has the text that it pins: {why}")


def _difference(root: Path, old: Page, new: Page, schema: Schema) -> str:
    """A unified diff of words, as git writes it, without its lines about files."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("old", "new")]
        for file, page in zip(files, (old, new), strict=True):
            file.write_text("\n".join(_lines(page, schema)) + "\n", encoding="utf-8")
        colour = "--color" if sys.stdout.isatty() else "--no-color"
        wanted = ("--no-index", "--no-ext-diff", "--word-diff", "--unified=1", colour)
        said = history.git(root, "diff", *wanted, "--", *map(str, files), fine=(0, 1))
    return "".join(line for line in said.splitlines(keepends=True)[4:])


def _lines(page: Page, schema: Schema) -> Iterator[str]:
    """The text that a pin stands for, readable."""
    for name, field in schema.fields.items():
        if field.source_hash:
            yield f"{name}: {page.values.get(name, '')}"
    for (predicate, target), words in sorted(page.notes.items()):
        hashed = (name for name in words if schema.relations[predicate].attributes[name].source_hash)
        yield from (f"{predicate}.{target}.{name}: {words[name]}" for name in hashed)
    yield from page.body.split("\n")


def minor(project: Project, path: str) -> Iterator[str]:
    """Pin the translations that were current before the last change of a source page; what was done with each."""
    entity = arguments.entity(project, path)
    today = source_hash(entity.source, project.schema)
    before = next((it.source_hash for it in history.versions(project, entity) if it.source_hash != today), "")
    pages = [page for page in entity.translations.values() if page is not entity.source]
    if not pages:
        yield f"{entity.source.path}: has no translations"
    for page in pages:
        if page.source_hash == today:
            yield f"{page.path}: is current"
        elif before and page.source_hash == before:
            yield sync.sync(project, page.path)
        else:
            yield f"{page.path}: left as it is, for it was outdated before; `make diff PAGE={page.path}` shows why"
