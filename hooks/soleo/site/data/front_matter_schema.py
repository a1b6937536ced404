"""The JSON Schema of front matter, made from docs/schema.yml: for editors and other tools that read pages.

`#/$defs/source-<kind>` and `#/$defs/translation-<kind>` are what they choose from; the whole is any of these.
"""

from soleo.read.content.translation import PIN
from soleo.read.schema import describe
from soleo.read.schema.schema import Field, Relation
from soleo.site.data.data_set import Record
from soleo.site.data.data_set_schema import DIALECT, ID, TEXT, Shape, closed, each, listed


def whole(shape: Shape, address: str) -> Record:
    """The JSON Schema of the front matter of any page."""
    kinds = {f"source-{kind}": _source(shape, kind) for kind in shape.schema.kinds}
    kinds |= {f"translation-{kind}": _translation(shape, kind) for kind in shape.schema.kinds}
    any_of = {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in kinds]}
    return {"$schema": DIALECT, "$id": address, **any_of, "$defs": {**kinds, "code": shape.code()}}


def _source(shape: Shape, kind: str) -> Record:
    fields = shape.schema.fields_of(kind)
    values = {name: _field(shape, name, field, kind) for name, field in fields.items()}
    links = {
        name: _about(shape, name) | _relation(shape, name, relation)
        for name, relation in shape.schema.relations.items()
        if kind in relation.from_
    }
    return closed({**values, **links}, [name for name, field in fields.items() if field.required])


def _translation(shape: Shape, kind: str) -> Record:
    words = {name: it for name, it in shape.schema.fields_of(kind).items() if it.scope == "words"}
    values = {name: _field(shape, name, field, kind) for name, field in words.items()}
    notes = {
        name: _about(shape, name) | each(_attributes(shape, name, relation, "words"))
        for name, relation in shape.schema.relations.items()
        if kind in relation.from_ and any(it.scope == "words" for it in relation.attributes.values())
    }
    required = [name for name, field in words.items() if field.required]
    return closed({**values, **notes, PIN: TEXT}, required)


def _about(shape: Shape, name: str) -> Record:
    about = describe.purpose(shape.schema, name)
    return {"description": about} if about else {}


def _field(shape: Shape, name: str, field: Field, kind: str) -> Record:
    value = shape.value(field, kind)
    several = {"uniqueItems": True, "minItems": 1} if value.get("type") == "array" else {}
    return _about(shape, name) | value | several


def _relation(shape: Shape, name: str, relation: Relation) -> Record:
    """Ids alone, or each with its attributes; a relation whose attributes are not required has both forms."""
    ids = listed(ID) | {"uniqueItems": True}
    known = _attributes(shape, name, relation, "")
    if "required" in known:
        return {"type": "object", "propertyNames": ID, "additionalProperties": known}
    nothing = {"type": ["null", "string"], "maxLength": 0}
    named = {"type": "object", "propertyNames": ID, "additionalProperties": {"anyOf": [nothing, known]}}
    return {"anyOf": [ids, named]}


def _attributes(shape: Shape, name: str, relation: Relation, scope: str) -> Record:
    """The attributes of a relation: all, or those of one scope."""
    chosen = {key: it for key, it in relation.attributes.items() if scope in ("", it.scope)}
    shapes = {key: _about(shape, f"{name}.{key}") | shape.value(it, "") for key, it in chosen.items()}
    return closed(shapes, [key for key, field in chosen.items() if field.required and not scope])
