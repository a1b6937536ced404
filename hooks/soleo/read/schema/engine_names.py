"""The names of docs/schema.yml that the engine itself reads, and what each of them must be for that."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EngineField:
    """What a field is, where the schema declares it; `always`: it must, and every page has a value."""

    type: str
    scope: str
    always: bool = False

    def __str__(self) -> str:
        required = ", required: true}, for all kinds" if self.always else "}"
        return f"{{type: {self.type}, scope: {self.scope}{required}"


FIELDS = {
    # Titles, descriptions, and the clock of a build.
    "title": EngineField("text", "words", always=True),
    "description": EngineField("text", "words", always=True),
    "updated": EngineField("date", "fact", always=True),
    # The glossary, links to it, other names in lists and link texts.
    "definition": EngineField("text", "words"),
    "aliases": EngineField("texts", "words"),
    "abbreviations": EngineField("texts", "words"),
    # The search alone.
    "misspellings": EngineField("texts", "words"),
    # The notice on each page, the page of what could be better.
    "reviewed": EngineField("date", "fact"),
    # Sources: on a page, and of a link.
    "references": EngineField("references", "fact"),
}
ATTRIBUTES = {"references": FIELDS["references"]}
# Taken by the engine: the pin of a translation, what stands for several relations, the columns of the table of facts.
RESERVED = ("source_hash", "others", "id", "kind", "language", "translation", "url")
