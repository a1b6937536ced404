"""What the unit tests share."""

import pytest

from . import sample


@pytest.fixture
def tea(tmp_path):
    """The sample project, read from a copy of its own."""
    return sample.project(tmp_path)
