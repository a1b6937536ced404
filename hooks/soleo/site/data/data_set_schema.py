"""The JSON Schema of the data set, made from docs/schema.yml, so that the two never differ."""

from collections.abc import Iterable, Mapping

from soleo.read.content.translation import CURRENT, MISSING, OUTDATED
from soleo.read.schema.parts import MATCHES
from soleo.read.schema.schema import Field
from soleo.site.data.data_set import Knowledge, Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID: Record = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
TEXT: Record = {"type": "string"}
DAY: Record = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def closed(properties: Mapping[str, object], required: Iterable[str] | None = None) -> Record:
    """An object with these properties and no others; all of them required if it is not said which."""
    names = list(properties if required is None else required)
    shape = {"type": "object", "properties": dict(properties), "additionalProperties": False}
    return {**shape, "required": names} if names else shape


def each(schema: Record, names: list[str] | None = None) -> Record:
    """An object whose values are alike, with these names or any."""
    shape: Record = {"type": "object", "additionalProperties": schema}
    return {**shape, "propertyNames": {"enum": names}} if names else shape


def listed(schema: Record) -> Record:
    """A list of one kind of values."""
    return {"type": "array", "items": schema}


class Shape:
    """Makes the JSON Schema of one project."""

    def __init__(self, knowledge: Knowledge, address: str) -> None:
        self.project = knowledge.project
        self.schema = knowledge.schema
        self.address = address
        self.say = knowledge.project.messages[knowledge.project.source]
        self.locales = list(self.project.locales)
        self.names = each(TEXT, self.locales)

    def whole(self) -> Record:
        """The JSON Schema of knowledge.json."""
        kinds = self.schema.listed()
        top = dict.fromkeys(("$schema", "name", "url"), TEXT)
        languages = {"source_language": {"const": self.project.source}, "languages": {"const": self.locales}}
        reference = closed(dict.fromkeys(("title", "publisher", "url", "checked"), TEXT))
        return {
            "$schema": DIALECT,
            "$id": self.address,
            **closed({
                **top, "updated": DAY, "licence": closed({"name": TEXT, "url": TEXT}), **languages, **self._domain(),
                "references": each(reference),
                "entities": listed({"oneOf": [{"$ref": f"#/$defs/kind-{name}"} for name in kinds]}),
            }),
            "$defs": {
                **{f"kind-{name}": self._kind(name) for name in kinds},
                **{f"relation-{name}": self._relation(name) for name in self.schema.inverses},
                "code": self.code(),
            },
        }  # fmt: skip

    def _domain(self) -> Record:
        step = closed({"id": TEXT, "names": self.names})
        relation = closed({"names": self.names, "inverse": TEXT, "written": {"type": "boolean"}})
        return {
            "kinds": each(closed({"names": self.names, "schema_org": listed(TEXT)})),
            "scales": each(listed(step)),
            "relations": each(relation),
            "code_systems": each(closed({"names": self.names, "licence": TEXT})),
        }

    def _kind(self, kind: str) -> Record:
        states = {locale: {"enum": [CURRENT, OUTDATED, MISSING]} for locale in self.locales[1:]}
        words = self._fields(kind, "words")
        source = {"required": [self.project.source]}
        title = self.say(f"kinds.{kind}.singular")
        return {"title": title} | closed({
            "id": ID, "kind": {"const": kind}, "urls": self.names | source, "translations": closed(states),
            "facts": self._fields(kind, "fact"), "words": each(words, self.locales) | source,
            "relations": closed({it: listed({"$ref": f"#/$defs/relation-{it}"}) for it in self._predicates(kind)}, ()),
        })  # fmt: skip

    def _predicates(self, kind: str) -> list[str]:
        found = []
        for name in self.schema.inverses:
            relation = self.schema.relation(name)
            written = name in self.schema.relations
            if kind in (relation.from_ if written else relation.to) or (relation.symmetric and kind in relation.to):
                found.append(name)
        return found

    def _fields(self, kind: str, scope: str) -> Record:
        fields = {name: it for name, it in self.schema.fields_of(kind).items() if it.scope == scope}
        shapes = {name: {"title": self.say(f"fields.{name}")} | self.value(it, kind) for name, it in fields.items()}
        return closed(shapes, [name for name, field in fields.items() if field.required])

    def _relation(self, predicate: str) -> Record:
        attributes = self.schema.relation(predicate).attributes
        shapes = {
            name: {"title": self.say(f"attributes.{name}")} | self._attribute(it) for name, it in attributes.items()
        }
        required = ["target", *(name for name, it in attributes.items() if it.required and it.scope == "fact")]
        return {"title": self.say(f"relations.{predicate}")} | closed({"target": ID, **shapes}, required)

    def _attribute(self, field: Field) -> Record:
        return self.value(field, "") if field.scope == "fact" else each(self.value(field, ""), self.locales)

    def value(self, field: Field, kind: str) -> Record:
        """One value of a field, on pages of one kind or of any."""
        if field.type in ("choice", "scale"):
            return {"enum": list(self.schema.allowed(field, kind))}
        if field.type == "codes":
            return listed({"$ref": "#/$defs/code"})
        if field.type in ("texts", "references"):
            return listed(TEXT)
        if field.type == "date":
            return DAY
        return {**TEXT, "maxLength": field.max_characters} if field.max_characters else TEXT

    def code(self) -> Record:
        """One code of one of the classifications."""
        return {"anyOf": [False, *(self._code(name) for name in self.schema.code_systems)]}

    def _code(self, name: str) -> Record:
        pattern = {"type": "string", "pattern": f"^({self.schema.code_systems[name].pattern})$"}
        title = {"title": self.say(f"code_systems.{name}")}
        return title | closed({"system": {"const": name}, "code": pattern, "match": {"enum": list(MATCHES)}})
