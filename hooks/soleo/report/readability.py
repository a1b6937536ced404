"""How easily prose reads: a language's formula over its words, sentences and syllables."""

import importlib
import warnings
from dataclasses import dataclass
from functools import cache

from soleo.read.messages.messages import READABILITY, Messages


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
        """The score of a text, more being easier; the counts are textstat's, the ratios are not rounded."""
        words, sentences, syllables = _counts(text, locale)
        return self.base - self.sentence * words / sentences - self.syllable * syllables / words if words else 0.0


def formula(messages: Messages) -> Formula | None:
    """The formula under `language.readability` of a language's messages; None where it has none."""
    name, *numbers = (messages.some(f"language.readability.{key}") for key in READABILITY)
    return Formula(name, *(float(number or 0) for number in numbers)) if name else None


def _counts(text: str, locale: str) -> tuple[int, int, int]:
    textstat = _textstat()
    textstat.set_lang(locale.replace("-", "_"))
    return textstat.lexicon_count(text), textstat.sentence_count(text), textstat.syllable_count(text)


@cache
def _textstat():
    """The library that counts; only contributors who ask for the report have it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # textstat 0.7.4 asks for the deprecated pkg_resources
        try:
            return importlib.import_module("textstat").textstat
        except ModuleNotFoundError as error:
            raise SystemExit(f"{error}: `make report` installs what it needs") from error
