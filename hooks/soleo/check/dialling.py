"""Rules over numbers to call: none in the texts of authors, where nobody would change it; some in every language."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from babel.units import format_unit

from soleo.check import html
from soleo.model import Page, Place, Problem
from soleo.read.content.project import Project
from soleo.read.messages.messages import Messages
from soleo.text import body

DIALS = ("tel:", "sms:", "callto:")
# A number in the data that is shorter says nothing: it is found by the word of calling before it.
LEAST = 3
# What may stand in the middle of a number, and around its digits.
GAP = r"[ \u00a0\u202f-]"
DECIMAL = r"\d+(?:[.,]\d+)*"
MARKS = r"[\s*_`«»“”„\"'‘’:(]*"
# Measures whose names, in any plural, make a number before them an amount.
UNITS = (
    "duration-second", "duration-minute", "duration-hour", "duration-day", "duration-week", "duration-month",
    "duration-year", "mass-milligram", "mass-gram", "mass-kilogram", "mass-microgram", "volume-milliliter",
    "volume-centiliter", "volume-deciliter", "volume-liter", "length-millimeter", "length-centimeter", "length-meter",
    "length-kilometer", "temperature-celsius", "temperature-fahrenheit", "energy-kilocalorie", "energy-calorie",
    "energy-joule", "concentr-percent", "concentr-millimole-per-liter", "pressure-millimeter-ofhg",
)  # fmt: skip
SIZES: tuple[Literal["long", "short"], ...] = ("long", "short")
AMOUNTS = (1, 2, 5, 20, 100)
ADDRESS = re.compile(r"https?://\S+")
SIGNS = r"[%‰°€$£]|[^\W\d_]+/\w"


def texts_name_no_numbers(project: Project) -> Iterator[Problem]:
    """No text of an author names a number to call or dials one: numbers stand in one file, with their sources."""
    finders = {locale: NumberFinder(project, project.messages[locale]) for locale in project.locales}
    file = f"docs/{project.schema.numbers.file}"
    for page in project.pages:
        for place, field, text in _texts(project, page):
            for start, found in finders[page.locale].found(text):
                expected = f"expected the name of the service; numbers stand in {file}, by country"
                yield Problem(_at(place, start, field), field, f"`{found}` is a number to call", expected)
        for link in (*body.links(page.body), *html.links(page.body)):
            if link.target.lower().startswith(DIALS):
                expected = f"expected a place such as `<!-- generated: numbers … -->`; numbers stand in {file}"
                yield Problem(page.place_in(link.line, link.column), "link", f"`{link.target}` dials", expected)


def _at(place: Place, start: int, field: str) -> Place:
    return Place(place.path, place.line, start + 1) if field == "body" else place


def _texts(project: Project, page: Page) -> Iterator[tuple[Place, str, str]]:
    """Every text of a page with its place and field, lists of names and code too; a line of a body by itself."""
    for name, field in project.schema.fields_of(page.kind).items():
        if field.scope == "words" and name in page.values:
            value = page.values[name]
            for text in value if isinstance(value, tuple) else (value,):
                yield page.place(name), name, str(text)
    for (predicate, target), words in page.notes.items():
        yield from ((page.place(predicate), f"{predicate}.{target}", str(text)) for text in words.values())
    for number, line in enumerate(page.body.split("\n"), start=1):
        if any(sign.isdigit() for sign in line) and not body.MARKER.match(line):
            yield page.place_in(number), "body", _shown(line)


def _shown(line: str) -> str:
    """A line without addresses and anchors, as long as it was."""
    line = body.LINK.sub(lambda link: f" {link['text']}".ljust(len(link[0])), line)
    for apart in (ADDRESS, body.ANCHOR):
        line = apart.sub(lambda found: " " * len(found[0]), line)
    return line


@dataclass(frozen=True)
class NumberFinder:
    """Finds numbers to call in the texts of one language: those of the project, and any behind a word of calling."""

    project: Project
    say: Messages

    def found(self, text: str) -> Iterator[tuple[int, str]]:
        """Each number with the place where it begins; an amount is none, nor the end of a range of amounts."""
        plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
        known = {found.start(): found.end() for found in self._known.finditer(plain) if not self._ranges(plain, found)}
        called = {found.start(1): found.end(1) for found in self._called.finditer(plain)}
        for start, end in sorted((known | called).items()):
            if not self._measured.match(plain, end):
                yield start, text[start:end]

    @cached_property
    def _known(self) -> re.Pattern[str]:
        """Any number of the project alone, not within a longer one, a decimal or a time."""
        digits = {number.dialled.lstrip("+*") for number in self.project.numbers}
        shapes = "|".join(_shape(it) for it in sorted(digits, key=lambda it: (-len(it), it)) if len(it) >= LEAST)
        return re.compile(rf"(?<![\w.,:/=#])(?<!\d{GAP})(?:{shapes or '(?!)'})(?![\w/]|[.,:]\d|{GAP}?\d)")

    @cached_property
    def _called(self) -> re.Pattern[str]:
        words = "|".join(re.escape(word) for word in self.say.texts.get("language.calling", ()))
        return re.compile(rf"(?<!\w)(?:{words or '(?!)'}){MARKS}(\d(?:{GAP}?\d)+)(?![.,]?\d)", re.IGNORECASE)

    @cached_property
    def _measured(self) -> re.Pattern[str]:
        """What makes the number before it an amount: a sign, or the name of a measure."""
        forms = (format_unit(n, unit, size, locale=self.say.cldr) for unit in UNITS for n in AMOUNTS for size in SIZES)
        names = {re.sub(r"[\d\W]*\d[\d\W]*", "", form).strip() for form in forms}
        words = "|".join(re.escape(name) for name in sorted(filter(None, names), key=lambda it: (-len(it), it)))
        return re.compile(rf"\s*(?:{SIGNS}|(?:{words})(?!\w))", re.IGNORECASE)

    def _ranges(self, text: str, found: re.Match[str]) -> bool:
        """Whether a number is one end of a range whose other end is no number to call."""
        words = "|".join(map(re.escape, self.say.texts.get("language.ranges", ())))
        between = rf"\s*(?:[-–—~]|(?:{words or '(?!)'})(?!\w))\s*"
        after = re.compile(rf"{between}({DECIMAL})").match(text, found.end())
        before = re.search(rf"({DECIMAL}){between}$", text[: found.start()])
        return any(end and not self._known.fullmatch(end[1]) for end in (before, after))


def _shape(digits: str) -> str:
    """A number as people write it: a short one whole, in pairs or digit by digit, a long one in any groups."""
    if len(digits) > LEAST + 1:
        return rf"(?:\+\d{{1,3}}{GAP}?)?" + f"(?:{GAP}|[./])?".join(digits)
    apart = [digits, " ".join(digits), "-".join(digits), "\u00a0".join(digits)]
    pairs = [f"{digits[:2]} {digits[2:]}"] if len(digits) == LEAST + 1 else []
    return "|".join(map(re.escape, apart + pairs))


def languages_have_numbers(project: Project) -> Iterator[Problem]:
    """Every language has a country of its own where numbers are shown; without one it shows all of them."""
    place = Place(f"docs/{project.schema.numbers.file}")
    for kind in _asked(project):
        if not project.numbers_to_show(kind):
            yield Problem(place, f"numbers.{kind}", "has nothing to show", "expected a number with `show: true`")
            continue
        for locale in project.locales:
            if not project.own_numbers(kind, locale):
                wrong, expected = f"has no country for `{locale}`", f"expected numbers with `languages: [{locale}]`"
                hint = "all are shown there until then"
                yield Problem(place, f"numbers.{kind}", wrong, expected, hint, warning=True)


def _asked(project: Project) -> list[str]:
    """The kinds of numbers that pages show, in cards and in places for them."""
    cards = {step.numbers for steps in project.schema.scales.values() for step in steps}
    places = {
        marker.argument
        for page in project.pages
        for marker in body.markers(page.body)
        if project.blocks.get(marker.name) == "numbers"
    }
    return [kind for kind in project.schema.numbers.kinds if kind in cards | places]
