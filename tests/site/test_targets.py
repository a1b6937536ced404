"""Where a site is built: what Sóleo did not make stays, and what it made is known again by its mark."""

import json
import shutil

import pytest

from support.bread import ProjectCopy

pytestmark = pytest.mark.xdist_group("failed")


@pytest.fixture(scope="module")
def linked(tmp_path_factory):
    """A project whose site is a link to a folder elsewhere, built once."""
    project = ProjectCopy.copy(tmp_path_factory.mktemp("linked") / "bread")
    (project.root / "site").symlink_to("../host/pages")
    done = project.run("soleo", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return project


@pytest.mark.parametrize("place", [".", "", "docs", "..", "mkdocs.yml", "pages"])
def test_a_build_removes_nothing_that_somebody_made(bread, place):
    """Each of these builds would succeed: the project with its history, its pages, a file, a worktree were gone."""
    bread.write(".git/HEAD", "ref: refs/heads/main\n")
    bread.write("pages/.git", "gitdir: elsewhere\n")
    before = bread.tree()
    done = bread.run("soleo", "build", "--site", place)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert bread.tree() == before


def test_a_site_that_is_a_link_stays_one_however_often_it_is_built(linked):
    host = linked.root.parent / "host"
    page = host / "pages" / "index.html"
    first = page.read_bytes()
    page.write_text("an old one", encoding="utf-8")
    done = linked.run("soleo", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (linked.root / "site").readlink().as_posix() == "../host/pages"
    assert page.read_bytes() == first
    assert [path.name for path in host.iterdir()] == ["pages"]
    assert [path.name for path in linked.root.iterdir() if path.name.startswith("site")] == ["site"]


def test_the_mark_says_what_made_the_folder_and_stands_in_no_list(linked):
    site = linked.root / "site"
    assert (site / ".soleo").read_text(encoding="utf-8").splitlines()[0] == "soleo site"
    for path in ("precache.json", "fr/precache.json", "sitemap.xml"):
        assert ".soleo" not in (site / path).read_text(encoding="utf-8")
    assert len(json.loads((site / "precache.json").read_text(encoding="utf-8"))["files"]) > 1


def test_a_site_of_a_soleo_that_left_no_mark_is_left_alone_with_a_word_on_what_to_do(linked, tmp_path):
    project = linked.duplicate(tmp_path / "bread")
    shutil.copytree(linked.root.parent / "host" / "pages", project.root / "old", ignore=lambda *_: [".soleo"])
    before = project.tree()
    done = project.run("soleo", "build", "--site", "old")
    assert done.returncode == 1
    assert "delete it yourself if it is the work of a Sóleo that left no marks" in done.stderr
    assert project.tree() == before
