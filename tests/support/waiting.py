"""Waiting for what somebody else does: asked again and again, and given up with a sentence."""

import time
from collections.abc import Callable

WAIT = 60  # seconds


def until(done: Callable[[], object], sought: str, pause: float = 0.05) -> None:
    """Wait until it is so, asking every so many seconds; after a minute fail, and say what was waited for."""
    deadline = time.monotonic() + WAIT
    while not done():
        assert time.monotonic() < deadline, f"in {WAIT} seconds never: {sought}"
        time.sleep(pause)
