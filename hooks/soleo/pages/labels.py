"""What facts are called in one language: values, steps, cards, and the order of titles."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from soleo.field_values import Value
from soleo.model import Entity
from soleo.read.content.graph import Edge
from soleo.read.content.project import Project
from soleo.read.schema.parts import Names, Step
from soleo.text.collation import SortKey


@dataclass(frozen=True)
class Card:
    """What the card of an entity shows: its field, the step, the step's name, what it says.

    `sentence` is the page's own words for that, empty where it has none: then the card says the `text` of its step.
    """

    field: str = ""
    step: Step | None = None
    label: str = ""
    text: str = ""
    sentence: str = ""


class Labels:
    """The words of one language for what the schema declares."""

    def __init__(self, project: Project, locale: str) -> None:
        self.project = project
        self.locale = locale
        self.say = project.messages[locale]

    def option(self, name: str, value: str) -> str:
        """The name of a choice or of a step; any other text as it is."""
        field = self.project.schema.fields[name]
        names = {"choice": f"choices.{name}.{value}", "scale": f"scales.{field.scale}.{value}.label"}
        return self.say(names[field.type]) if field.type in names else value

    def shown(self, name: str, value: Value) -> Value:
        """A value in words, a day as the language writes it."""
        if isinstance(value, date):
            return self.say.date(value)
        return self.option(name, value) if isinstance(value, str) else value

    def card(self, entity: Entity) -> Card:
        """The card of an entity's page."""
        schema = self.project.schema
        for section in (it for it in schema.layout(entity.kind) if it.card):
            for step in (it for it in schema.scale(section.card) if it.id == entity.text(section.card)):
                key = f"scales.{schema.fields[section.card].scale}.{step.id}"
                texts = self.say(f"{key}.label"), self.say.some(f"{key}.text")
                return Card(section.card, step, *texts, entity.text(section.sentence, self.locale))
        return Card()

    def scale(self, predicate: str) -> tuple[str, tuple[Step, ...]]:
        """The first scale among the attributes of a predicate: the attribute's name and the steps, or nothing."""
        for name, field in self.project.schema.relation(predicate).attributes.items():
            if field.type == "scale":
                return name, self.project.schema.scale(name, predicate)
        return "", ()

    def rank(self, predicate: str, edge: Edge) -> int:
        """The place of an edge's step in its scale, the first one for edges without a scale."""
        name, steps = self.scale(predicate)
        return next((n for n, step in enumerate(steps) if step.id == edge.statement.attributes.text(name)), 0)

    def strength(self, predicate: str, edge: Edge) -> str:
        """The step of an edge in words; empty where its relation has no scale."""
        name, steps = self.scale(predicate)
        scale = self.project.schema.relation(predicate).attributes[name].scale if name else ""
        return self.say(f"scales.{scale}.{steps[self.rank(predicate, edge)].id}.label") if name else ""

    def limits(self, predicate: str, where: Mapping[str, Names]) -> dict[str, Names]:
        """Those of some limits on attributes that a predicate's relation has."""
        attributes = self.project.schema.relation(predicate).attributes
        return {name: values for name, values in where.items() if name in attributes}

    def order(self, name: str) -> tuple[SortKey, str]:
        """A key that sorts ids by the titles of their entities."""
        return self.project.title_key(self.project.entities[name], self.locale)
