"""Another id for a page: everywhere at once, or not at all."""

import pytest

from soleo.author import rename, sync
from soleo.author.arguments import UsageError
from soleo.check import check

from . import sample

QUERIES = "category\tquery\texpected\nexact\tsencha\tassam,sencha\nexact\tsencha-tea\tsencha-tea\n"
FILES = {
    "docs/en/words/infusion.md": (
        "---\ntitle: Infusion\ndefinition: A drink.\nupdated: 2026-01-31\ndescription: About it.\n---\n\n"
        "The [sencha](../teas/sencha.md), [sencha too](../teas/sencha.md#taste) and "
        "`[no](../teas/sencha.md)`: sencha.\n"
    ),
    "tests/search/en.tsv": QUERIES,
    "tests/test_tea.py": 'open("teas/sencha/")\n',
    "docs/article.yml": "entities:\n  - {id: sencha, line: 1}\n  - {id: assam, line: 2}\n",
}
EDITS = {
    "mkdocs.yml": {"site_name: Tea": "site_name: Tea\nnav: [index.md, teas/sencha.md]"},
    "docs/en/vessels/pot.md": {"updated:": "like: [sencha]\nupdated:"},
    "docs/en/teas/sencha.md": {"like: [assam]\n": ""},
    "docs/en/teas/assam.md": {"updated:": "like:\n  sencha:\nupdated:"},
}


def renamed(root, old="sencha", new="green-tea", files=(), edit=()):
    """What a renaming says, in a sample that names the page in every way."""
    project = sample.project(root, {**FILES, **dict(files)}, {**EDITS, **dict(edit)})
    return list(rename.rename(project, old, new))


def text(root, path):
    return (root / path).read_text(encoding="utf-8")


def tree(root):
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_the_pages_of_every_language_move_and_every_mention_follows(tmp_path):
    lines = renamed(tmp_path)
    assert lines == [
        "docs/en/teas/sencha.md: is now docs/en/teas/green-tea.md",
        "docs/fr/teas/sencha.md: is now docs/fr/teas/green-tea.md",
        "docs/article.yml: changed",
        "docs/en/index.md: changed",
        "docs/en/teas/assam.md: changed",
        "docs/en/vessels/pot.md: changed",
        "docs/en/words/infusion.md: changed",
        "docs/redirects.yml: changed",
        "mkdocs.yml: changed",
        "tests/search/en.tsv: changed",
        "tests/test_tea.py:1: names the page too; look whether it has to change",
    ]
    assert "{id: green-tea, line: 1}" in text(tmp_path, "docs/article.yml")
    assert "like: [green-tea]" in text(tmp_path, "docs/en/vessels/pot.md")
    assert "like:\n  green-tea:\n" in text(tmp_path, "docs/en/teas/assam.md")
    assert "nav: [index.md, teas/green-tea.md]" in text(tmp_path, "mkdocs.yml")
    assert text(tmp_path, "tests/search/en.tsv") == QUERIES.replace("assam,sencha", "assam,green-tea")
    assert (
        "The [sencha](../teas/green-tea.md), [sencha too](../teas/green-tea.md#taste) and "
        "`[no](../teas/sencha.md)`: sencha.\n"
    ) in text(tmp_path, "docs/en/words/infusion.md")
    assert check.blocking(check.run(tmp_path)[1]) == []


def test_the_old_id_is_kept_as_a_redirect(tmp_path):
    renamed(tmp_path)
    comment, line = text(tmp_path, "docs/redirects.yml").splitlines()
    assert comment.startswith("# ")
    assert line == "sencha: green-tea"
    assert check.run(tmp_path)[0].redirects["sencha"].new == "green-tea"


def test_a_second_renaming_makes_no_chain_and_the_way_back_leaves_no_circle(tmp_path):
    renamed(tmp_path)
    list(rename.rename(check.run(tmp_path)[0], "green-tea", "leaf"))
    assert text(tmp_path, "docs/redirects.yml").splitlines()[1:] == ["sencha: leaf", "green-tea: leaf"]
    list(rename.rename(check.run(tmp_path)[0], "leaf", "sencha"))
    assert text(tmp_path, "docs/redirects.yml").splitlines()[1:] == ["green-tea: sencha", "leaf: sencha"]
    assert check.blocking(check.run(tmp_path)[1]) == []


FRENCH = "---\ntitle: Infusion\ndefinition: Une boisson.\ndescription: Ici.\nsource_hash: {}\n---\n\nBoisson.\n"


