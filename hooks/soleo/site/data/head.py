"""What machines that read a page get of it: JSON-LD, and a card for those who share its address."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from babel.core import get_global

from soleo.pages.frame import HOME
from soleo.read.content.addresses import Settings
from soleo.read.content.project import Project
from soleo.site.data.page_jsonld import Described

# What would end a script element or begin a comment, and what breaks a line in old JavaScript.
UNSAFE = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class Structured:
    """JSON-LD, safe inside HTML as it is, and OpenGraph's properties with their values, in order."""

    json: str
    card: tuple[tuple[str, str], ...]


def page(project: Project, settings: Settings, locale: str, uri: str) -> Structured | None:
    """The structured data of a page; none on a disk, where no machine comes by."""
    if settings.offline:
        return None
    described = Described(project, settings, locale, uri)
    return Structured(safe(described.graph()), tuple((name, text) for name, text in _card(described) if text))


def safe(value: object) -> str:
    """JSON that can stand in a script element: nothing in it is markup."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(UNSAFE)


def territory(locale: str) -> str:
    """A language as OpenGraph wants it, with the country that CLDR thinks likely: es_ES."""
    language, _, country = locale.partition("-")
    likely = get_global("likely_subtags").get(language, "").rpartition("_")[2]
    return f"{language}_{country or likely or language.upper()}"


def _card(described: Described) -> Iterator[tuple[str, str]]:
    entity, things = described.entity, described.things
    others = [it for it in described.project.locales if entity is None or entity.speaks(it)]
    yield "og:type", "website" if described.uri == HOME else "article"
    yield "og:title", described.title
    yield "og:description", described.description
    yield "og:url", things.url(described.uri)
    yield "og:site_name", described.settings.name
    yield "og:locale", territory(described.locale)
    yield from (("og:locale:alternate", territory(it)) for it in others if it != described.locale)
    if entity and described.uri != HOME and (day := entity.date("updated")):
        yield "article:modified_time", str(day)
