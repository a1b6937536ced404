"""A page's front matter, checked against the schema: fields, relations, and nothing else."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from soleo.field_values import Value, Values
from soleo.model import Place, Problem, Statement
from soleo.read.content.values import ValueReader
from soleo.read.schema.schema import FieldSpec, Schema
from soleo.text.did_you_mean import did_you_mean, one_of
from soleo.text.yaml_tree import Node

SOURCE_HASH = "source_hash"
HASH_SPEC = FieldSpec(type="text")


@dataclass
class FrontMatter:
    """What a page's front matter says."""

    values: dict[str, Value] = dataclasses.field(default_factory=dict)
    statements: list[Statement] = dataclasses.field(default_factory=list)
    notes: dict[tuple[str, str], Values] = dataclasses.field(default_factory=dict)
    source_hash: str = ""
    places: dict[str, Place] = dataclasses.field(default_factory=dict)


class FrontMatterReader:
    """Reads one page's front matter. `source` says whether facts may stand in it."""

    def __init__(self, schema: Schema, kind: str, source: bool, problems: list[Problem]) -> None:
        self.schema = schema
        self.kind = kind
        self.source = source
        self.values = ValueReader(schema, kind, problems)
        self.report = self.values.report
        self.fields = schema.fields_of(kind)

    def read(self, tree: Node, subject: str) -> FrontMatter:
        """Everything that the front matter says, as far as it is right."""
        front = FrontMatter()
        if not isinstance(tree.value, dict):
            self.report(tree.place, "front matter", "is not a mapping", "expected lines `key: value`")
            return front
        for name, node in tree.value.items():
            front.places[name] = node.key
            self._line(front, subject, name, node)
        for name in self._missing(tree.value):
            self.report(tree.place, name, "is missing", f"expected a line `{name}: …`")
        return front

    def _line(self, front: FrontMatter, subject: str, name: str, node: Node) -> None:
        if name in self.fields:
            value = self._value(name, node, self.fields[name])
            if value is not None:
                front.values[name] = value
        elif name in self.schema.relations:
            self._relation(front, subject, name, node)
        elif name == SOURCE_HASH and not self.source:
            front.source_hash = self.values.text(name, node, HASH_SPEC) or ""
        else:
            self._unknown(name, node)

    def _value(self, name: str, node: Node, field: FieldSpec) -> Value | None:
        if field.scope == "fact" and not self.source:
            self._fact_in_translation(node.key, name)
            return None
        return self.values.read(name, node, field)

    def _fact_in_translation(self, place: Place, name: str) -> None:
        self.report(place, name, "is a fact", "expected facts in the page of the source language only")

    def _unknown(self, name: str, node: Node) -> None:
        if name in self.schema.inverses:
            other = self.schema.inverses[name]
            expected = f"expected `{other}` on the page at the other end"
            return self.report(node.key, name, "is the generated end of a relation", expected)
        if name in self.schema.fields or (name == SOURCE_HASH):
            return self.report(node.key, name, f"is not for this page ({self.kind})", "expected no such line")
        known = [*self.fields, *(r for r, it in self.schema.relations.items() if self.kind in it.from_)]
        return self.report(node.key, name, "is not known", "expected a field of the schema", did_you_mean(name, known))

    def _missing(self, present: dict[str, Node]) -> Iterator[str]:
        for name, field in self.fields.items():
            if field.required and name not in present and (self.source or field.scope == "words"):
                yield name

    def _relation(self, front: FrontMatter, subject: str, name: str, node: Node) -> None:
        relation = self.schema.relations[name]
        if self.kind not in relation.from_:
            expected = one_of(relation.from_).replace("expected one of", "it belongs on pages of the kinds")
            return self.report(node.key, name, f"cannot stand on a page of kind {self.kind}", expected)
        for target, place, attributes in self._targets(name, node):
            facts, words = self._attributes(name, target, place, attributes)
            if self.source:
                front.statements.append(Statement(subject, name, target, Values(facts), place))
            if words:
                front.notes[name, target] = Values(words)
        return None

    def _targets(self, name: str, node: Node) -> Iterator[tuple[str, Place, Node | None]]:
        if isinstance(node.value, dict):
            for target, attributes in node.value.items():
                yield target, attributes.key, attributes
        elif isinstance(node.value, tuple) and all(isinstance(item.value, str) for item in node.value):
            if not self.source:
                return self._fact_in_translation(node.key, name)
            yield from self._listed(name, node.value)
        else:
            self.report(node.place, name, "is one text", "expected ids: [one, two], or `id: {attribute: …}`")

    def _listed(self, name: str, items: tuple[Node, ...]) -> Iterator[tuple[str, Place, None]]:
        seen: set[str] = set()
        for item in items:
            target = str(item.value)
            if target in seen:
                self.report(item.place, name, f"`{target}` stands twice", "expected each value once")
            else:
                seen.add(target)
                yield target, item.place, None

    def _attributes(
        self, name: str, target: str, place: Place, node: Node | None
    ) -> tuple[dict[str, Value], dict[str, Value]]:
        """What is said of a relation: facts, and words."""
        known = self.schema.relations[name].attributes
        given = node.children if node else {}
        if node and node.value and not isinstance(node.value, dict):
            self.report(node.place, f"{name}.{target}", "is not a mapping", "expected {attribute: …}")
        elif node and not self.source:
            self.values.empty(f"{name}.{target}", Node(node.value, place, place))
        facts: dict[str, Value] = {}
        words: dict[str, Value] = {}
        for attribute, child in given.items():
            path = f"{name}.{target}.{attribute}"
            if attribute not in known:
                hint = did_you_mean(attribute, known)
                self.report(child.key, path, "is not known", one_of(known), hint)
                continue
            value = self._value(path, child, known[attribute])
            if value is not None:
                (words if known[attribute].scope == "words" else facts)[attribute] = value
        for attribute, field in known.items():
            if field.required and self.source and attribute not in given:
                self.report(place, f"{name}.{target}", f"has no `{attribute}`", one_of(self.schema.allowed(field)))
        return facts, words
