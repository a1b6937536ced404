"""Nothing is replaced or removed that Sóleo did not make: the folders of sites and of packed files."""

import os
import shutil
from pathlib import Path

import pytest

from soleo.site import target
from soleo.text import files

from . import sample
from .test_command import run

# What `make bundle` needs beside the sample.
NAMED = {"pyproject.toml": '[project]\nname = "tea"\nversion = "1.0"\n', "CHANGELOG.md": "## 1.0 (2026-01-31)\n"}
OWN = "is not empty, and has no mark that Sóleo made it"
# A folder that is asked for, what stands there before, and what is said.
FOLDERS = {
    "the project": (".", {}, "holds the project"),
    "a variable without a value": ("", {}, "holds the project"),
    "the folder of the project": ("..", {}, "holds the project"),
    "the pages": ("docs", {}, "lies in docs/"),
    "a new folder among the pages": ("docs/en/new", {}, "lies in docs/"),
    "the engine": ("hooks", {"hooks/a.py": ""}, "lies in hooks/"),
    "the history": (".git/new", {".git/HEAD": "x"}, "lies in .git/"),
    "a file": ("made", {"made": "mine"}, "is a file"),
    "a folder in a file": ("made/new", {"made": "mine"}, "is a file"),
    "a worktree": ("made", {"made/.git": "gitdir: x", "made/.soleo": "soleo site\n"}, "worktree of git"),
    "a folder of somebody": ("made", {"made/a.txt": "mine"}, OWN),
    "a folder with a mark of somebody": ("made", {"made/a.txt": "mine", "made/.soleo": "soleo something\n"}, OWN),
    "a folder with a folder for a mark": ("made", {"made/.soleo/a": "mine"}, OWN),
}  # fmt: skip
ASIDE = {
    "a folder beside": ("made", {"made.next/a.txt": "mine"}, OWN),
    "a last folder": ("made", {"made.last/a.txt": "mine"}, OWN),
    "a file beside": ("made", {"made.last": "mine"}, "is a file"),
    "what was packed": ("made", {"made/tea.zip": "x", "made/.soleo": "soleo dist\n"}, OWN),
}
IN_DIST = {
    "a site": ("made", {"made/index.html": "x", "made/.soleo": "soleo site\n"}, OWN),
    "a folder in it": ("made", {"made/.soleo": "soleo dist\n", "made/html/a.txt": "mine"}, OWN),
    "a folder beside that": ("made", {"made/.soleo": "soleo dist\n", "made/html.next/a.txt": "mine"}, OWN),
    "a folder for the zip": ("made", {"made/.soleo": "soleo dist\n", "made/tea-html-1.0.zip/a": "mine"}, "is a folder"),
    "a folder for a part": ("made", {"made/.soleo": "soleo dist\n", "made/tea-html-1.0.zip.next/a": ""}, "is a folder"),
}


def refused(root, *call):
    """What a command says that is refused: one line, 1 as its status, and nothing has been touched."""
    before = sample.tree(root.parent)
    done = run(root, *call)
    assert (done.returncode, done.stdout) == (1, ""), done.stdout + done.stderr
    assert done.stderr.startswith(f"soleo {call[0]}: ")
    assert done.stderr.count("\n") == 1
    assert sample.tree(root.parent) == before
    return done.stderr


@pytest.mark.parametrize(("place", "there", "said"), [*FOLDERS.values(), *ASIDE.values()], ids=[*FOLDERS, *ASIDE])
def test_a_site_takes_no_place_of_what_soleo_did_not_make(tmp_path, place, there, said):
    assert said in refused(sample.copy(tmp_path / "tea", there), "build", "--site", place)


@pytest.mark.parametrize(("place", "there", "said"), [*FOLDERS.values(), *IN_DIST.values()], ids=[*FOLDERS, *IN_DIST])
def test_a_bundle_takes_no_place_of_what_soleo_did_not_make(tmp_path, place, there, said):
    there = {
        name: text.replace("soleo site", "soleo dist") if said == "worktree of git" else text
        for name, text in there.items()
    }
    assert said in refused(sample.copy(tmp_path / "tea", NAMED | there), "bundle", "--dist", place)


@pytest.mark.parametrize("command", ["zim", "epub"])
def test_the_other_formats_take_no_place_either(tmp_path, command):
    root = sample.copy(tmp_path / "tea", NAMED | {"made/.soleo": "soleo dist\n", f"made/{command}/a.txt": "mine"})
    assert OWN in refused(root, command, "--dist", "made")
    assert "lies in docs/" in refused(root, command, "--dist", "docs")


def test_pages_that_are_linked_to_are_the_projects_too(tmp_path):
    root = sample.copy(tmp_path / "tea")
    shutil.move(root / "docs", tmp_path / "pages")
    (root / "docs").symlink_to(tmp_path / "pages")
    assert "lies in docs/" in refused(root, "build", "--site", str(tmp_path / "pages" / "new"))


def test_a_link_that_leads_to_itself_is_refused(tmp_path):
    root = sample.copy(tmp_path / "tea")
    (root / "site").symlink_to("site")
    assert "is a link" in refused(root, "build")


def test_a_link_in_the_place_of_the_last_site_is_refused_and_what_it_leads_to_stays(tmp_path):
    root = sample.copy(tmp_path / "tea", {"other/a.txt": "mine"})
    (root / "site.last").symlink_to("other")
    assert "is a link" in refused(root, "build")


@pytest.mark.parametrize("there", [{}, {".soleo": "soleo site\n", "a.txt": "x"}, {".soleo": ""}])
def test_what_is_new_or_empty_or_made_by_soleo_is_taken(tmp_path, there):
    root = sample.copy(tmp_path / "tea")
    (tmp_path / "site").mkdir()
    for name, text in there.items():
        (tmp_path / "site" / name).write_text(text, encoding="utf-8")
    for place in ("site", "new", "other/new"):
        target.refuse(root, tmp_path / place, target.SITE)


@pytest.mark.parametrize(("owner", "name"), [(os, "rmdir"), (Path, "unlink")])
def test_what_is_half_removed_is_still_known(tmp_path, monkeypatch, owner, name):
    """Whoever is killed while the last site is removed leaves a folder that the next build may remove."""
    target.make(tmp_path / "site", target.SITE)
    (tmp_path / "site" / "a").mkdir()
    (tmp_path / "site" / "index.html").write_text("x", encoding="utf-8")

    def die(*_, **__):
        raise InterruptedError

    with monkeypatch.context() as patched:
        patched.setattr(owner, name, die)
        with pytest.raises(InterruptedError):
            files.remove(tmp_path / "site")
    assert (tmp_path / "site" / ".soleo").is_file()
    files.remove(tmp_path / "site")
    assert sample.tree(tmp_path) == {}
