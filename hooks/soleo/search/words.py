"""Words as search compares them: folded, told apart, cut to their stems; overrides/assets/search.js does the same."""

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache, cached_property
from itertools import groupby

# What holds in every language: accents and the vowel signs of Hebrew and Arabic go, and the dots of abbreviations;
# some letters Unicode does not take apart.
ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670.]")
LETTERS = ("ß ss", "æ ae", "œ oe", "ø o", "đ d", "ð d", "ł l", "ı i", "þ th")
# What is left of a word without its ending has at least so many letters.
STEM = 3


@dataclass(frozen=True)
class Rules:
    """How one language folds and cuts its words. A pair is `from to`; nothing after the space drops it.

    `fold` replaces letters, `join` has the signs that may stand inside a word, `stop` the words that say little,
    `endings` what stems lose, `shifts` what differs between stems of one word, `sounds` what is heard as the same,
    `joints` what may stand between the parts of a compound: without it the language has none.
    """

    fold: tuple[str, ...] = ()
    join: tuple[str, ...] = ()
    stop: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    shifts: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    joints: tuple[str, ...] = ()


KEYS = tuple(Rules.__dataclass_fields__)


@dataclass(frozen=True)
class Words:
    """The words of one language."""

    rules: Rules = field(default_factory=Rules)

    @classmethod
    def of(cls, texts: Mapping[str, object]) -> "Words":
        """By what a language's messages say under `language.search`."""
        found = {key: tuple(map(str, texts.get(f"language.search.{key}", ()))) for key in KEYS}
        return cls(Rules(**found))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A word, or letters with a dot after each."""
        letter, inner = r"[^\W\d_]", rf"(?:[^\W_]|[{marks()}])+"
        joined = rf"(?:[{re.escape(''.join(self.rules.join))}]{inner})*" if self.rules.join else ""
        return re.compile(rf"{letter}(?:\.{letter})+\.?(?![^\W_]|[{marks()}])|{inner}{joined}")

    def split(self, text: str) -> Iterator[str]:
        """The words of a text, folded."""
        for found in self.pattern.finditer(unicodedata.normalize("NFC", text)):
            if word := self.fold(found[0]):
                yield word

    def fold(self, word: str) -> str:
        """A word without case, accents and inner signs, in the language's own way."""
        return self._folding(ACCENTS.sub("", unicodedata.normalize("NFKD", word).lower()))

    @cached_property
    def _folding(self) -> Callable[[str], str]:
        return swap(self._pairs)

    @property
    def _pairs(self) -> tuple[str, ...]:
        return (*LETTERS, *(f"{sign} " for sign in self.rules.join), *self.rules.fold)

    def stem(self, word: str) -> str:
        """A folded word without its ending; doubled letters count once."""
        endings = (ending for ending in self._endings if word.endswith(ending) and len(word) - len(ending) >= STEM)
        return re.sub(r"(.)\1+", r"\1", self._shift(word[: len(word) - len(next(endings, ""))]))

    @cached_property
    def _endings(self) -> Sequence[str]:
        folded = {self.fold(ending) for ending in self.rules.endings}
        return sorted(folded - {""}, key=lambda ending: (-len(ending), ending))

    @cached_property
    def _shift(self) -> Callable[[str], str]:
        return swap(self.rules.shifts)

    @cached_property
    def stop(self) -> set[str]:
        """The stop words, folded."""
        return {word for text in self.rules.stop for word in self.split(text)}

    def settings(self) -> dict[str, object]:
        """The same rules for the worker, which applies them to what readers type."""
        return {**asdict(self.rules), "fold": self._pairs, "endings": self._endings, "stop": sorted(self.stop)}


def swap(pairs: Sequence[str]) -> Callable[[str], str]:
    """Replaces in one go what pairs such as `v b` and `h ` say; of two that begin alike the first one counts."""
    targets = {start: end for start, _, end in (pair.partition(" ") for pair in pairs)}
    if not targets:
        return lambda text: text
    pattern = re.compile("|".join(map(re.escape, targets)))
    return lambda text: pattern.sub(lambda found: targets[found[0]], text)


@cache
def marks() -> str:
    """The signs that Unicode sets on letters, as ranges for a regular expression: Python has no class of them."""
    codes = (code for code in range(0x300, sys.maxunicode) if unicodedata.category(chr(code))[0] == "M")
    runs = ([code for _, code in run] for _, run in groupby(enumerate(codes), lambda pair: pair[1] - pair[0]))
    return "".join(f"{chr(run[0])}-{chr(run[-1])}" for run in runs)
