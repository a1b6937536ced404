"""What answers in the site's place (an error, a hotel's network) neither beats what was saved nor is saved itself."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from saving import Host, change, kept, save

from support.server import Handler
from support.waiting import until

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
    host.instead = lambda it: not it.path.endswith("precache.json") and wrong(it)
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
