"""The beginning of a translation: the source's words, each marked as still to be translated, and today's pin."""

import json
import re
from collections.abc import Iterator

from soleo.author.new_page import comment
from soleo.model import Entity
from soleo.read.content.project import Project
from soleo.read.content.translation import SOURCE_HASH, source_hash
from soleo.read.content.values import BLANK
from soleo.read.schema import describe
from soleo.read.schema.schema import FieldSpec
from soleo.text import body

# What stands before the words of a line: signs of a list, a quotation, a heading, a table.
SIGNS = re.compile(r"\s*(?:(?:[-*+>:|]|\d+[.)]|#{1,6})\s+)*")
RULER = re.compile(r"[\s|:-]+")


class TranslationDraft:
    """Begins the translation of one page."""

    def __init__(self, project: Project, entity: Entity, locale: str) -> None:
        self.schema = project.schema
        self.entity = entity
        self.source = entity.source
        self.locale = locale
        self.theirs, self.ours = project.messages[entity.source.locale], project.messages[locale]

    def page(self) -> str:
        """The whole page, as it is before anything is translated."""
        return "\n".join(["---", *self._front(), "---", "", *self._body(), ""])

    def _front(self) -> Iterator[str]:
        yield from comment(
            f"Translation of {self.source.path} into `{self.locale}`. Translate what stands behind each `{BLANK}` and "
            "take the sign away. Delete the comments (lines that begin with `#`). Then `make check`."
        )
        for name, field in self.schema.fields_of(self.source.kind).items():
            if field.scope == "words":
                yield ""
                yield from comment(describe.sentence(self.schema, name, field, self.source.kind))
                yield from self._field(name, field)
        yield from self._notes()
        yield from ("", *comment("The source text that this is a translation of; `make sync` writes it anew."))
        yield f"{SOURCE_HASH}: {source_hash(self.source, self.schema)}"

    def _field(self, name: str, field: FieldSpec) -> Iterator[str]:
        if field.type == "texts":
            if texts := self.source.values.texts(name):
                yield from comment(f"In `{self.source.locale}`: {', '.join(texts)}")
            yield f"# {name}: [{BLANK}]"
        elif text := self.source.values.text(name):
            yield f"{name}: {_marked(text)}"
        else:
            yield f"# {name}: {BLANK}"

    def _notes(self) -> Iterator[str]:
        before = ""
        for (predicate, target), words in self.source.notes.items():
            if predicate != before:
                yield from ("", *comment(describe.relation(self.schema, predicate, self.schema.relations[predicate])))
                yield f"{predicate}:"
            before = predicate
            yield f"  {target}: {{{', '.join(f'{name}: {_marked(str(text))}' for name, text in words.items())}}}"

    def _body(self) -> Iterator[str]:
        prose = dict(body.prose_lines(self.source.body))
        names = self._headings()
        lines = self.source.body.strip("\n").split("\n")
        first = len(self.source.body) - len(self.source.body.lstrip("\n"))
        apart = True
        for number, line in enumerate(lines, start=first + 1):
            heading = body.HEADING.match(line)
            if heading and (known := names.get(heading[2])):
                yield f"{heading[1]} {known}"
            else:
                yield _begun(line, apart) if number in prose else line
            apart = not line.strip() or bool(heading)

    def _headings(self) -> dict[str, str]:
        theirs = self.schema.headings(self.source.kind, self.theirs)
        return {text: self.ours(f"headings.{key}") for text, key in theirs.items()}


def _marked(text: str) -> str:
    return json.dumps(f"{BLANK} {text}", ensure_ascii=False)


def _begun(line: str, apart: bool) -> str:
    """A line with the mark before its words, if a paragraph, an item, a heading or a row begins with it."""
    found = SIGNS.match(line)
    signs = found[0] if found else ""
    if not line.strip() or body.MARKER.match(line) or RULER.fullmatch(line) or not (apart or signs.strip()):
        return line
    return f"{signs}{BLANK} {line[len(signs) :]}"
