"""What the search's worker makes of words, of names and of texts: its functions, called without a browser."""

import math
from pathlib import Path

import pytest
import yaml

from search import queries
from soleo.read.messages.analyzer_rules import AnalyzerRules
from soleo.site.search.analyzer import Analyzer
from soleo.site.search.index_files import RANK, fields
from support.javascript import call, search

TABLE = yaml.safe_load((Path(queries.OWN) / "folding.yml").read_text(encoding="utf-8"))


def rules(language: str) -> dict[str, object]:
    """The rules of a language of the table, as the worker has them."""
    return Analyzer(AnalyzerRules(**{key: tuple(value) for key, value in TABLE[language]["rules"].items()})).settings()


# --- Words.


@pytest.mark.parametrize("language", TABLE)
def test_the_worker_cuts_and_folds_words_as_the_table_says(language: str) -> None:
    table = TABLE[language]
    alike = table.get("alike", {})
    words, stems, sounds = call(
        search(),
        """([rules, texts, stems, sounds]) => {
            const words = analyzer(rules);
            const cut = (text) => words.cut(text.normalize("NFC")).map(words.fold).filter((it) => it);
            return [texts.map(cut), stems.map(words.stem), sounds.map(words.sound)];
        }""",
        [rules(language), list(table["words"]), list(table["stems"]), [*alike, *alike.values()]],
    )
    assert words == list(table["words"].values())
    assert stems == list(table["stems"].values())
    assert sounds[: len(alike)] == sounds[len(alike) :]


def test_a_typing_error_is_a_letter_put_in_left_out_replaced_or_swapped_with_the_next_one() -> None:
    distances = {
        ("", ""): 0, ("loaf", "loaf"): 0, ("", "loaf"): 4, ("loaf", ""): 4,
        ("loaf", "loaff"): 1, ("loaf", "oaf"): 1, ("loaf", "leaf"): 1,
        ("loaf", "olaf"): 1, ("loaf", "laof"): 1, ("loaf", "lofa"): 1, ("crumbs", "rcubms"): 2,
        ("loaf", "flao"): 3, ("kitchen", "chicken"): 4,
    }  # fmt: skip
    got = call(search(), "(pairs) => pairs.map(([a, b]) => editDistance(a, b))", list(distances))
    assert dict(zip(distances, got, strict=True)) == distances
    assert call(search(), "(pairs) => pairs.map(([a, b]) => editDistance(b, a))", list(distances)) == got


def test_a_compound_is_cut_into_known_words_with_a_joint_between_two() -> None:
    compounds = {
        "brotteig": ["brot", "teig"],
        "brotsteigofen": ["brot", "teig", "ofen"],
        "brot": None,
        "brotxyz": None,
        "brotstei": None,
        "xyzteig": None,
    }
    split = '(words) => words.map((it) => compound(it, ["", "s"], (part) => ["brot", "teig", "ofen"].includes(part)))'
    got = call(search(), split, list(compounds))
    assert dict(zip(compounds, got, strict=True)) == compounds


def test_the_fewer_pages_have_a_word_the_more_it_tells() -> None:
    none, one, half, all_of_them = call(search(), "(counts) => counts.map((it) => idf(it, 100))", [0, 1, 50, 100])
    assert none == one > half > all_of_them > 0
    assert all_of_them == math.log(2)


# --- What the worker makes of names, on an index of bread.

NAMES = {
    "bake": {"title": "Sauerteigbrot", "aliases": ["Brot mit Sauerteig"]},
    "rise": {"title": "Teig", "aliases": ["Gare"], "abbreviations": ["ALS"]},
    "seed": {"title": "Mohnbrötchen"},
    "hand": {"title": "Brezel", "aliases": ["Laugenbrezel"], "abbreviations": ["VK"]},
}
ASK = """([words, rank_, fields, names, texts]) => {
    const index = indexNames(names, {words, rank: rank_, fields});
    const ask = (text) => rank(bestNames(readQuery(text, index), index), index).map((it) => it.page.location);
    return texts.map(ask);
}"""


def asked(pages: dict[str, dict], *texts: str, words: dict | None = None) -> list[list[str]]:
    """The pages that some texts find, in German or by the rules of another language."""
    return call(search(), ASK, [words or rules("German"), RANK, fields(), columns(pages), list(texts)])


def columns(pages: dict[str, dict]) -> dict[str, list]:
    """Pages as the index has them, by their addresses: what is not said of one is as usual."""
    usual = {"title": "", "aliases": [], "abbreviations": [], "misspellings": [], "alarm": None, "factor": 1}
    named = {key: [page.get(key, value) for page in pages.values()] for key, value in usual.items()}
    return {"location": list(pages), **named}


