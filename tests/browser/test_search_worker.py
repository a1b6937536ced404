"""What the search's worker makes of words and of names: its functions, called in a page."""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

from search import queries
from soleo.read.messages.analyzer_rules import AnalyzerRules
from soleo.site.search.index_files import RANK
from soleo.site.search.words import Words

TABLE = yaml.safe_load((Path(queries.OWN) / "folding.yml").read_text(encoding="utf-8"))


@pytest.fixture
def worker(page: Page) -> Page:
    """A page in which the worker's script has run, for its functions."""
    page.goto("")
    page.add_script_tag(url="/assets/search.js")
    return page


@pytest.mark.parametrize("language", TABLE)
def test_the_worker_cuts_and_folds_words_as_the_table_says(worker: Page, language: str) -> None:
    table = TABLE[language]
    rules = Words(AnalyzerRules(**{key: tuple(value) for key, value in table["rules"].items()})).settings()
    got = worker.evaluate(
        """([rules, texts, stems, alike]) => {
            const made = language(rules);
            const cut = (text) => made.cut(text.normalize("NFC")).map(made.fold).filter((it) => it);
            return [texts.map(cut), stems.map(made.stem), alike.map(made.sound)];
        }""",
        [
            rules,
            list(table["words"]),
            list(table["stems"]),
            [*table.get("alike", {}), *table.get("alike", {}).values()],
        ],
    )
    alike = len(table.get("alike", {}))
    assert got[0] == list(table["words"].values())
    assert got[1] == list(table["stems"].values())
    assert got[2][:alike] == got[2][alike:]


# --- What the worker makes of names, on an index of bread.

NAMES = {
    "bake": (["Sauerteigbrot", "Brot mit Sauerteig"], []),
    "rise": (["Teig", "Gare"], ["ALS"]),
    "seed": (["Mohnbrötchen"], []),
    "hand": (["Brezel", "Laugenbrezel"], ["VK"]),
}
ASK = """([rules, rank, columns, texts]) => {
    config = {rank, fields: [1, 0.95, 1, 0.9]};
    words = language(rules);
    names(columns);
    return texts.map((text) => globalThis.rank(read(text)).kept.map((it) => it.location));
}"""


def asked(worker: Page, *texts: str) -> list[list[str]]:
    """The pages that German names give for some texts."""
    rules = Words(AnalyzerRules(**{key: tuple(value) for key, value in TABLE["German"]["rules"].items()})).settings()
    rows = [(name, titles[0], [titles[1:], short, []], None) for name, (titles, short) in NAMES.items()]
    return worker.evaluate(ASK, [rules, RANK, columns(rows), list(texts)])


def columns(rows: list[tuple]) -> dict[str, list]:
    """Pages as the index has them, from their address, title, other names and alarm."""
    values = zip(*rows, strict=True)
    return {**dict(zip(("location", "title", "others", "alarm"), values, strict=True)), "factor": [1] * len(rows)}


def test_umlauts_are_found_as_readers_type_them(worker: Page) -> None:
    assert asked(worker, "Mohnbrötchen", "mohnbroetchen", "MOHNBROTCHEN", "mohnbrotch") == [["seed"]] * 4


def test_compounds_are_found_by_their_parts_and_parts_by_compounds(worker: Page) -> None:
    part, both, three = asked(worker, "brezel", "Brezelteig", "Sauerteigbrezelgare")
    assert part == ["hand"]
    assert set(both) == {"hand", "rise"}
    assert set(three) == {"bake", "hand", "rise"}


def test_a_stop_word_swallows_no_name(worker: Page) -> None:
    texts = (
        "als",
        "A.L.S.",
        "ist das ALS Brezel",
        "Brezel und als",
        "als Brezel",
        "Brezel als Brot",
        "als ob die Brezel ",
    )
    name, short, *named, inside, first = asked(worker, *texts)
    assert name == short == ["rise"]
    assert all("rise" in found for found in named)
    assert "rise" not in inside + first


def test_an_abbreviation_is_found_among_other_words(worker: Page) -> None:
    alone, among = asked(worker, "VK", "alte Brezel vk mit Mohn")
    assert alone == ["hand"]
    assert among[0] == "hand"


def test_an_alarm_is_not_buried(worker: Page) -> None:
    titles = ("Brot alt", "Brot neu", "Brot warm", "Brot kalt", "Brot hart")
    rows = [(str(at), title, [[], [], []], ["danger", "!"] if at == 4 else None) for at, title in enumerate(titles)]
    (found,) = worker.evaluate(ASK, [Words().settings(), RANK, columns(rows), ["brot"]])
    assert found.index("4") == 2


def test_what_stood_first_stays_when_texts_come_unless_another_is_clearly_better(worker: Page) -> None:
    rows = [("old", "Brot alt", [[], [], []], None), ("new", "Brot neu", [[], [], []], None)]
    worker.evaluate(ASK, [Words().settings(), RANK, columns(rows), []])
    ranked = (
        "(texts) => { const q = read('brot'); return rank(q, rank(q).kept[0], texts).kept.map((it) => it.location); }"
    )
    assert worker.evaluate(ranked, [0, 0.05]) == ["old", "new"]
    assert worker.evaluate(ranked, [0, 0.9]) == ["new", "old"]
