"""A rule over the words of links: one thing, one name."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from soleo.check.links import EXTERNAL
from soleo.model import Entity, Page, Problem
from soleo.read.content.project import Project
from soleo.text import body

WORD = re.compile(r"[^\W_]+")
# Words that share so many first letters are taken for forms of one word; shorter ones join, like "of the".
STEM = 4


def one_name(project: Project) -> Iterator[Problem]:
    """A link calls what it leads to by its title, by an alias or by a form of these: it shares a word with one.

    Pages and targets without aliases are free: they may lead on in any words.
    """
    named = {entity.uri: entity for entity in project.entities.values() if _has_names(project, entity)}
    for page in (page for entity in named.values() for page in entity.translations.values()):
        for link in body.links(page.body):
            uri, anchor = body.destination(page.uri, link.target)
            entity = None if anchor or link.target.startswith(EXTERNAL) else named.get(uri)
            names = _names(entity, page) if entity else ()
            if entity and names and not _akin(link.text, names):
                place = page.place_in(link.line, link.column)
                wrong = f"`{link.text}` is no name of `{entity.id}`"
                expected = f"expected a word of `{names[0]}` or of its aliases, or one alias more"
                yield Problem(place, "link", wrong, expected, warning=True)


def _has_names(project: Project, entity: Entity) -> bool:
    aliases = project.schema.fields.get("aliases")
    return aliases is not None and aliases.of(entity.kind)


def _names(entity: Entity, page: Page) -> tuple[str, ...]:
    """What an entity is called in a page's language; nothing where it has no page in it."""
    title = entity.title(page.locale) if entity.speaks(page.locale) else ""
    lists = (entity.texts(name, page.locale) for name in ("aliases", "abbreviations"))
    return (title, *(name for texts in lists for name in texts)) if title else ()


def _akin(text: str, names: Iterable[str]) -> bool:
    """Whether a text shares a word, or a form of it, with one of the names."""
    known = {stem for name in names for stem in _stems(name)}
    return any(stem.startswith(own) or own.startswith(stem) for stem in _stems(text) for own in known)


def _stems(text: str) -> set[str]:
    """The beginnings of the words of a text; where all are short, the longest ones as they are."""
    words = _words(text)
    longest = max(map(len, words), default=0)
    return {word[:STEM] for word in words if len(word) >= min(STEM, longest)}


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))
