"""The JSON Schema of the data set, made from docs/schema.yml, so that the two never differ."""

from collections.abc import Iterable, Mapping

from soleo.read.content.translation import CURRENT, MISSING, OUTDATED
from soleo.read.schema.parts import MATCHES
from soleo.read.schema.schema import FieldSpec
from soleo.site.data.data_set import DataSet, JsonObject

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID: JsonObject = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
TEXT: JsonObject = {"type": "string"}
DAY: JsonObject = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def object_of(properties: Mapping[str, object], required: Iterable[str] | None = None) -> JsonObject:
    """An object with these properties and no others; all of them required if it is not said which."""
    names = list(properties if required is None else required)
    shape = {"type": "object", "properties": dict(properties), "additionalProperties": False}
    return {**shape, "required": names} if names else shape


def map_of(schema: JsonObject, names: list[str] | None = None) -> JsonObject:
    """An object whose values are alike, with these names or any."""
    shape: JsonObject = {"type": "object", "additionalProperties": schema}
    return {**shape, "propertyNames": {"enum": names}} if names else shape


def list_of(schema: JsonObject) -> JsonObject:
    """A list of one kind of values."""
    return {"type": "array", "items": schema}


class JsonSchemaMaker:
    """Makes the JSON Schema of one project."""

    def __init__(self, data_set: DataSet, address: str) -> None:
        self.project = data_set.project
        self.schema = data_set.schema
        self.address = address
        self.say = data_set.project.messages[data_set.project.source]
        self.locales = list(self.project.locales)
        self.names = map_of(TEXT, self.locales)

    def whole(self) -> JsonObject:
        """The JSON Schema of knowledge.json."""
        kinds = self.schema.kinds_with_layout()
        top = dict.fromkeys(("$schema", "name", "url"), TEXT)
        languages = {"source_language": {"const": self.project.source}, "languages": {"const": self.locales}}
        reference = object_of(dict.fromkeys(("title", "publisher", "url", "checked"), TEXT))
        return {
            "$schema": DIALECT,
            "$id": self.address,
            **object_of({
                **top, "updated": DAY, "licence": object_of({"name": TEXT, "url": TEXT}), **languages, **self._domain(),
                "references": map_of(reference),
                "entities": list_of({"oneOf": [{"$ref": f"#/$defs/kind-{name}"} for name in kinds]}),
            }),
            "$defs": {
                **{f"kind-{name}": self._kind(name) for name in kinds},
                **{f"relation-{name}": self._relation(name) for name in self.schema.inverses},
                "code": self.code(),
            },
        }  # fmt: skip

    def _domain(self) -> JsonObject:
        step = object_of({"id": TEXT, "names": self.names})
        relation = object_of({"names": self.names, "inverse": TEXT, "written": {"type": "boolean"}})
        return {
            "kinds": map_of(object_of({"names": self.names, "schema_org": list_of(TEXT)})),
            "scales": map_of(list_of(step)),
            "relations": map_of(relation),
            "code_systems": map_of(object_of({"names": self.names, "licence": TEXT})),
        }

    def _kind(self, kind: str) -> JsonObject:
        states = {locale: {"enum": [CURRENT, OUTDATED, MISSING]} for locale in self.locales[1:]}
        words = self._fields(kind, "words")
        source = {"required": [self.project.source]}
        title = self.say(f"kinds.{kind}.singular")
        relations = {it: list_of({"$ref": f"#/$defs/relation-{it}"}) for it in self._predicates(kind)}
        return {"title": title} | object_of({
            "id": ID, "kind": {"const": kind}, "urls": self.names | source, "translations": object_of(states),
            "facts": self._fields(kind, "fact"), "words": map_of(words, self.locales) | source,
            "relations": object_of(relations, ()),
        })  # fmt: skip

    def _predicates(self, kind: str) -> list[str]:
        found = []
        for name in self.schema.inverses:
            relation = self.schema.relation(name)
            written = name in self.schema.relations
            if kind in (relation.from_ if written else relation.to) or (relation.symmetric and kind in relation.to):
                found.append(name)
        return found

    def _fields(self, kind: str, scope: str) -> JsonObject:
        fields = {name: it for name, it in self.schema.fields_of(kind).items() if it.scope == scope}
        shapes = {name: {"title": self.say(f"fields.{name}")} | self.value(it, kind) for name, it in fields.items()}
        return object_of(shapes, [name for name, field in fields.items() if field.required])

    def _relation(self, predicate: str) -> JsonObject:
        attributes = self.schema.relation(predicate).attributes
        shapes = {
            name: {"title": self.say(f"attributes.{name}")} | self._attribute(it) for name, it in attributes.items()
        }
        required = ["target", *(name for name, it in attributes.items() if it.required and it.scope == "fact")]
        return {"title": self.say(f"relations.{predicate}")} | object_of({"target": ID, **shapes}, required)

    def _attribute(self, field: FieldSpec) -> JsonObject:
        return self.value(field, "") if field.scope == "fact" else map_of(self.value(field, ""), self.locales)

    def value(self, field: FieldSpec, kind: str) -> JsonObject:
        """One value of a field, on pages of one kind or of any."""
        if field.type in ("choice", "scale"):
            return {"enum": list(self.schema.allowed(field, kind))}
        if field.type == "codes":
            return list_of({"$ref": "#/$defs/code"})
        if field.type in ("texts", "references"):
            return list_of(TEXT)
        if field.type == "date":
            return DAY
        return {**TEXT, "maxLength": field.max_characters} if field.max_characters else TEXT

    def code(self) -> JsonObject:
        """One code of one of the classifications."""
        return {"anyOf": [False, *(self._code(name) for name in self.schema.code_systems)]}

    def _code(self, name: str) -> JsonObject:
        pattern = {"type": "string", "pattern": f"^({self.schema.code_systems[name].pattern})$"}
        title = {"title": self.say(f"code_systems.{name}")}
        return title | object_of({"system": {"const": name}, "code": pattern, "match": {"enum": list(MATCHES)}})
