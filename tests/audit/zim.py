"""ZIM files: zimcheck passes them, and kiwix-serve finds each page by its title, in each language."""

import importlib.util
import shutil
import socket
import subprocess
import time
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from soleo.bundle.site import Sheet, sheets
from soleo.project import Project

from .packed import packed, size
from .report import Line, faults, skipped

TOOLS = {"zimcheck": "zim-tools", "kiwix-serve": "kiwix-tools"}  # Debian's packages
NEAR = 5  # a page is among the first results: its twins in other languages may come before it


def run(project: Project) -> list[Line]:
    """What both tools of openZIM say of each file."""
    if importlib.util.find_spec("libzim") is None:
        return skipped("ZIM", "no libzim 3.6.0 for this Python")
    with packed("zim") as zims:
        return [*_checked(zims), *_found(zims, project)]


def _missing(tool: str) -> str:
    return "" if shutil.which(tool) else f"no {tool} here: `apt-get install {TOOLS[tool]}`"


def _checked(zims: list[Path]) -> Iterator[Line]:
    if why := _missing("zimcheck"):
        yield from skipped("zimcheck", why)
        return
    for zim in zims:
        done = subprocess.run(["zimcheck", str(zim)], capture_output=True, text=True, check=False, timeout=300)
        said = [line for line in (done.stdout + done.stderr).splitlines() if "[ERROR]" in line or "[WARNING]" in line]
        number = faults(said) or done.returncode
        yield Line("zimcheck", f"complaints: {zim.name}, {size(zim)}", str(number), "0", number == 0)


def _found(zims: list[Path], project: Project) -> Iterator[Line]:
    if why := _missing("kiwix-serve"):
        yield from skipped("kiwix-serve", why)
        return
    with _served(zims) as address:
        for zim in zims:
            for locale in [it for it in project.locales if f"-{it}-" in zim.name] or project.locales:
                yield _line(address, zim, [it for it in sheets(project, locale) if not it.foreign])


def _line(address: str, zim: Path, asked: list[Sheet]) -> Line:
    lost = faults(f"{zim.name}: {it.title}: not {it.path}" for it in asked if not _near(address, zim, it))
    measure = f"among the first {NEAR} for its title, {asked[0].locale}: {zim.name}"
    return Line("kiwix-serve", measure, f"{len(asked) - lost} of {len(asked)}", "all", lost == 0)


def _near(address: str, zim: Path, sheet: Sheet) -> bool:
    """Whether a page is among the first that its title finds."""
    url = f"{address}search?content={zim.stem}&pattern={quote(sheet.title)}&format=xml"
    with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310 - our own server
        results = ET.fromstring(answer.read()).iterfind(".//item/link")  # noqa: S314 - and our own pages
    return any((link.text or "").endswith(f"/{zim.stem}/{sheet.path}") for link in list(results)[:NEAR])


@contextmanager
def _served(zims: list[Path]) -> Iterator[str]:
    """The address of kiwix-serve with these files, as long as the block lasts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["kiwix-serve", "--address", "127.0.0.1", "--port", str(port), *map(str, zims)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def _wait(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("kiwix-serve does not answer")
