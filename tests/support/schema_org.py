"""The part of schema.org that the site speaks: which type has which property, and what each type is a kind of.

rdflib ships the names of types and properties, but not which belong together; that stands here, as
schema.org has it. A new property of docs/schema.yml is looked up there and added.
"""

from rdflib import SDO

PARENTS = {
    "BreadcrumbList": "ItemList",
    "CollectionPage": "WebPage",
    "CreativeWork": "Thing",
    "DataDownload": "CreativeWork",
    "Dataset": "CreativeWork",
    "DefinedTerm": "Thing",
    "DefinedTermSet": "CreativeWork",
    "ItemList": "Thing",
    "ListItem": "Thing",
    "MedicalCause": "MedicalEntity",
    "MedicalCode": "MedicalEntity",
    "MedicalCondition": "MedicalEntity",
    "MedicalEntity": "Thing",
    "MedicalSignOrSymptom": "MedicalCondition",
    "MedicalTherapy": "MedicalEntity",
    "MedicalWebPage": "WebPage",
    "Organization": "Thing",
    "WebPage": "CreativeWork",
    "WebSite": "CreativeWork",
}
PROPERTIES = {
    "Thing": {"alternateName", "description", "name", "sameAs", "url"},
    "CreativeWork": {
        "citation", "dateModified", "inLanguage", "isAccessibleForFree", "isPartOf", "license", "mainEntity",
        "publisher", "translationOfWork", "workTranslation",
    },
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Dataset": {"distribution"},
    "DefinedTerm": {"inDefinedTermSet"},
    "DefinedTermSet": {"hasDefinedTerm"},
    "ItemList": {"itemListElement"},
    "ListItem": {"item", "position"},
    "MedicalCause": {"causeOf"},
    "MedicalCode": {"codeValue", "codingSystem"},
    "MedicalCondition": {"possibleTreatment", "signOrSymptom"},
    "MedicalEntity": {"code"},
    "WebPage": {"breadcrumb", "lastReviewed"},
}  # fmt: skip


def kinds(name: str) -> set[str]:
    """A type and all that it is a kind of."""
    found = {name}
    while name in PARENTS:
        name = PARENTS[name]
        found.add(name)
    return found


def wrong(node: object, place: str) -> list[str]:
    """What schema.org does not know in a node and in those inside it."""
    if isinstance(node, list):
        return [problem for child in node for problem in wrong(child, place)]
    if not isinstance(node, dict) or node.keys() == {"@id"}:
        return []
    types = [node["@type"]] if isinstance(node["@type"], str) else node["@type"]
    said = node.keys() - {"@type", "@id"}
    allowed = {name for type_ in types for kind in kinds(type_) for name in PROPERTIES.get(kind, ())}
    found = [f"{place}: {name} is not in schema.org" for name in sorted({*types, *said}) if name not in SDO]
    found += [f"{place}: {' '.join(types)} has no {name}" for name in sorted(said - allowed)]
    return found + [problem for name in sorted(said) for problem in wrong(node[name], f"{place} {name}")]
