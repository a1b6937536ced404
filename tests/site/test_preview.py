"""The site while one writes: one language alone, at its own addresses, and what is edited shows."""

import os
import signal
import socket
import subprocess
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest

from support.bread import texts
from support.waiting import WAIT, until


def test_one_language_alone_stands_where_it_stands_among_all_and_falls_back_as_there(bread):
    built = bread.build(SOLEO_LOCALE="fr")
    pages = built.addresses()
    assert pages
    assert [address for address in pages if not address.startswith("fr/")] == []
    assert "noindex" in str(built.page("fr/words/oven-spring/").head)
    sheets = [link["href"] for link in built.page("fr/faults/flat-loaf/").select("link[rel=stylesheet]")]
    assert sheets
    folder = built.folder / "fr/faults/flat-loaf"
    assert [it for it in sheets if not (folder / it.partition("?")[0]).resolve().exists()] == []


def test_the_source_language_alone_stands_at_the_root(bread):
    built = bread.build(SOLEO_LOCALE="en")
    assert "faults/flat-loaf/" in built.addresses()
    assert [address for address in built.addresses() if address.startswith(("fr/", "ar/"))] == []


def test_the_site_to_publish_is_whole_whatever_was_set_for_a_preview(bread):
    assert bread.run("soleo", "build", SOLEO_LOCALE="fr").returncode == 0
    assert {"faults/flat-loaf/", "fr/faults/flat-loaf/"} <= set(bread.site.addresses())


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


@contextmanager
def shown(bread, *arguments):
    """The address of a preview, as long as the block lasts; then it is stopped as a person does it."""
    port = free_port()
    command = bread.command("soleo", "serve", "--port", str(port), *arguments)
    process = subprocess.Popen(
        command, cwd=bread.root, env=bread.environment(), start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        os.killpg(process.pid, signal.SIGINT)
        said = process.communicate(timeout=WAIT)[0]
        assert process.returncode == 0, said
        assert "Traceback" not in said


def answer(url):
    """What an address answers; nothing while nobody answers there."""
    try:
        return urllib.request.urlopen(url, timeout=WAIT).read().decode()  # noqa: S310 - our own address
    except (urllib.error.URLError, ConnectionError):
        return ""


def shows(url, words):
    """Wait until a page has these words."""
    until(lambda: words in answer(url), f"{words!r} on {url}")


def test_an_edit_shows_and_a_mistake_stops_nothing(bread):
    with shown(bread, "--locale", "fr") as address:
        page = f"{address}fr/faults/flat-loaf/"
        shows(page, "<h1")
        text = (bread.root / "docs/fr/faults/flat-loaf.md").read_text(encoding="utf-8")
        bread.write("docs/fr/faults/flat-loaf.md", text.replace("title:", "titel:", 1))
        bread.write("docs/fr/faults/flat-loaf.md", text.rstrip() + " Voici du nouveau.\n")
        shows(page, "Voici du nouveau.")


def test_a_language_that_is_not_there_is_a_wrong_call(bread):
    done = bread.run("soleo", "serve", "--locale", "frr")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "soleo serve: locale: `frr` is not known; expected one of `en`, `fr`, `ar`; did you mean `fr`?\n"
    )


@pytest.mark.parametrize("address", ["fr/", "fr/faults/"])
def test_the_menu_of_one_language_alone_is_whole(bread, site, address):
    alone = bread.build(SOLEO_LOCALE="fr").page(address)
    assert texts(alone, "nav#menu a") == texts(site.page(address), "nav#menu a")
