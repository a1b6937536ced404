"""Words as search compares them: folded, told apart, cut to stems, as overrides/assets/search/analyzer.js does it."""

import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import groupby

from soleo.read.messages.analyzer_rules import KEYS, AnalyzerRules
from soleo.read.messages.messages import Messages

# What holds in every language: accents and the vowel signs of Hebrew and Arabic go, and the dots of abbreviations;
# some letters Unicode does not take apart.
ACCENTS = "\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670."
LETTERS = ("ß ss", "æ ae", "œ oe", "ø o", "đ d", "ð d", "ł l", "ı i", "þ th")
# What is left of a word without its ending has at least so many letters.
STEM = 3


@dataclass(frozen=True)
class Analyzer:
    """Cuts texts of one language into words, and words into stems."""

    rules: AnalyzerRules = field(default_factory=AnalyzerRules)

    @classmethod
    def of(cls, say: Messages) -> "Analyzer":
        """By what a language's messages say under `language.search`."""
        return cls(AnalyzerRules(**{key: say.several(f"language.search.{key}") for key in KEYS}))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A word, or letters with a dot after each."""
        return re.compile(self._pattern(r"[^\W\d_]", rf"(?:[^\W_]|[{marks()}])"))

    def _pattern(self, letter: str, sign: str) -> str:
        signs = re.escape("".join(self.rules.join))
        joined = f"(?:[{signs}]{sign}+)*" if signs else ""
        return rf"{letter}(?:\.{letter})+\.?(?!{sign})|{sign}+{joined}"

    def split(self, text: str) -> Iterator[str]:
        """The words of a text, folded."""
        for found in self.pattern.finditer(unicodedata.normalize("NFC", text)):
            if word := self.fold(found[0]):
                yield word

    def fold(self, word: str) -> str:
        """A word without case, accents and inner signs, in the language's own way."""
        return self._folding(unicodedata.normalize("NFKD", word).lower())

    def stem(self, word: str) -> str:
        """A folded word without its ending; doubled letters count once."""
        endings = (ending for ending in self._endings if word.endswith(ending) and len(word) - len(ending) >= STEM)
        return re.sub(r"(.)\1+", r"\1", self._shift(word[: len(word) - len(next(endings, ""))]))

    @cached_property
    def _endings(self) -> Sequence[str]:
        folded = {self.fold(ending) for ending in self.rules.endings}
        return sorted(folded - {""}, key=lambda ending: (-len(ending), ending))

    @cached_property
    def _folding(self) -> "Replacements":
        signs = (f"{sign} " for sign in self.rules.join)
        return Replacements.of((*LETTERS, *signs, *self.rules.fold), ACCENTS)

    @cached_property
    def _shift(self) -> "Replacements":
        return Replacements.of(self.rules.shifts)

    @cached_property
    def stop(self) -> set[str]:
        """The stop words, folded."""
        return {word for text in self.rules.stop for word in self.split(text)}

    def settings(self) -> dict[str, object]:
        """The same rules for the worker, which applies them to what readers type, as JavaScript has them."""
        swaps = {"fold": self._folding, "shifts": self._shift, "sounds": Replacements.of(self.rules.sounds)}
        return {
            "pattern": self._pattern(r"\p{L}", r"[\p{L}\p{N}\p{M}]"),
            **{name: [swap.pattern, swap.targets] for name, swap in swaps.items()},
            "endings": self._endings,
            "stop": sorted(self.stop),
            "joints": self.rules.joints,
        }


@dataclass(frozen=True)
class Replacements:
    """Replaces in one go what pairs such as `v b` and `h ` say; of two that begin alike the first one counts.

    What `pattern` finds goes, unless `targets` has something in its place.
    """

    pattern: str
    targets: Mapping[str, str]

    @classmethod
    def of(cls, pairs: Sequence[str], dropped: str = "") -> "Replacements":
        """By pairs, and by signs that drop out."""
        targets = {start: end for start, _, end in (pair.partition(" ") for pair in pairs)}
        choices = [*([f"[{dropped}]"] if dropped else []), *map(re.escape, targets)]
        return cls("|".join(choices) or "(?!)", {start: end for start, end in targets.items() if end})

    def __call__(self, text: str) -> str:
        """The text with all of it replaced."""
        return self._compiled.sub(lambda found: self.targets.get(found[0], ""), text)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)


@cache
def marks() -> str:
    """The signs that Unicode sets on letters, as ranges for a regular expression: Python has no class of them."""
    codes = (code for code in range(0x300, sys.maxunicode) if unicodedata.category(chr(code))[0] == "M")
    runs = ([code for _, code in run] for _, run in groupby(enumerate(codes), lambda pair: pair[1] - pair[0]))
    return "".join(f"{chr(run[0])}-{chr(run[-1])}" for run in runs)
