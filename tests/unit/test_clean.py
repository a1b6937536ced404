"""`make clean` removes what has the mark that it was made, and nothing because of its name."""

import os
import shutil
import subprocess
from pathlib import Path

from soleo.site import target

from . import sample

MAKEFILE = Path(__file__).parents[2] / "Makefile"


def cleaned(root):
    shutil.copy(MAKEFILE, root / "Makefile")
    alone = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(["make", "clean"], cwd=root, env=alone, capture_output=True, text=True, check=False)


def test_make_clean_removes_what_was_made(tmp_path):
    for name, kind in {"site": target.SITE, "site.next": target.SITE, "dist": target.DIST}.items():
        target.make(tmp_path / name, kind)
        (tmp_path / name / "index.html").write_text("x", encoding="utf-8")
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / ".soleo").write_text("soleo venv\n", encoding="utf-8")
    assert (cleaned(tmp_path).returncode, list(sample.tree(tmp_path))) == (0, ["Makefile"])


def test_make_clean_leaves_what_has_no_mark_and_says_so(tmp_path):
    theirs = {
        "site/index.html": "mine", "dist/.soleo": "mine", "site.last/.soleo": "soleo site\n", "site.last/.git": "x",
        "other/.soleo": "soleo site\n",
    }  # fmt: skip
    for name, text in theirs.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "site.next").symlink_to("other")
    before = sample.tree(tmp_path)
    done = cleaned(tmp_path)
    assert done.returncode != 0
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["site", "site.next", "site.last", "dist"]
    assert {name: text for name, text in sample.tree(tmp_path).items() if name != "Makefile"} == before
