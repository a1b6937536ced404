"""How easily prose reads: a language's formula over its words, sentences and syllables."""

import importlib
import re
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from soleo.read.messages.messages import READABILITY, Messages

SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")
# A sentence of fewer words is an abbreviation, or a label.
FEWEST = 3


@dataclass(frozen=True)
class Formula:
    """base - sentence * words a sentence - syllable * syllables a word: as most formulas after Flesch are.

    `goal` is what the median of the pages should reach, `least` (0 for none) what each page should.
    """

    name: str
    base: float
    sentence: float
    syllable: float
    goal: float
    least: float

    def score(self, text: str, locale: str) -> float:
        """The score of a text, more being easier; syllables are where a word can be hyphenated."""
        words, sentences, syllables = _counts(text, locale)
        return self.base - self.sentence * words / sentences - self.syllable * syllables / words if words else 0.0


def formula(messages: Messages) -> Formula | None:
    """The formula under `language.readability` of a language's messages; None where it has none."""
    name, *numbers = (messages.some(f"language.readability.{key}") for key in READABILITY)
    return Formula(name, *(float(number or 0) for number in numbers)) if name else None


class Hyphens(Protocol):
    """What pyphen knows of a language."""

    def positions(self, word: str) -> list[int]:
        """Where a word can be hyphenated."""


def _counts(text: str, locale: str) -> tuple[int, int, int]:
    words = _words(text)
    sentences = sum(len(_words(found)) >= FEWEST for found in SENTENCE.findall(text))
    syllables = sum(len(_hyphens(locale).positions(word.lower())) + 1 for word in words)
    return len(words), max(1, sentences), syllables


def _words(text: str) -> list[str]:
    return re.sub(r"[^\w\s]", "", text).split()


@cache
def _hyphens(locale: str) -> Hyphens:
    """The dictionary of a language; only contributors who ask for the report have it."""
    try:
        hyphens: Hyphens = importlib.import_module("pyphen").Pyphen(lang=locale.replace("-", "_"))
    except ModuleNotFoundError as error:
        raise SystemExit(f"{error}: `make report` installs what it needs") from error
    return hyphens
