"""`make search-report`: types every labelled query into the real box, and beside it into stock Material's."""

import math
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import browser_setup
from audit.host import Host, packed
from served import served
from soleo import check
from soleo.addresses import prefix, url
from soleo.project import Project

from . import queries, sites
from .box import Answer, Box
from .queries import Query

MANY, KIB, OURS = 3000, 1024, "Sóleo"
HEAD = f"{'':34}{'n':>5}{'s@1':>8}{'s@3':>8}{'MRR':>8}{'none':>6}{'other':>7}{'median':>9}{'p95 ms':>9}"


class Quick(Host):
    """Sends each answer at once: on one connection, Python's server else waits 40 ms before every second one."""

    disable_nagle_algorithm = True


@dataclass(frozen=True)
class Result:
    """One query with its answer: where the right page stands, and how many results are in another language."""

    query: Query
    answer: Answer
    found: list[str]
    others: int

    @property
    def rank(self) -> int:
        """From 1; 0 for not at all."""
        return self.query.rank(self.found)


def main() -> int:
    """Print everything; 0, for it measures and does not judge."""
    project, problems = check.run(sites.ROOT)
    path = browser_setup.installed()
    if project is None or path is None:
        raise SystemExit("\n".join(map(str, problems)) or browser_setup.HELP)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-background-networking"]
        )
        print("building three sites …", flush=True)
        sites.real(folder / "real")
        (folder / "copy").mkdir()
        sites.stock(folder / "copy", folder / "stock")
        sites.large(project, folder / "real", folder / "large", MANY)
        for title, site in ((OURS, "real"), ("stock Material", "stock")):
            _site(project, browser, title, folder / site)
        _large(project, browser, folder / "large")
        browser.close()
    return 0


@dataclass(frozen=True)
class Asked:
    """What a table of queries gave; the first result with and without a moment in the box, KiB loaded at both ends."""

    results: list[Result]
    first: float
    cold: float
    start: float
    end: float

    def __str__(self) -> str:
        return (
            f"first result {self.first:.0f} ms after the first key ({self.cold:.0f} ms if typed in the very moment of "
            f"entering the box), {self.start:.0f} KiB gzip; {self.end:.0f} KiB after all {len(self.results)} queries"
        )


class Asker:
    """Types into the box of one language of one site."""

    def __init__(self, project: Project, browser: Browser, site: Path, locale: str) -> None:
        self.project = project
        self.browser = browser
        self.site = site
        self.locale = locale
        self.ids = {self._path(it.uri): it.id for it in project.entities.values()}

    def _path(self, uri: str) -> str:
        return "/" + url(self.project, self.locale, uri, folders=True).removeprefix("./")

    def ask(self, table: list[Query]) -> Asked:
        """Type every query of a table."""
        with served(self.site, Quick) as address:
            cold = self._box(address, enter=False)
            late = cold.ask(table[0].text).ms
            cold.close()
            box = self._box(address, enter=True)
            first = box.ask(table[0].text).ms
            start = box.kib(self.site)
            results = [self._result(query, box.ask(query.text)) for query in table]
            end = box.kib(self.site)
            box.close()
        return Asked(results, first, late, start, end)

    def _box(self, address: str, enter: bool) -> Box:
        box = Box(self.browser, address, self._path("index.md").removeprefix("/"))
        if enter:
            box.enter()
        return box

    def _result(self, query: Query, answer: Answer) -> Result:
        home = self._path("index.md")
        others = [self._language(it) for it in answer.links if not it.startswith(home) or home == "/"]
        return Result(query, answer, [self.ids.get(it, it) for it in answer.links], sum(others))

    def _language(self, path: str) -> bool:
        """Whether an address is that of another language."""
        source = self.locale == self.project.source
        return not source or path.startswith(tuple(f"/{other}/" for other in self.project.locales[1:]))


def _site(project: Project, browser: Browser, title: str, site: Path) -> None:
    for origin, folder in (("own", queries.OWN), ("shared", queries.SHARED)):
        for locale in project.locales:
            if table := queries.read(folder, locale):
                asked = Asker(project, browser, site, locale).ask(table)
                print(f"\n{title}, {locale}, {origin} queries: {asked}\n{HEAD}")
                _table(asked.results)
                _misses(asked.results if title == OURS else [])


def _table(results: list[Result]) -> None:
    categories = dict.fromkeys(it.query.category for it in results)
    for name in categories:
        print(_line(name, [it for it in results if it.query.category == name]))
    print(_line("all", results))


def _line(name: str, results: list[Result]) -> str:
    ranks, count = [it.rank for it in results], len(results)
    shares = [sum(0 < rank <= most for rank in ranks) / count for most in (1, 3)]
    mean = sum(1 / rank for rank in ranks if rank) / count
    counts = sum(all("/" in found for found in it.found) for it in results), sum(it.others for it in results)
    figures = "".join(f"{it:8.3f}" for it in (*shares, mean))
    return f"  {name:32}{count:5}{figures}{counts[0]:6}{counts[1]:7}{_times(results)}"


def _times(results: list[Result]) -> str:
    ordered = sorted(it.answer.ms for it in results)
    return f"{statistics.median(ordered):9.1f}{ordered[math.ceil(0.95 * len(ordered)) - 1]:9.1f}"


def _misses(results: list[Result]) -> None:
    for it in results:
        if it.rank != 1:
            found, expected = ", ".join(it.found[:3]) or "nothing", " or ".join(it.query.expected)
            print(f"    {it.rank or '-':>2} {it.query.category}: {it.query.text} → {found}; expected {expected}")


def _large(project: Project, browser: Browser, site: Path) -> None:
    for locale in project.locales:
        asked = Asker(project, browser, site, locale).ask(queries.read(queries.OWN, locale))
        names = packed(site / prefix(project, locale) / "search" / "names.json")
        print(f"\n{MANY} pages, {locale}: names {len(names) / KIB:.0f} KiB gzip; {asked}")
        print(f"  median and p95, ms: {_times(asked.results)}")


if __name__ == "__main__":
    sys.exit(main())
