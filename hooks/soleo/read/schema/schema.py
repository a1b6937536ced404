"""docs/schema.yml as typed values: kinds, fields, scales, relations, page layouts, indexes."""

from collections.abc import Callable
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationError

from soleo.model import Problem
from soleo.read.schema.lists import Index
from soleo.read.schema.parts import (
    CallNumbers,
    Choice,
    Claim,
    CodeSystem,
    Goal,
    Licence,
    Names,
    SchemaPart,
    Step,
    Types,
    Verdicts,
)
from soleo.text.yaml_tree import Node

HOW = "see docs/schema.yml of the project and the README"


class FieldSpec(SchemaPart):
    """A field of front matter, or an attribute of a relation, with its schema.org properties."""

    type: Literal["text", "texts", "choice", "scale", "codes", "references", "date"]
    scope: Literal["fact", "words"] = "fact"
    required: bool = False
    source_hash: bool = False
    unique: bool = False
    kinds: Names = ()
    except_: Names = Field(default=(), alias="except")
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


class Relation(SchemaPart):
    """A relation: the kinds at both ends and the name of the generated end."""

    from_: Names = Field(alias="from")
    to: Names
    inverse: str = ""
    symmetric: bool = False
    attributes: dict[str, FieldSpec] = Field({})
    schema_org: tuple[Claim, ...] = ()
    inverse_schema_org: tuple[Claim, ...] = ()


class Section(SchemaPart):
    """One section of a page: written (`text`), generated, or both under one heading.

    `required_if` makes an optional text required on pages with such values, `unless` there is another section;
    `sentence` names the field in which a page may say what its card says.
    """

    heading: str = ""
    text: Literal["required", "optional"] | None = None
    relation: str = ""
    group_by: str = ""
    where: dict[str, Names] = Field({})
    required_if: dict[str, Names] = Field({})
    unless: str = ""
    card: str = ""
    sentence: str = ""
    facts: Names = ()
    table: Names = Field((), max_length=2)
    references: bool = False


def _bare(section: object) -> object:
    return {"references": True} if section == "references" else section


Bare = Annotated[Section, BeforeValidator(_bare, json_schema_input_type=Section | Literal["references"])]


class Kind(SchemaPart):
    """A kind of entity: its folder, its schema.org types, the layout of its pages."""

    folder: str
    schema_org: Types
    page_schema_org: str = "WebPage"
    defines: bool = False
    layout: (
        str
        | tuple[Annotated[Section, BeforeValidator(_bare, json_schema_input_type=Section | Literal["references"])], ...]
    )


class Schema(SchemaPart):
    """The whole domain."""

    licence: Licence = Licence()
    numbers: CallNumbers = CallNumbers()
    article: Verdicts = Verdicts()
    scales: dict[str, tuple[Step, ...]]
    code_systems: dict[str, CodeSystem] = Field({})
    fields: dict[str, FieldSpec]
    relations: dict[str, Relation]
    help: dict[str, str] = Field({})
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

    def fields_of(self, kind: str) -> dict[str, FieldSpec]:
        """The fields that pages of a kind may have."""
        return {name: field for name, field in self.fields.items() if field.of(kind)}

    def allowed(self, field: FieldSpec, kind: str = "") -> Names:
        """The values of a scale or a choice on pages of a kind, or of any, in their order; none of another field."""
        if field.type == "scale":
            return tuple(step.id for step in self.scales.get(field.scale, ()))
        return tuple(it.id for it in field.choices if not (kind and it.kinds) or kind in it.kinds)

    def headings(self, kind: str, say: Callable[[str], str]) -> dict[str, str]:
        """From the text of each heading that people may write on pages of a kind to its key, in the layout's order."""
        written = [section.heading for section in self.layout(kind) if section.text and section.heading != "lead"]
        return {say(f"headings.{key}"): key for key in written}

    def scale(self, name: str, attribute_of: str = "") -> tuple[Step, ...]:
        """The scale of a field, or of an attribute of a predicate."""
        fields = self.relation(attribute_of).attributes if attribute_of else self.fields
        return self.scales[fields[name].scale]

    def kind_of_folder(self, folder: str) -> str | None:
        """The kind whose pages stand in a folder (`.` is the language's own)."""
        return next((name for name, kind in self.kinds.items() if kind.folder == folder), None)

    def index_at(self, path: str) -> str:
        """The name of the index that is generated at a path inside a language's folder, or an empty text."""
        return next((name for name, index in self.indexes.items() if index.path == path), "")

    @property
    def sentences(self) -> Names:
        """The fields in which a page may say what its card says."""
        found = (section.sentence for kind in self.kinds for section in self.layout(kind) if section.sentence)
        return tuple(dict.fromkeys(found))

    def kinds_with_layout(self) -> Names:
        """The kinds that are knowledge: those with a layout, not free pages."""
        return tuple(name for name in self.kinds if self.layout(name))


def build(node: Node) -> tuple[Schema | None, list[Problem]]:
    """The schema from its YAML, or its problems, each at its place."""
    problems = []
    try:
        return Schema.model_validate(node.plain), []
    except ValidationError as error:
        for detail in error.errors():
            steps = [step for step in detail["loc"] if isinstance(step, int) or "[" not in step]
            name = ".".join(str(step) for step in steps)
            place = node.at(steps).key
            problems.append(Problem(place, name or "schema", detail["msg"].lower(), HOW))
    return None, problems
