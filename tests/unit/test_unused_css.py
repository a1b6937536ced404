"""Which rules of a stylesheet are published: those for what is there, and all that might be."""

import pytest

from soleo.site.unused_css import UsedNames, needed, trim

PAGES = ['<p class="loaf crust" id="top">the oven</p>']
SCRIPTS = ['box.classList.add("rising"); find(".baked"); box.className = `heat-${level}`;']


def published(css):
    return needed(css, UsedNames.of(PAGES, SCRIPTS))


@pytest.mark.parametrize(
    "css",
    [
        ".loaf{a:b}", "#top{a:b}", ".loaf .crust>em{a:b}", "p{a:b}", "[data-scheme=dark]{a:b}", ".rising{a:b}",
        ".heat-low{a:b}", ".tin,.loaf{a:b}", ".loaf:not(.tin){a:b}", ":is(.tin,.loaf){a:b}", ".\\31 st{a:b}",
        ".loaf::before{content:\".tin\"}", "@media print{.loaf{a:b}}", "@supports (a:b){@media print{p{a:b}}}",
        "@keyframes tin{from{a:b}}", "@font-face{font-family:tin}", "@charset \"utf-8\";", "@container (a){.tin{a:b}}",
        "/*! the licence */", ".loaf{.tin{a:b}}",
    ],
)  # fmt: skip
def test_a_rule_that_may_match_stays_as_it_is(css):
    assert published(css) == css


@pytest.mark.parametrize(
    "css",
    [
        ".tin{a:b}", "#tin{a:b}", ".loaf .tin{a:b}", ".loaf.tin:hover{a:b}", ".tin,.pan{a:b}", ".baked{a:b}",
        "@media print{.tin{a:b}}", "@supports (a:b){@media print{.tin{a:b}}}", ".heating{a:b}", ".Loaf{a:b}",
    ],
)  # fmt: skip
def test_a_rule_for_what_is_nowhere_is_left_out(css):
    assert published(css) == ""


def test_the_rest_stays_in_its_order():
    assert published("p{a:b}.tin{a:c}.loaf{a:d}@media print{.tin{a:e}p{a:f}}") == "p{a:b}.loaf{a:d}@media print{p{a:f}}"


def test_a_broken_stylesheet_loses_nothing_that_a_browser_would_read():
    assert published("p{a:b}}.loaf{a:c") == "p{a:b}}.loaf{a:c}"


def test_a_stylesheet_that_is_not_utf_8_keeps_its_bytes(tmp_path):
    (tmp_path / "own.css").write_bytes(b'p{a:"\xe9"}.tin{a:b}')
    trim(tmp_path)
    assert (tmp_path / "own.css").read_bytes() == b'p{a:"\xe9"}'


def test_every_stylesheet_of_a_site_is_trimmed_by_all_its_pages_and_scripts(tmp_path):
    for path, text in {
        "index.html": PAGES[0], "fr/index.html": "<b class='croûte mie'>", "assets/box.js": SCRIPTS[0],
        "assets/own.css": ".mie{a:b}.tin{a:b}", "theme.css": ".rising{a:b}.tin{a:b}",
    }.items():  # fmt: skip
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    trim(tmp_path)
    assert (tmp_path / "assets/own.css").read_text(encoding="utf-8") == ".mie{a:b}"
    assert (tmp_path / "theme.css").read_text(encoding="utf-8") == ".rising{a:b}"
