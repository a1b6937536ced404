"""What the tests of real builds share: a copy of the bread project to edit, and one built site to look at."""

import pytest

from support.bread import EDIT, ProjectCopy
from support.epub_files import EpubFile


def pytest_collection_modifyitems(items):
    """Keep all tests that look at the same built site on one worker, so that it is built once."""
    for item in items:
        if "site" in item.fixturenames:
            item.add_marker(pytest.mark.xdist_group("site"))


@pytest.fixture
def bread(tmp_path):
    """A copy of the bread project, in a folder with a space in its name, to edit and build."""
    return ProjectCopy.copy(tmp_path / "a bread")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The bread project as it is, built once, with links for editing."""
    return ProjectCopy.copy(tmp_path_factory.mktemp("built") / "bread").build(SOLEO_EDIT_URL=EDIT)


@pytest.fixture(scope="session")
def printed(tmp_path_factory):
    """The bread with its books, of a site that a host serves at another address."""
    project = ProjectCopy.copy(tmp_path_factory.mktemp("books") / "bread")
    project.packed("epub", SOLEO_SITE_URL="https://host.example/")
    return project


@pytest.fixture(scope="session")
def books(printed):
    """The books by their languages."""
    return {locale: EpubFile(printed.root / "dist" / f"bread-{locale}-2.1.epub") for locale in ("en", "fr", "ar")}


@pytest.fixture(scope="session")
def zimmed(tmp_path_factory):
    """The bread with its ZIM files, of a site that a host serves at another address."""
    project = ProjectCopy.copy(tmp_path_factory.mktemp("zims") / "bread")
    project.packed("zim", SOLEO_SITE_URL="https://host.example/")
    return project


@pytest.fixture(scope="session")
def zims(zimmed):
    """The ZIM files by their languages, and of all."""
    from support.zim_files import LANGUAGES, opened  # noqa: PLC0415 - only where libzim is there

    return {name: opened(zimmed.root / "dist", name) for name in LANGUAGES}
