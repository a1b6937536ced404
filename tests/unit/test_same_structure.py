"""A translation is compared with its source: what was left out, added, or is another number."""

import pytest

from soleo.author import sync
from soleo.check import check
from soleo.check.numbers import NumberFormat
from soleo.read.messages.messages import build
from soleo.text.yaml_tree import read

from . import sample

FRONT = "---\ntitle: {}\ndescription: {}\n{}---\n\n{}\n"
PATH = "docs/fr/index.md"
NAMES = {
    "overrides/messages/en.yml": {"{name: English,": "{name: English, numbers: [two, three, four, five],"},
    "overrides/messages/fr.yml": {
        "language: {name: Français}": "language: {name: Français, numbers: [deux, trois, quatre, cinq]}"
    },
}


def warnings(root, theirs, ours, about=("About tea.", "Le thé.")):
    """What is said of a free page and its translation, which is pinned to it."""
    files = {
        "docs/en/index.md": FRONT.format("Tea", about[0], "updated: 2026-01-31\n", theirs),
        PATH: FRONT.format("Thé", about[1], "source_hash: 0\n", ours),
    }
    sync.sync(sample.project(root, files, NAMES), PATH)
    lines = sample.problems(root)
    assert all(line.startswith(f"{PATH}:") and "; expected what docs/en/index.md" in line for line in lines), lines
    return [line.removeprefix(f"{PATH}:").partition("; expected")[0].replace("warning: ", "") for line in lines]


SAME = """Tea, **never** boiled, 3 minutes.

## How { #how }

- [Sencha](teas/sencha.md), 60 %
- `- 99`

```
- 98
```
"""


def test_the_same_in_other_words_is_the_same(tmp_path):
    ours = SAME.replace("Tea, **never** boiled, 3 minutes", "Le thé, **jamais** bouilli, trois minutes")
    ours = ours.replace("## How", "## Comment").replace("- `- 99`", "* `- 7`")
    assert warnings(tmp_path, SAME, ours) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("**never**", "never", "7:1: body: has 0 passages in bold here, the source 1"),
        ("- `- 99`\n", "", "9:1: body: has 1 items of lists here, the source 2"),
        ("## How { #how }\n\n", "", "7:1: body: has no heading for `## How`"),
        ("```\n", "```\n\n## More { #more }\n", "18:1: body: `## More` is not in the source"),
        ("[Sencha](teas/sencha.md)", "Sencha", "7:1: body: lacks a link to `teas/sencha.md`"),
        ("Tea,", "[Tea](teas/assam.md),", "7:7: body: has a link to `teas/assam.md`, the source none"),
        ("teas/sencha.md", "teas/sencha.md#taste", "7:1: body: lacks a link to `teas/sencha.md`"),
        ("3 minutes", "minutes", "7:1: body: lacks the number `3` here"),
        ("60 %", "70 %", "9:1: body: has the number `70` here"),
        ("60 %", "60 % of 100", ""),
    ],
)
def test_what_differs_is_named_at_its_place(tmp_path, old, new, said):
    before, _, after = SAME.rpartition(old) if old == "```\n" else SAME.partition(old)
    found = warnings(tmp_path, SAME, f"{before}{new}{after}")
    assert said in found if said else found == []


def test_numbers_of_other_words_than_the_body_are_compared_too(tmp_path):
    edit = {
        "docs/en/teas/sencha.md": {"A steamed green tea.": "In 15 minutes.", "For a minute.": "At 71 degrees."},
        "docs/fr/teas/sencha.md": {"Un thé vert à la vapeur.": "En 50 minutes.", "Une minute.": "À 17 degrés."},
    }
    sync.sync(sample.project(tmp_path, edit=edit), "docs/fr/teas/sencha.md")
    assert [line.partition("; ")[0] for line in sample.problems(tmp_path)] == [
        f"docs/fr/teas/sencha.md:{it}"
        for it in (
            "3:1: warning: definition: has the number `50` here",
            "3:1: warning: definition: lacks the number `15` here",
            "4:1: warning: brewed_in.pot: has the number `17` here",
            "4:1: warning: brewed_in.pot: lacks the number `71` here",
        )
    ]


def test_an_outdated_translation_is_not_compared(tmp_path):
    files = {PATH: FRONT.format("Thé", "Le thé.", "source_hash: 0\n", "- 99")}
    assert [it.field for it in check.run(sample.copy(tmp_path, files))[1]] == ["source_hash"]


def numbers(locale, names="[]"):
    text = f"language: {{name: x, numbers: {names}}}"
    return NumberFormat.of(build(locale, read(text, "x.yml", [])))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "30,000 or 1.5 and 7000"),
        ("fr", "30 000 ou 1,5 et 7 000"),
        ("fr", "30\u202f000 ou 1,5 et 7\u00a0000"),
        ("es", "30.000 o 1,5 y 7000"),
        ("es", "30 000 o 1,5 y 7000".replace(" 000", "\u00a0000")),
        ("de", "30.000 oder 1,5 und 7.000"),
        ("ar", "٣٠٠٠٠ أو ١٫٥ و ٧٠٠٠"),
    ],
)
def test_a_number_is_the_same_however_a_language_writes_it(locale, text):
    text = text.replace("30 000", "30\u00a0000").replace("7 000", "7\u00a0000")
    assert sorted(numbers(locale).count(text).digits) == ["1.5", "30000", "7000"]


@pytest.mark.parametrize(
    ("theirs", "ours", "beyond"),
    [
        ("three teas", "3 thés", []),
        ("3 teas", "trois thés", []),
        ("3 teas and three", "trois thés", ["3"]),
        ("two teas", "les deux", []),
        ("two teas", "both", []),
        ("2 teas", "les thés", ["2"]),
        ("1 tea", "un thé", []),
        ("93 %", "93 of 100", []),
        ("7.25", "7,25", []),
    ],
)
def test_words_stand_for_digits_and_small_ones_are_free(theirs, ours, beyond):
    english, french = numbers("en", "[two, three]"), numbers("fr", "[deux, trois]")
    assert english.count(theirs).beyond(french.count(ours)) == beyond


def test_a_number_may_have_several_words_and_a_word_may_stand_for_zeros():
    many = NumberFormat(",", ("dois duas", "três"), "mil")
    said = many.count("Duas de 30 mil, e dois; milhas 7 MIL, 30 milhas, 5 000 e 12 345.")
    assert said.words == {"2": 2}
    assert said.digits == {"30000": 1, "7000": 1, "30": 1, "5000": 1, "12345": 1}


def test_a_language_that_names_no_numbers_is_compared_by_large_ones_alone(tmp_path):
    files = {"docs/fr/index.md": FRONT.format("Thé", "Le thé.", "source_hash: 0\n", "Thé, 8 ou 13, 1,5.")}
    files["docs/en/index.md"] = FRONT.format("Tea", "About tea.", "updated: 2026-01-31\n", "Tea, 9 or 14, 2.5.")
    sync.sync(sample.project(tmp_path, files), PATH)
    found = [line.split(": ")[3].partition(";")[0] for line in sample.problems(tmp_path)]
    assert found == [f"{it} here" for it in (
        "has the number `1.5`", "has the number `13`", "lacks the number `14`", "lacks the number `2.5`"
    )]  # fmt: skip
