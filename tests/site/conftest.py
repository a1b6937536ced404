"""What the tests of real builds share: a copy of the bread project to edit, and one built site to look at."""

import pytest

from project import EDIT, Project


def pytest_collection_modifyitems(items):
    """Keep all tests that look at the same built site on one worker, so that it is built once."""
    for item in items:
        if "site" in item.fixturenames:
            item.add_marker(pytest.mark.xdist_group("site"))


@pytest.fixture
def bread(tmp_path):
    """A copy of the bread project, in a folder with a space in its name, to edit and build."""
    return Project.copy(tmp_path / "a bread")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The bread project as it is, built once, with links for editing."""
    return Project.copy(tmp_path_factory.mktemp("built") / "bread").build(SOLEO_EDIT_URL=EDIT)
