"""The command line as a person calls it: what it prints, and its exit status."""

import os
import subprocess
import sys
from pathlib import Path

import soleo

from . import sample

HOOKS = str(Path(soleo.__file__).parents[1])


def environment(**settings):
    """The caller's environment, but for a CI service that may run the tests."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    return {**own, "PYTHONPATH": HOOKS, **settings}


def run(root, *arguments, **settings):
    return subprocess.run(
        [sys.executable, "-m", "soleo", *arguments],
        cwd=root,
        env=environment(**settings),
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_project_without_problems_prints_nothing_and_ends_with_0(tmp_path):
    done = run(sample.copy(tmp_path), "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_warnings_alone_end_with_0(tmp_path):
    edit = {"docs/en/teas/sencha.md": {"references: [guild], ": ""}}
    done = run(sample.copy(tmp_path, edit=edit), "check")
    line = (
        "docs/references.yml:1:1: warning: guild: is cited nowhere; expected a page that cites it, or no such entry\n"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, line, "0 errors, 1 warning\n")


def test_an_error_ends_with_1_and_is_printed_with_all_others(tmp_path):
    edit = {
        "docs/en/teas/sencha.md": {"references: [guild], ": ""},
        "docs/en/teas/assam.md": {"2026-01-31": "today"},
    }
    done = run(sample.copy(tmp_path, edit=edit), "check")
    assert done.returncode == 1
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == [
        "docs/en/teas/assam.md",
        "docs/references.yml",
    ]
    assert done.stderr == "1 error, 1 warning\n"


def test_another_folder_may_be_named(tmp_path):
    sample.copy(tmp_path / "a tea", edit={"docs/en/teas/assam.md": {"2026-01-31": "today"}})
    done = run(tmp_path, "--root", "a tea", "check")
    assert done.returncode == 1
    assert done.stdout.startswith("docs/en/teas/assam.md:5:10: updated: ")


def test_a_folder_without_a_project_is_a_finding(tmp_path):
    done = run(tmp_path, "check")
    assert done.returncode == 1
    assert "mkdocs.yml:1:1: file: is missing; expected a file with this name\n" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_wrong_call_ends_with_2(tmp_path):
    for arguments in ([], ["chek"], ["check", "--loud"], ["sync"]):
        done = run(tmp_path, *arguments)
        assert (done.returncode, done.stdout) == (2, ""), arguments
        assert "usage: soleo" in done.stderr


def test_a_call_that_cannot_be_done_ends_with_2_and_one_line(tmp_path):
    sample.copy(tmp_path)
    for call in (
        ["new", "teaa", "gaiwan"], ["translate", "sencha", "xx"], ["diff", "docs/fr/nothing.md"],
        ["rename", "sencha", "pot"], ["sync", "--minor", "docs/en/nothing.md"],
    ):  # fmt: skip
        done = run(tmp_path, *call)
        assert (done.returncode, done.stdout) == (2, ""), call
        assert done.stderr.startswith(f"soleo {call[0]}: "), call
        assert done.stderr.count("\n") == 1, call


def test_what_cannot_be_found_in_the_history_ends_with_1_and_one_line(tmp_path):
    root = sample.copy(tmp_path, edit={"docs/en/teas/sencha.md": {"Sweet.": "Sour."}})
    done = run(root, "diff", "docs/fr/teas/sencha.md")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("soleo diff: ")
    assert done.stderr.count("\n") == 1


def test_the_commands_of_people_who_write_work_while_another_page_has_mistakes(tmp_path):
    root = sample.copy(tmp_path, edit={"docs/en/teas/assam.md": {"2026-01-31": "today"}})
    for call in (["new", "tea", "gaiwan"], ["translate", "infusion", "fr"], ["rename", "sencha", "leaf"]):
        done = run(root, *call)
        assert (done.returncode, done.stderr) == (0, ""), call
    assert {"docs/en/teas/gaiwan.md", "docs/fr/words/infusion.md", "docs/fr/teas/leaf.md"} <= {
        path.relative_to(root).as_posix() for path in root.rglob("*.md")
    }


def test_a_domain_that_is_broken_is_told_whatever_the_command(tmp_path):
    root = sample.copy(tmp_path, edit={"docs/schema.yml": {"scales:": "scale:"}})
    done = run(root, "new", "tea", "gaiwan")
    assert done.returncode == 1
    assert "docs/schema.yml:1:1: scale: " in done.stdout


def test_a_project_with_errors_is_not_built(tmp_path):
    last = {"site/.soleo": "soleo site\n", "site/index.html": "the last good one"}
    root = sample.copy(tmp_path, last, {"docs/article.yml": {"id: pot": "id: pod"}})
    done = run(root, "build")
    assert done.returncode == 1
    assert "`pod` has no page" in done.stdout
    assert (root / "site" / "index.html").read_text(encoding="utf-8") == "the last good one"


def test_sync_pins_a_translation_and_says_so(tmp_path):
    root = sample.copy(tmp_path, edit={"docs/en/teas/sencha.md": {"Sweet.": "Sweet and green."}})
    assert "is outdated" in run(root, "check").stdout
    done = run(root, "sync", "docs/fr/teas/sencha.md")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "docs/fr/teas/sencha.md: pinned to efbd54d4fb8d\n"
    assert run(root, "check").stdout == ""


def test_a_reader_who_stops_reading_gets_no_traceback(tmp_path):
    pages = {f"docs/en/teas/tea-{number}.md": "---\ntitle: []\n---\n" for number in range(300)}
    command = [sys.executable, "-m", "soleo", "check"]
    root, settings = sample.copy(tmp_path, pages), environment()
    with subprocess.Popen(
        command, cwd=root, env=settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as done:
        assert done.stdout.readline()
        done.stdout.close()
        assert done.stderr.read() == ""


def test_sync_of_what_is_no_translation_ends_with_1(tmp_path):
    done = run(sample.copy(tmp_path), "sync", "docs/fr/teas/nothing.md")
    assert "is no translation" in done.stdout
    assert done.returncode == 1
