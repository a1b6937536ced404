"""Rules over places for generated blocks, `<!-- generated: name argument -->`."""

from collections.abc import Iterator

from soleo.model import Page, Problem
from soleo.read.content.blocks import ARGUMENTS, Passage, argument
from soleo.read.content.project import Project
from soleo.text import body
from soleo.text.body import Marker
from soleo.text.did_you_mean import did_you_mean, one_of

FIELD = "generated"


def known_markers(project: Project) -> Iterator[Problem]:
    """A place for a generated block names a template in overrides/pages/blocks/, with an argument that this takes."""
    for page in project.pages:
        for marker in body.markers(page.body):
            if marker.name in project.blocks:
                yield from _argument(project, page, marker)
            else:
                wrong, hint = f"`{marker.name}` does not exist", did_you_mean(marker.name, project.blocks)
                yield Problem(page.place_in(marker.line), FIELD, wrong, one_of(project.blocks), hint)


def _argument(project: Project, page: Page, marker: Marker) -> Iterator[Problem]:
    place, given, takes = page.place_in(marker.line), marker.argument, project.blocks[marker.name]
    right = ARGUMENTS[takes](project, project.source)
    if takes == "nothing" and given:
        expected = f"expected `<!-- generated: {marker.name} -->`"
        yield Problem(place, FIELD, f"`{marker.name}` takes no `{given}`", expected)
    elif takes != "nothing" and given not in right:
        wrong = f"`{marker.name}` has no `{given}`" if given else f"`{marker.name}` does not say which"
        yield Problem(place, FIELD, wrong, one_of(right), did_you_mean(given, right))
    else:
        yield from _nested(project, page, marker)


def _nested(project: Project, page: Page, marker: Marker) -> Iterator[Problem]:
    """A passage that is shown elsewhere has no place for a block itself."""
    shown = argument(project, marker, page.locale)
    for inner in body.markers(shown.text) if isinstance(shown, Passage) else ():
        wrong = f"`{marker.argument}` has a place for `{inner.name}` itself"
        yield Problem(page.place_in(marker.line), FIELD, wrong, "expected a passage of words alone")
