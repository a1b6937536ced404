"""Which translations are current: each pins the source text that it was made from."""

import hashlib
from collections.abc import Iterator

from soleo.model import Entity, Page
from soleo.read.content.front_matter import SOURCE_HASH
from soleo.read.schema.schema import Schema

__all__ = ["CURRENT", "MISSING", "OUTDATED", "SOURCE_HASH", "source_hash", "status"]

CURRENT, OUTDATED, MISSING = "current", "outdated", "missing"


def source_hash(page: Page, schema: Schema) -> str:
    """The pin of a source page: its pinned words and its body, white space normalised, as 12 hex digits."""
    text = "\n".join(" ".join(part.split()) for part in hashed_texts(page, schema))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def hashed_texts(page: Page, schema: Schema) -> Iterator[str]:
    for name, field in schema.fields.items():
        if field.source_hash and (field.required or name in page.values):  # a new optional field outdates no pin
            yield str(page.values.get(name, ""))
    for (predicate, target), words in sorted(page.notes.items()):
        attributes = schema.relations[predicate].attributes
        yield from (f"{predicate} {target} {text}" for name, text in words.items() if attributes[name].source_hash)
    yield page.body


def status(entity: Entity, locale: str, schema: Schema) -> str:
    """`current`, `outdated` or `missing`; the source language is always current."""
    if not entity.speaks(locale):
        return MISSING
    page = entity.page(locale)
    same = page is entity.source or page.source_hash == source_hash(entity.source, schema)
    return CURRENT if same else OUTDATED
