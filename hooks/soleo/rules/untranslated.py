"""A translation says nothing in the words of its source."""

from collections.abc import Iterator

from ..model import Problem
from ..project import Project
from ..said import said
from .forgotten import forgotten, told


def nothing_untranslated(project: Project) -> Iterator[Problem]:
    """A translation says nothing in the words of its source."""
    for entity in project.entities.values():
        theirs = {found.text.strip() for found in said(project, entity.source)}
        for page in entity.translations.values():
            for found in said(project, page) if page is not entity.source else ():
                if forgotten(text := found.text.strip(), theirs):
                    place = found.at(found.text.index(text))
                    yield Problem(place, found.name, *told(text, page.locale), warning=True)
