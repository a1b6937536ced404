"""What to do stands first: on every page of an emergency or of something urgent, on a phone's first screen."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from soleo.check import check
from soleo.read.content.project import Project

ROOT = Path(__file__).parents[2]

SCREEN = {"width": 390, "height": 844}
# Below the card comes the heading of what to do; its first item is the first one of a list, or a paragraph.
LOOK = """() => {
    const card = document.querySelector("article .card");
    const heading = card?.nextElementSibling;
    const items = [...(document.querySelectorAll("article li, article p") ?? [])];
    const after = items.filter((it) => heading?.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING);
    const item = after.find((it) => !it.textContent.trim().endsWith(":"));
    const facts = document.querySelector("article .facts");
    return {
        heading: heading?.id,
        bottom: item?.getBoundingClientRect().bottom ?? Infinity,
        names: Boolean(facts && heading && facts.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING),
    };
}"""


@pytest.fixture(scope="module")
def project() -> Project:
    found, problems = check.run(ROOT)
    assert found, problems
    return found


def pressing(project: Project) -> list[str]:
    """The addresses of the pages whose card is of one of the two most pressing steps."""
    steps = [step.id for step in project.schema.scales["urgency"][:2]]
    return [it.uri.removesuffix(".md") for it in project.entities.values() if it.text("urgency") in steps]


@pytest.mark.parametrize("folder", ["", "de/"])
def test_what_to_do_stands_under_the_card_on_the_first_screen(
    browser: Browser, site: str, project: Project, folder: str
) -> None:
    """No definition, other name or code comes before it."""
    pages = pressing(project)
    assert len(pages) >= 44
    context = browser.new_context(viewport=SCREEN, base_url=site, has_touch=True)
    page, wrong = context.new_page(), {}
    for address in pages:
        page.goto(f"{folder}{address}/")
        seen = page.evaluate(LOOK)
        if seen["heading"] not in ("first-aid", "act") or seen["bottom"] > SCREEN["height"] or seen["names"]:
            wrong[address] = seen
    context.close()
    assert wrong == {}
