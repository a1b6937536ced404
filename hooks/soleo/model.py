"""The words of the engine. Everything is read once, at the edge, into these frozen values."""

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from soleo.field_values import Code, Value, Values

# What an entity may be called: the stem of its file.
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# The rule that is broken by what cannot be read.
READING = "reading"


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands in a file: lines, and characters in them (not bytes), both from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong in an author's file, where, and what is expected instead; `rule` is what finds such things."""

    place: Place
    field: str
    wrong: str
    expected: str
    hint: str = ""
    warning: bool = False
    rule: str = dataclasses.field(default=READING, compare=False)

    def __str__(self) -> str:
        where = f"{self.place.path}:{self.place.line}:{self.place.column}"
        level = "warning: " if self.warning else ""
        return f"{where}: {level}{self.field}: {self.message}"

    @property
    def message(self) -> str:
        """What is wrong and what mends it, in one sentence."""
        return "; ".join(filter(None, (self.wrong, self.expected, self.hint)))

    def of(self, rule: str) -> "Problem":
        """The same, found by a rule."""
        return dataclasses.replace(self, rule=rule)


@dataclass(frozen=True)
class Statement:
    """One relation, at the end where it is written: subject, predicate, target."""

    subject: str
    predicate: str
    target: str
    attributes: Values
    place: Place


@dataclass(frozen=True)
class Page:
    """One author's page in one language. `places` has a place for each key of its front matter."""

    id: str
    kind: str
    locale: str
    uri: str
    path: str
    values: Values
    statements: tuple[Statement, ...]
    notes: Mapping[tuple[str, str], Values]
    body: str
    body_line: int
    source_hash: str = ""
    places: Mapping[str, Place] = dataclasses.field(default_factory=dict)

    def place(self, key: str = "") -> Place:
        """The place of a front matter key, or the start of the page."""
        return self.places.get(key, Place(self.path))

    def note(self, predicate: str, target: str) -> str:
        """What the page says about one of its relations."""
        return " ".join(str(text) for text in self.notes.get((predicate, target), Values({})).values())

    def place_in(self, line: int, column: int = 1) -> Place:
        """The place in the file of a place in the body."""
        return Place(self.path, self.body_line + line - 1, column)


@dataclass(frozen=True)
class Entity:
    """One thing the site knows: the page of the source language and its translations."""

    id: str
    kind: str
    source: Page
    translations: Mapping[str, Page]

    @property
    def uri(self) -> str:
        """The page's path inside its language's folder, such as `teas/assam.md`."""
        return self.source.uri

    def speaks(self, locale: str) -> bool:
        """Whether it has a page in a language; where it has none, the source's is shown."""
        return locale in self.translations

    def page(self, locale: str = "") -> Page:
        """The page in a language, or the source's where there is none; facts stand there alone."""
        return self.translations.get(locale, self.source)

    def value(self, name: str, locale: str) -> Value | None:
        """A value of any type: as the page in a language has it, or else the source."""
        return self.page(locale).values.get(name) or self.source.values.get(name)

    def text(self, name: str, locale: str = "") -> str:
        """A text of the page in a language, or a fact; empty where nothing is said."""
        return self.page(locale).values.text(name)

    def texts(self, name: str, locale: str = "") -> tuple[str, ...]:
        """A list of texts, in the same way."""
        return self.page(locale).values.texts(name)

    def codes(self, name: str) -> tuple[Code, ...]:
        """Codes of classifications, which are facts."""
        return self.source.values.codes(name)

    def title(self, locale: str) -> str:
        """The title in a language."""
        return self.text("title", locale)

    def date(self, name: str) -> date | None:
        """A day, which is a fact."""
        return self.source.values.date(name)


@dataclass(frozen=True)
class Reference:
    """A source that pages cite by its key."""

    key: str
    title: str
    publisher: str
    url: str
    checked: str
    place: Place


@dataclass(frozen=True)
class CallNumber:
    """A number to call, as one page told it: whom it reaches and when, where it is shown, and how far it is trusted.

    `grade` is A for a page of a public body or of the service itself, else B; `dated` is what the page says
    of its own age, `read` the day on which somebody read it there. `text` says that it can be texted, or `only` that.
    """

    number: str
    country: str
    kind: str
    languages: tuple[str, ...]
    source: str
    read: date
    grade: str
    show: bool
    place: Place
    dated: str = ""
    region: str = ""
    option: str = ""
    name: str = ""
    hours: str = ""
    free: bool = False
    text: str = ""

    def trusted(self, since: int) -> bool:
        """Whether it may be shown: of grade A, or told by a page of a year or later."""
        return self.grade == "A" or (bool(self.dated) and int(self.dated[:4]) >= since)

    @property
    def dialled(self) -> str:
        """What a telephone dials: digits, with a plus or a star before them."""
        return "".join(sign for sign in self.number if sign.isdigit() or sign in "+*")

    @property
    def href(self) -> str:
        """The link that dials it, or begins a text message where nobody answers calls."""
        return f"sms:{self.dialled}" if self.text == "only" else f"tel:{self.dialled}"


@dataclass(frozen=True)
class Redirect:
    """An id that an entity had once, and the one that it has now."""

    old: str
    new: str
    place: Place
