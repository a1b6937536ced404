"""What docs/schema.yml asks of a field or a relation, in words: for new pages and for CONTRIBUTING."""

from soleo.read.schema.parts import MATCHES
from soleo.read.schema.schema import FieldSpec, Relation, Schema

FORMS = {
    "text": "a text",
    "texts": "a list such as [one, two]",
    "choice": "one value",
    "scale": "one value",
    "codes": "a list of {system: …, code: …, match: …}",
    "references": "a list of keys such as [one, two]",
    "date": "a day such as 2026-01-31",
}


def purpose(schema: Schema, name: str) -> str:
    """What a field, a relation or `relation.attribute` is for; an empty text where the schema does not say."""
    return schema.help.get(name, "")


def demands(schema: Schema, field: FieldSpec, kind: str = "") -> list[str]:
    """What a value must be: its form and limits, the values allowed (for one kind, or for any)."""
    limits = ((field.max_words, "words"), (field.max_characters, "characters"))
    found = ["required" if field.required else "optional", _form(schema, field, kind)]
    found += [f"at most {limit} {unit}" for limit, unit in limits if limit]
    return [*found, "on no other page"] if field.unique else found


def _form(schema: Schema, field: FieldSpec, kind: str) -> str:
    if values := schema.allowed(field, kind):
        return "one of " + ", ".join(values)
    if field.type == "codes":
        return f"{FORMS['codes']}, system one of {', '.join(schema.code_systems)}, match one of {', '.join(MATCHES)}"
    return FORMS[field.type]


def sentence(schema: Schema, name: str, field: FieldSpec, kind: str = "") -> str:
    """Purpose and demands of a field in one line."""
    return _line(purpose(schema, name), "; ".join(demands(schema, field, kind)))


def relation(schema: Schema, name: str, found: Relation) -> str:
    """Purpose of a relation and the kinds that it leads to."""
    return _line(purpose(schema, name), f"optional; leads to pages of the kinds {', '.join(found.to)}")


def _line(about: str, asked: str) -> str:
    parts = [part[:1].upper() + part[1:] + "." for part in (about, asked) if part]
    return " ".join(parts)