def test_umlauts_are_found_as_readers_type_them() -> None:
    assert asked(NAMES, "Mohnbrötchen", "mohnbroetchen", "MOHNBROTCHEN", "mohnbrotch") == [["seed"]] * 4


def test_swapped_and_missing_letters_are_found() -> None:
    assert asked(NAMES, "brezle", "berzel", "brzel", "brezzel") == [["hand"]] * 4
    assert asked(NAMES, "xyzel") == [[]]


def test_compounds_are_found_by_their_parts_and_parts_by_compounds() -> None:
    part, both, three = asked(NAMES, "brezel", "Brezelteig", "Sauerteigbrezelgare")
    assert part == ["hand"]
    assert set(both) == {"hand", "rise"}
    assert set(three) == {"bake", "hand", "rise"}


def test_a_stop_word_swallows_no_name() -> None:
    texts = (
        "als",
        "A.L.S.",
        "ist das ALS Brezel",
        "Brezel und als",
        "als Brezel",
        "Brezel als Brot",
        "als ob die Brezel ",
    )
    name, short, *named, inside, first = asked(NAMES, *texts)
    assert name == short == ["rise"]
    assert all("rise" in found for found in named)
    assert "rise" not in inside + first


def test_an_abbreviation_is_found_among_other_words() -> None:
    alone, among = asked(NAMES, "VK", "alte Brezel vk mit Mohn")
    assert alone == ["hand"]
    assert among[0] == "hand"


def test_a_name_counts_by_its_field() -> None:
    """Written down from the last to the first, so that the order is no accident."""
    pages = {field: {"title": "Ofen", field: ["Gare"]} for field in ("misspellings", "aliases", "abbreviations")}
    assert asked(pages, "Gare") == [["abbreviations", "aliases", "misspellings"]]


def test_a_name_that_the_query_fills_stands_before_a_longer_one() -> None:
    pages = {"longer": {"title": "Brot alt und hart"}, "filled": {"title": "Brot"}}
    assert asked(pages, "Brot") == [["filled", "longer"]]


def test_two_words_of_one_name_stand_before_names_with_one_of_them() -> None:
    pages = {"one": {"title": "Brot warm"}, "other": {"title": "Teig kalt"}, "both": {"title": "Brot kalt"}}
    assert asked(pages, "kalt Brot")[0][0] == "both"


def test_of_two_names_alike_that_of_the_weightier_page_comes_first() -> None:
    pages = {
        "list": {"title": "Brot", "factor": 0.6},
        "page": {"title": "Brot"},
        "hub": {"title": "Brot", "factor": 1.2},
    }
    assert asked(pages, "Brot") == [["hub", "page", "list"]]


def test_an_alarm_is_not_buried() -> None:
    titles = ("Brot alt", "Brot neu", "Brot warm", "Brot kalt", "Brot hart")
    pages = {str(at): {"title": it, "alarm": ["danger", "!"] if at == 4 else None} for at, it in enumerate(titles)}
    assert asked(pages, "brot", words=Analyzer().settings()) == [["0", "1", "4", "2", "3"]]


def test_what_stood_first_stays_when_texts_come_unless_another_is_clearly_better() -> None:
    ranked = """([words, rank_, fields, names, texts]) => {
        const index = indexNames(names, {words, rank: rank_, fields});
        const best = bestNames(readQuery("brot", index), index);
        return texts.map((it) => rank(best, index, it, rank(best, index)[0].page).map((it) => it.page.location));
    }"""
    names = columns({"old": {"title": "Brot alt"}, "new": {"title": "Brot neu"}})
    told = [Analyzer().settings(), RANK, fields(), names, [[0, 0.05], [0, 0.9]]]
    assert call(search(), ranked, told) == [["old", "new"], ["new", "old"]]


# --- Texts.


def test_postings_say_how_much_of_a_query_the_text_of_a_page_has() -> None:
    """Of four pages the second has both words, the last one the one that more pages have."""
    both, rare = [1, 99, 2, 99], [1, 99]
    shares = call(search(), "([postings, pages]) => textShares(postings, pages)", [[both, rare], 4])
    assert shares[0] == shares[2] == 0
    assert shares[1] == 1
    assert 0 < shares[3] < 0.5
    assert call(search(), "(pages) => textShares([[]], pages)", 2) == [0, 0]
