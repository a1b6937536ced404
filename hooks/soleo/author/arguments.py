"""What a command was called with, looked up: a name that is not known is a wrong call, told in one line."""

from collections.abc import Iterable
from pathlib import Path

from soleo.model import ID, Entity
from soleo.read.content.project import REDIRECTS, Project
from soleo.text.did_you_mean import did_you_mean, one_of

FEW = 20


class UsageError(Exception):
    """A call that cannot be done; its text says why, and what would do."""


def one(what: str, name: str, names: Iterable[str]) -> str:
    """A name that is among those that are known."""
    names = list(names)
    if name in names:
        return name
    wrong = f"{what}: `{name}` is not known" if name else f"{what}: is missing"
    expected = one_of(names) if len(names) <= FEW else f"expected one of {len(names)}"
    raise UsageError("; ".join(filter(None, (wrong, expected, did_you_mean(name, names)))))


def entity(project: Project, name: str) -> Entity:
    """The entity that an id, or the path of one of its pages, names."""
    stem = Path(name).name.removesuffix(".md")
    return project.entities[one("id", stem, project.entities)]


def locale(project: Project, name: str) -> str:
    """A language that pages are translated into."""
    if name == project.source:
        raise UsageError(f"locale: `{name}` is the source language; expected one that its pages are translated into")
    return one("locale", name, project.locales[1:])


def free_id(project: Project, name: str, uri: str) -> str:
    """An id that a new page may have at a path inside a language's folder."""
    if not ID.fullmatch(name):
        wrong = f"`{name}` is not allowed" if name else "is missing"
        raise UsageError(f"id: {wrong}; expected small letters, digits and single hyphens, such as green-tea")
    if taken := project.entities.get(name):
        raise UsageError(f"id: `{name}` is taken; expected one of its own; {taken.source.path} has it")
    if former := project.redirects.get(name):
        raise UsageError(
            f"id: `{name}` is an old name of `{former.new}`; expected another, or no such line in {REDIRECTS}"
        )
    if project.schema.index_at(uri):
        raise UsageError(f"id: `{name}` is taken; expected one of its own; {uri} is generated")
    return name
