"""The sample project with a schema that names schema.org, and what its pages then say to machines."""

import json

import yaml

from soleo.read.content.addresses import Settings
from soleo.site.data import head

from . import sample

SETTINGS = Settings("https://tea.example/", name="Tea")
# What the schema says of schema.org, by the place where it says it.
NAMES = {
    "licence": {"name": "Free", "url": "https://tea.example/free"},
    "code_systems.tariff.url": "https://tariff.example/{code}",
    "fields.title.schema_org": "name",
    "fields.title.page_schema_org": "name",
    "fields.definition.schema_org": "description",
    "fields.aliases.schema_org": "alternateName",
    "fields.abbreviations.schema_org": "alternateName",
    "fields.codes.schema_org": "category",
    "fields.codes.value_schema_org": "CategoryCode",
    "fields.references.page_schema_org": "citation",
    "fields.updated.page_schema_org": "dateModified",
    "relations.brewed_in.schema_org": [{"property": "isRelatedTo", "where": {"fit": ["good"]}}],
    "relations.brewed_in.inverse_schema_org": [{"property": "isAccessoryOrSparePartFor"}],
    "indexes.a-z.schema_org": "DefinedTermSet",
}


def schema(names):
    """The sample's schema with names of schema.org."""
    tree = yaml.safe_load((sample.BASE / "docs" / "schema.yml").read_text(encoding="utf-8"))
    for place, value in names.items():
        *steps, last = place.split(".")
        node = tree
        for step in steps:
            node = node[step]
        node[last] = value
    return yaml.safe_dump(tree, sort_keys=False)


def project(root, **edit):
    """The sample with a schema that names schema.org, and other changes."""
    return sample.project(root, files={"docs/schema.yml": schema(NAMES)}, edit=edit)


def graph(project, uri, locale="en"):
    """A page's nodes by their ids."""
    found = json.loads(head.page(project, SETTINGS, locale, uri).json)
    assert found["@context"] == "https://schema.org"
    ids = [node["@id"] for node in found["@graph"]]
    assert len(ids) == len(set(ids))
    return dict(zip(ids, found["@graph"], strict=True))
