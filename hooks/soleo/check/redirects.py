"""Rules over docs/redirects.yml."""

from collections.abc import Iterator

from soleo.model import ID, Problem, Redirect
from soleo.read.content.addresses import old_uri
from soleo.read.content.project import Project
from soleo.text.did_you_mean import did_you_mean


def redirects_lead_on(project: Project) -> Iterator[Problem]:
    """An old name leads to a page in one step, and no page has it."""
    for redirect in project.redirects.values():
        yield from _old(project, redirect)
        yield from _new(project, redirect)


def _old(project: Project, redirect: Redirect) -> Iterator[Problem]:
    old, place = redirect.old, redirect.place
    if old in project.entities:
        expected = f"expected an id that no page has; {project.entities[old].source.path} has it"
        yield Problem(place, old, "is in use", expected)
    elif not ID.fullmatch(old):
        yield Problem(place, old, "is no id", "expected small letters, digits and single hyphens")
    elif redirect.new in project.entities:
        uri = old_uri(redirect, project.entities[redirect.new])
        if project.schema.index_at(uri):
            yield Problem(place, old, "is in use", f"expected an id that no page has; {uri} is generated")


def _new(project: Project, redirect: Redirect) -> Iterator[Problem]:
    new, place = redirect.new, redirect.place
    if new in project.entities:
        return
    if new in project.redirects:
        wrong, expected = f"`{new}` is an old name itself", f"expected `{project.redirects[new].new}`"
        yield Problem(place, redirect.old, wrong, expected)
    else:
        hint = did_you_mean(new, project.entities)
        yield Problem(place, redirect.old, f"`{new}` does not exist", "expected the id of a page", hint)
