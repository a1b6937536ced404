"""A result takes its place at the end, and whatever is killed leaves the last good one."""

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from soleo.read.content.project import newest
from soleo.site import build, target
from soleo.text import files

from . import sample


def folder(path, text):
    path.mkdir()
    (path / "index.html").write_text(text, encoding="utf-8")
    return path


def shown(path):
    return (path / "index.html").read_text(encoding="utf-8")


def names(path):
    return sorted(it.name for it in path.iterdir())


def test_the_new_one_takes_the_place_of_the_old_one(tmp_path):
    site, made = folder(tmp_path / "site", "old"), folder(tmp_path / "site.next", "new")
    files.swap(made, site)
    assert (shown(site), names(tmp_path)) == ("new", ["site"])


def test_the_first_one_needs_no_old_one(tmp_path):
    files.swap(folder(tmp_path / "site.next", "new"), tmp_path / "site")
    assert (shown(tmp_path / "site"), names(tmp_path)) == ("new", ["site"])


def test_a_file_is_replaced_as_a_folder_is(tmp_path):
    (tmp_path / "all.zip").write_text("old", encoding="utf-8")
    (tmp_path / "all.zip.next").write_text("new", encoding="utf-8")
    files.swap(tmp_path / "all.zip.next", tmp_path / "all.zip")
    assert (tmp_path / "all.zip").read_text(encoding="utf-8") == "new"
    assert names(tmp_path) == ["all.zip"]


def test_killed_between_the_renames_the_old_one_comes_back(tmp_path):
    folder(tmp_path / "site.last", "old")
    folder(tmp_path / "site.next", "new, perhaps not whole")
    files.restore(tmp_path / "site")
    assert shown(tmp_path / "site") == "old"
    assert not (tmp_path / "site.last").exists()


def test_killed_after_the_renames_the_new_one_stays(tmp_path):
    folder(tmp_path / "site.last", "old")
    folder(tmp_path / "site", "new")
    files.restore(tmp_path / "site")
    assert (shown(tmp_path / "site"), names(tmp_path)) == ("new", ["site"])


def test_after_a_kill_the_next_one_takes_its_place(tmp_path):
    folder(tmp_path / "site.last", "old")
    files.swap(folder(tmp_path / "site.next", "new"), tmp_path / "site")
    assert (shown(tmp_path / "site"), names(tmp_path)) == ("new", ["site"])


def test_restoring_what_was_never_made_does_nothing(tmp_path):
    files.restore(tmp_path / "site")
    assert names(tmp_path) == []


def test_a_build_that_fails_leaves_the_last_site(tmp_path):
    """MkDocs cannot build the sample, which has no theme: the last site stays, and nothing beside it."""
    root = sample.copy(tmp_path / "tea", {"mkdocs.yml": "site_name: Tea\ntheme: {name: nothing}\n"})
    site = folder(tmp_path / "site", "old")
    target.make(site, target.SITE)
    project = sample.project(tmp_path / "other")
    assert build.site(root, project.entities, site, {}) != 0
    assert (shown(site), names(tmp_path)) == ("old", ["other", "site", "tea"])


@pytest.mark.parametrize(("day", "seconds"), [("2026-01-31", "1769817600"), ("1970-01-02", "86400")])
def test_the_clock_of_a_build_is_the_day_of_the_last_change(tmp_path, day, seconds):
    pages = ("index", "teas/sencha", "teas/assam", "vessels/pot", "words/infusion")
    edit = {f"docs/en/{page}.md": {"2026-01-31": "1970-01-01"} for page in pages}
    edit["docs/en/teas/assam.md"] = {"2026-01-31": day}
    assert build.epoch(newest(sample.project(tmp_path, edit=edit).entities)) == seconds


# --- A file and its sum.

KILLED = """
import os, signal, sys
from pathlib import Path
from soleo.text import files

left = int(sys.argv[1])

def count(event, _):
    global left
    if event in ("os.rename", "os.remove", "open"):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

place = Path("all.zip")
sys.addaudithook(count)
files.swap_with_checksum(files.temporary(place), place)
"""


def whole(path):
    """Whether a file's sum is its own; None: it has none."""
    beside = path.with_name(path.name + ".sha256")
    if not beside.exists():
        return None
    return beside.read_text(encoding="ascii") == f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"


def pair(folder, text):
    """A file with its sum."""
    place = folder / "all.zip"
    files.temporary(place).write_text(text, encoding="utf-8")
    files.swap_with_checksum(files.temporary(place), place)
    return place


def test_a_file_and_its_sum_take_the_place_of_the_last_ones(tmp_path):
    for text in ("old", "new", "new"):
        place = pair(tmp_path, text)
        assert (place.read_text(encoding="utf-8"), whole(place)) == (text, True)
        assert names(tmp_path) == ["all.zip", "all.zip.sha256"]


def test_killed_at_any_step_no_sum_is_wrong_and_the_next_one_mends_it(tmp_path):
    """Each opening, renaming and removing of a file is a step; the last run has no step left and is not killed."""
    seen = set()
    for step in range(100):
        folder = tmp_path / str(step)
        folder.mkdir()
        place = pair(folder, "old")
        files.temporary(place).write_text("new", encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": str(Path(files.__file__).parents[2])}
        done = subprocess.run([sys.executable, "-c", KILLED, str(step)], cwd=folder, env=environment, check=False)
        seen.add((place.read_text(encoding="utf-8"), whole(place)))
        files.repair(place)
        assert whole(place)
        assert names(folder) == ["all.zip", "all.zip.sha256"]
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL
    assert done.returncode == 0
    assert seen == {("old", True), ("old", None), ("new", None), ("new", True)}
