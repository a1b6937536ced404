"""The real site's bundle: every page of it, opened from a disk with the network cut. Nothing is asked of any host."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from search import queries
from soleo.check import check
from soleo.read.content.addresses import prefix
from soleo.read.content.project import Project
from support.bread import ROOT, ProjectCopy
from support.disk import answers, offline, unpack
from support.lychee import lychee


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site's bundle, unpacked."""
    folder = tmp_path_factory.mktemp("real bundle")
    return unpack(ProjectCopy(ROOT).bundle(folder), folder / "unpacked here")


def pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


@pytest.fixture(scope="module")
def domain() -> Project:
    found, problems = check.run(ROOT)
    assert found, problems
    return found


def looked_at(domain: Project, folder: Path) -> list[Path]:
    """Every page of the source language, and one of each kind and each list in the others; `make audit` opens all."""
    first = {entity.kind: entity for entity in domain.entities.values()}.values()
    uris = [*(it.uri for it in first), *(it.path for it in domain.schema.indexes.values())]
    others = [folder / prefix(domain, it) / Path(uri).with_suffix(".html") for it in domain.locales[1:] for uri in uris]
    apart = [folder / prefix(domain, it) for it in domain.locales[1:]]
    return [*others, *(it for it in pages(folder) if not any(map(it.is_relative_to, apart)))]


def test_pages_of_the_real_bundle_open_without_error_or_request(browser: Browser, real: Path, domain: Project) -> None:
    with offline(browser, real / "site") as page:
        for file in looked_at(domain, real / "site"):
            page.goto(file.as_uri())
            assert page.evaluate("document.querySelectorAll('h1').length") == 1, file


def test_every_link_and_anchor_of_the_real_bundle_leads_somewhere(real: Path) -> None:
    done = lychee(real, "https://soleo.example/")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 Errors" in done.stdout


def test_the_real_bundle_is_no_larger_than_5_mb_and_has_every_page_of_the_host(built: Path, real: Path) -> None:
    (made,) = real.parent.parent.glob("*.zip")
    assert made.stat().st_size <= 5_000_000
    hosted = {it.relative_to(built).as_posix() for it in pages(built) if it.name not in ("404.html", "503.html")}
    files = {it.relative_to(real / "site").as_posix() for it in pages(real / "site")}
    folders = {it if it.endswith("index.html") else f"{it.removesuffix('.html')}/index.html" for it in files}
    assert folders == hosted


def test_the_search_of_the_real_bundle_finds_what_the_host_s_finds(
    browser: Browser, site: str, page: Page, real: Path, domain: Project
) -> None:
    """In the source language and in the last one; `make audit` asks in all."""
    for locale in (domain.source, domain.locales[-1]):
        asked = sample(domain, locale)
        home = prefix(domain, locale)
        hosted = answers(page, f"{site}{home}", asked)
        with offline(browser, real / "site") as opened:
            assert answers(opened, f"{home}index.html", asked) == hosted
        assert sum(map(bool, hosted.values())) > len(asked) / 2


def sample(domain: Project, locale: str) -> list[str]:
    """Each tenth labelled query and each twentieth title of a language."""
    names = [it.title(locale) for it in domain.entities.values() if locale in it.translations]
    return [*(it.text for it in queries.read(queries.OWN, locale)[::10]), *names[::20]]
