"""Numbers to call as a page shows them: by the places where they reach somebody, in the order of their names."""

from dataclasses import dataclass
from datetime import date, time

from babel.dates import format_time
from babel.lists import format_list

from soleo.model import CallNumber
from soleo.read.content.project import Project
from soleo.text import collation

ALWAYS = "24/7"


@dataclass(frozen=True)
class Territory:
    """A country, or a region of one, with the numbers to call there, the first one to dial first."""

    key: str
    name: str
    numbers: tuple[CallNumber, ...]


@dataclass(frozen=True)
class NumberList:
    """The numbers of a kind in one language, and the days on which somebody read their pages, in words."""

    territories: tuple[Territory, ...]
    days: str


class NumberLists:
    """Arranges the numbers to call for the pages of one language."""

    def __init__(self, project: Project, locale: str) -> None:
        self.project = project
        self.locale = locale
        self.say = project.messages[locale]

    def of_kind(self, kind: str) -> NumberList:
        """All that the language shows of a kind."""
        shown = self.project.numbers_in(kind, self.locale)
        places = dict.fromkeys((it.country, it.region) for it in shown)
        territories = (
            self._territory(*place, [it for it in shown if (it.country, it.region) == place]) for place in places
        )
        ordered = sorted(
            territories, key=lambda territory: (collation.sort_key(territory.name, self.say.letters), territory.key)
        )
        return NumberList(tuple(ordered), self._days({it.read for it in shown}))

    def _territory(self, country: str, region: str, numbers: list[CallNumber]) -> Territory:
        name = self.say.cldr.territories[country]
        name = f"{name}{self.say('interface.colon')}{region}" if region else name
        return Territory(f"{country} {region}".strip(), name, tuple(numbers))

    def _days(self, days: set[date]) -> str:
        return format_list([self.say.date(day) for day in sorted(days)], locale=self.say.cldr) if days else ""

    def notes(self, number: CallNumber) -> list[str]:
        """What to know of a number, in the words of the language: what to press, its name, hours, cost, texts."""
        say = self.say
        told = [say("interface.numbers.option", option=number.option)] if number.option else []
        told += [number.name] if number.name else []
        told += [self._hours(number.hours)] if number.hours else []
        told += [say("interface.numbers.free")] if number.free else []
        return told + ([say(f"interface.numbers.{'only' if number.text == 'only' else 'text'}")] if number.text else [])

    def _hours(self, hours: str) -> str:
        if hours == ALWAYS:
            return self.say("interface.numbers.always")
        opens, closes = (format_time(time.fromisoformat(it), "short", locale=self.say.cldr) for it in hours.split("-"))
        return self.say("interface.numbers.daily", opens=opens, closes=closes)
