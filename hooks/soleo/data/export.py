"""The data set: the files that carry the site's knowledge to other programs, and the page about them."""

import json

from ..addresses import Settings
from ..project import Project
from . import front_schema
from .json_schema import Shape
from .knowledge import SCHEMA, Knowledge
from .table import table

FOLDER, PAGE = "data", "data.md"
# The files in the site, with their media types.
FILES = {
    f"{FOLDER}/knowledge.json": "application/json",
    f"{FOLDER}/knowledge.csv": "text/csv",
    f"{FOLDER}/{SCHEMA}": "application/schema+json",
}

# Beside the data set, for the editors of people who write.
FRONT = f"{FOLDER}/front-matter.schema.json"


def files(project: Project, settings: Settings) -> dict[str, bytes]:
    """The files of the data set by their paths; the same project gives the same bytes."""
    knowledge = Knowledge(project, settings)
    shape = Shape(knowledge, f"{settings.base}{FOLDER}/{SCHEMA}")
    texts = (dumped(knowledge.record()), table(knowledge), dumped(shape.whole()))
    made = {path: text.encode() for path, text in zip(FILES, texts, strict=True)}
    return {**made, FRONT: dumped(front_schema.whole(shape, f"{settings.base}{FRONT}")).encode()}


def dumped(value: object) -> str:
    """JSON that people can read, too."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
