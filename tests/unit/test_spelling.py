"""Words that no dictionary knows: in changed lines or in whole pages, as advice, with a small dictionary of our own."""

import pytest

from soleo.author import history, hunspell, spelling
from soleo.author.arguments import UsageError
from soleo.check import check

from . import repository, sample
from .test_command import run

PAGE, FRENCH = "docs/en/words/infusion.md", "docs/fr/teas/sencha.md"
KNOWN = (
    "infusion about infusions leaves left in water what pot makes tea the and is not all begin with or elsewhere see "
    "above guild sencha steamed green for minute grassy sweet strong malty dark vessel teapot teas don't"
)
AFFIXES = "SET UTF-8\nTRY aeiou\nWORDCHARS '\n"


@pytest.fixture(autouse=True)
def dictionaries(tmp_path_factory, monkeypatch):
    """A dictionary of English in a folder of its own; hunspell itself has to be installed."""
    if not hunspell.there():
        pytest.skip("hunspell is not installed here (Debian: apt install hunspell)")
    folder = tmp_path_factory.mktemp("dictionaries")
    words = KNOWN.split()
    (folder / "en_XX.dic").write_text("\n".join([str(len(words)), *words, ""]), encoding="utf-8")
    (folder / "en_XX.aff").write_text(AFFIXES, encoding="utf-8")
    monkeypatch.setenv("DICPATH", str(folder))
    monkeypatch.setattr(hunspell, "FOLDERS", ())


def named(root, body, **edit):
    """The words of one page that are named, with their places."""
    text = (sample.BASE / PAGE).read_text(encoding="utf-8").replace("What a pot makes.", body)
    project = sample.project(root, files={PAGE: text}, edit=edit)
    problems, silent = spelling.check(project, spelling.whole_pages(project, [PAGE]))
    assert silent == []
    return [(it.place.line, it.place.column, it.wrong.split("`")[1]) for it in problems]


def test_a_word_that_is_in_no_dictionary_is_named_with_what_is_near(tmp_path):
    project = sample.project(tmp_path, edit={PAGE: {"What a pot makes.": "What a pott makes."}})
    (problem,), _ = spelling.check(project, spelling.whole_pages(project, [PAGE]))
    assert str(problem) == (
        f"{PAGE}:9:8: warning: body: `pott` is in no dictionary; "
        "expected `pot`, or a line `pott` in docs/style/words/en.txt"
    )


def test_a_word_is_named_once_a_page_where_it_first_stands(tmp_path):
    assert named(tmp_path, "A pott, a Pott.\n\n- A pott.") == [(9, 3, "pott")]


def test_names_code_targets_of_links_capitals_and_short_words_are_left_out(tmp_path):
    body = "The [tea](../teas/sencha.md), `pott`, TGV, 5 km, pH 7.\n\n<!-- generated: kettle -->"
    assert named(tmp_path, body) == []


def test_an_apostrophe_is_one_however_it_is_written(tmp_path):
    assert named(tmp_path, "The tea don’t, don't, dont.") == [(9, 23, "dont")]


def test_words_of_the_front_matter_are_looked_at_and_lists_of_names_are_not(tmp_path):
    edit = {PAGE: {"About infusions.": "About infusons."}}
    text = (sample.BASE / PAGE).read_text(encoding="utf-8")
    assert "aliases: [brew]" in text
    project = sample.project(tmp_path, edit=edit)
    problems, _ = spelling.check(project, spelling.whole_pages(project, [PAGE]))
    assert [(it.field, it.wrong) for it in problems] == [("description", "`infusons` is in no dictionary")]


def test_the_list_of_the_language_knows_its_own_words(tmp_path):
    list_of_words = "# Names.\nDarjeeling  # a place\n\nfirst-flush\n"
    (tmp_path / "docs/style/words").mkdir(parents=True)
    (tmp_path / "docs/style/words/en.txt").write_text(list_of_words, encoding="utf-8")
    assert named(tmp_path, "Tea: darjeeling, Darjeeling and Assamm.") == [(9, 33, "Assamm")]


def test_a_language_without_a_dictionary_is_said_not_to_be_checked(tmp_path):
    project = sample.project(tmp_path)
    assert spelling.check(project, {FRENCH: None}) == ([], ["fr: not checked, for there is no dictionary"])


def test_without_the_program_no_language_is_checked_and_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    project = sample.project(tmp_path / "tea")
    assert spelling.check(project, {PAGE: None}) == ([], ["en: not checked, for there is no hunspell"])


def test_the_dictionary_that_the_messages_name_comes_first(tmp_path, tmp_path_factory, monkeypatch):
    folder = tmp_path_factory.mktemp("more")
    for name in ("en", "en_AA", "en_GB"):
        (folder / f"{name}.dic").write_text("0\n", encoding="utf-8")
    monkeypatch.setenv("DICPATH", str(folder))
    names = {"overrides/messages/en.yml": {"{name: English,": "{name: English, dictionary: en_GB,"}}
    messages = sample.project(tmp_path / "a", edit=names).messages["en"]
    assert hunspell.dictionary(messages).name == "en_GB"
    assert hunspell.dictionary(sample.project(tmp_path / "b").messages["en"]).name == "en"


def test_only_changed_lines_are_looked_at_and_new_pages_whole(tmp_path):
    root = repository.start(tmp_path, edit={PAGE: {"What a pot makes.": "A pott.\n\nA pot."}})
    repository.git(root, "switch", "--quiet", "--create", "mine")
    repository.commit(root, **{PAGE: {"A pot.": "A teapott."}})
    (root / "docs/en/words/leaves.md").write_text(
        (root / PAGE).read_text(encoding="utf-8").replace("title: Infusion", "title: Leavess"), encoding="utf-8"
    )
    project = check.run(root)[0]
    problems, _ = spelling.check(project, history.changed_lines(root, "main"))
    assert [(it.place.path, it.place.line, it.wrong.split("`")[1]) for it in problems] == [
        (PAGE, 11, "teapott"),
        ("docs/en/words/leaves.md", 2, "Leavess"),
        ("docs/en/words/leaves.md", 9, "pott"),
        ("docs/en/words/leaves.md", 11, "teapott"),
    ]


def test_the_command_compares_with_main_and_advice_stops_nothing(tmp_path):
    root = repository.start(tmp_path)
    repository.edit(root, **{PAGE: {"What a pot makes.": "What a pott makes."}})
    done = run(root, "spelling")
    assert (done.returncode, done.stderr) == (0, "0 errors, 1 warning\n")
    assert done.stdout.startswith(f"{PAGE}:9:8: warning: body: `pott` is in no dictionary")


def test_without_a_branch_to_compare_with_it_says_so(tmp_path):
    root = repository.start(tmp_path)
    repository.git(root, "branch", "--move", "trunk")
    with pytest.raises(UsageError, match="there is no branch origin/main or main; expected a branch or commit, or"):
        spelling.base(check.run(root)[0])


def test_what_is_no_page_is_a_wrong_call(tmp_path):
    with pytest.raises(UsageError, match=r"docs/en/nothing.md: is no page; expected the path of one"):
        spelling.whole_pages(sample.project(tmp_path), ["docs/en/nothing.md"])
