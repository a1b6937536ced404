"""A host to save pages from: it is switched off, changed, or answered for by somebody else."""

import hashlib
import re
from collections.abc import Callable
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import BinaryIO

from playwright.sync_api import Page, expect

from support.server import Handler


class Host:
    """A site that can be switched off and on again at the same address, and changed; it knows what it was asked for.

    While it is not `answering`, it takes every request and says nothing.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self.asked: list[str] = []
        self.answering = Event()
        self.instead: Callable[[Handler], bool] = lambda _: False  # what else answers
        self.on()

    def on(self) -> None:
        """Answer, at the port of the first time."""
        host = self
        self.answering.set()

        class Listening(Handler):
            def log_request(self, *_: object) -> None:
                host.asked.append(self.path)

            def end_headers(self) -> None:
                self.send_header("Cache-Control", "no-store")  # or the browser would not ask again
                super().end_headers()

            def send_head(self) -> BinaryIO | None:
                host.answering.wait()
                return None if host.instead(self) else super().send_head()

        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), partial(Listening, directory=str(self.folder)))
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, daemon=True).start()

    def off(self) -> None:
        """Refuse every connection."""
        self.answering.set()
        self.server.shutdown()
        self.server.server_close()

    @property
    def address(self) -> str:
        """Where the site is."""
        return f"http://127.0.0.1:{self.port}/"


def change(host: Host) -> None:
    """Publish another text of a page."""
    page, saved = host.folder / "causes/stress/index.html", host.folder / "precache.json"
    page.write_text(page.read_text(encoding="utf-8").replace("</h1>", " (nuevo)</h1>", 1), encoding="utf-8")
    digest = hashlib.sha256(page.read_bytes()).hexdigest()[:16]
    listed = saved.read_text(encoding="ascii")
    saved.write_text(re.sub(r'("causes/stress/":")\w+', rf"\g<1>{digest}", listed), encoding="ascii")


def kept(page: Page, path: str) -> str:
    """The text that the browser keeps of an address."""
    return page.evaluate("async (path) => (await caches.match(new URL(path, location.origin))).text()", path)


def has(page: Page, path: str) -> bool:
    """Whether the browser keeps something of an address."""
    return page.evaluate("async (path) => Boolean(await caches.match(new URL(path, location.origin)))", path)


def save(page: Page, path: str = "offline/") -> None:
    page.goto(path)
    page.locator(".offline button").first.click()
    expect(page.locator(".offline button").last).to_be_visible(timeout=30_000)
