"""The data set: the files that carry the site's knowledge to other programs, and the page about them."""

import json

from soleo.read.content.addresses import Settings
from soleo.read.content.project import Project
from soleo.site.data import front_matter_schema
from soleo.site.data.csv_table import table
from soleo.site.data.data_set import SCHEMA, DataSet
from soleo.site.data.data_set_schema import JsonSchemaMaker

FOLDER, PAGE = "data", "data.md"
# The files in the site, with their media types.
FILES = {
    f"{FOLDER}/knowledge.json": "application/json",
    f"{FOLDER}/knowledge.csv": "text/csv",
    f"{FOLDER}/{SCHEMA}": "application/schema+json",
}

# Beside the data set, for the editors of people who write: not on a disk.
FRONT = f"{FOLDER}/front-matter.schema.json"


def files(project: Project, settings: Settings) -> dict[str, bytes]:
    """The files of the data set by their paths; the same project gives the same bytes."""
    data_set = DataSet(project, settings)
    maker = JsonSchemaMaker(data_set, f"{settings.site_url}{FOLDER}/{SCHEMA}")
    texts = (dumped(data_set.record()), table(data_set), dumped(maker.whole()))
    made = {path: text.encode() for path, text in zip(FILES, texts, strict=True)}
    front = (
        {}
        if settings.offline
        else {FRONT: dumped(front_matter_schema.whole(maker, f"{settings.site_url}{FRONT}")).encode()}
    )
    return {**made, **front}


def dumped(value: object) -> str:
    """JSON that people can read, too."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
