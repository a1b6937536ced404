"""Translations that a command begins: the source's text, marked, and pinned; and what it refuses."""

from datetime import date

import pytest

from soleo.author import new
from soleo.author.arguments import UsageError
from soleo.check import check
from soleo.read.content.values import UNWRITTEN

from . import sample


def test_a_file_that_is_there_is_left_alone(tmp_path):
    project = sample.project(tmp_path)
    file = tmp_path / "docs/fr/teas/assam.md"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match=r"docs/fr/teas/assam.md: is there already; expected no such file"):
        new.translation(project, "assam", "fr", [])
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_translation_begins_with_the_source_text_marked_and_pinned(tmp_path):
    project = sample.project(tmp_path, files={"docs/fr/teas/sencha.md": None})
    new.translation(project, "sencha", "fr", [])
    text = (tmp_path / "docs/fr/teas/sencha.md").read_text(encoding="utf-8")
    assert 'title: "___ Sencha"\n' in text
    assert 'brewed_in:\n  pot: {note: "___ For a minute."}\n' in text
    assert "# In `en`: SN\n# abbreviations: [___]\n" in text
    assert text.endswith("source_hash: 2f02845cf667\n---\n\n___ A grassy tea.\n\n## Goût\n\n___ Sweet.\n")
    assert {problem.wrong for problem in check.run(tmp_path)[1]} == {UNWRITTEN}
    (tmp_path / "docs/fr/teas/sencha.md").write_text(text.replace("___ ", ""), encoding="utf-8")
    assert sample.problems(tmp_path) == []


BODY = """Tea.
Hot
tea.

- [pot](vessels/pot.md)
- cup
  of tea

1. one

| a | b |
|---|---|
| c | d |

## Taste { #taste }

> Good tea.

```
code
```

<!-- generated: kettle -->

**Never boil.**
"""
MARKED = """___ Tea.
Hot
tea.

- ___ [pot](vessels/pot.md)
- ___ cup
  of tea

1. ___ one

| ___ a | b |
|---|---|
| ___ c | d |

## ___ Taste { #taste }

> ___ Good tea.

```
code
```

<!-- generated: kettle -->

___ **Never boil.**
"""


def test_every_paragraph_item_row_and_heading_is_marked_once_and_nothing_else(tmp_path):
    text = (sample.BASE / "docs/en/index.md").read_text(encoding="utf-8")
    front = text[: text.index("\n---\n") + len("\n---\n")]
    project = sample.project(tmp_path, files={"docs/en/index.md": f"{front}\n{BODY}"})
    new.translation(project, "index", "fr", [])
    made = (tmp_path / "docs/fr/index.md").read_text(encoding="utf-8")
    assert made.partition("\n---\n")[2] == f"\n{MARKED}"


def test_a_source_with_mistakes_is_not_translated(tmp_path):
    new.page(sample.project(tmp_path), "tea", "gaiwan", date(2026, 2, 1))
    project, problems = check.run(tmp_path)
    with pytest.raises(UsageError, match=r"gaiwan.md: has mistakes; expected a page that `make check` accepts"):
        new.translation(project, "gaiwan", "fr", problems)


IDS = "expected one of `assam`, `sencha`, `pot`, `infusion`, `index`"


@pytest.mark.parametrize(
    ("name", "locale", "said"),
    [
        ("senchaa", "fr", f"id: `senchaa` is not known; {IDS}; did you mean `sencha`?"),
        ("sencha", "de", "locale: `de` is not known; expected one of `fr`"),
        ("sencha", "en", "locale: `en` is the source language; expected one that its pages are translated into"),
    ],
)
def test_a_translation_that_cannot_be_begun_is_told_in_one_line(tmp_path, name, locale, said):
    with pytest.raises(UsageError) as error:
        new.translation(sample.project(tmp_path), name, locale, [])
    assert str(error.value) == said
