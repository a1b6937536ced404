"""The text of a new page of the source language: every field with what it is for, a blank where words are missing."""

import textwrap
from collections.abc import Iterator
from datetime import date

from soleo.read.content.project import Project
from soleo.read.content.values import BLANK
from soleo.read.schema import describe
from soleo.read.schema.schema import FieldSpec, Relation

WIDTH = 110
OTHER = "id-of-a-page"


def comment(text: str) -> Iterator[str]:
    """A text as lines of a YAML comment."""
    return (f"# {line}" for line in textwrap.wrap(text, WIDTH, break_on_hyphens=False))


class PageDraft:
    """Begins pages of one kind."""

    def __init__(self, project: Project, kind: str) -> None:
        self.schema = project.schema
        self.say = project.messages[project.source]
        self.kind = kind

    def page(self, today: date) -> str:
        """The whole page, as it is on its first day."""
        return "\n".join(["---", *self._front(today), "---", "", *self._body()])

    def _front(self, today: date) -> Iterator[str]:
        kinds = self.say(f"kinds.{self.kind}.singular")
        yield from comment(
            f"{kinds} (kind `{self.kind}`). Write instead of every `{BLANK}`. Lines that begin with `#` are comments: "
            "take the sign away where you need the line, and delete the rest. Then `make check`."
        )
        for name, field in self.schema.fields_of(self.kind).items():
            yield ""
            yield from comment(describe.sentence(self.schema, name, field, self.kind))
            yield from self._field(name, field, today)
        for name, relation in self.schema.relations.items():
            if self.kind in relation.from_:
                yield ""
                yield from self._relation(name, relation)
        yield from self._headings()

    def _field(self, name: str, field: FieldSpec, today: date) -> Iterator[str]:
        mark = "" if field.required else "# "
        if field.type == "codes":
            yield f"{mark}{name}:"
            yield f'{mark}  - {{system: {BLANK}, code: "{BLANK}", match: exact}}'
        elif field.type == "date":
            yield f"{mark}{name}: {today if field.required else BLANK}"
        else:
            several = field.type in ("texts", "references")
            yield f"{mark}{name}: [{BLANK}]" if several else f"{mark}{name}: {BLANK}"

    def _relation(self, name: str, relation: Relation) -> Iterator[str]:
        yield from comment(describe.relation(self.schema, name, relation))
        for attribute, field in relation.attributes.items():
            about = describe.sentence(self.schema, f"{name}.{attribute}", field)
            yield from comment(f"`{attribute}`: {about}")
        if relation.attributes:
            yield f"# {name}:"
            yield f"#   {OTHER}: {{{', '.join(self._attribute(*it) for it in relation.attributes.items())}}}"
        else:
            yield f"# {name}: [{OTHER}]"

    def _attribute(self, name: str, field: FieldSpec) -> str:
        return f"{name}: [{BLANK}]" if field.type == "references" else f"{name}: {BLANK}"

    def _headings(self) -> Iterator[str]:
        written = [it for it in self.schema.layout(self.kind) if it.text and it.heading != "lead"]
        if written:
            yield ""
            yield from comment("The headings that the body may have, in this order:")
        for section in written:
            yield f"#   ## {self.say(f'headings.{section.heading}')} ({section.text})"

    def _body(self) -> Iterator[str]:
        yield from (BLANK, "")
        for section in self.schema.layout(self.kind):
            if section.text == "required" and section.heading != "lead":
                yield from (f"## {self.say(f'headings.{section.heading}')}", "", BLANK, "")
