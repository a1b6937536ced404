"""`make audit`: builds the real site, serves it like a host, and measures what its readers meet.

`make audit PARTS="axe nu"` measures some parts only. The exit status is 1 if a measure is missed.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import browser_setup
from support.server import served

from . import axe, bundle, epub, firefox, keyboard, lighthouse, nu, report, weight, zim
from .host import PackingHost
from .places import ROOT, PagesToAudit
from .report import Measure


def main(chosen: list[str]) -> int:
    """Measure the chosen parts, or all; 1 if a measure is missed."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        with served(site, PackingHost) as address:
            _build(site, address)
            lines = [line for part in _parts(site, address, chosen) for line in part()]
    print("\n" + report.table(lines))
    return 0 if all(line.met for line in lines) else 1


def _build(site: Path, address: str) -> None:
    """Build as for a host at this address, for Lighthouse compares it with the canonical one."""
    environment = {**os.environ, "SOLEO_SITE_URL": address}
    command = [sys.executable, "-m", "soleo", "build", "--site", str(site)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


def _parts(site: Path, address: str, chosen: list[str]) -> list[Callable[[], list[Measure]]]:
    places = PagesToAudit(site)
    pages, path = places.all(), browser_setup.installed()
    parts = {
        "nu": lambda: nu.run(site),
        "zim": lambda: zim.run(places.project),
        "epub": epub.run,
        "weight": lambda: _browsed(path, lambda it: weight.run(address, it, pages, places.entities(), site)),
        "keyboard": lambda: _browsed(path, lambda it: keyboard.run(address, it, places.source())),
        "axe": lambda: _browsed(path, lambda it: axe.run(address, it, pages, places.words())),
        "lighthouse": lambda: lighthouse.run(address, path, places.key_pages()),
        "bundle": lambda: _browsed(path, lambda it: bundle.run(address, it, places, site.with_name("unpacked"))),
        "firefox": lambda: firefox.run(address, places, site.with_name("bundle")),
    }
    return [_said(name, part) for name, part in parts.items() if not chosen or name in chosen]


def _said(name: str, part: Callable[[], list[Measure]]) -> Callable[[], list[Measure]]:
    def run() -> list[Measure]:
        print(f"{name} …", flush=True)
        return part()

    return run


def _browsed(path: str | None, part: Callable[[Browser], list[Measure]]) -> list[Measure]:
    if path is None:
        return report.skipped("browser", browser_setup.HELP)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            return part(browser)
        finally:
            browser.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
