"""ZIM files: zimcheck passes them, and kiwix-serve finds and suggests each page by its title, in each language."""

import importlib.util
import json
import re
import shutil
import socket
import subprocess
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from soleo.bundle.built_site import BuiltPage, built_pages
from soleo.read.content.project import Project
from support.waiting import until

from .packed import packed, size
from .report import Measure, faults, skipped

TOOLS = {"zimcheck": "zim-tools", "kiwix-serve": "kiwix-tools"}  # Debian's packages
NEAR = 5  # a page is among so many first results in its language
MOST = 100  # results of a search
# Where a result leads. kiwix-serve 3.3 cuts texts within their markup: its answer is not always XML.
RESULT = re.compile(r"<item>.*?<link>([^<]+)</link>", re.DOTALL)


def run(project: Project) -> list[Measure]:
    """What both tools of openZIM say of each file."""
    if importlib.util.find_spec("libzim") is None:
        return skipped("ZIM", "no libzim 3.6.0 for this Python")
    with packed("zim") as zims:
        return [*_checked(zims), *_found(zims, project)]


def _missing(tool: str) -> str:
    return "" if shutil.which(tool) else f"no {tool} here: `apt-get install {TOOLS[tool]}`"


def _checked(zims: list[Path]) -> Iterator[Measure]:
    if why := _missing("zimcheck"):
        yield from skipped("zimcheck", why)
        return
    for zim in zims:
        done = subprocess.run(["zimcheck", str(zim)], capture_output=True, text=True, check=False, timeout=300)
        said = [line for line in (done.stdout + done.stderr).splitlines() if "[ERROR]" in line or "[WARNING]" in line]
        number = faults(said) or done.returncode
        yield Measure("zimcheck", f"complaints: {zim.name}, {size(zim)}", str(number), "0", number == 0)


def _found(zims: list[Path], project: Project) -> Iterator[Measure]:
    if why := _missing("kiwix-serve"):
        yield from skipped("kiwix-serve", why)
        return
    with _served(zims) as address:
        for zim in zims:
            for locale in [it for it in project.locales if f"-{it}-" in zim.name] or project.locales:
                pages = [it for it in built_pages(project, locale) if not it.foreign]
                # A list comes after what it lists: it is found by its title in the suggestions.
                written = [it for it in pages if not it.list]
                own = {it.path for it in pages}
                yield _line(zim, f"found, {locale}", written, lambda it, zim=zim, own=own: _near(address, zim, it, own))
                yield _line(zim, f"suggested, {locale}", pages, lambda it, zim=zim: _suggested(address, zim, it))


def _line(zim: Path, measure: str, asked: list[BuiltPage], found: Callable[[BuiltPage], bool]) -> Measure:
    lost = faults(f"{zim.name}: {measure}: {it.title}: not {it.path}" for it in asked if not found(it))
    return Measure(
        "kiwix-serve", f"{measure}, by title: {zim.name}", f"{len(asked) - lost} of {len(asked)}", "all", not lost
    )


def _near(address: str, zim: Path, page: BuiltPage, own: set[str]) -> bool:
    """Whether a page is among the first of its language that its title finds."""
    query = f"search?content={zim.stem}&pattern={quote(page.title)}&format=xml&pageLength={MOST}"
    links = (link.partition(f"/{zim.stem}/")[2] for link in RESULT.findall(_answer(address + query)))
    return page.path in [path for path in links if path in own][:NEAR]


def _suggested(address: str, zim: Path, page: BuiltPage) -> bool:
    """Whether typing a page's title offers a way to it."""
    query = f"suggest?content={zim.stem}&term={quote(page.title)}&count={MOST}"
    return page.path in [it.get("path") for it in json.loads(_answer(address + query))]


def _answer(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310 - our own server
        return answer.read().decode()


@contextmanager
def _served(zims: list[Path]) -> Iterator[str]:
    """The address of kiwix-serve with these files, as long as the block lasts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["kiwix-serve", "--address", "127.0.0.1", "--port", str(port), *map(str, zims)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until(lambda: _listens(port), "kiwix-serve at its port")
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
