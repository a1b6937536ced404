"""Numbers to call, one a value, from the file that docs/schema.yml names under `numbers`."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from functools import cache

from babel import Locale, UnknownLocaleError

from soleo.model import CallNumber, Problem
from soleo.read.content.records import KeySpec, KeySpecs, Record, RecordReader, matching, repeated_records
from soleo.read.schema.schema import Schema
from soleo.text.did_you_mean import one_of
from soleo.text.yaml_tree import Node

NAME = "numbers"
NUMBER = r"[+*]?\d+(?:[ -]\d+)*"
CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d"
# What CLDR lists beside countries: unions, and places that are none.
NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
PUBLIC, OTHER = "A", "B"
YES, NO = "true", "false"
# One number told twice, if all these are the same.
SAME = ("country", "region", "kind", "number", "option")


@cache
def countries() -> frozenset[str]:
    """The codes of ISO 3166 for which CLDR has names."""
    names = map(str, Locale("en").territories)
    return frozenset(name for name in names if re.fullmatch("[A-Z]{2}", name)) - NO_COUNTRIES


def keys(schema: Schema, references: Collection[str]) -> KeySpecs:
    """What a number may say of itself."""
    flag = KeySpec(allowed=(YES, NO))
    return {
        "number": KeySpec(matching(NUMBER), "expected one number such as 91 562 04 20", required=True),
        "country": KeySpec(expected="expected a country of ISO 3166 such as GB", allowed=countries(), required=True),
        "kind": KeySpec(allowed=schema.numbers.kinds, required=True),
        "languages": KeySpec(_language, "expected languages such as [en, pt-BR]", required=True, several=True),
        "source": KeySpec(expected="expected a key of docs/references.yml", allowed=references, required=True),
        "read": KeySpec(_day, "expected the day on which the page was read, such as 2026-01-31", required=True),
        "date": KeySpec(_page_day, "expected the date of the page, such as 2026-01-31, 2026-01 or 2026"),
        "grade": KeySpec(allowed=(PUBLIC, OTHER), required=True),
        "show": KeySpec(allowed=(YES, NO), required=True),
        "region": KeySpec(),
        "option": KeySpec(matching(r"\d"), "expected the digit to press"),
        "name": KeySpec(),
        "hours": KeySpec(
            matching(rf"24/7|{CLOCK}-{CLOCK}"), "expected 24/7, or hours of every day such as 08:00-22:00"
        ),
        "free": flag,
        "text": KeySpec(allowed=(YES, NO, "only")),
    }


def _day(text: str) -> date:
    return date.fromisoformat(matching(r"\d{4}-\d\d-\d\d")(text))


def _language(text: str) -> str:
    try:
        Locale.parse(text, sep="-")
    except UnknownLocaleError as error:
        raise ValueError(text) from error
    return text


def _page_day(text: str) -> str:
    """A day, a month or a year, as it is written."""
    _day(matching(r"\d{4}(-\d\d){0,2}")(text) + "0000-01-01"[len(text) :])
    return text


def read(
    tree: Node, schema: Schema, references: Collection[str], locales: Collection[str], problems: list[Problem]
) -> tuple[CallNumber, ...]:
    """The numbers of a file that are right, in its order."""
    records = RecordReader(tree, {NAME: keys(schema, references)}, problems).read()[NAME]
    problems.extend(repeated_records(NAME, records, SAME))
    numbers = tuple(_number(record) for record in records)
    problems.extend(_unfit(records, numbers, schema.numbers.since))
    problems.extend(_unlisted(records, numbers, tuple(locales)))
    return numbers


def _number(record: Record) -> CallNumber:
    values = dict(record.values)
    flags = {name: values.pop(name, NO) == YES for name in ("show", "free")}
    text, dated = values.pop("text", NO), values.pop("date", "")
    return CallNumber(**values, **flags, dated=dated, text="" if text == NO else text, place=record.node.place)


def _unfit(records: tuple[Record, ...], numbers: tuple[CallNumber, ...], since: int) -> Iterator[Problem]:
    for record, number in zip(records, numbers, strict=True):
        if number.show and not number.trusted(since):
            wrong = f"is of grade {number.grade} without a date since {since}"
            expected = f"expected `show: {NO}`, grade {PUBLIC}, or a page of {since} or later"
            yield Problem(record.node.at(("show",)).place, f"{NAME}.show", wrong, expected)


def _unlisted(
    records: tuple[Record, ...], numbers: tuple[CallNumber, ...], locales: tuple[str, ...]
) -> Iterator[Problem]:
    """Languages that the site does not have: it may have them one day, or somebody mistyped one that it has."""
    listed = (*locales, *(locale.partition("-")[0] for locale in locales))
    for record, number in zip(records, numbers, strict=True):
        for name in (it for it in number.languages if it not in listed):
            place = record.node.at(("languages",)).place
            yield Problem(place, f"{NAME}.languages", f"`{name}` is not listed", one_of(locales), warning=True)
