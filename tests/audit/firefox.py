"""The offline bundle in Firefox: unpacked, opened from a disk, the network cut; pages, search, languages."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from search import queries
from search.box import WATCH
from soleo.read.content.addresses import prefix, url
from soleo.read.content.project import Project
from support.bread import ProjectCopy
from support.disk import place, unpack

from . import tools
from .places import ROOT, PagesToAudit
from .report import Measure, faults, skipped

NAMES = ("firefox-esr", "firefox")
DRIVER = Path(__file__).with_suffix(".mjs")
# A page that asks a host and has an error: who sees nothing there sees nothing anywhere.
FAULTY = '<!doctype html><img src="https://host.example/x.png" alt=""><script>nothing();</script>'
PATIENCE = 3600  # seconds


def run(hosted: str, places: PagesToAudit, folder: Path) -> list[Measure]:
    """What goes wrong in Firefox, beside the same site at an address of this machine; `folder` is for the bundle."""
    firefox = next(filter(None, [os.environ.get("FIREFOX"), *map(shutil.which, NAMES)]), None)
    if firefox is None:
        return skipped("Firefox", "no Firefox here; get one with: sudo apt-get install firefox-esr")
    if why := tools.missing("puppeteer-core", "node"):
        return skipped("Firefox", why)
    top = unpack(ProjectCopy(ROOT).bundle(folder), folder / "unpacked here")
    (folder / "faulty.html").write_text(FAULTY, encoding="utf-8")
    task = {"firefox": firefox, "faulty": (folder / "faulty.html").as_uri(), **_task(hosted, places.project, top)}
    seen = _driven(task)
    print(f"  {seen['version']}")
    return list(_lines(task, seen))


def _task(hosted: str, project: Project, top: Path) -> dict:
    """What the driver is to do, in addresses, and where it should arrive."""
    site, reader = (top / "site").as_uri(), project.locales[-1]
    first = next(iter(project.entities.values()))
    tour = [*project.locales[1:], project.source]
    at = {locale: f"{site}/{url(project, locale, first.uri, directory_urls=False)}" for locale in project.locales}
    return {
        "puppeteer": tools.path("puppeteer-core", "lib/esm/puppeteer/puppeteer-core.js").as_uri(),
        "watch": WATCH,
        "reader": reader,
        "pages": [file.as_uri() for file in sorted((top / "site").rglob("*.html"))],
        "entrance": (top / "index.html").as_uri(),
        "home": f"{site}/{prefix(project, reader)}index.html",
        "start": at[project.source],
        "tour": [[locale, at[locale]] for locale in tour],
        "query": first.title(project.source),
        "searches": [_search(hosted, site, project, locale) for locale in project.locales],
    }


def _search(hosted: str, site: str, project: Project, locale: str) -> dict:
    """A language's box on the disk and on the host, and what to type there: each tenth labelled query."""
    asked = [it.text for it in queries.read(queries.OWN, locale)[::10]]
    return {
        "locale": locale,
        "disk": f"{site}/{prefix(project, locale)}index.html",
        "host": hosted + prefix(project, locale),
        "queries": asked or [it.title(locale) for it in list(project.entities.values())[::10]],
    }


def _driven(task: dict) -> dict:
    command = ["node", str(DRIVER)]
    done = subprocess.run(
        command, input=json.dumps(task), capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    if done.returncode:
        raise RuntimeError(f"Firefox failed: {done.stderr[-800:]}")
    return json.loads(done.stdout)


def _lines(task: dict, seen: dict) -> Iterator[Measure]:
    yield _line("faults seen on a page that has two", len(seen["faulty"]), 2)
    yield _line(f"requests to a host from {len(task['pages'])} pages", faults(seen["requests"]))
    yield _line("errors and warnings of the console", faults(seen["errors"]))
    astray = [it for it in zip(task["tour"], seen["toured"], strict=True) if it[0] != it[1]]
    astray += [] if seen["entered"] == task["home"] else [(task["home"], seen["entered"])]
    yield _line("links to a language that lead elsewhere", faults(map(str, astray)))
    yield _line("pages that a search led to, without a mark", int(seen["marks"] == 0))
    other = [it for search in task["searches"] for it in _different(seen, search["locale"])]
    asked = sum(len(search["queries"]) for search in task["searches"])
    yield _line(f"of {asked} queries, answered otherwise than by the host", faults(other))


def _different(seen: dict, locale: str) -> Iterator[str]:
    for query, links in seen["disk"][locale].items():
        mine, theirs = ([place(link) for link in found] for found in (links, seen["host"][locale][query]))
        if mine != theirs:
            yield f"{locale} {query}: {mine}, host {theirs}"


def _line(measure: str, figure: int, goal: int = 0) -> Measure:
    return Measure("Firefox", measure, str(figure), str(goal), figure == goal)
