"""The real search box in a real browser: what it shows for a query, and how long that takes."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from audit.host import packed

# Notes when the last letter came, when the first result of its query was shown, and when the results last changed;
# `settled` waits until they rest.
WATCH = """() => {
    const input = document.querySelector(".md-search__input"), result = document.querySelector(".md-search-result");
    const now = () => performance.now();
    window.typed = window.changed = window.shown = 0;
    input.addEventListener("input", () => { window.typed = now(); window.shown = 0; }, true);
    const watched = {childList: true, subtree: true, characterData: true};
    new MutationObserver(() => {
        window.changed = now();
        if (result.querySelector("li")) window.shown ||= now();
    }).observe(result, watched);
    window.settled = (most) => new Promise((done) => {
        const look = () => {
            const rests = window.changed > window.typed && now() - window.changed > 60;
            if (!rests && now() - window.typed < most) return setTimeout(look, 5);
            const items = [...result.querySelectorAll(".md-search-result__item")];
            const links = items.map((it) => it.querySelector("a").pathname);
            const since = (time) => Math.max(0, time - window.typed);
            const meta = result.firstElementChild.textContent;
            done({ms: since(window.changed), first: since(window.shown), links, meta});
        };
        look();
    });
}"""


@dataclass(frozen=True)
class Answer:
    """What the box showed: the paths of the results, the line above them, milliseconds from key to result.

    `first` is the time until there was any result, `ms` the time until the results changed no more.
    """

    links: list[str]
    meta: str
    ms: float
    first: float


class Box:
    """The box of one page of a site, by its address on a host or on a disk, in a context with an empty cache."""

    def __init__(self, browser: Browser, address: str, path: str) -> None:
        self.context = browser.new_context(viewport={"width": 1280, "height": 900})
        self.page: Page = self.context.new_page()
        self.asked: list[str] = []
        self.page.on("requestfinished", lambda it: self.asked.append(it.url.removeprefix(address).partition("?")[0]))
        self.page.goto(address + path, wait_until="networkidle")
        self.page.evaluate(WATCH)
        self.input = self.page.locator(".md-search__input")

    def enter(self) -> None:
        """Put the cursor into the box, as long before typing as a hand needs."""
        self.input.focus()
        self.page.wait_for_timeout(500)

    def ask(self, text: str, most: int = 3000) -> Answer:
        """Type a query: all but the last letter at once, then the last one by its key."""
        self.input.fill(text[:-1])
        self.page.keyboard.type(text[-1:])
        self.page.keyboard.press("Shift")  # a letter that no key has comes without one
        found = self.page.evaluate("(most) => window.settled(most)", most)
        return Answer(found["links"], found["meta"].strip(), found["ms"], found["first"])

    def kib(self, site: Path) -> float:
        """What the search has loaded, packed: worker, index and its parts."""
        files = (site / it for it in dict.fromkeys(self.asked) if "search" in it)
        return sum(len(packed(it)) for it in files if it.is_file()) / 1024

    def close(self) -> None:
        """Close the page."""
        self.context.close()
