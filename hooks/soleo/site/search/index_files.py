"""One search index a language, in files that overrides/assets/search/ reads: names first, then text in parts."""

import hashlib
import json
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict

from soleo.read.content.addresses import Settings, prefix
from soleo.read.content.project import Project
from soleo.site import assets
from soleo.site.search.analyzer import Analyzer
from soleo.site.search.documents import NAMES, TEXTS, SearchDocument, SearchDocuments
from soleo.site.search.postings import Postings, cut

FOLDER = "search"
WORKER = f"{assets.FOLDER}/search"
# How the worker ranks, in its words: `text` beside the best name, `base` for a name that says more than the query,
# `same` for another name of the same page, `short` for an abbreviation among other words, `stop` for stop words, `stay`
# for what was first before the texts came, `near` from when an alarm counts as well, `least` of the best score, at
# `most` so many results.
RANK = {
    "text": 1.4, "base": 0.25, "same": 0.9, "short": 0.5, "stop": 0.2, "stay": 1.2,
    "near": 0.5, "least": 0.25, "most": 30,
}  # fmt: skip
TEASERS = 100  # in a part
STRINGS = ("nothing", "mean", "also")


def files(project: Project, settings: Settings, locale: str) -> dict[str, bytes]:
    """The index of a language by its paths in the site; the same project gives the same bytes."""
    analyzer = Analyzer.of(project.messages[locale])
    documents = SearchDocuments(project, settings, locale)
    pages = documents.all()
    shards, starts = Postings(analyzer, TEXTS).shards([page.texts for page in pages])
    teasers = cut([page.texts["description"] for page in pages], TEASERS)
    parts = {
        **{f"text-{number}": shard for number, shard in enumerate(shards)},
        **{f"teasers-{number}": part for number, part in enumerate(teasers)},
    }
    packed = {name: _dumped(part) for name, part in parts.items()}
    version = hashlib.sha256(b"".join(packed.values())).hexdigest()[:12]
    config = {"version": version, "starts": starts, **_config(documents), "words": analyzer.settings()}
    packed["names"] = _dumped({"config": config, "names": _columns(pages)})
    if settings.offline:
        packed["worker"] = assets.text(project.root / WORKER).encode()
    placed = _script if settings.offline else _file
    return dict(placed(f"{prefix(project, locale)}{FOLDER}/", name, text) for name, text in packed.items())


def _file(folder: str, name: str, text: bytes) -> tuple[str, bytes]:
    """A part for a host: the worker fetches it."""
    return f"{folder}{name}.json", text


def _script(folder: str, name: str, text: bytes) -> tuple[str, bytes]:
    """A part for a disk: a script that hands the same text to overrides/assets/search-disk.js."""
    return f"{folder}{name}.js", b"searchPart(%s,%s)" % (_dumped(name), _dumped(text.decode()))


def _config(documents: SearchDocuments) -> dict[str, object]:
    """How the worker ranks and what it says."""
    letters = [documents.location(it.path) for it in documents.schema.indexes.values() if it.by == "letter"]
    return {
        "fields": fields(),
        "rank": RANK,
        "teasers": TEASERS,
        "list": next(iter(letters), ""),
        **{name: documents.say.texts[f"interface.search.{name}"] for name in STRINGS},
    }


def fields() -> dict[str, dict[str, object]]:
    """What the worker knows of the fields that names come from."""
    return {name: asdict(field) for name, field in NAMES.items()}


def _columns(pages: Sequence[SearchDocument]) -> dict[str, list[object]]:
    """What the worker knows of all pages at first, in columns; those of names are called as in `NAMES`."""
    return {
        "location": [it.location for it in pages],
        **{name: [it.names.get(name, ()) for it in pages] for name in NAMES},
        "title": [it.names["title"][0] for it in pages],
        "kind": [it.kind for it in pages],
        "alarm": [it.alarm for it in pages],
        "factor": [it.factor for it in pages],
    }


def _dumped(value: object) -> bytes:
    """As JSON; letters with accents are one sign each, as the worker cuts words."""
    return unicodedata.normalize("NFC", json.dumps(value, ensure_ascii=False, separators=(",", ":"))).encode()
