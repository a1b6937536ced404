"""docs/article.yml: what the article that the site was made from names, and how its statements were judged."""

from dataclasses import dataclass

from soleo.model import Place, Problem
from soleo.read.content.records import KeySpec, KeySpecs, Record, RecordReader, matching, repeated_records
from soleo.read.schema.schema import Schema
from soleo.text.yaml_tree import Node


@dataclass(frozen=True)
class ArticleEntity:
    """An entity that the article names: its id, and the line there."""

    id: str
    line: int
    place: Place


@dataclass(frozen=True)
class ArticleStatement:
    """A statement of the article: its line there, what it is about, and the verdict on it."""

    id: str
    line: int
    topic: str
    verdict: str
    place: Place


@dataclass(frozen=True)
class Inventory:
    """The article's inventory."""

    entities: tuple[ArticleEntity, ...] = ()
    statements: tuple[ArticleStatement, ...] = ()


def keys(schema: Schema) -> dict[str, KeySpecs]:
    """What the lists of the file may say."""
    line = KeySpec(lambda text: int(matching(r"[1-9]\d*")(text)), "expected the number of a line", required=True)
    text = KeySpec(required=True)
    verdict = KeySpec(allowed=schema.article.verdicts, required=True)
    return {
        "entities": {"id": text, "line": line},
        "statements": {"id": text, "line": line, "topic": text, "verdict": verdict},
    }


def read(tree: Node, schema: Schema, problems: list[Problem]) -> Inventory:
    """The lines of the file that are right."""
    found = RecordReader(tree, keys(schema), problems).read()
    for name, records in found.items():
        problems.extend(repeated_records(name, records, ("id",)))
    entities = (ArticleEntity(**record.values, place=_place(record)) for record in found["entities"])
    statements = (ArticleStatement(**record.values, place=_place(record)) for record in found["statements"])
    return Inventory(tuple(entities), tuple(statements))


def _place(record: Record) -> Place:
    return record.node.at(("id",)).place
