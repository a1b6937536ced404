"""The words of the engine. Everything is read once, at the edge, into these frozen values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

# What an entity may be called: the stem of its file.
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands in a file: lines and columns count from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong in an author's file, where, and what is expected instead."""

    place: Place
    field: str
    wrong: str
    expected: str
    hint: str = ""
    warning: bool = False

    def __str__(self) -> str:
        where = f"{self.place.path}:{self.place.line}:{self.place.column}"
        level = "warning: " if self.warning else ""
        return f"{where}: {level}{self.field}: {self.told}"

    @property
    def told(self) -> str:
        """What is wrong and what mends it, in one sentence."""
        return "; ".join(filter(None, (self.wrong, self.expected, self.hint)))


@dataclass(frozen=True)
class Code:
    """A code of a classification; `match` is a SKOS mapping: exact, broader, narrower, related."""

    system: str
    code: str
    match: str


Value = str | tuple[str, ...] | tuple[Code, ...] | date
Values = Mapping[str, Value]


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
    places: Mapping[str, Place] = field(default_factory=dict)

    def place(self, key: str = "") -> Place:
        """The place of a front matter key, or the start of the page."""
        return self.places.get(key, Place(self.path))

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

    def page(self, locale: str) -> Page:
        """The page in a language, or the source's where there is none."""
        return self.translations.get(locale, self.source)

    def fact(self, name: str) -> Value:
        """A fact, or an empty text."""
        return self.source.values.get(name, "")

    def words(self, name: str, locale: str) -> Value:
        """A field of words in a language (the source's where it has no page), or an empty text."""
        return self.page(locale).values.get(name, "")

    def title(self, locale: str) -> str:
        """The title in a language."""
        return str(self.words("title", locale))


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
