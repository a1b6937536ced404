"""A reader saves a language in the browser, and reads it when the host is gone."""

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import BinaryIO

import pytest
from playwright.sync_api import Browser, Page, expect

from served import Handler, watched
from waiting import until


class Host:
    """A site that can be switched off and on again at the same address, and changed; it knows what it was asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self.asked: list[str] = []
        self.instead: Callable[[Handler], bool] = lambda _: False  # what else answers
        self.on()

    def on(self) -> None:
        """Answer, at the port of the first time."""
        host = self

        class Listening(Handler):
            def log_request(self, *_: object) -> None:
                host.asked.append(self.path)

            def end_headers(self) -> None:
                self.send_header("Cache-Control", "no-store")  # or the browser would not ask again
                super().end_headers()

            def send_head(self) -> BinaryIO | None:
                return None if host.instead(self) else super().send_head()

        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), partial(Listening, directory=str(self.folder)))
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, daemon=True).start()

    def off(self) -> None:
        """Refuse every connection."""
        self.server.shutdown()
        self.server.server_close()

    @property
    def address(self) -> str:
        """Where the site is."""
        return f"http://127.0.0.1:{self.port}/"


@pytest.fixture
def host(built: Path, tmp_path: Path) -> Iterator[Host]:
    host = Host(Path(shutil.copytree(built, tmp_path / "site")))
    yield host
    host.off()


@pytest.fixture
def reader(browser: Browser, host: Host) -> Iterator[Page]:
    """A phone's browser with nothing saved yet."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, base_url=host.address)
    yield context.new_page()
    context.close()


LOGIN = b"<!doctype html><title>Hotel</title><h1>Log in</h1>"


