"""Which translations are current, and how one is pinned to its source."""

import pytest

from soleo.author import sync
from soleo.read.content import translation

from . import sample

SOURCE = "docs/en/teas/sencha.md"
TRANSLATION = "docs/fr/teas/sencha.md"


def hash_of(root, **changes):
    project = sample.project(root, edit={SOURCE: changes} if changes else {})
    return translation.source_hash(project.entities["sencha"].source, project.schema)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Sweet.", "  Sweet.\n\n"),
        ("A grassy tea.", "A grassy\n  tea."),
        ("title: Sencha", 'title: " Sencha  "'),
        ("updated: 2026-01-31", "updated: 2026-02-01"),
        ("abbreviations: [SN]", "abbreviations: [SN, SE]\naliases: [green tea]"),
        ("references: [guild], ", ""),
        ("fit: good", "fit: poor"),
        ("heat: cool", "heat: hot"),
    ],
)
def test_white_space_aliases_and_facts_leave_a_translation_current(tmp_path, old, new):
    assert hash_of(tmp_path / "b", **{old: new}) == hash_of(tmp_path / "a")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Sencha", "title: Green sencha"),
        ("A steamed green tea.", "A steamed tea."),
        ("Sweet.", "Sweet and green."),
        ("A grassy tea.", "A tea."),
        ("For a minute.", "For two minutes."),
        (", note: For a minute.", ""),
    ],
)
def test_pinned_words_notes_and_the_body_make_a_translation_outdated(tmp_path, old, new):
    assert hash_of(tmp_path / "b", **{old: new}) != hash_of(tmp_path / "a")


def test_a_hash_is_twelve_hex_digits_and_always_the_same(tmp_path):
    assert hash_of(tmp_path) == "2f02845cf667"


def test_a_page_is_current_outdated_or_missing(tmp_path):
    project = sample.project(tmp_path)
    state = {name: translation.status(it, "fr", project.schema) for name, it in project.entities.items()}
    assert state["sencha"] == translation.CURRENT
    assert state["assam"] == translation.MISSING
    changed = sample.project(tmp_path, edit={SOURCE: {"Sweet.": "Bitter."}})
    assert translation.status(changed.entities["sencha"], "fr", changed.schema) == translation.OUTDATED


def test_the_source_is_always_current(tmp_path):
    project = sample.project(tmp_path)
    assert {translation.status(it, "en", project.schema) for it in project.entities.values()} == {translation.CURRENT}


def pinned(root, **changes):
    """The bytes of the translation before and after it is pinned."""
    project = sample.project(root, edit={SOURCE: {"Sweet.": "Bitter."}, TRANSLATION: changes} if changes else {})
    before = (root / TRANSLATION).read_bytes()
    sync.sync(project, TRANSLATION)
    return before, (root / TRANSLATION).read_bytes()


def test_a_pin_writes_its_own_line_and_no_other(tmp_path):
    before, after = pinned(tmp_path, **{"2f02845cf667": "000000000000   # by hand"})
    changed = [pair for pair in zip(before.splitlines(), after.splitlines(), strict=True) if pair[0] != pair[1]]
    assert [old for old, _ in changed] == [b"source_hash: 000000000000   # by hand"]
    assert not [it for it in sample.problems(tmp_path) if "source_hash" in it]


def test_a_pin_that_was_not_there_is_the_last_line_of_the_front_matter(tmp_path):
    before, after = pinned(tmp_path, **{"source_hash: 2f02845cf667\n": ""})
    line = next(it for it in after.splitlines() if it.startswith(b"source_hash: "))
    assert after == before.replace(b"\n---\n", b"\n" + line + b"\n---\n", 1)
    assert sample.problems(tmp_path) == []


def test_a_pin_leaves_windows_line_ends(tmp_path):
    project = sample.project(tmp_path, edit={SOURCE: {"Sweet.": "Bitter."}})
    file = tmp_path / TRANSLATION
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    before = file.read_bytes()
    sync.sync(project, TRANSLATION)
    assert file.read_bytes().count(b"\r\n") == before.count(b"\r\n")


@pytest.mark.parametrize("fence", ["...", "--- "])
def test_a_pin_finds_the_end_of_the_front_matter_that_a_reader_finds(tmp_path, fence):
    edit = {TRANSLATION: {"source_hash: 2f02845cf667\n---": fence}}
    project = sample.project(tmp_path, edit=edit)
    sync.sync(project, TRANSLATION)
    assert sample.problems(tmp_path) == []


def test_what_is_no_translation_is_not_touched(tmp_path):
    project = sample.project(tmp_path)
    for path in (SOURCE, "docs/fr/teas/nothing.md", "mkdocs.yml"):
        assert sync.sync(project, path).startswith(f"{path}: is no translation")
    assert sample.problems(tmp_path) == []
