"""Types a table of queries into the box of one language of one site, from a host or from a disk."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from audit.host import PackingHost
from soleo.read.content.addresses import prefix, url
from soleo.read.content.project import Project
from support.server import served

from .box import Answer, Box
from .queries import Query


class QuickHost(PackingHost):
    """Sends each answer at once: on one connection, Python's server else waits 40 ms before every second one."""

    disable_nagle_algorithm = True


@dataclass(frozen=True)
class QueryResult:
    """One query with its answer: the pages found, by their ids where they have one; how many in another language.

    `nothing`: no page of an entity came.
    """

    query: Query
    answer: Answer
    found: list[str]
    others: int
    nothing: bool

    @property
    def rank(self) -> int:
        """Where the right page stands, from 1; 0 for not at all."""
        return self.query.rank(self.found)


@dataclass(frozen=True)
class TableResult:
    """What a table of queries gave; the first result with and without a moment in the box, KiB loaded at both ends."""

    results: list[QueryResult]
    first: float
    cold: float
    start: float
    end: float

    def __str__(self) -> str:
        return (
            f"first result {self.first:.0f} ms after the first key ({self.cold:.0f} ms if typed in the very moment of "
            f"entering the box), {self.start:.0f} KiB gzip; {self.end:.0f} KiB after all {len(self.results)} queries"
        )


@dataclass(frozen=True)
class SearchedSite:
    """A built site: opened from the `disk` instead of being served; with misses listed where it is `judged`.

    Of `made_up` pages only the times are worth something.
    """

    title: str
    folder: Path
    disk: bool = False
    judged: bool = False
    made_up: bool = False

    @contextmanager
    def open(self) -> Iterator[str]:
        """Its address, as long as the block lasts."""
        if self.disk:
            yield f"{self.folder.as_uri()}/"
        else:
            with served(self.folder, QuickHost) as address:
                yield address


class Asker:
    """Types into the box of one language."""

    def __init__(self, project: Project, browser: Browser, site: SearchedSite, locale: str) -> None:
        self.project = project
        self.browser = browser
        self.site = site
        self.locale = locale
        self.ids = {_bare(url(project, locale, it.uri, directory_urls=True)): it.id for it in project.entities.values()}

    def ask(self, table: list[Query]) -> TableResult:
        """Type every query of a table."""
        with self.site.open() as address:
            cold = self._box(address)
            late = cold.ask(table[0].text).first
            cold.close()
            box = self._box(address)
            box.enter()
            first = box.ask(table[0].text).first
            start = box.kib(self.site.folder)
            root = box.page.evaluate("new URL(__md_scope).pathname")
            results = [self._result(query, box.ask(query.text), root) for query in table]
            end = box.kib(self.site.folder)
            box.close()
        return TableResult(results, first, late, start, end)

    def _box(self, address: str) -> Box:
        home = prefix(self.project, self.locale) + ("index.html" if self.site.disk else "")
        return Box(self.browser, address, home)

    def _result(self, query: Query, answer: Answer, root: str) -> QueryResult:
        paths = [_bare(it.removeprefix(root)) for it in answer.links]
        own = prefix(self.project, self.locale)
        others = [it for it in self.project.locales[1:] if it != self.locale]
        foreign = (not f"{it}/".startswith(own) or it.split("/")[0] in others for it in paths)
        nothing = not any(it in self.ids for it in paths)
        return QueryResult(query, answer, [self.ids.get(it, it) for it in paths], sum(foreign), nothing)


def _bare(path: str) -> str:
    """A page's path below the site's root, whether it is a folder or a file."""
    return path.removesuffix(".html").removesuffix("index").strip("./")
