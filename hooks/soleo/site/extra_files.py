"""The files that stand beside the pages of a language: the data set, its search, ways from old addresses."""

from soleo.read.content.addresses import Settings
from soleo.read.content.project import Project
from soleo.site import redirects
from soleo.site.data import data_files
from soleo.site.search import index_files as search


def files(project: Project, settings: Settings, locale: str) -> dict[str, bytes]:
    """All of them by their paths in the site; the data set, which has all languages, comes with each."""
    made = data_files.files(project, settings) | search.files(project, settings, locale)
    return made | redirects.files(project, settings, locale)
