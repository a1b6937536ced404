"""The words that search compares, by the table that the worker is held to as well."""

from pathlib import Path

import pytest
import yaml

from soleo.read.messages.analyzer_rules import AnalyzerRules
from soleo.read.messages.messages import Messages
from soleo.site.search.analyzer import Analyzer

TABLE = yaml.safe_load((Path(__file__).parents[1] / "search" / "folding.yml").read_text(encoding="utf-8"))


def words(language):
    return Analyzer(AnalyzerRules(**{key: tuple(value) for key, value in TABLE[language]["rules"].items()}))


def cases(part):
    return [(language, *case) for language, table in TABLE.items() for case in table.get(part, {}).items()]


@pytest.mark.parametrize(("language", "text", "expected"), cases("words"))
def test_a_text_is_cut_into_folded_words(language, text, expected):
    assert list(words(language).split(text)) == expected


@pytest.mark.parametrize(("language", "word", "stem"), cases("stems"))
def test_a_word_loses_its_ending(language, word, stem):
    assert words(language).stem(word) == stem


def test_the_rules_come_from_the_messages_of_a_language():
    """Between the parts of a compound there may be nothing, which is one of its joints."""
    said = {"stop": ("Der", "für"), "endings": ("ó", "os"), "joints": ("", "s")}
    found = Analyzer.of(Messages("en", {f"language.search.{key}": texts for key, texts in said.items()}))
    assert found.rules.joints == ("", "s")
    assert found.stop == {"der", "fur"}
    assert found.settings()["endings"] == ["os", "o"]


def test_what_the_worker_gets_are_the_rules_as_javascript_has_them():
    """Signs inside words are part of the pattern, and fold away."""
    settings = Analyzer(AnalyzerRules(join=("'",), fold=("ae a",), stop=("Für",))).settings()
    letters = r"[\p{L}\p{N}\p{M}]"
    assert settings["pattern"].endswith(f"|{letters}+(?:[']{letters}+)*")
    pattern, targets = settings["fold"]
    assert "'" in pattern.split("|")
    assert targets["ae"] == "a"
    assert "'" not in targets
    assert settings["stop"] == ["fur"]
