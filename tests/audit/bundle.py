"""The offline bundle in Chromium: every page of every language from a disk, and the search in each language."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from playwright.sync_api import Browser

from search import queries
from soleo.read.content.addresses import prefix
from support.bread import ProjectCopy
from support.disk import answers, offline, unpack

from .places import ROOT, PagesToAudit
from .report import Measure, faults


def run(hosted: str, browser: Browser, places: PagesToAudit, folder: Path) -> list[Measure]:
    """What goes wrong in Chromium, beside the same site at an address of this machine; `folder` is for the bundle."""
    site = unpack(ProjectCopy(ROOT).bundle(folder), folder / "unpacked here") / "site"
    pages = sorted(site.rglob("*.html"))
    lines = [_line(f"of {len(pages)} pages, not opened whole", _broken(browser, site, pages))]
    asked = {prefix(places.project, it): _asked(it) for it in places.project.locales}
    other = [fault for home, texts in asked.items() for fault in _different(browser, hosted, site, {home: texts})]
    return [*lines, _line(f"of {sum(map(len, asked.values()))} queries, answered otherwise than by the host", other)]


def _line(measure: str, found: Iterable[str]) -> Measure:
    number = faults(found)
    return Measure("bundle", measure, str(number), "0", number == 0)


def _broken(browser: Browser, site: Path, pages: list[Path]) -> Iterator[str]:
    """Pages without their one heading; any request to a host or error of the console ends it all."""
    with offline(browser, site) as page:
        for file in pages:
            page.goto(file.as_uri())
            if page.evaluate("document.querySelectorAll('h1').length") != 1:
                yield file.relative_to(site).as_posix()


def _asked(locale: str) -> list[str]:
    return [it.text for it in queries.read(queries.OWN, locale)[::10]]


def _different(browser: Browser, hosted: str, site: Path, queries_of: Mapping[str, list[str]]) -> Iterator[str]:
    """What the box of a folder's home page answers from the disk and not from the host."""
    for home, asked in queries_of.items():
        context = browser.new_context()
        theirs = answers(context.new_page(), f"{hosted}{home}", asked)
        context.close()
        with offline(browser, site) as page:
            mine = answers(page, f"{home}index.html", asked)
        yield from (f"{home} {it}: {mine[it]}, host {theirs[it]}" for it in asked if mine[it] != theirs[it])
