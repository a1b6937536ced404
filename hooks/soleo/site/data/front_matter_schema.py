"""The JSON Schema of front matter, made from docs/schema.yml: for editors and other tools that read pages.

`#/$defs/source-<kind>` and `#/$defs/translation-<kind>` are what they choose from; the whole is any of these.
"""

from soleo.read.content.translation import SOURCE_HASH
from soleo.read.schema import describe
from soleo.read.schema.schema import FieldSpec, Relation
from soleo.site.data.data_set import JsonObject
from soleo.site.data.data_set_schema import DIALECT, ID, TEXT, JsonSchemaMaker, list_of, map_of, object_of


def whole(maker: JsonSchemaMaker, address: str) -> JsonObject:
    """The JSON Schema of the front matter of any page."""
    kinds = {f"source-{kind}": _source(maker, kind) for kind in maker.schema.kinds}
    kinds |= {f"translation-{kind}": _translation(maker, kind) for kind in maker.schema.kinds}
    any_of = {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in kinds]}
    return {"$schema": DIALECT, "$id": address, **any_of, "$defs": {**kinds, "code": maker.code()}}


def _source(maker: JsonSchemaMaker, kind: str) -> JsonObject:
    fields = maker.schema.fields_of(kind)
    values = {name: _field(maker, name, field, kind) for name, field in fields.items()}
    links = {
        name: _about(maker, name) | _relation(maker, name, relation)
        for name, relation in maker.schema.relations.items()
        if kind in relation.from_
    }
    return object_of({**values, **links}, [name for name, field in fields.items() if field.required])


def _translation(maker: JsonSchemaMaker, kind: str) -> JsonObject:
    words = {name: it for name, it in maker.schema.fields_of(kind).items() if it.scope == "words"}
    values = {name: _field(maker, name, field, kind) for name, field in words.items()}
    notes = {
        name: _about(maker, name) | map_of(_attributes(maker, name, relation, "words"))
        for name, relation in maker.schema.relations.items()
        if kind in relation.from_ and any(it.scope == "words" for it in relation.attributes.values())
    }
    required = [name for name, field in words.items() if field.required]
    return object_of({**values, **notes, SOURCE_HASH: TEXT}, required)


def _about(maker: JsonSchemaMaker, name: str) -> JsonObject:
    about = describe.purpose(maker.schema, name)
    return {"description": about} if about else {}


def _field(maker: JsonSchemaMaker, name: str, field: FieldSpec, kind: str) -> JsonObject:
    value = maker.value(field, kind)
    several = {"uniqueItems": True, "minItems": 1} if value.get("type") == "array" else {}
    return _about(maker, name) | value | several


def _relation(maker: JsonSchemaMaker, name: str, relation: Relation) -> JsonObject:
    """Ids alone, or each with its attributes; a relation whose attributes are not required has both forms."""
    ids = list_of(ID) | {"uniqueItems": True}
    known = _attributes(maker, name, relation, "")
    if "required" in known:
        return {"type": "object", "propertyNames": ID, "additionalProperties": known}
    nothing = {"type": ["null", "string"], "maxLength": 0}
    named = {"type": "object", "propertyNames": ID, "additionalProperties": {"anyOf": [nothing, known]}}
    return {"anyOf": [ids, named]}


def _attributes(maker: JsonSchemaMaker, name: str, relation: Relation, scope: str) -> JsonObject:
    """The attributes of a relation: all, or those of one scope."""
    chosen = {key: it for key, it in relation.attributes.items() if scope in ("", it.scope)}
    shapes = {key: _about(maker, f"{name}.{key}") | maker.value(it, "") for key, it in chosen.items()}
    return object_of(shapes, [key for key, field in chosen.items() if field.required and not scope])
