"""What commands of people who write put into the project: never over something else."""

import pytest

from . import sample
from .test_command import run


@pytest.mark.parametrize(
    ("there", "call", "said"),
    [
        ({"docs/fr/words": "mine"}, ["translate", "infusion", "fr"], "docs/fr/words: is a file; expected a folder"),
        ({"docs/redirects.yml/a": "mine"}, ["rename", "sencha", "leaf"], "docs/redirects.yml: is a folder"),
    ],
)
def test_a_page_is_not_written_where_something_else_stands(tmp_path, there, call, said):
    root = sample.copy(tmp_path / "tea", there)
    before = sample.tree(root)
    done = run(root, *call)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert sample.tree(root) == before


def test_a_page_that_is_renamed_takes_no_place_of_another_page(tmp_path):
    root = sample.copy(tmp_path / "tea", {"docs/fr/teas/leaf.md": "mine, without a source"})
    before = sample.tree(root)
    done = run(root, "rename", "sencha", "leaf")
    assert done.returncode == 2
    assert done.stderr == "soleo rename: docs/fr/teas/leaf.md: is there already; expected no such file\n"
    assert sample.tree(root) == before


def test_what_has_the_name_of_something_half_made_is_left_alone(tmp_path):
    theirs = {"docs/en/teas/gaiwan.md.next": "mine", "docs/fr/teas/sencha.md.next": "mine"}
    root = sample.copy(tmp_path / "tea", theirs)
    for call in (["new", "tea", "gaiwan"], ["sync", "docs/fr/teas/sencha.md"]):
        done = run(root, *call)
        assert (done.returncode, done.stderr) == (0, ""), call
    assert {name: (root / name).read_text(encoding="utf-8") for name in theirs} == theirs
    assert [path for path in root.rglob(".*") if path.is_file()] == []
