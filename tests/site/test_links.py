"""A link checker, not written by us, follows every link of the built site."""

import pytest

from support.bread import ADDRESS
from support.lychee import lychee


def test_no_link_and_no_anchor_of_the_built_site_is_broken(site):
    done = lychee(site.folder, ADDRESS)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 Errors" in done.stdout


def test_no_link_is_broken_where_pages_are_files_and_not_folders(bread):
    """As in a copy that people open from a disk."""
    built = bread.build(SOLEO_DIRECTORY_URLS="false")
    done = lychee(built.folder, ADDRESS)
    assert done.returncode == 0, done.stdout + done.stderr
    links = built.page("fr/faults/flat-loaf.html").select(".md-select__link")
    assert [link["href"] for link in links] == [
        "../../faults/flat-loaf.html",
        "flat-loaf.html",
        "../../ar/faults/flat-loaf.html",
    ]


@pytest.mark.parametrize("broken", ["faults/nowhere/", "faults/flat-loaf/#nowhere", "/nowhere/"])
def test_the_checker_would_see_a_broken_link(site, tmp_path, broken):
    """A check that never fails proves nothing: one page with one bad link beside a good copy."""
    folder = site.copy(tmp_path / "site")
    page = folder / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</main>", f'<a href="{broken}">x</a></main>'))
    done = lychee(folder, ADDRESS)
    assert done.returncode != 0
    assert "nowhere" in done.stdout
