"""Asks every link of a built site that leads elsewhere, and prints what no longer answers, as Markdown."""

import json
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bs4 import BeautifulSoup

from support.lychee import LYCHEE

# A server that refuses robots (401, 403, 405, 406, 429) is there all the same.
ANSWERS = "100..=103,200..=299,401,403,405,406,429"
GONE = (404, 410)
CACHED = "Error (cached)"  # what lychee says of a link once it has failed on another page
CHECKED = 2  # lychee's exit status when some link failed
SHOWN = 200  # an issue holds 65536 characters


def address(folder: Path) -> str:
    """The site's own address, as its home page says it."""
    home = BeautifulSoup((folder / "index.html").read_text(encoding="utf-8"), "html.parser")
    return home.select_one("link[rel=canonical]")["href"]


def ask(folder: Path, *, interval: str = "1s") -> dict[str, tuple[str, set[str]]]:
    """For each link that failed: what it answered, and the pages that have it; one request a host and interval."""
    own = f"^{re.escape(address(folder))}"
    with TemporaryDirectory() as aside:
        found = Path(aside, "found.json")
        done = subprocess.run(
            [LYCHEE, "--no-progress", "--quiet", "--format", "json", "--output", found, "--scheme", "http", "--scheme",
             "https", "--exclude", own, "--accept", ANSWERS, "--timeout", "30", "--max-retries", "3",
             "--host-concurrency", "1", "--host-request-interval", interval, "--root-dir", folder.resolve(), folder],
            stdout=sys.stderr, check=False,
        )  # fmt: skip
        if done.returncode not in (0, CHECKED):
            raise SystemExit(f"lychee ended with {done.returncode}.")
        return _failed(json.loads(found.read_text(encoding="utf-8")), folder)


def _failed(report: dict, folder: Path) -> dict[str, tuple[str, set[str]]]:
    failed: dict[str, tuple[str, set[str]]] = {}
    for file, links in [*report["error_map"].items(), *report["timeout_map"].items()]:
        page = Path(file).relative_to(folder).as_posix().removesuffix("index.html") or "/"
        for link in links:
            said, pages = failed.get(link["url"], (CACHED, set()))
            failed[link["url"]] = (_said(link["status"]) if said == CACHED else said, pages | {page})
    return failed


def _said(status: dict) -> str:
    return str(status.get("code") or status.get("details") or status["text"])


def report(failed: dict[str, tuple[str, set[str]]]) -> str:
    """The failed links under two headings; empty when there are none."""
    codes = tuple(str(code) for code in GONE)
    gone = {url: it for url, it in failed.items() if it[0] in codes}
    silent = {url: it for url, it in failed.items() if url not in gone}
    return "\n".join([*_part("Gone", gone), *_part("Did not answer this time", silent)])


def _part(heading: str, links: dict[str, tuple[str, set[str]]]) -> list[str]:
    if not links:
        return []
    lines = []
    for url, (said, pages) in sorted(links.items()):
        first, *others = sorted(pages)
        more = f" and {len(others)} more" if others else ""
        lines.append(f"- <{url}> ({_plain(said)}), on `{_plain(first)}`{more}")
    left = [f"- … and {len(lines) - SHOWN} more"] if len(lines) > SHOWN else []
    return [f"## {heading}", "", *lines[:SHOWN], *left, ""]


def _plain(text: str) -> str:
    """Words of a server as words of an issue: nothing in them is Markdown, a mention or a reference."""
    return re.sub(r"[^\w.,:/-]+", " ", text)[:100].strip()


def main() -> int:
    """0 when every link was asked, whatever the answers."""
    (folder,) = sys.argv[1:]
    print(report(ask(Path(folder))), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
