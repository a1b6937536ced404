"""docs/schema.yml as typed values: kinds, fields, scales, relations, page layouts, indexes."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, ValidationError
from pydantic import Field as Key

from soleo.model import Problem
from soleo.read.schema.parts import (
    CallNumbers,
    Choice,
    Claim,
    CodeSystem,
    Goal,
    Licence,
    Names,
    Step,
    Strict,
    Types,
    Verdicts,
)
from soleo.text.yaml_tree import Node

HOW = "see docs/schema.yml of the project and the README"


class Field(Strict):
    """A field of front matter, or an attribute of a relation, with its schema.org properties."""

    type: Literal["text", "texts", "choice", "scale", "codes", "references", "date"]
    scope: Literal["fact", "words"] = "fact"
    required: bool = False
    pinned: bool = False
    unique: bool = False
    kinds: Names = ()
    except_: Names = Key((), alias="except")
    choices: tuple[Choice, ...] = ()
    scale: str = ""
    max_words: int = 0
    max_characters: int = 0
    goal: Goal = Goal()
    schema_org: str = ""
    page_schema_org: str = ""
    value_schema_org: str = ""

    def of(self, kind: str) -> bool:
        """Whether pages of a kind have this field."""
        return (not self.kinds or kind in self.kinds) and kind not in self.except_


class Relation(Strict):
    """A relation: the kinds at both ends and the name of the generated end."""

    from_: Names = Key(alias="from")
    to: Names
    inverse: str = ""
    symmetric: bool = False
    attributes: dict[str, Field] = Key({})
    schema_org: tuple[Claim, ...] = ()
    inverse_schema_org: tuple[Claim, ...] = ()


class Section(Strict):
    """One section of a page: written (`text`), generated, or both under one heading."""

    heading: str = ""
    text: Literal["required", "optional"] | None = None
    relation: str = ""
    group_by: str = ""
    where: dict[str, Names] = Key({})
    card: str = ""
    facts: Names = ()
    map: Names = Key((), max_length=2)
    references: bool = False


def _bare(section: object) -> object:
    return {"references": True} if section == "references" else section


class Kind(Strict):
    """A kind of entity: its folder, its schema.org types, the layout of its pages."""

    folder: str
    schema_org: Types
    page_schema_org: str = "WebPage"
    defines: bool = False
    layout: str | tuple[Annotated[Section, BeforeValidator(_bare)], ...]


class Facet(Strict):
    """What a list is narrowed by: a field, or the other ends of a predicate and of those in `also`.

    `where` keeps a link only if its attribute, where its relation has one, is among these values.
    """

    name: str
    also: Names = ()
    where: dict[str, Names] = Key({})


def _named(facet: object) -> object:
    return {"name": facet} if isinstance(facet, str) else facet


class Index(Strict):
    """A generated page that lists entities under headings: by letter, by field, by relation.

    `names`: fields of other names, each of which is an entry of its own by letter.
    """

    path: str
    kinds: Names = ()
    by: str = "title"
    names: Names = ()
    template: str = "index"
    page_schema_org: str = "CollectionPage"
    schema_org: str = ""
    facets: tuple[Annotated[Facet, BeforeValidator(_named)], ...] = ()


class Schema(Strict):
    """The whole domain."""

    licence: Licence = Licence()
    numbers: CallNumbers = CallNumbers()
    article: Verdicts = Verdicts()
    scales: dict[str, tuple[Step, ...]]
    code_systems: dict[str, CodeSystem] = Key({})
    fields: dict[str, Field]
    relations: dict[str, Relation]
    help: dict[str, str] = Key({})
    kinds: dict[str, Kind]
    indexes: dict[str, Index]

    @cached_property
    def inverses(self) -> dict[str, str]:
        """From each predicate, written or generated, to the one at the other end."""
        pairs = {}
        for name, relation in self.relations.items():
            other = name if relation.symmetric else relation.inverse
            pairs[name] = other
            pairs.setdefault(other, name)
        return pairs

    def relation(self, predicate: str) -> Relation:
        """The relation that a predicate belongs to, from either end."""
        return self.relations.get(predicate) or self.relations[self.inverses[predicate]]

    def layout(self, kind: str) -> tuple[Section, ...]:
        """The sections of a kind's pages; empty for pages that are free."""
        layout = self.kinds[kind].layout
        if isinstance(layout, str):
            return () if layout == "free" else self.layout(layout)
        return layout

    def fields_of(self, kind: str) -> dict[str, Field]:
        """The fields that pages of a kind may have."""
        return {name: field for name, field in self.fields.items() if field.of(kind)}

    def steps(self, field: Field) -> Names:
        """The values allowed for a scale or a choice, in their order."""
        options = self.scales.get(field.scale, ()) if field.type == "scale" else field.choices
        return tuple(option.id for option in options)

    def scale(self, name: str, attribute_of: str = "") -> tuple[Step, ...]:
        """The scale of a field, or of an attribute of a predicate."""
        fields = self.relation(attribute_of).attributes if attribute_of else self.fields
        return self.scales[fields[name].scale]

    def kind_of_folder(self, folder: str) -> str | None:
        """The kind whose pages stand in a folder (`.` is the language's own)."""
        return next((name for name, kind in self.kinds.items() if kind.folder == folder), None)

    def listed(self) -> Names:
        """The kinds that are knowledge: those with a layout, not free pages."""
        return tuple(name for name in self.kinds if self.layout(name))


def build(node: Node, problems: list[Problem]) -> Schema | None:
    """The schema from its YAML; each mistake becomes a problem at its place."""
    try:
        return Schema.model_validate(node.plain)
    except ValidationError as error:
        for finding in error.errors():
            steps = [step for step in finding["loc"] if not isinstance(step, str) or "[" not in step]
            name = ".".join(str(step) for step in steps)
            place = node.at(steps).key
            problems.append(Problem(place, name or "schema", finding["msg"].lower(), HOW))
    return None
