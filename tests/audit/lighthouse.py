"""Lighthouse, as a slow phone, on the key pages of the hosted site."""

import json
import os
import statistics
import subprocess
from collections.abc import Iterator

from . import tools
from .places import PageToAudit
from .report import Measure, faults, skipped

RUNS = 5
GOALS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}


def run(address: str, browser: str, places: list[PageToAudit]) -> list[Measure]:
    """The scores of each page: the median of five for performance, the lowest of five for the rest."""
    why = tools.missing("lighthouse", "node")
    if why:
        return skipped("Lighthouse", why)
    return [line for place in places for line in _page(address + place.path, browser, str(place))]


def _page(address: str, browser: str, name: str) -> Iterator[Measure]:
    reports = [_report(address, browser) for _ in range(RUNS)]
    faults(complaint for report in reports for complaint in _complaints(report))
    scores = {category: [_score(report, category) for report in reports] for category in GOALS}
    speed = statistics.median(scores["performance"])
    others = {category: min(scores[category]) for category in GOALS if category != "performance"}
    met = speed >= GOALS["performance"] and all(score >= GOALS[it] for it, score in others.items())
    figure = f"{speed:.0f} · " + " · ".join(f"{score:.0f}" for score in others.values())
    print(f"  {name}: performance {scores['performance']}, {others}")
    yield Measure(
        "Lighthouse",
        f"{name}: performance · accessibility · best practices · SEO",
        figure,
        "≥ 95 · 100 · 100 · 100",
        met,
    )


def _score(report: dict, category: str) -> float:
    return round(100 * (report["categories"][category]["score"] or 0))


def _complaints(report: dict) -> Iterator[str]:
    """What lowers a score that has to be 100."""
    for category, goal in GOALS.items():
        for reference in report["categories"][category]["auditRefs"] if goal == 100 else ():
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                items = json.dumps(audit.get("details", {}).get("items", []), ensure_ascii=False)
                yield f"{category}: {audit['title']} {items[:400]}"


def _report(address: str, browser: str) -> dict:
    program = tools.path("lighthouse", "cli/index.js")
    command = [
        "node", str(program), address, "--quiet", "--output=json", "--output-path=stdout",
        f"--only-categories={','.join(GOALS)}", "--chrome-flags=--headless=new --no-sandbox",
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": browser}
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, env=environment)
    if done.returncode:
        raise RuntimeError(f"Lighthouse failed on {address}: {done.stderr[-800:]}")
    return json.loads(done.stdout)