def test_a_translation_that_was_current_stays_current_and_no_other_becomes_so(tmp_path):
    """The source links to the page, and one note is about it: both are part of what is pinned."""
    paths = ("docs/fr/words/infusion.md", "docs/fr/index.md")
    files = {paths[0]: FRENCH.format("0"), paths[1]: FRENCH.replace("definition: Une boisson.\n", "").format("0")}
    sample.project(tmp_path, {**FILES, **files}, EDITS)
    sync.sync(check.run(tmp_path)[0], paths[0])
    before = [str(it) for it in check.run(tmp_path)[1] if it.field == "source_hash"]
    list(rename.rename(check.run(tmp_path)[0], "sencha", "green-tea"))
    after = [str(it) for it in check.run(tmp_path)[1] if it.field == "source_hash"]
    assert [line.partition(":")[0] for line in before] == [line.partition(":")[0] for line in after] == [paths[1]]


def test_line_ends_and_marks_of_other_systems_stay(tmp_path):
    page = FILES["docs/en/words/infusion.md"].replace("\n", "\r\n")
    renamed(tmp_path, files={"docs/en/words/infusion.md": f"\ufeff{page}"})
    made = (tmp_path / "docs/en/words/infusion.md").read_bytes().decode()
    assert made == f"\ufeff{page}".replace("(../teas/sencha.md", "(../teas/green-tea.md", 1).replace(
        "too](../teas/sencha.md", "too](../teas/green-tea.md"
    )


def test_nothing_is_changed_where_something_would_be_wrong_afterwards(tmp_path):
    """A link with brackets inside its text leads there all the same, and is not found to be rewritten."""
    sample.project(tmp_path, edit={"docs/en/teas/assam.md": {"Dark.": "[Sencha [green]](sencha.md) is not."}})
    assert sample.problems(tmp_path) == []
    before = tree(tmp_path)
    with pytest.raises(UsageError, match=r"nothing was changed, for this would be wrong then: docs/en/teas/assam.md"):
        list(rename.rename(check.run(tmp_path)[0], "sencha", "green-tea"))
    assert tree(tmp_path) == before


CUP = "---\ntitle: Cup\ndefinition: Holds tea.\ncolour: white\nupdated: 2026-01-31\ndescription: About it.\n---\n\n"


def test_a_mistake_that_another_file_has_already_stops_it_all_the_same(tmp_path):
    """The page leads to `sencha.md` in vain before, and the other one only afterwards."""
    edit = {"docs/en/teas/assam.md": {"Dark.": "[Sencha [green]](sencha.md) is not."}}
    sample.project(tmp_path, {"docs/en/vessels/cup.md": CUP + "A [sencha](sencha.md) cup.\n"}, edit)
    assert [line.partition(":")[0] for line in sample.problems(tmp_path)] == ["docs/en/vessels/cup.md"]
    with pytest.raises(UsageError, match=r"would be wrong then: docs/en/teas/assam.md:\d+:\d+: link: `sencha.md`"):
        list(rename.rename(check.run(tmp_path)[0], "sencha", "green-tea"))


def test_a_mistake_that_stays_where_it_was_stops_nothing(tmp_path):
    """Also on a page that gets another path, and once more on the same page."""
    edit = {"docs/en/teas/sencha.md": {"---\n\n": "---\n\nA [cup](cup.md), a [cup](cup.md). "}}
    sample.project(tmp_path, edit=edit)
    list(rename.rename(check.run(tmp_path)[0], "sencha", "green-tea"))
    wrong = check.blocking(check.run(tmp_path)[1])
    assert [problem.place.path for problem in wrong] == ["docs/en/teas/green-tea.md"] * 2


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("senchaa", "leaf", "id: `senchaa` is not known; .*did you mean `sencha`"),
        ("sencha", "assam", "id: `assam` is taken; expected one of its own; docs/en/teas/assam.md has it"),
        ("sencha", "Green Tea", "id: `Green Tea` is not allowed; expected small letters"),
        ("index", "home", "id: `index` is the home page; expected another one"),
        ("infusion", "leaf", "id: `leaf` is an old name of `sencha`; expected another, or no such line in"),
    ],
)
def test_a_renaming_that_cannot_be_done_is_told_in_one_line(tmp_path, old, new, said):
    with pytest.raises(UsageError, match=said):
        renamed(tmp_path, old, new, files={"docs/redirects.yml": "leaf: sencha\n"})


def test_a_place_for_a_passage_of_the_page_follows(tmp_path):
    front = "---\ntitle: Brewing\nupdated: 2026-01-31\ndescription: How.\n---\n"
    sample.project(
        tmp_path,
        files={
            "docs/en/brewing.md": f"{front}\n## Heat {{ #heat }}\n\nHot.\n",
            "overrides/pages/blocks/passage.md.j2": "{#- takes: passage #}\n",
        },
        edit={"docs/en/teas/assam.md": {"Dark.": "Dark.\n\n<!-- generated: passage brewing#heat -->"}},
    )
    list(rename.rename(check.run(tmp_path)[0], "brewing", "making"))
    assert "<!-- generated: passage making#heat -->" in text(tmp_path, "docs/en/teas/assam.md")
    assert check.blocking(check.run(tmp_path)[1]) == []
