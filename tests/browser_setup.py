"""Finds the browser that the tests drive, or gets one; says which single command gets one if it cannot."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
HELP = "No browser for the tests. Get one with: sudo apt-get install chromium (or set CHROMIUM to a Chrome's path)"


def installed() -> str | None:
    """The path of an installed Chromium or Chrome, or else of Playwright's own."""
    found = [os.environ.get("CHROMIUM"), *(shutil.which(name) for name in NAMES), *APPS, _playwright()]
    return next((path for path in found if path and Path(path).exists()), None)


def _playwright() -> str | None:
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def get() -> None:
    """Try Playwright's download, then Debian's package where that may be installed."""
    _run([sys.executable, "-m", "playwright", "install", "chromium"])
    if installed() is None and shutil.which("apt-get"):
        root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
        _run([*root, "apt-get", "update", "--quiet"])
        _run([*root, "apt-get", "install", "--yes", "--quiet", "chromium"])


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, check=False, timeout=600, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return


def main() -> int:
    """0 when there is a browser at the end."""
    if installed() is None:
        get()
    path = installed()
    print(f"Browser: {path}" if path else HELP)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
