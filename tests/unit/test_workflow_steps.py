"""The scripts in the workflows, run by a real bash; `gh` is a stand-in that notes what it was asked."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from .workflows import script

GH = """#!/bin/bash
printf '%s\\n' "$*" >> "$GH_LOG"
case "$*" in
  "issue list"*) printf '%s' "$ISSUE" ;;
  *"/pulls "*) printf '%s' "$PULLS" ;;
  *"/artifacts?per_page=100") printf '%s' "$ARTIFACTS" ;;
  *"/comments") printf '%s' "$COMMENTS" ;;
esac
"""
EVENT = {
    "SERVER": "https://github.com", "REPO": "a/b", "RUN": "7", "SHA": "c0ffee", "HEAD": "fork:a branch $(x)",
    "MARK": "<!-- mark -->",
    "PULLS": '[{"number": 3, "head": {"sha": "old"}}, {"number": 5, "head": {"sha": "c0ffee"}}]',
    "ARTIFACTS": '{"artifacts": [{"id": 1, "name": "site"}, {"id": 2, "name": "soleo-html-0.1.0.zip"}]}',
}  # fmt: skip
VERSION = "See that the tag is the version, and that CHANGELOG.md has its day"
SUMS = "Sum them up, and take the version's part of CHANGELOG.md"
needs_jq = pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed (GitHub's machines have it)")


def run(folder: Path, code: str, **settings: str):
    """Run a script as GitHub does, in a folder; with what `gh` was asked, a call a line."""
    tools, log = folder / "tools", folder / "gh.log"
    tools.mkdir()
    (tools / "gh").write_text(GH, encoding="utf-8")
    (tools / "gh").chmod(0o755)
    log.touch()
    path = os.pathsep.join([str(tools), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", code], cwd=folder, text=True, capture_output=True,
        env={**os.environ, "PATH": path, "GH_LOG": str(log), **settings}, check=False,
    )  # fmt: skip
    return done, log.read_text("utf-8")


@pytest.mark.parametrize(
    ("report", "issue", "calls"),
    [
        ("- <https://a.example/>", "", r"issue create .*--body-file outside-links\.md"),
        ("- <https://a.example/>", "12", r"issue edit 12 --body-file outside-links\.md"),
        ("", "12", r"issue close 12 .*"),
        ("", "", None),
    ],
)
def test_dead_links_stand_in_one_issue(tmp_path, report, issue, calls):
    (tmp_path / "outside-links.md").write_text(report, encoding="utf-8")
    code = script("links", "Open, write anew or close the issue")
    done, asked = run(tmp_path, code, LABEL="outside-links", ISSUE=issue)
    assert done.returncode == 0, done.stderr
    changes = [line for line in asked.splitlines() if line.startswith("issue") and not line.startswith("issue list")]
    assert len(changes) == (calls is not None)
    assert calls is None or re.fullmatch(calls, changes[0])


def post(folder, **settings):
    return run(folder, script("preview", "Post the link to the bundle"), **{**EVENT, "COMMENTS": "[]", **settings})


@needs_jq
def test_the_pull_request_at_that_commit_is_told_where_its_bundle_is(tmp_path):
    done, asked = post(tmp_path)
    assert done.returncode == 0, done.stderr
    assert "--raw-field head=fork:a branch $(x)\n" in asked
    assert "--method POST repos/a/b/issues/5/comments --raw-field body=<!-- mark -->\n" in asked
    assert "](https://github.com/a/b/actions/runs/7/artifacts/2)" in asked


@needs_jq
def test_our_own_comment_is_written_anew_and_nobody_elses(tmp_path):
    comments = (
        '[{"id": 8, "user": {"login": "somebody"}, "body": "<!-- mark --> mine"}]'
        '[{"id": 9, "user": {"login": "github-actions[bot]"}, "body": "<!-- mark --> old"}]'
    )
    done, asked = post(tmp_path, COMMENTS=comments)
    assert done.returncode == 0, done.stderr
    assert "--method PATCH repos/a/b/issues/comments/9 " in asked
    assert "--method POST" not in asked


@needs_jq
@pytest.mark.parametrize(
    "settings",
    [
        {"PULLS": '[{"number": 3, "head": {"sha": "old"}}]'},
        {"PULLS": "[]"},
        {"ARTIFACTS": '{"artifacts": []}'},
        {"ARTIFACTS": '{"artifacts": [{"id": 4, "name": "soleo-html-0.1.0.zip](https://evil.example)"}]}'},
    ],
)
def test_nothing_is_posted_for_another_commit_or_without_a_bundle(tmp_path, settings):
    done, asked = post(tmp_path, **settings)
    assert done.returncode == 0, done.stderr
    assert "--method POST" not in asked
    assert "--method PATCH" not in asked


def release(folder, version="1.2.0", heading="1.2.0 (2026-01-31)"):
    (folder / "pyproject.toml").write_text(f'[project]\nversion = "{version}"\n', encoding="utf-8")
    text = f"# Changelog\n\n## {heading}\n\n- New.\n\n## 1.1.0 (2025-01-31)\n\n- Old.\n"
    (folder / "CHANGELOG.md").write_text(text, encoding="utf-8")


def test_a_tag_that_is_the_version_and_has_its_day_is_released(tmp_path):
    release(tmp_path)
    done, _ = run(tmp_path, script("release", VERSION), TAG="v1.2.0")
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize(
    ("made", "tag", "file"),
    [
        ({"version": "1.1.0"}, "v1.2.0", "pyproject.toml"),
        ({}, "v1.2.0-rc", "pyproject.toml"),
        ({"heading": "1.2.0 (unreleased)"}, "v1.2.0", "CHANGELOG.md"),
        ({"heading": "1x2.0 (2026-01-31)"}, "v1.2.0", "CHANGELOG.md"),
    ],
)
def test_a_tag_that_is_not_ready_is_refused_where_it_can_be_mended(tmp_path, made, tag, file):
    release(tmp_path, **made)
    done, _ = run(tmp_path, script("release", VERSION), TAG=tag)
    assert done.returncode == 1
    assert done.stdout.startswith(f"::error file={file},")


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed (GitHub's machines have it)")
def test_a_release_says_what_is_new_in_it_and_the_sums_of_its_files(tmp_path):
    release(tmp_path)
    dist = tmp_path / "dist"
    dist.mkdir()
    for name in ("a.zip", "b.zim", "c.epub"):
        (dist / name).write_bytes(b"")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    (dist / "a.zip.sha256").write_text(f"{empty}  a.zip\n", encoding="utf-8")
    done, _ = run(tmp_path, script("release", SUMS), TAG="v1.2.0")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "notes.md").read_text("utf-8").strip() == "- New."
    sums = (dist / "SHA256SUMS").read_text("utf-8")
    assert sums == "".join(f"{empty}  {name}\n" for name in ("a.zip", "b.zim", "c.epub"))
