"""Every function of the offline bundle, on the bread in three languages: opened from a disk, the network cut."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from finder_steps import choose, titles
from playwright.sync_api import Browser, Page, expect

from search.box import WATCH
from soleo.check import check
from soleo.read.content.addresses import prefix
from support.bread import ProjectCopy
from support.disk import answers, offline, unpack
from support.server import served

MARKS = "article mark"


@pytest.fixture(scope="module")
def bread(tmp_path_factory: pytest.TempPathFactory) -> ProjectCopy:
    """The bread, with a bundle and a site for a host."""
    project = ProjectCopy.copy(tmp_path_factory.mktemp("bundled") / "bread")
    unpack(project.bundle(), project.root / "unpacked here")
    project.build()
    return project


@pytest.fixture(scope="module")
def top(bread: ProjectCopy) -> Path:
    """The folder that somebody finds after unpacking the bread's bundle."""
    return next((bread.root / "unpacked here").iterdir())


@pytest.fixture
def disk(browser: Browser, top: Path) -> Iterator[Page]:
    """A page that opens the bread's site from the disk."""
    with offline(browser, top / "site") as page:
        yield page


@pytest.mark.parametrize(("reader", "home"), [("fr-CA", "fr/"), ("ar-EG", "ar/"), ("de", ""), ("en-GB", "")])
def test_the_first_page_leads_to_the_home_page_in_the_reader_s_language(browser, top, reader, home) -> None:
    with offline(browser, top, reader) as page:
        page.goto("index.html", wait_until="commit")
        page.wait_for_url(f"{top.as_uri()}/site/{home}index.html")
        expect(page.locator(".md-search__input")).to_be_attached()


def test_who_opens_it_inside_the_zip_is_told_to_unpack_it(browser: Browser, top: Path, tmp_path: Path) -> None:
    """Windows shows what is in a zip like a folder, and unpacks the one page that is opened."""
    page = browser.new_context(offline=True).new_page()
    page.goto(shutil.copy(top / "index.html", tmp_path / "index.html").as_uri())
    expect(page.locator("section:lang(fr)")).to_contain_text("Décompressez d’abord toute l’archive.")
    expect(page.locator("section")).to_have_count(3)
    page.context.close()


def test_every_arabic_page_opens_from_right_to_left_without_error_or_request(disk: Page, top: Path) -> None:
    for file in sorted((top / "site" / "ar").rglob("*.html")):
        disk.goto(file.as_uri())
        assert disk.evaluate("document.dir") == "rtl", file


def test_the_language_switch_leads_to_the_same_page(disk: Page) -> None:
    disk.goto("faults/flat-loaf.html")
    for name, place, title in (
        ("Français", "fr/faults/flat-loaf.html", "Pain plat"),
        ("العربية", "ar/faults/flat-loaf.html", "رغيف مسطح"),
        ("English", "site/faults/flat-loaf.html", "Flat loaf"),
    ):
        disk.locator(".md-select > button").hover()
        disk.get_by_role("link", name=name, exact=True).click()
        expect(disk.locator("h1")).to_contain_text(title)
        assert disk.url.endswith(place)


def test_the_search_finds_in_each_language_what_the_host_s_finds(
    browser: Browser, bread: ProjectCopy, top: Path
) -> None:
    """Some titles, a part of a word, and nothing."""
    domain, _ = check.run(bread.root)
    for locale in domain.locales:
        names = [it.title(locale) for it in domain.entities.values() if locale in it.translations][:6]
        asked = [names[-1][:4], *names, "xqzxqz"]
        home = prefix(domain, locale)
        with served(bread.root / "site") as address:
            page = browser.new_page()
            hosted = answers(page, f"{address}{home}", asked)
            page.close()
        with offline(browser, top / "site") as opened:
            assert answers(opened, f"{home}index.html", asked) == hosted
        assert all(hosted[name] for name in names)


def test_the_search_runs_beside_the_page_and_marks_its_words_on_the_page_it_leads_to(disk: Page) -> None:
    disk.goto("fr/index.html")
    disk.locator(".md-search__input").fill("gluten")
    disk.locator(".md-search-result__item a").first.click()
    expect(disk.locator("h1")).to_contain_text("Gluten")
    expect(disk.locator(MARKS).first).to_have_text("gluten", ignore_case=True)
    disk.locator(".md-search__input").fill("pain")
    expect(disk.locator(".md-search-result__item").first).to_be_visible()
    assert [worker.url.partition(":")[0] for worker in disk.workers] == ["blob"]


def test_a_query_in_another_script_asks_for_no_file_that_is_not_there(disk: Page) -> None:
    disk.goto("ar/index.html")
    disk.evaluate(WATCH)
    for text in ("0 bread", "хлеб", "\u0000\ud800 <b>"):
        disk.locator(".md-search__input").fill(text)
        assert disk.evaluate("() => window.settled(3000)")["meta"]


def test_a_part_of_the_index_that_was_not_copied_breaks_no_search(browser: Browser, top: Path, tmp_path: Path) -> None:
    """Names answer without the texts."""
    copy = shutil.copytree(top / "site", tmp_path / "copy")
    for part in (copy / "search").glob("te*.js"):
        part.unlink()
    page = browser.new_page(base_url=f"{copy.as_uri()}/")
    page.goto("index.html")
    page.locator(".md-search__input").fill("varnish loaf")
    expect(page.locator(".md-search-result__item h1").first).to_contain_text("loaf")
    page.close()


def test_glossary_finder_and_menu_work(disk: Page) -> None:
    disk.goto("faults/flat-loaf.html")
    disk.locator("a.term").first.click()
    expect(disk.locator("dt:target")).to_be_in_viewport()
    disk.goto("finder.html")
    every = titles(disk)
    choose(disk, "alarms", "sour-smell")
    assert 0 < len(titles(disk)) < len(every)
    disk.locator("#menu").get_by_text("A to Z").click()
    expect(disk.locator("h1")).to_contain_text("A to Z")


def test_the_chosen_colours_last_from_page_to_page(disk: Page) -> None:
    disk.goto("index.html")
    disk.locator("label[for=__palette_1]").click()
    disk.locator("label[for=__palette_2]").click()
    disk.goto("ar/faults/flat-loaf.html")
    expect(disk.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_page_prints_without_what_only_a_screen_needs(disk: Page) -> None:
    disk.goto("faults/flat-loaf.html")
    disk.emulate_media(media="print")
    expect(disk.locator("h1")).to_be_visible()
    expect(disk.locator(".md-header")).to_be_hidden()
    assert disk.pdf().startswith(b"%PDF")
