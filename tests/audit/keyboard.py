"""Tab through every template on a phone's width, forwards and back: focus shows, on what shows, and gets out again."""

from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from .places import PageToAudit
from .report import Measure, faults

MOST = 3000
# What has the focus: its mark, what is wrong with it, and nothing at the end of the page.
FOCUSED = """() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body || focused === document.documentElement) return null;
    window.__walked ||= new Map();
    if (!window.__walked.has(focused)) window.__walked.set(focused, window.__walked.size);
    const shown = focused.matches(".md-option") ? focused.nextElementSibling : focused; // shown by its label
    const style = getComputedStyle(shown), wrong = [];
    const parts = [...shown.getClientRects()].filter((it) => it.width > 1 && it.height > 1);
    if (!shown.checkVisibility({visibilityProperty: true, opacityProperty: true})) wrong.push("hidden");
    if (style.outlineStyle === "none" && style.boxShadow === "none") wrong.push("no mark");
    const seen = parts.some((box) => [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => {
        const hit = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
        return hit && (shown.contains(hit) || hit.contains(shown) && hit.closest("a, label, details") );
    })));
    if (!seen) wrong.push("covered or out of the window");
    return [window.__walked.get(focused), wrong, shown.outerHTML.slice(0, 110).replace(/\\s+/g, " ")];
}"""
REACHABLE = """() => [
    ...document.querySelectorAll("a[href], button, input:not([type=radio]), select, summary, [tabindex='0']"),
].filter((it) => it.tabIndex >= 0 && !it.disabled && it.checkVisibility({visibilityProperty: true})).length"""


def run(address: str, browser: Browser, places: list[PageToAudit]) -> list[Measure]:
    """What has the focus without showing it, and what cannot be left or reached."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, reduced_motion="reduce")
    page = context.new_page()
    number = faults(fault for place in places for fault in _faults(page, address, place))
    context.close()
    return [
        Measure(
            "keyboard", f"faults in {len(places)} pages at 360 px, forwards and back", str(number), "0", number == 0
        )
    ]


def _faults(page: Page, address: str, place: PageToAudit) -> Iterator[str]:
    for key in ("Tab", "Shift+Tab"):
        page.goto(address + place.path)
        reachable, reached = page.evaluate(REACHABLE), set()
        for number, wrong, html in _walk(page, key):
            reached.add(number)
            if wrong:
                yield f"{key}: {', '.join(wrong)}: {html} on {place}"
        if len(reached) < reachable:
            yield f"{key} reaches {len(reached)} of {reachable} on {place}"


def _focused(page: Page) -> list | None:
    """What has the focus, asked again where something may still be on its way."""
    for wait in (0, 60, 300):
        page.wait_for_timeout(wait)
        state = page.evaluate(FOCUSED)
        if state is None or not state[1]:
            break
    return state


def _walk(page: Page, key: str) -> Iterator[tuple[int, list[str], str]]:
    """Each thing that gets the focus, until the page is left or begins anew."""
    seen = set()
    for _ in range(MOST):
        page.keyboard.press(key)
        state = _focused(page)
        if state is None or state[0] in seen:
            return
        seen.add(state[0])
        yield tuple(state)
