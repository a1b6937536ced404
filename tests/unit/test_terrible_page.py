"""One deliberately terrible page: all its mistakes in one run, each on a line of its own."""

from pathlib import Path

from . import sample

FOLDER = Path(__file__).parent / "terrible"


def test_a_terrible_page_is_told_everything_at_once(tmp_path):
    page = (FOLDER / "page.md").read_text(encoding="utf-8")
    root = sample.copy(tmp_path, {"docs/en/teas/puer.md": page})
    assert sample.problems(root) == (FOLDER / "problems.txt").read_text(encoding="utf-8").splitlines()
