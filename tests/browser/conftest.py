"""The real site, built once, in a real browser: any error of the console or request elsewhere fails the test."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from saving import Host

import browser_setup
from support.server import served, watched

ROOT = Path(__file__).parents[2]
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker has the browser and the built site, another the bundles, the others the rest."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.xdist_group("bundle" if "bundle" in item.path.name else "browser"))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built strictly."""
    folder = tmp_path_factory.mktemp("real") / "site"
    command = [sys.executable, "-m", "soleo", "build", "--site", str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def environment() -> dict[str, str]:
    """The environment of a build: the engine in reach, addresses by default."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SOLEO_")}
    return {**kept, "PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture(scope="session")
def site(built: Path) -> Iterator[str]:
    """The address of the real site."""
    with served(built) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    path = browser_setup.installed()
    assert path, browser_setup.HELP
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A page as wide as a desk's; nothing may go wrong on it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=site)
    page = context.new_page()
    wrong = watched(page, site)
    yield page
    context.close()
    assert wrong == []


@pytest.fixture
def phone(browser: Browser, site: str) -> Iterator[Page]:
    """A page as narrow as a phone; nothing may go wrong on it."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, base_url=site, has_touch=True)
    page = context.new_page()
    wrong = watched(page, site)
    yield page
    context.close()
    assert wrong == []


@pytest.fixture
def host(built: Path, tmp_path: Path) -> Iterator[Host]:
    """A host of the real site's own copy."""
    host = Host(Path(shutil.copytree(built, tmp_path / "site")))
    yield host
    host.off()


@pytest.fixture
def reader(browser: Browser, host: Host) -> Iterator[Page]:
    """A phone's browser with nothing saved yet."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, base_url=host.address)
    yield context.new_page()
    context.close()
