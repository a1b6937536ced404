"""The sample project under git, with a history to look into."""

import subprocess

from . import sample

AUTHOR = ("-c", "user.name=Tea", "-c", "user.email=tea@tea.example", "-c", "commit.gpgSign=false")


def git(root, *arguments):
    """Run git in a folder, with nothing of the caller's settings but the program."""
    done = subprocess.run(
        ["git", *AUTHOR, *arguments], cwd=root, env={"PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(root)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


def start(root, **changed):
    """A repository with the sample in it, committed once."""
    sample.copy(root, **changed)
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root)
    return root


def commit(root, **changes):
    """Replace texts in files (`path: {old: new}`), and commit everything."""
    edit(root, **changes)
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "more", "--date", "2026-02-03T12:00:00Z")


def edit(root, **changes):
    """Replace texts in files."""
    for path, pairs in changes.items():
        file = root / path
        text = file.read_text(encoding="utf-8")
        for old, new in pairs.items():
            assert old in text
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")
