"""What machines that read a page get of it: JSON-LD, and a card for those who share its address."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from babel.core import get_global

from soleo.pages.frame import HOME
from soleo.read.content.addresses import Settings
from soleo.read.content.project import Project
from soleo.site.data.page_jsonld import PageJsonLd

# What would end a script element or begin a comment, and what breaks a line in old JavaScript.
UNSAFE = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class HeadData:
    """JSON-LD, safe inside HTML as it is, and OpenGraph's properties with their values, in order."""

    json: str
    card: tuple[tuple[str, str], ...]


def page(project: Project, settings: Settings, locale: str, uri: str) -> HeadData | None:
    """The structured data of a page; none on a disk, where no machine comes by."""
    if settings.offline:
        return None
    jsonld = PageJsonLd(project, settings, locale, uri)
    return HeadData(safe(jsonld.graph()), tuple((name, text) for name, text in _card(jsonld) if text))


def safe(value: object) -> str:
    """JSON that can stand in a script element: nothing in it is markup."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(UNSAFE)


def opengraph_locale(locale: str) -> str:
    """A language as OpenGraph wants it, with the country that CLDR thinks likely: es_ES."""
    language, _, country = locale.partition("-")
    likely = get_global("likely_subtags").get(language, "").rpartition("_")[2]
    return f"{language}_{country or likely or language.upper()}"


def _card(jsonld: PageJsonLd) -> Iterator[tuple[str, str]]:
    entity = jsonld.entity
    others = [it for it in jsonld.project.locales if entity is None or entity.speaks(it)]
    yield "og:type", "website" if jsonld.uri == HOME else "article"
    yield "og:title", jsonld.title
    yield "og:description", jsonld.description
    yield "og:url", jsonld.entities.url(jsonld.uri)
    yield "og:site_name", jsonld.settings.name
    yield "og:locale", opengraph_locale(jsonld.locale)
    yield from (("og:locale:alternate", opengraph_locale(it)) for it in others if it != jsonld.locale)
    if entity and jsonld.uri != HOME and (day := entity.date("updated")):
        yield "article:modified_time", str(day)
