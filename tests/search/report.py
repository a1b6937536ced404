"""`make search-report`: types every labelled query into the real box, and beside it into stock Material's."""

import math
import statistics
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import browser_setup
from audit.host import Host, packed
from served import served
from soleo import check
from soleo.addresses import url
from soleo.project import Project

from . import queries, sites
from .box import Answer, Box
from .queries import Query

MANY = 3000
HEAD = f"{'':34}{'n':>5}{'s@1':>8}{'s@3':>8}{'MRR':>8}{'none':>6}{'other':>7}{'median':>9}{'p95 ms':>9}"


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
        for title, site in (("Sóleo", "real"), ("stock Material", "stock")):
            _site(project, browser, title, folder / site)
        _large(project, browser, folder / "large")
        browser.close()
    return 0


def _site(project: Project, browser: Browser, title: str, site: Path) -> None:
    for origin, folder in (("own", queries.OWN), ("shared", queries.SHARED)):
        for locale in project.locales:
            asked = queries.read(folder, locale)
            if not asked:
                continue
            with served(site, Host) as address:
                results, size, first = _asked(project, browser, site, address, locale, asked)
            print(
                f"\n{title}, {locale}, {origin} queries: first result {first:.0f} ms after the first key with nothing loaded, {size[0] / 1024:.0f} KiB; {size[1] / 1024:.0f} KiB in the end\n{HEAD}"
            )
            _table(results)
            if title == "Sóleo":
                _misses(results)


def _asked(project, browser, site, address, locale, asked):
    box = Box(browser, address, url(project, locale, "index.md", folders=True).removeprefix("./"))
    first = box.ask(asked[0].text).ms
    sizes = [box.bytes(site)]
    ids = {
        f"/{url(project, locale, it.uri, folders=True).removeprefix('./')}": it.id for it in project.entities.values()
    }
    foreign = tuple(f"/{other}/" for other in project.locales[1:] if other != locale)
    results = []
    for query in asked:
        answer = box.ask(query.text)
        others = sum(
            it.startswith(foreign) or (locale != project.source and not it.startswith(f"/{locale}/"))
            for it in answer.links
        )
        results.append(Result(query, answer, [ids.get(it, it) for it in answer.links], others))
    sizes.append(box.bytes(site))
    box.close()
    return results, sizes, first


def _table(results: list[Result]) -> None:
    categories = dict.fromkeys(it.query.category for it in results)
    for name in categories:
        print(_line(name, [it for it in results if it.query.category == name]))
    print(_line("all", results))


def _line(name: str, results: list[Result]) -> str:
    ranks, count = [it.rank for it in results], len(results)
    shares = [sum(0 < rank <= most for rank in ranks) / count for most in (1, 3)]
    mean = sum(1 / rank for rank in ranks if rank) / count
    none, others = sum(not it.found for it in results), sum(it.others for it in results)
    times = [it.answer.ms for it in results]
    return f"  {name:32}{count:5}{shares[0]:8.3f}{shares[1]:8.3f}{mean:8.3f}{none:6}{others:7}{statistics.median(times):9.1f}{_p95(times):9.1f}"


def _p95(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[math.ceil(0.95 * len(ordered)) - 1]


def _misses(results: list[Result]) -> None:
    for it in results:
        if it.rank != 1:
            print(
                f"    {it.rank or '-':>2} {it.query.category}: {it.query.text} → {', '.join(it.found[:3]) or 'nothing'}; expected {' or '.join(it.query.expected)}"
            )


def _large(project: Project, browser: Browser, site: Path) -> None:
    for locale in project.locales:
        asked = queries.read(queries.OWN, locale)
        names = site / ("" if locale == project.source else locale) / "search" / "names.json"
        with served(site, Host) as address:
            results, size, first = _asked(project, browser, site, address, locale, asked)
        times = [it.answer.ms for it in results]
        print(
            f"\n{MANY} pages, {locale}: first part {len(packed(names)) / 1024:.0f} KiB gzip; first result {first:.0f} ms after the first key; median {statistics.median(times):.1f} ms, p95 {_p95(times):.1f} ms; {size[1] / 1024:.0f} KiB loaded by {len(asked)} queries"
        )


if __name__ == "__main__":
    sys.exit(main())
