"""Structured data of a page: the page, its site, the way to it and what it is about, in schema.org's words."""

from collections.abc import Iterator

from soleo.model import Entity
from soleo.pages.frame import HOME
from soleo.read.content import addresses
from soleo.read.content.addresses import Settings
from soleo.read.content.project import Project
from soleo.site.data import data_files
from soleo.site.data.entity_jsonld import EntityJsonLd, JsonLdNode


class PageJsonLd:
    """One page of one language; a page that is not translated is described as its original."""

    def __init__(self, project: Project, settings: Settings, locale: str, uri: str) -> None:
        self.project = project
        self.settings = settings
        self.uri = uri
        self.entity = addresses.entity_at(project, uri)
        self.locale = self.entity.page(locale).locale if self.entity else locale
        self.say = project.messages[self.locale]
        self.entities = EntityJsonLd(project, settings, self.locale)
        self.url = self.entities.url(uri)
        self.index = project.schema.index_at(uri)

    def graph(self) -> JsonLdNode:
        """The JSON-LD: one flat graph, in which each thing stands once."""
        return {"@context": "https://schema.org", "@graph": list(self.nodes())}

    def nodes(self) -> Iterator[JsonLdNode]:
        """The nodes of the graph, the page first."""
        thing = self._thing()
        main = {"mainEntity": {"@id": thing["@id"]}} if thing else {}
        yield {**self._page(), **main}
        yield self._site()
        if self.uri != HOME:
            yield self._way()
            yield from [thing] if thing else []
        if self.entity:
            yield from self.entities.related(self.entity)

    @property
    def title(self) -> str:
        """What the page is called."""
        return addresses.title(self.project, self.locale, self.uri)

    @property
    def description(self) -> str:
        """What the page is about, in a sentence."""
        if self.entity:
            return self.entity.text("description", self.locale)
        return self.say(f"indexes.{self.index}.description") if self.index else ""

    def _page(self) -> JsonLdNode:
        schema = self.project.schema
        node: JsonLdNode = {"@type": "WebPage", "@id": self.url, "url": self.url, "name": self.title}
        if self.entity:
            node["@type"] = schema.kinds[self.entity.kind].page_schema_org
            node |= self.entities.fields(self.entity, "page_schema_org") | self._translations(self.entity)
        elif self.index:
            node["@type"] = schema.indexes[self.index].page_schema_org
            node["description"] = self.description
        node |= {"inLanguage": self.locale, **self._licence(), "isPartOf": {"@id": self._site_id}}
        return node if self.uri == HOME else {**node, "breadcrumb": {"@id": f"{self.url}#way"}}

    def _translations(self, entity: Entity) -> JsonLdNode:
        source, *others = (it for it in self.project.locales if entity.speaks(it))
        if self.locale != source:
            return {"translationOfWork": {"@id": self.entities.url(self.uri, source)}}
        found = [{"@id": self.entities.url(self.uri, other)} for other in others]
        return {"workTranslation": found} if found else {}

    def _licence(self) -> JsonLdNode:
        licence = self.project.schema.licence.url
        return {"license": licence} if licence else {}

    @property
    def _site_id(self) -> str:
        return f"{self.settings.site_url}#site"

    def _site(self) -> JsonLdNode:
        node: JsonLdNode = {
            "@type": "WebSite",
            "@id": self._site_id,
            "url": self.settings.site_url,
            "name": self.settings.name,
        }
        if self.uri == HOME:
            node |= {"description": self.description, "inLanguage": list(self.project.locales), **self._licence()}
        return node

    def _way(self) -> JsonLdNode:
        steps = [step for step in (HOME, addresses.index_of(self.project, self.uri), self.uri) if step]
        items = [
            {"@type": "ListItem", "position": position, "name": self._name(uri), "item": self.entities.url(uri)}
            for position, uri in enumerate(steps, start=1)
        ]
        return {"@type": "BreadcrumbList", "@id": f"{self.url}#way", "itemListElement": items}

    def _name(self, uri: str) -> str:
        home = self.say.some("interface.home") or self.settings.name
        return home if uri == HOME else addresses.title(self.project, self.locale, uri)

    def _thing(self) -> JsonLdNode | None:
        """What the page is about: the site, the data set, an entity, a set of terms, or nothing."""
        schema = self.project.schema
        if self.uri == HOME:
            return {"@id": self._site_id}
        if self.entity and self.uri == data_files.PAGE:
            return self._data_set()
        if self.entity and schema.layout(self.entity.kind):
            return self.entities.full(self.entity)
        if self.index and schema.indexes[self.index].schema_org:
            return self.entities.listing(self.index, schema.indexes[self.index])
        return None

    def _data_set(self) -> JsonLdNode:
        downloads = [
            {"@type": "DataDownload", "contentUrl": self.settings.site_url + path, "encodingFormat": media}
            for path, media in data_files.FILES.items()
        ]
        said = {"name": self.title, "description": self.description, **self._licence()}
        languages = {"inLanguage": list(self.project.locales), "isAccessibleForFree": True}
        return {"@type": "Dataset", "@id": f"{self.url}#thing", **said, **languages, "distribution": downloads}
