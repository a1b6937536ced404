"""Pages that a command begins: whole, explained, and accepted once the blanks are filled in."""

import re
from datetime import date

import pytest

from soleo.author import new
from soleo.author.arguments import UsageError
from soleo.check import check, headings
from soleo.read.content.values import UNWRITTEN

from . import sample

TODAY = date(2026, 2, 1)
KINDS = {"tea": "teas/", "vessel": "vessels/", "word": "words/", "page": ""}


def begun(root, kind, name="gaiwan"):
    """A new page of the sample: its file."""
    project = sample.project(root)
    new.page(project, kind, name, TODAY)
    return root / f"docs/en/{KINDS[kind]}{name}.md"


def blanks(text):
    return [line for line in text.splitlines() if "___" in line and not line.startswith("#")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_page_lacks_nothing_but_what_stands_blank(tmp_path, kind):
    text = begun(tmp_path, kind).read_text(encoding="utf-8")
    problems = check.run(tmp_path)[1]
    assert {(problem.wrong, problem.rule) for problem in problems} == {(UNWRITTEN, headings.written.__name__)}
    assert len(problems) == len(blanks(text)) >= 2


def test_each_blank_is_named_with_what_belongs_there(tmp_path):
    begun(tmp_path, "tea")
    found = [line.split(": ", 1)[1] for line in sample.problems(tmp_path)]
    assert found == [
        "title: is still to be written; expected what is on the tin, instead of `___`",
        "definition: is still to be written; expected your words, instead of `___`",
        "colour: is still to be written; expected one of `green`, `black`, `white`",
        "description: is still to be written; expected your words, instead of `___`",
        "body: is still to be written; expected your words, instead of `___`",
        "body: is still to be written; expected the text of `## Taste`, instead of `___`",
    ]


FILLED = {
    "title": "Gaiwan", "definition": "A lidded cup.", "colour": "green", "description": "A cup with a lid.",
    "aliases": "lidded cup", "abbreviations": "GW", "heat": "hot", "fit": "good", "note": "A minute.",
    "references": "guild", "system": "tariff", "code": "0902.10",
}  # fmt: skip


def filled(text):
    """The page with every comment that holds a line made a line, and every blank filled in."""
    lines = [re.sub(r"^# (?=[a-z_]+:|  )", "", line) for line in text.splitlines()]
    lines = [line for line in lines if not line.startswith(("#   ##", "  ##"))]
    text = "\n".join(lines).replace("id-of-a-page", "pot", 1).replace("id-of-a-page", "assam")
    text = re.sub(r'(\w+): (\[|")?___', lambda it: f"{it[1]}: {it[2] or ''}{FILLED[it[1]]}", text)
    return text.replace("___", "Words.")


def test_a_page_that_is_filled_in_with_all_that_the_comments_offer_is_accepted(tmp_path):
    file = begun(tmp_path, "tea")
    file.write_text(filled(file.read_text(encoding="utf-8")), encoding="utf-8")
    assert sample.problems(tmp_path) == []
    page = check.run(tmp_path)[0].entities["gaiwan"].source
    assert {*page.values} == {
        "title", "definition", "aliases", "abbreviations", "colour", "heat", "codes", "references", "updated",
        "description",
    }  # fmt: skip
    assert [(it.predicate, it.target) for it in page.statements] == [("brewed_in", "pot"), ("like", "assam")]


def test_every_field_and_relation_of_the_kind_is_explained_above_its_line(tmp_path):
    project = sample.project(tmp_path / "sample")
    text = begun(tmp_path, "tea").read_text(encoding="utf-8")
    names = [*project.schema.fields_of("tea"), "brewed_in", "like"]
    for name in names:
        assert re.search(rf"^# .+\n(# .+\n)*(# )?{name}:", text, re.MULTILINE), name
    assert "# What is on the tin. Required; a text; on no other page.\ntitle: ___\n" in text
    assert "# Required; a text; at most 8 words; at most 60 characters.\ndefinition: ___\n" in text
    assert "# What it is made in. Optional; leads to pages of the kinds vessel.\n" in text
    assert "# `note`: For how long. Optional; a text.\n" in text
    assert "\nupdated: 2026-02-01\n" in text


ALL_KINDS = "expected one of `tea`, `vessel`, `word`, `page`"
LETTERS = "expected small letters, digits and single hyphens, such as green-tea"


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("teaa", "gaiwan", f"kind: `teaa` is not known; {ALL_KINDS}; did you mean `tea`?"),
        ("", "gaiwan", f"kind: is missing; {ALL_KINDS}"),
        ("tea", "Gai Wan", f"id: `Gai Wan` is not allowed; {LETTERS}"),
        ("tea", "", f"id: is missing; {LETTERS}"),
        ("tea", "pot", "id: `pot` is taken; expected one of its own; docs/en/vessels/pot.md has it"),
        ("page", "a-z", "id: `a-z` is taken; expected one of its own; a-z.md is generated"),
    ],
)
def test_a_page_that_cannot_be_begun_is_told_in_one_line(tmp_path, kind, name, said):
    project = sample.project(tmp_path)
    with pytest.raises(UsageError) as error:
        new.page(project, kind, name, TODAY)
    assert str(error.value) == said
