"""The tables of fields and relations in CONTRIBUTING.md, made from docs/schema.yml."""

from collections.abc import Iterator

from soleo.read.content.project import Project
from soleo.read.schema import describe
from soleo.read.schema.schema import FieldSpec, Relation, Schema


def table(project: Project) -> str:
    """All fields and relations in Markdown: where they stand, what they are for, what they must be."""
    schema = project.schema
    rows = [["field", "pages", "stands in", "what belongs there"], ["--"] * 4]
    rows += [_field(schema, project.source, name, field) for name, field in schema.fields.items()]
    links = [["relation", "from pages", "to pages", "what it says"], ["--"] * 4]
    links += [_relation(schema, name, relation) for name, relation in schema.relations.items()]
    return "\n".join([*map(_row, rows), "", *map(_row, links)])


def _row(cells: list[str]) -> str:
    return "|" + "|".join(cell if cell == "--" else f" {cell} " for cell in cells) + "|"


def _field(schema: Schema, source: str, name: str, field: FieldSpec) -> list[str]:
    place = f"`{source}` only" if field.scope == "fact" else "every language"
    return [f"`{name}`", _pages(field), place, _cell(describe.sentence(schema, name, field))]


def _pages(field: FieldSpec) -> str:
    return ", ".join(field.kinds) or ("all but " + ", ".join(field.except_) if field.except_ else "all")


def _relation(schema: Schema, name: str, relation: Relation) -> list[str]:
    about = describe.purpose(schema, name)
    told = " ".join([*([about[:1].upper() + about[1:] + "."] if about else []), *_attributes(schema, name, relation)])
    return [f"`{name}`", ", ".join(relation.from_), ", ".join(relation.to), _cell(told)]


def _attributes(schema: Schema, name: str, relation: Relation) -> Iterator[str]:
    for attribute, field in relation.attributes.items():
        yield f"`{attribute}`: {describe.sentence(schema, f'{name}.{attribute}', field)}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("{", "`{").replace("}", "}`")
