"""A built site, served on 127.0.0.1 with the strict Content-Security-Policy that it has to hold, and watched."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page

POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:"


class Handler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """The address of a folder, as long as the block lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def watched(page: Page, host: str) -> list[str]:
    """What goes wrong on a page from now on: errors of the console, and requests to other hosts."""
    wrong: list[str] = []
    page.on("console", lambda it: wrong.append(f"{it.type}: {it.text}") if it.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(f"exception: {error}"))
    page.on("request", lambda it: None if it.url.startswith((host, "data:", "blob:")) else wrong.append(it.url))
    page.on("response", lambda it: wrong.append(f"{it.status} {it.url}") if it.status >= 400 else None)
    return wrong
