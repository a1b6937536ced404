"""One search index a language, in files that overrides/assets/search.js reads: names first, then text in parts."""

import hashlib
import json

from ..addresses import Settings, prefix
from ..project import Project
from .docs import NAMES, TEXTS, Doc, Docs
from .parts import Text, cut
from .words import Words

FOLDER = "search"
WORKER = "overrides/assets/search.js"
INITIALS = 0.85
# How the worker ranks, in its words: `text` and `all` beside the best name, `whole` for a name that is the query,
# `base` for one that is only part of it, `stop` for stop words,
# `near` from when an alarm counts as well, `least` of the best score, at `most` so many results.
RANK = {
    "text": 1.4, "all": 0.2, "whole": 0.3, "base": 0.25, "same": 0.85, "stop": 0.1,
    "near": 0.5, "least": 0.25, "most": 30,
}  # fmt: skip
TEASERS = 100  # in a part
STRINGS = ("nothing", "mean", "also")


def files(project: Project, settings: Settings, locale: str) -> dict[str, bytes]:
    """The index of a language by its paths in the site; the same project gives the same bytes."""
    words = Words.of(project.messages[locale].texts)
    docs = Docs(project, settings, locale, words)
    pages = docs.all()
    shards, starts = Text(words, TEXTS).shards([page.texts for page in pages])
    teasers = cut([page.texts["description"] for page in pages], TEASERS)
    parts = {
        **{f"text-{number}": shard for number, shard in enumerate(shards)},
        **{f"teasers-{number}": part for number, part in enumerate(teasers)},
    }
    packed = {name: _dumped(part) for name, part in parts.items()}
    version = hashlib.sha256(b"".join(packed.values())).hexdigest()[:12]
    config = {"version": version, "starts": starts, **_config(project, docs), "words": words.settings()}
    packed["names"] = _dumped({"config": config, "rows": [_row(project, page) for page in pages]})
    if settings.offline:
        packed["worker"] = (project.root / WORKER).read_bytes()
    placed = _script if settings.offline else _file
    return dict(placed(f"{prefix(project, locale)}{FOLDER}/", name, text) for name, text in packed.items())


def _file(folder: str, name: str, text: bytes) -> tuple[str, bytes]:
    """A part for a host: the worker fetches it."""
    return f"{folder}{name}.json", text


def _script(folder: str, name: str, text: bytes) -> tuple[str, bytes]:
    """A part for a disk: a script that hands the same text to overrides/assets/search-disk.js."""
    return f"{folder}{name}.js", b"searchPart(%s,%s)" % (_dumped(name), _dumped(text.decode()))


def _config(project: Project, docs: Docs) -> dict[str, object]:
    """How the worker ranks and what it says."""
    kinds = [docs.say(f"kinds.{name}.singular") for name in project.schema.kinds]
    letters = [docs.location(it.path) for it in project.schema.indexes.values() if it.by == "letter"]
    return {
        "fields": [*NAMES.values(), INITIALS],
        "rank": RANK,
        "teasers": TEASERS,
        "kinds": [*kinds, docs.say("interface.search.list")],
        "list": next(iter(letters), ""),
        "strings": {key: docs.say.texts[f"interface.search.{key}"] for key in STRINGS},
    }


def _row(project: Project, doc: Doc) -> list[object]:
    """A page's location, title, kind by number, alarm, factor, and its other names by field, the initials last."""
    kind = [*project.schema.kinds, ""].index(doc.kind)
    others = [list(doc.names.get(name, ())) for name in NAMES if name != "title"]
    return [doc.location, doc.names["title"][0], kind, doc.alarm or 0, doc.factor, *others, list(doc.initials)]


def _dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
