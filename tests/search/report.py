"""`make search-report`: types every labelled query into the real box, and beside it into stock Material's."""

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import browser_setup
from audit.host import packed
from soleo.check import check
from soleo.read.content.addresses import prefix
from soleo.read.content.project import Project
from support.copies import ROOT

from . import figures, queries, sites
from .asker import Asker, SearchedSite, TableResult

MANY, KIB = 3000, 1024


def main() -> int:
    """Print everything; 0, for it measures and does not judge."""
    project, problems = check.run(ROOT)
    path = browser_setup.installed()
    if project is None or path is None:
        raise SystemExit("\n".join(map(str, problems)) or browser_setup.HELP)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        _report(project, browser, Path(name))
        browser.close()
    return 0


def _report(project: Project, browser: Browser, folder: Path) -> None:
    print("building four sites …", flush=True)
    host = SearchedSite("Sóleo", sites.real(folder / "host"), judged=True)
    disk = SearchedSite("Sóleo", sites.disk(folder / "disk"), disk=True)
    stock = SearchedSite("stock Material", sites.stock(folder / "copy", folder / "stock"))
    large = SearchedSite(f"{MANY} pages", sites.large(project, host.folder, folder / "large", MANY), made_up=True)
    for locale in project.locales:
        askers = [Asker(project, browser, site, locale) for site in (host, disk, stock, large)]
        if table := queries.read(queries.OWN, locale):
            hosted, from_disk, *_ = (_ask(asker, "own", table) for asker in askers)
            _compare(hosted, from_disk)
        if table := queries.read(queries.SHARED, locale):
            for asker in (askers[0], askers[2]):
                _ask(asker, "shared", table)


def _ask(asker: Asker, origin: str, table: list[queries.Query]) -> TableResult:
    site, asked = asker.site, asker.ask(table)
    where = "from a disk" if site.disk else "hosted"
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"  # what the times are worth
    print(f"\n{site.title}, {where}, {asker.locale}, {origin} queries ({load}): {asked}", flush=True)
    if site.made_up:
        names = packed(site.folder / prefix(asker.project, asker.locale) / "search" / "names.json")
        print(f"  names {len(names) / KIB:.0f} KiB gzip; median and p95, ms: {figures.times(asked.results)}")
        return asked
    print(figures.table(asked.results))
    if site.judged:
        print(figures.misses(asked.results))
    return asked


def _compare(hosted: TableResult, disk: TableResult) -> None:
    pairs = zip(hosted.results, disk.results, strict=True)
    others = [host.query.text for host, other in pairs if host.found != other.found]
    print(f"  other results than hosted: {len(others)}", *others, sep="\n    ")


if __name__ == "__main__":
    sys.exit(main())