def answer(handler: Handler, status: int, **headers: str) -> bool:
    """Answer with a page that is not the site's."""
    handler.send_response(status)
    for name, value in {"content-type": "text/html", "content-length": str(len(LOGIN)), **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(LOGIN)
    return True


def gateway(handler: Handler) -> bool:
    """A host whose server behind it is down."""
    return answer(handler, 502)


def portal(handler: Handler) -> bool:
    """A hotel's network that answers everything with its page to log in."""
    return answer(handler, 200)


def portal_of_pages(handler: Handler) -> bool:
    """The same, for pages alone."""
    return handler.path.endswith("/") and answer(handler, 200)


def elsewhere(handler: Handler) -> bool:
    """A network that leads every request to another origin (to the browser a port is one)."""
    return answer(handler, 302, location=f"http://127.0.0.1:{handler.server.server_port + 1}/login")


def another_page(handler: Handler) -> bool:
    """A host that leads every page to its first one."""
    return handler.path.endswith("/") and handler.path != "/" and answer(handler, 302, location="/")


WRONG = [gateway, portal, portal_of_pages, elsewhere, another_page]


def change(host: Host) -> None:
    """Publish another text of a page."""
    page, saved = host.folder / "causes/stress/index.html", host.folder / "saved.json"
    page.write_text(page.read_text(encoding="utf-8").replace("</h1>", " (nuevo)</h1>", 1), encoding="utf-8")
    digest = hashlib.sha256(page.read_bytes()).hexdigest()[:16]
    listed = saved.read_text(encoding="ascii")
    saved.write_text(re.sub(r'("causes/stress/":")\w+', rf"\g<1>{digest}", listed), encoding="ascii")


def kept(page: Page, path: str) -> str:
    """The text that the browser keeps of an address."""
    return page.evaluate("async (path) => (await caches.match(new URL(path, location.origin))).text()", path)


def save(page: Page, path: str = "offline/") -> None:
    page.goto(path)
    page.locator(".offline button").first.click()
    expect(page.locator(".offline button").last).to_be_visible(timeout=30_000)


def test_nothing_is_saved_and_no_worker_runs_until_somebody_asks(reader: Page, host: Host) -> None:
    wrong = watched(reader, host.address)
    reader.goto("offline/")
    expect(reader.get_by_role("button", name=re.compile(r"Guardar .* \(\d+(,\d)? MB\)"))).to_be_visible()
    assert reader.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert reader.evaluate("caches.keys()") == []
    assert wrong == []


def test_what_was_saved_is_read_without_a_host(reader: Page, host: Host) -> None:
    save(reader)
    host.off()
    reader.goto("conditions/meningitis/?h=meningitis")
    expect(reader.locator("h1")).to_have_text("Meningitis")
    reader.locator(".md-header__button[for=__search]").click()
    reader.locator(".md-search__input").fill("calambre")
    reader.locator(".md-search-result__item a").first.click()
    expect(reader.locator("h1")).to_contain_text("Calambre")
    assert reader.evaluate("getComputedStyle(document.querySelector('.card, .facts')).borderTopStyle") == "solid"
    host.on()


def test_a_page_that_was_not_saved_says_so_in_the_readers_language(reader: Page, host: Host) -> None:
    save(reader, "en/offline/")
    host.off()
    for path in ("causes/stress/", "en/no-such-page/"):
        answer = reader.goto(path)
        assert answer
        assert answer.status == 503
        expect(reader.locator("html")).to_have_attribute("lang", "en")
        expect(reader.locator("h1")).to_have_text("This page was not kept")
        reader.locator(".menu-button").click()
        reader.locator("#menu a").first.click()
        expect(reader.locator("h1")).to_have_text("Sóleo")
    host.on()


def test_what_was_saved_is_kept_up_to_date(reader: Page, host: Host) -> None:
    save(reader)
    change(host)
    reader.goto("")
    until(lambda: "(nuevo)" in kept(reader, "causes/stress/"), "the new page kept")
    host.off()
    reader.goto("causes/stress/")
    expect(reader.locator("h1")).to_contain_text("(nuevo)")
    host.on()


def test_a_page_that_has_changed_is_shown_as_the_host_has_it(reader: Page, host: Host) -> None:
    save(reader)
    change(host)
    reader.goto("causes/stress/")
    expect(reader.locator("h1")).to_contain_text("(nuevo)")


@pytest.mark.parametrize("wrong", WRONG)
def test_no_answer_but_the_sites_beats_what_was_saved(reader: Page, host: Host, wrong: Callable) -> None:
    save(reader)
    host.instead = wrong
    for path, title in {"causes/stress/": "Estrés", "conditions/meningitis/?h=meningitis": "Meningitis"}.items():
        reader.goto(path)
        expect(reader.locator("h1")).to_have_text(title)
        assert reader.evaluate("getComputedStyle(document.querySelector('.card, .facts')).borderTopStyle") == "solid"
        assert reader.url.endswith(path)


@pytest.mark.parametrize("wrong", WRONG)
def test_no_answer_but_the_sites_is_saved(reader: Page, host: Host, wrong: Callable) -> None:
    """The page has changed, and the network turns bad, while what is kept is brought up to date."""
    save(reader)
    change(host)
    host.instead = lambda it: not it.path.endswith("saved.json") and wrong(it)
    reader.goto("")
    until(lambda: "/causes/stress/" in host.asked, "the changed page asked for")
    until(lambda: reader.goto("") and host.asked.count("/causes/stress/") > 1, "given up and asked for again")
    assert "Log in" not in kept(reader, "causes/stress/")


@pytest.mark.parametrize(("wrong", "status"), [(gateway, 502), (portal, 200)])
def test_a_page_that_was_not_saved_is_the_hosts_to_answer(
    reader: Page, host: Host, wrong: Callable, status: int
) -> None:
    save(reader)
    host.instead = wrong
    answered = reader.goto("en/causes/stress/")
    assert answered
    assert answered.status == status
    expect(reader.locator("h1")).to_have_text("Log in")


def test_a_host_that_cannot_be_reached_in_the_middle_leaves_what_was_saved(reader: Page, host: Host) -> None:
    save(reader)
    (host.folder / "saved.json").write_text('{"bytes": 1, "files": {"gone/": "0"}}', encoding="ascii")
    until(lambda: reader.goto("") and host.asked.count("/gone/") > 1, "tried, given up and tried again")
    host.off()
    reader.goto("causes/stress/")
    expect(reader.locator("h1")).to_have_text("Estrés")
    host.on()


def test_what_was_saved_can_be_removed(reader: Page) -> None:
    save(reader)
    reader.locator(".offline button").last.click()
    expect(reader.locator(".offline [role=status]")).to_have_text("Se ha borrado lo guardado.")
    assert reader.evaluate("caches.keys()") == []
    assert reader.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
