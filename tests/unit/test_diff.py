"""What changed in a source since its translation, from git; and typing errors that outdate nothing."""

import shutil

import pytest

from soleo.author import diff
from soleo.author.arguments import UsageError
from soleo.author.history import HistoryError
from soleo.check import check

from . import repository, sample

SOURCE, TRANSLATION = "docs/en/teas/sencha.md", "docs/fr/teas/sencha.md"
HEAD = "docs/fr/teas/sencha.md: made from docs/en/teas/sencha.md as it was on "


def said(root, path=TRANSLATION):
    return diff.changes(check.run(root)[0], path)


def test_the_words_that_changed_are_marked_in_a_unified_diff(tmp_path):
    root = repository.start(tmp_path)
    repository.commit(root, **{SOURCE: {"Sweet.": "Sweet and green.", "For a minute.": "For two minutes."}})
    repository.edit(root, **{SOURCE: {"A grassy tea.": "A fresh tea."}})
    first, *lines, last = said(root).splitlines()
    assert first.startswith(HEAD)
    assert first.endswith("; changed since then:")
    assert [line for line in lines if "[-" in line or "{+" in line] == [
        "brewed_in.pot.note: For [-a minute.-]{+two minutes.+}",
        "A [-grassy-]{+fresh+} tea.",
        "[-Sweet.-]{+Sweet and green.+}",
    ]
    assert lines[0].startswith("@@ -2,5 +2,5 @@")
    assert last == "Once it says the same: make sync PAGE=docs/fr/teas/sencha.md"


def test_facts_are_no_part_of_it(tmp_path):
    root = repository.start(tmp_path)
    repository.commit(root, **{SOURCE: {"Sweet.": "Bitter.", "heat: cool": "heat: hot"}})
    assert "heat" not in said(root)


def test_a_source_that_had_another_name_is_followed(tmp_path):
    root = repository.start(tmp_path)
    for language in ("en", "fr"):
        folder = root / "docs" / language / "teas"
        repository.git(root, "mv", str(folder / "sencha.md"), str(folder / "green.md"))
    repository.commit(root)
    repository.commit(root, **{"docs/en/teas/green.md": {"Sweet.": "Bitter."}})
    assert "[-Sweet.-]{+Bitter.+}" in said(root, "docs/fr/teas/green.md")


def test_a_project_in_a_folder_of_the_repository_has_its_history_too(tmp_path):
    root = repository.start(tmp_path)
    (root / "inside").mkdir()
    for name in ("docs", "overrides", "mkdocs.yml"):
        repository.git(root, "mv", name, f"inside/{name}")
    repository.commit(root)
    repository.commit(root, **{f"inside/{SOURCE}": {"Sweet.": "Bitter."}})
    assert "[-Sweet.-]{+Bitter.+}" in said(root / "inside")


def test_a_current_translation_has_no_difference(tmp_path):
    assert said(repository.start(tmp_path)) == f"{TRANSLATION}: is current; {SOURCE} has not changed since"


def test_without_a_repository_it_says_so(tmp_path):
    root = sample.copy(tmp_path, edit={SOURCE: {"Sweet.": "Bitter."}})
    with pytest.raises(HistoryError, match="git log: fatal: not a git repository"):
        said(root)


def test_without_git_it_says_so(tmp_path, monkeypatch):
    root = repository.start(tmp_path)
    repository.commit(root, **{SOURCE: {"Sweet.": "Bitter."}})
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    with pytest.raises(HistoryError, match="git is not installed, and it keeps the history"):
        said(root)


def test_a_history_that_is_cut_off_is_named_with_what_helps(tmp_path):
    root = repository.start(tmp_path / "whole")
    repository.commit(root, **{SOURCE: {"Sweet.": "Bitter."}})
    repository.git(root, "clone", "--quiet", "--depth=1", f"file://{root}", str(tmp_path / "cut"))
    with pytest.raises(HistoryError, match=r"is cut off; `git fetch --unshallow` brings the rest"):
        said(tmp_path / "cut")


def test_a_text_that_was_never_committed_is_named(tmp_path):
    root = repository.start(tmp_path, edit={TRANSLATION: {"2f02845cf667": "000000000000"}})
    with pytest.raises(HistoryError, match=rf"{TRANSLATION}: no commit of {SOURCE} has .*: it was never committed"):
        said(root)


def test_a_translation_that_pins_nothing_is_named(tmp_path):
    root = repository.start(tmp_path, edit={TRANSLATION: {"source_hash: 2f02845cf667\n": ""}})
    with pytest.raises(HistoryError, match=rf"pins no source text; .*`make sync PAGE={TRANSLATION}`"):
        said(root)


def test_what_is_no_translation_is_a_wrong_call(tmp_path):
    root = repository.start(tmp_path)
    with pytest.raises(
        UsageError, match=rf"is no translation; expected the path of one; did you mean `{TRANSLATION}`\?"
    ):
        said(root, "docs/fr/teas/senchaa.md")


GERMAN = "docs/de/teas/sencha.md"


def spoken(root, pin="2f02845cf667"):
    """The sample with a second translation of one page, which pins what is said."""
    sample.copy(root)
    shutil.copytree(root / "docs/fr", root / "docs/de")
    messages = root / "overrides/messages"
    shutil.copy(messages / "fr.yml", messages / "de.yml")
    languages = {"{locale: fr, name: Français}": "{locale: fr, name: Français}\n        - {locale: de, name: Deutsch}"}
    repository.edit(root, **{"mkdocs.yml": languages, GERMAN: {"2f02845cf667": pin}})
    repository.git(root, "init", "--quiet", "--initial-branch=main")
    repository.commit(root)
    return root


@pytest.mark.parametrize("committed", [False, True])
def test_after_a_typing_error_the_translations_that_were_current_are_pinned_anew(tmp_path, committed):
    root = spoken(tmp_path, pin="000000000000")
    (repository.commit if committed else repository.edit)(root, **{SOURCE: {"grassy": "gras-sy"}})
    lines = list(diff.minor(check.run(root)[0], SOURCE))
    assert lines[0].startswith(f"{TRANSLATION}: pinned to ")
    assert lines[1] == f"{GERMAN}: left as it is, for it was outdated before; `make diff PAGE={GERMAN}` shows why"
    assert [line.partition(":")[0] for line in sample.problems(root)] == [GERMAN]


def test_a_source_that_has_not_changed_pins_nothing(tmp_path):
    root = spoken(tmp_path)
    assert list(diff.minor(check.run(root)[0], SOURCE)) == [f"{TRANSLATION}: is current", f"{GERMAN}: is current"]


def test_a_source_without_translations_is_said_to_have_none(tmp_path):
    root = repository.start(tmp_path)
    path = "docs/en/teas/assam.md"
    assert list(diff.minor(check.run(root)[0], path)) == [f"{path}: has no translations"]
