"""What may be packed: paths that every system can unpack."""

import pytest

from soleo.bundle import archive

LETTERS = "expected ASCII letters, digits, hyphens and single points, and no name of Windows itself"


def found(*paths):
    return [str(problem) for problem in archive.unsafe(paths)]


def test_paths_as_a_site_has_them_are_safe():
    assert found("tea-1.0/index.html", "tea-1.0/site/assets/bundle.a5f9.min.js", "tea-1.0/site/pt-BR/a_b.html") == []


@pytest.mark.parametrize(
    "name",
    [
        "té.html", "a b.html", "a:b", "a\\b", ".hidden", "end.", "two..points", "aux", "Con.html", "lpt1.tar.gz", "",
        "que?.html", "tab\t.html", "~tmp",
    ],
)  # fmt: skip
def test_a_name_that_some_system_does_not_take_is_a_problem(name):
    assert found(f"tea/{name}/x.html") == [
        f"tea/{name}/x.html:1:1: path: `{name}` cannot be unpacked everywhere; {LETTERS}"
    ]


def test_a_name_that_only_looks_like_one_of_windows_is_safe():
    assert found("tea/console.html", "tea/com.html", "tea/auxiliary", "tea/com10.html") == []


def test_a_path_has_fewer_than_120_characters():
    fits, long = "a" * 119, "b" * 120
    assert found(fits, long) == [f"{long}:1:1: path: has 120 characters; expected at most 119"]


def test_no_two_paths_differ_in_capitals_only():
    assert found("tea/Pot.html", "tea/cup.html", "tea/pot.html") == [
        "tea/pot.html:1:1: path: `tea/pot.html` differs in capitals only; expected another name than `tea/Pot.html`"
    ]


def test_no_two_folders_differ_in_capitals_only():
    (line,) = found("tea/Pots/a.html", "tea/pots/b.html")
    assert line.startswith("tea/pots/b.html:1:1: path: `tea/pots` differs in capitals only")
