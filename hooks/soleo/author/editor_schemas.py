"""JSON Schemas for the editors of docs/schema.yml and of the messages: they name what may stand where."""

import json
from collections.abc import Iterator

from soleo.read.content.project import Project
from soleo.read.messages.checks import LISTS, NUMBERS, OPTIONAL, WORDING, required
from soleo.read.messages.used_keys import used_keys
from soleo.read.schema.schema import Schema
from soleo.text.files import write_all

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = ".vscode"
JsonObject = dict[str, object]


def update(project: Project) -> Iterator[str]:
    """Write both anew beside the editor's settings, where a project has these; what was done, in a sentence."""
    if (project.root / FOLDER).is_dir():
        for path, text in files(project).items():
            file = project.root / path
            old = file.read_text(encoding="utf-8") if file.is_file() else ""
            if old != text:
                write_all({file: text.encode()})
            yield f"{path}: {'written anew' if old != text else 'is current'}"


def files(project: Project) -> dict[str, str]:
    """Both schemas by their paths."""
    made = {"schema": {"$schema": DIALECT, **Schema.model_json_schema(by_alias=True)}, "messages": messages(project)}
    return {f"{FOLDER}/{name}.schema.json": _text(value) for name, value in made.items()}


def _text(value: JsonObject) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def messages(project: Project) -> JsonObject:
    """What a language's messages hold; each string says what it is in the source language."""
    model = project.messages[project.source].texts
    keys = {
        *required(project.schema),
        *used_keys(project.root),
        *(key for key in model if not key.startswith("language.")),
    }
    tree: JsonObject = {}
    for key in sorted({*keys, *OPTIONAL}):
        _put(tree, key.split("."), _string(key, model.get(key, "")))
    _put(tree, WORDING.rstrip(".").split("."), {"type": "object", "additionalProperties": {"type": "string"}})
    return {"$schema": DIALECT, **_closed(tree, keys, "")}


def _put(tree: JsonObject, steps: list[str], value: JsonObject) -> None:
    first, *rest = steps
    branch = tree.setdefault(first, {})
    if rest and isinstance(branch, dict):
        _put(branch, rest, value)
    else:
        tree[first] = value


def _string(key: str, text: object) -> JsonObject:
    if key in LISTS:
        return {"type": "array", "items": {"type": "string"}}
    if key in NUMBERS:
        return {"type": "number"}
    plural = {"type": "object", "additionalProperties": {"type": "string"}}
    return {"anyOf": [{"type": ["string", "number", "boolean"]}, plural], "description": _told(text)}


def _told(text: object) -> str:
    return " | ".join(map(str, text.values())) if isinstance(text, dict) else str(text)


def _closed(tree: JsonObject, keys: set[str], prefix: str) -> JsonObject:
    """A tree of strings as an object that takes no other keys; a leaf is a schema already."""
    if not all(isinstance(value, dict) for value in tree.values()) or "anyOf" in tree:
        return tree
    properties = {
        name: _closed(dict(value), keys, f"{prefix}{name}.") for name, value in tree.items() if isinstance(value, dict)
    }
    needed = [name for name in tree if any(f"{key}.".startswith(f"{prefix}{name}.") for key in keys)]
    return {"type": "object", "properties": properties, "required": needed, "additionalProperties": False}
