"""Everything the site knows, as one record: the domain, the sources, and one record an entity."""

from dataclasses import asdict

from soleo.field_values import Code, Value, Values
from soleo.model import Entity
from soleo.read.content import addresses, translation
from soleo.read.content.addresses import Settings
from soleo.read.content.graph import Edge
from soleo.read.content.project import Project

SCHEMA = "knowledge.schema.json"
JsonObject = dict[str, object]


class DataSet:
    """The knowledge of a project, in all languages."""

    def __init__(self, project: Project, settings: Settings) -> None:
        self.project = project
        self.schema = project.schema
        self.settings = settings
        self.entities = project.graph.of_kinds(self.schema.kinds_with_layout())

    def record(self) -> JsonObject:
        """The whole of it."""
        days = [str(day) for entity in self.entities if (day := entity.date("updated"))]
        return {
            "$schema": SCHEMA,
            "name": self.settings.name,
            "url": self.settings.site_url,
            "updated": max(days, default=""),
            "licence": self.schema.licence.model_dump(),
            "source_language": self.project.source,
            "languages": list(self.project.locales),
            **self._domain(),
            "references": {key: self._reference(key) for key in sorted(self.project.references)},
            "entities": [self.entity(entity) for entity in self.entities],
        }

    def _domain(self) -> JsonObject:
        schema = self.schema
        return {
            "kinds": {
                name: {"names": self._names(f"kinds.{name}.plural"), "schema_org": list(schema.kinds[name].schema_org)}
                for name in schema.kinds_with_layout()
            },
            "scales": {
                name: [{"id": it.id, "names": self._names(f"scales.{name}.{it.id}.label")} for it in steps]
                for name, steps in schema.scales.items()
            },
            "relations": {
                name: {"names": self._names(f"relations.{name}"), "inverse": other, "written": name in schema.relations}
                for name, other in schema.inverses.items()
            },
            "code_systems": {
                name: {"names": self._names(f"code_systems.{name}"), "licence": system.licence}
                for name, system in schema.code_systems.items()
            },
        }

    def _names(self, key: str) -> dict[str, str]:
        return {locale: self.project.messages[locale](key) for locale in self.project.locales}

    def _reference(self, key: str) -> JsonObject:
        source = self.project.references[key]
        return {name: getattr(source, name) for name in ("title", "publisher", "url", "checked")}

    def entity(self, entity: Entity) -> JsonObject:
        """One record: facts, words in every language that has the page, relations from both ends."""
        return {
            "id": entity.id,
            "kind": entity.kind,
            "urls": {locale: self.url(entity, locale) for locale in entity.translations},
            "translations": {locale: self.state(entity, locale) for locale in self.project.locales[1:]},
            "facts": self._fields(entity, "fact", entity.source.values),
            "words": {
                locale: self._fields(entity, "words", page.values) for locale, page in entity.translations.items()
            },
            "relations": {
                predicate: [self._edge(edge) for edge in self.project.graph.edges(entity.id, predicate)]
                for predicate in self.project.graph.predicates(entity.id)
            },
        }

    def url(self, entity: Entity, locale: str) -> str:
        """The absolute address of an entity's page."""
        return self.settings.site_url + addresses.url(self.project, locale, entity.uri, self.settings.directory_urls)

    def state(self, entity: Entity, locale: str) -> str:
        """`current`, `outdated` or `missing`."""
        return translation.status(entity, locale, self.schema)

    def _fields(self, entity: Entity, scope: str, values: Values) -> JsonObject:
        names = (name for name, field in self.schema.fields_of(entity.kind).items() if field.scope == scope)
        return {name: plain(value) for name in names if (value := values.get(name))}

    def _edge(self, edge: Edge) -> JsonObject:
        statement = edge.statement
        notes: dict[str, dict[str, object]] = {}
        for locale, page in self.project.entities[statement.subject].translations.items():
            for name, text in page.notes.get((statement.predicate, statement.target), Values({})).items():
                notes.setdefault(name, {})[locale] = plain(text)
        return {"target": edge.target, **{name: plain(it) for name, it in statement.attributes.items()}, **notes}


def plain(value: Value) -> object:
    """A value as JSON has it."""
    if isinstance(value, tuple):
        return [asdict(it) if isinstance(it, Code) else it for it in value]
    return value if isinstance(value, str) else value.isoformat()
