"""Whatever happens to a build, the last good site is whole, and the next good build works."""

import os
import signal
import subprocess

import pytest

from support.bread import ProjectCopy
from support.waiting import until

GOOD = "The dough runs over the board."
BROKEN = [
    pytest.param("docs/en/faults/flat-loaf.md", "family: dough", "family: [", id="broken YAML"),
    pytest.param("docs/en/faults/flat-loaf.md", GOOD, "See [it](nowhere.md).", id="link to no page"),
    pytest.param("docs/en/how-we-bake.md", "#mending", "#nowhere", id="link to no anchor"),
    pytest.param("overrides/pages/index.md.j2", "# {{ heading }}", "# {{ nothing }}", id="broken template"),
]


pytestmark = pytest.mark.xdist_group("failed")


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """A project with a good site, built once."""
    project = ProjectCopy.copy(tmp_path_factory.mktemp("good") / "bread")
    done = project.run("soleo", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return project


@pytest.fixture
def built(good, tmp_path):
    """A copy of it for one test."""
    return good.duplicate(tmp_path / "a bread")


def left_overs(project):
    return [path.name for path in project.root.iterdir() if path.name.startswith("site.")]


@pytest.mark.parametrize(("path", "old", "new"), BROKEN)
def test_a_build_that_fails_leaves_the_last_site_whole(built, path, old, new):
    before = built.site.tree()
    built.edit(path, old, new)
    assert built.run("soleo", "build").returncode == 1
    assert built.site.tree() == before
    assert left_overs(built) == []


def test_a_build_that_is_killed_leaves_the_last_site_whole_and_the_next_one_works(built):
    """The process group is killed while pages are being written aside."""
    before = built.site.tree()
    built.edit("docs/en/faults/flat-loaf.md", GOOD, "The dough ran over the board.")
    kill_midway(built)
    assert built.site.tree() == before
    assert left_overs(built) == ["site.next"]

    done = built.run("soleo", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "The dough ran over" in built.site.page("faults/flat-loaf/").article.get_text()
    assert sorted(name for name in built.site.tree() if ".html" in name) == sorted(
        name for name in before if ".html" in name
    )
    assert left_overs(built) == []


def kill_midway(project):
    """Start a build in a process group of its own; kill the group when the first page is written."""
    build = subprocess.Popen(
        project.command("soleo", "build"), cwd=project.root, env=project.environment(), start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip

    def begun():
        assert build.poll() is None, "the build ended before it could be killed"
        return any((project.root / "site.next").rglob("index.html"))

    until(begun, "a first page", pause=0.002)
    os.killpg(build.pid, signal.SIGKILL)
    assert build.wait() == -signal.SIGKILL


def test_a_kill_between_the_two_renames_is_mended_by_the_next_build_even_if_that_fails(built):
    """The gap of one rename: the good site stands aside, and nothing stands in its place."""
    before = built.site.tree()
    built.site.folder.rename(built.root / "site.last")
    built.edit("overrides/pages/index.md.j2", "# {{ heading }}", "# {{ nothing }}")
    assert built.run("soleo", "build").returncode == 1
    assert built.site.tree() == before
    assert left_overs(built) == []


def test_the_first_build_that_fails_leaves_no_site_at_all(bread):
    bread.edit("docs/en/faults/flat-loaf.md", "family: dough", "family: [")
    assert bread.run("soleo", "build").returncode == 1
    assert not bread.site.folder.exists()
    assert left_overs(bread) == []
