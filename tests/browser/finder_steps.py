"""What a reader does on the page of the list that narrows, and what shows there."""

from playwright.sync_api import Locator, Page

ENTRIES = ".finder-entry:visible a"


def choose(page: Page, facet: str, *values: str) -> None:
    """Tick values of a facet, which opens first."""
    section = page.locator(f".finder details:has([name={facet}])")
    if section.get_attribute("open") is None:
        section.locator("summary").click()
    for value in values:
        section.locator(f"[value={value}]").check()


def titles(page: Page) -> list[str]:
    """What the list shows."""
    return page.locator(ENTRIES).all_inner_texts()


def left(page: Page) -> Locator:
    """What is said about the number of pages."""
    return page.get_by_role("status")


def clear(page: Page) -> Locator:
    """The button that clears the choice."""
    return page.locator(".finder").get_by_role("button")


def marked_and_uncovered(focused: Locator) -> bool:
    """Whether the focus shows, and nothing that floats lies over it."""
    return focused.evaluate(
        """it => {
            const box = it.getBoundingClientRect();
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return top === it && getComputedStyle(it).outlineStyle === "solid";
        }"""
    )
