"""What the weekly look at outside links says, of a server of our own that answers what its address asks for."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from outside_links import SHOWN, ask, report


class Answers(BaseHTTPRequestHandler):
    """Answers /404 with 404."""

    def do_GET(self):
        self.send_response(int(self.path.strip("/")))
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815 (the name that the server looks for)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def server():
    made = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()


def site(folder, **pages):
    (folder / "index.html").write_text('<link rel="canonical" href="https://own.example/">', encoding="utf-8")
    for name, links in pages.items():
        (folder / name).mkdir()
        text = "".join(f'<a href="{link}">x</a>' for link in links)
        (folder / name / "index.html").write_text(text, encoding="utf-8")
    return folder


def said(folder):
    return report(ask(folder, interval="0ms"))


def test_a_link_that_is_gone_is_named_once_with_its_pages(tmp_path, server):
    made = site(tmp_path, oven=[f"{server}/404", f"{server}/200"], flour=[f"{server}/404"])
    assert said(made) == f"## Gone\n\n- <{server}/404> (404), on `flour/` and 1 more\n"


def test_a_server_in_trouble_is_told_apart_from_a_page_that_is_gone(tmp_path, server):
    made = site(tmp_path, oven=[f"{server}/503", f"{server}/410", "http://127.0.0.1:1/"])
    text = said(made)
    gone, silent = text.split("## Did not answer this time")
    assert f"<{server}/410> (410)" in gone
    assert f"<{server}/503> (503)" in silent
    assert "<http://127.0.0.1:1/> (Connection refused" in silent


def test_nothing_is_said_when_all_answer_be_it_only_that_robots_are_not_welcome(tmp_path, server):
    assert said(site(tmp_path, oven=[f"{server}/{code}" for code in (200, 204, 401, 403, 429)])) == ""


def test_the_site_does_not_ask_itself(tmp_path):
    assert said(site(tmp_path, oven=["https://own.example/nowhere/", "/flour/", "mailto:a@own.example"])) == ""


def test_what_a_server_says_is_no_markdown():
    text = report({"https://a.example/": ("<b>@all</b> closes #1 `x` [y](z)", {"a/"})})
    assert text.splitlines()[2] == "- <https://a.example/> (b all /b closes 1 x y z), on `a/`"


def test_an_issue_stays_short_enough_to_be_taken():
    text = report({f"https://a.example/{number:0150}": ("404", {"a/" * 50}) for number in range(2 * SHOWN)})
    assert f"- … and {SHOWN} more" in text
    assert len(text) < 65536
