"""What pages are about, in schema.org's words: the properties and relations that docs/schema.yml declares."""

from collections.abc import Iterator
from datetime import date

from soleo.field_values import Code
from soleo.model import Entity, Statement
from soleo.pages.labels import Labels
from soleo.read.content import addresses
from soleo.read.content.addresses import Settings
from soleo.read.content.project import Project
from soleo.read.schema.lists import Index
from soleo.read.schema.parts import Claim
from soleo.read.schema.schema import FieldSpec

JsonLdNode = dict[str, object]
TERM, SET = "DefinedTerm", "DefinedTermSet"


class EntityJsonLd:
    """Describes entities in one language; an entity has one `@id` in all of them."""

    def __init__(self, project: Project, settings: Settings, locale: str) -> None:
        self.project = project
        self.schema = project.schema
        self.settings = settings
        self.locale = locale
        self.say = project.messages[locale]

    def url(self, uri: str, locale: str = "") -> str:
        """The absolute address of a page, in this language if no other is named."""
        place = addresses.url(self.project, locale or self.locale, uri, self.settings.directory_urls)
        return self.settings.site_url + place.removeprefix("./")

    def id(self, entity: Entity) -> str:
        """The name of what an entity's page is about."""
        return self.url(entity.uri, self.project.source) + "#thing"

    def reference(self, entity: Entity) -> JsonLdNode:
        """As much of a thing as a page about another one says: what it is and what it is called."""
        types = self.schema.kinds[entity.kind].schema_org
        kind = types[0] if len(types) == 1 else list(types)
        return {"@type": kind, "@id": self.id(entity), "name": entity.title(self.locale)}

    def full(self, entity: Entity) -> JsonLdNode:
        """A thing with its properties and relations."""
        node = self.reference(entity) | {"url": self.url(entity.uri)} | self.fields(entity, "schema_org")
        addressed = ((self.schema.code_systems[code.system].url, code.code) for code in _exact(entity))
        if same := [url.replace("{code}", code) for url, code in addressed if url]:
            node["sameAs"] = same
        if TERM in self.schema.kinds[entity.kind].schema_org and (glossary := self._glossary()):
            node["inDefinedTermSet"] = {"@id": self._set_id(glossary)}
        for subject, claim, target in self._claims(entity):
            if subject is entity:
                _claimed(node, claim, self.id(target))
        return node

    def related(self, entity: Entity) -> list[JsonLdNode]:
        """The things at the other ends of an entity's relations, with what they say about it."""
        nodes: dict[str, JsonLdNode] = {}
        for subject, claim, target in self._claims(entity):
            other = target if subject is entity else subject
            node = nodes.setdefault(other.id, self.reference(other))
            if other is subject:
                _claimed(node, claim, self.id(entity))
        return list(nodes.values())

    def _claims(self, entity: Entity) -> Iterator[tuple[Entity, Claim, Entity]]:
        graph, entities = self.project.graph, self.project.entities
        for predicate in graph.predicates(entity.id):
            for edge in graph.edges(entity.id, predicate):
                statement = edge.statement
                relation = self.schema.relations[statement.predicate]
                ends = entities[statement.subject], entities[statement.target]
                for claims, (first, last) in ((relation.schema_org, ends), (relation.inverse_schema_org, ends[::-1])):
                    yield from ((first, claim, last) for claim in claims if _holds(claim, first, last, statement))

    def fields(self, entity: Entity, key: str) -> JsonLdNode:
        """An entity's fields under the names that the schema gives them in `key`."""
        node: JsonLdNode = {}
        for name, field in self.schema.fields_of(entity.kind).items():
            wanted = getattr(field, key)
            if wanted and (value := self._value(entity, name, field)):
                known = node.get(wanted)
                node[wanted] = [*known, *value] if isinstance(known, list) and isinstance(value, list) else value
        return node

    def _value(self, entity: Entity, name: str, field: FieldSpec) -> object:
        if field.type == "references":
            return [self._source(key) for key in self.project.graph.references(entity)]
        if field.type == "codes":
            return [self._code(code, field.value_schema_org) for code in _exact(entity)]
        value = entity.value(name, self.locale)
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, str):
            return Labels(self.project, self.locale).option(name, value)
        return list(value or ())

    def _source(self, key: str) -> JsonLdNode:
        source = self.project.references[key]
        return {"@type": "CreativeWork", "name": f"{source.publisher}: {source.title}", "url": source.url}

    def _code(self, code: Code, kind: str) -> object:
        system = self.say(f"code_systems.{code.system}")
        return {"@type": kind, "codeValue": code.code, "codingSystem": system} if kind else f"{system} {code.code}"

    def _glossary(self) -> Index | None:
        return next((index for index in self.schema.indexes.values() if index.schema_org == SET), None)

    def _set_id(self, glossary: Index) -> str:
        return f"{self.url(glossary.path)}#thing"

    def listing(self, name: str, index: Index) -> JsonLdNode:
        """An index as a thing of its own: a glossary is a set of terms."""
        node: JsonLdNode = {
            "@type": index.schema_org,
            "@id": self._set_id(index),
            "name": self.say(f"indexes.{name}.title"),
        }
        if index.schema_org == SET:
            entities = self.project.graph.of_kinds(index.kinds or self.schema.kinds_with_layout())
            written = self.project.by_title((it for it in entities if it.speaks(self.locale)), self.locale)
            node["hasDefinedTerm"] = [self._term(entity, index) for entity in written]
        return node

    def _term(self, entity: Entity, glossary: Index) -> JsonLdNode:
        is_term = TERM in self.schema.kinds[entity.kind].schema_org
        own = self.id(entity) if is_term else f"{self.url(glossary.path)}#{entity.id}"
        said = self.fields(entity, "schema_org")
        about = {"description": said["description"]} if "description" in said else {}
        return {"@type": TERM, "@id": own, "name": entity.title(self.locale), **about, "url": self.url(entity.uri)}


def _exact(entity: Entity) -> list[Code]:
    return [code for name in entity.source.values for code in entity.codes(name) if code.match == "exact"]


def _claimed(node: JsonLdNode, claim: Claim, target: str) -> None:
    """Note in a thing what a claim says of it; a property may have several."""
    known = node.setdefault(claim.property, [])
    if isinstance(known, list):
        known.append({"@id": target})


def _holds(claim: Claim, first: Entity, last: Entity, statement: Statement) -> bool:
    kinds = ((claim.from_, first.kind), (claim.to, last.kind))
    given = ((values, statement.attributes.text(name)) for name, values in claim.where.items())
    return all(not allowed or kind in allowed for allowed, kind in kinds) and all(it in values for values, it in given)
