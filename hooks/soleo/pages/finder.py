"""What a list is narrowed by: its facets with their values, and which of them each entity has."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from soleo.model import Entity
from soleo.pages.sections import Sections
from soleo.read.content.project import Project
from soleo.read.schema.lists import Facet, Index

# The value of a field on a page that does not say it.
UNKNOWN = "unknown"


@dataclass(frozen=True)
class Option:
    """One value of a facet; an alarm is an entity at the first step of the list's scale."""

    id: str
    label: str
    count: int
    language: str = ""
    alarm: bool = False


@dataclass(frozen=True)
class Control:
    """One facet with its values in order; `every` asks an entity for all that are chosen, else any will do."""

    name: str
    label: str
    every: bool
    options: tuple[Option, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Option]:
        """The options by their ids, without the one that stands for what is not known."""
        return {option.id: option for option in self.options if option.id != UNKNOWN}


FacetValues = list[tuple[Control, list[Option]]]
Rows = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True)
class Finder:
    """What the page shows: `rows` has the values of each entity by facet, `always` the division that always stays."""

    controls: tuple[Control, ...]
    rows: Rows
    always: str
    alarm: tuple[str, str]

    def lines(self, entity: str) -> list[FacetValues]:
        """What is known of an entity: its fields on one line, each relation on one of its own."""
        row = self.rows[entity]
        known = [
            (it, [it.by_id[value] for value in row[it.name] if value in it.by_id and value != entity])
            for it in self.controls
        ]
        fields = [(control, options) for control, options in known if options and not control.every]
        relations = [[(control, options)] for control, options in known if options and control.every]
        return [fields, *relations] if fields else relations


class Finders:
    """Makes the finders of one language."""

    def __init__(self, project: Project, locale: str) -> None:
        self.project = project
        self.locale = locale
        self.say = project.messages[locale]
        self.sections = Sections(project, locale)
        self.labels = self.sections.labels

    def finder(self, name: str) -> Finder:
        """The finder of an index that has facets."""
        index = self.project.schema.indexes[name]
        entities = self.project.graph.of_kinds(index.kinds or self.project.schema.kinds_with_layout())
        rows = {it.id: {facet.name: self._values(facet, it) for facet in index.facets} for it in entities}
        controls = tuple(self._control(name, index, facet, rows) for facet in index.facets)
        always, label, text = self._first(index)
        return Finder(controls, rows, always, (label, text))

    def _first(self, index: Index) -> tuple[str, str, str]:
        """The first step of the list's scale, its name and what it asks for; empty without a scale."""
        field = self.project.schema.fields.get(index.by)
        if field is None or field.type != "scale":
            return "", "", ""
        step = self.project.schema.allowed(field)[0]
        key = f"scales.{field.scale}.{step}"
        return step, self.say(f"{key}.label"), self.say.some(f"{key}.text")

    # An entity goes with itself: whoever chooses it as a value of a facet finds its own page too.
    def _values(self, facet: Facet, entity: Entity) -> tuple[str, ...]:
        if facet.name in self.project.schema.fields:
            return (entity.text(facet.name) or UNKNOWN,)
        limits = {name: self.labels.limits(name, facet.where) for name in (facet.name, *facet.also)}
        items = (item for name, where in limits.items() for item in self.sections.items(entity, name, where))
        return tuple(dict.fromkeys((entity.id, *(item.entity.id for item in items))))

    def _control(self, name: str, index: Index, facet: Facet, rows: Rows) -> Control:
        counts = Counter(value for row in rows.values() for value in row[facet.name])
        if field := self.project.schema.fields.get(facet.name):
            order = [value for value in (*self.project.schema.allowed(field), UNKNOWN) if counts[value]]
            options = [Option(value, self._shown(facet.name, value), counts[value]) for value in order]
            return Control(facet.name, self.say(f"fields.{facet.name}"), False, tuple(options))
        others = {value for entity, row in rows.items() for value in row[facet.name] if value != entity}
        entities = self.project.by_title((self.project.entities[value] for value in others), self.locale)
        options = [self._option(index, it, counts[it.id]) for it in entities]
        return Control(facet.name, self.say(f"indexes.{name}.{facet.name}"), True, tuple(options))

    def _shown(self, name: str, value: str) -> str:
        return self.say("interface.finder.unknown") if value == UNKNOWN else self.labels.option(name, value)

    def _option(self, index: Index, entity: Entity, count: int) -> Option:
        language = "" if entity.speaks(self.locale) else entity.source.locale
        alarm = bool(entity.text(index.by)) and entity.text(index.by) == self._first(index)[0]
        return Option(entity.id, entity.title(self.locale), count, language, alarm)
