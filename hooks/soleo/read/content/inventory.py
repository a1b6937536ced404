"""docs/article.yml: what the article that the site was made from names, and how its statements were judged."""

from dataclasses import dataclass

from soleo.model import Place, Problem
from soleo.read.content.records import Key, Keys, Lists, Record, matching, repeated
from soleo.read.schema.schema import Schema
from soleo.text.yaml_tree import Node


@dataclass(frozen=True)
class Named:
    """An entity that the article names: its id, and the line there."""

    id: str
    line: int
    place: Place


@dataclass(frozen=True)
class Judged:
    """A statement of the article: its line there, what it is about, and the verdict on it."""

    id: str
    line: int
    topic: str
    verdict: str
    place: Place


@dataclass(frozen=True)
class Article:
    """The article's inventory."""

    entities: tuple[Named, ...] = ()
    statements: tuple[Judged, ...] = ()


def keys(schema: Schema) -> dict[str, Keys]:
    """What the lists of the file may say."""
    line = Key(lambda text: int(matching(r"[1-9]\d*")(text)), "expected the number of a line", required=True)
    text = Key(required=True)
    verdict = Key(allowed=schema.article.verdicts, required=True)
    return {
        "entities": {"id": text, "line": line},
        "statements": {"id": text, "line": line, "topic": text, "verdict": verdict},
    }


def read(tree: Node, schema: Schema, problems: list[Problem]) -> Article:
    """The lines of the file that are right."""
    found = Lists(tree, keys(schema), problems).read()
    for name, records in found.items():
        problems.extend(repeated(name, records, ("id",)))
    entities = (Named(**record.values, place=_place(record)) for record in found["entities"])
    statements = (Judged(**record.values, place=_place(record)) for record in found["statements"])
    return Article(tuple(entities), tuple(statements))


def _place(record: Record) -> Place:
    return record.node.at(("id",)).place
