"""What a first view costs: bytes as sent, requests, and how much of the page shifts while it comes."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from .host import PACKED, packed
from .places import PageToAudit
from .report import Measure, faults

KIB = 1024
FIRST_VIEW, REQUESTS, PAGE, SHIFT = 75, 12, 12, 0.05
SHIFTS = """() => new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => { for (const it of list.getEntries()) sum += it.value; })
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 100);
})"""


@dataclass(frozen=True)
class FirstView:
    """A first view: its weight in KiB, its requests, its layout shift."""

    place: PageToAudit
    weight: float
    requests: tuple[str, ...]
    shift: float


def run(address: str, browser: Browser, places: list[PageToAudit], entities: list[Path], site: Path) -> list[Measure]:
    """The heaviest of all first views, and of all pages."""
    views = [_view(address, browser, place, site) for place in places]
    busiest, shifting = max(views, key=lambda it: len(it.requests)), max(views, key=lambda it: it.shift)
    print(f"  requests of {busiest.place}: {', '.join(busiest.requests)}")
    faults(f"{it.place}: {it.weight:.1f} KiB" for it in sorted(views, key=lambda it: -it.weight)[:12])
    requests, shift = len(busiest.requests), shifting.shift
    return [
        _first_view("home", [view for view in views if view.place.name == "home"]),
        _first_view("heaviest", views),
        Measure(
            "weight", f"first view, requests: {busiest.place}", str(requests), f"≤ {REQUESTS}", requests <= REQUESTS
        ),
        Measure("weight", f"layout shift: {shifting.place}", f"{shift:.3f}", f"< {SHIFT}", shift < SHIFT),
        _pages(entities, site),
    ]


def _first_view(sort: str, views: list[FirstView]) -> Measure:
    view = max(views, key=lambda it: it.weight)
    figure, met = f"{view.weight:.1f}", view.weight <= FIRST_VIEW
    return Measure("weight", f"first view, KiB gzip, {sort}: {view.place}", figure, f"≤ {FIRST_VIEW}", met)


def _pages(entities: list[Path], site: Path) -> Measure:
    sizes = sorted(((len(packed(it)) / KIB, it.parent.relative_to(site).as_posix()) for it in entities), reverse=True)
    largest = ", ".join(f"{path} {size:.1f}" for size, path in sizes[:5])
    print(f"  largest pages of entities, KiB: {largest}")
    faults(f"{path}: {size:.1f} KiB" for size, path in sizes if size > PAGE)
    size, path = sizes[0]
    return Measure("weight", f"entity's HTML, KiB gzip: {path}", f"{size:.1f}", f"≤ {PAGE}", size <= PAGE)


def _view(address: str, browser: Browser, place: PageToAudit, site: Path) -> FirstView:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    asked: list[str] = []
    page.on("requestfinished", lambda it: asked.append(it.url.removeprefix(address)))
    page.goto(address + place.path, wait_until="networkidle")
    shift = page.evaluate(SHIFTS)
    context.close()
    return FirstView(place, sum(_size(site / url.partition("?")[0]) for url in asked) / KIB, tuple(asked), shift)


def _size(file: Path) -> int:
    """The bytes that the host sends for a file; the browser does not tell those of a worker."""
    file = file / "index.html" if file.is_dir() else file
    return len(packed(file)) if file.suffix in PACKED else file.stat().st_size
