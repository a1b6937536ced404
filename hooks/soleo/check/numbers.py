"""The numbers that a text says, in digits or in words, to compare it with the same text in another language."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from babel.numbers import get_decimal_symbol

from soleo.read.messages.messages import Messages

DIGITS = re.compile(r"\d+(?:[.,٫\u00a0\u2009\u202f'’]\d+)*(?: \d{3}(?!\d))*")
GROUP = 3  # how many digits stand between the signs that part thousands
# Smaller numbers in words say little: "one" is an article in many languages, and "both" is a two.
LEAST = 3
# What languages say differently: "93 %" and "93 of 100".
FREE = frozenset({"0", "1", "100"})


@dataclass(frozen=True)
class NumberCounts:
    """How often a text says each number, in digits and in words."""

    digits: Counter[str]
    words: Counter[str]

    def beyond(self, other: "NumberCounts") -> list[str]:
        """The numbers that this text says more often than the other one."""
        found = []
        for number in sorted({*self.digits, *self.words} - FREE, key=lambda it: (len(it), it)):
            spelled = self.words[number] if number.isdigit() and int(number) >= LEAST else 0
            if self.digits[number] + spelled > other.digits[number] + other.words[number]:
                found.append(number)
        return found


@dataclass(frozen=True)
class NumberFormat:
    """How one language writes numbers.

    `names` are its words from two on, as `language.numbers` has them, `dois duas` where one has several;
    `thousand` is a word that stands behind digits instead of three zeros.
    """

    decimal: str
    names: tuple[str, ...]
    thousand: str = ""

    @classmethod
    def of(cls, say: Messages) -> "NumberFormat":
        """A language's numbers, by CLDR and by its messages."""
        return cls(get_decimal_symbol(say.cldr), say.several("language.numbers"), say.some("language.thousand"))

    @cached_property
    def values(self) -> dict[str, str]:
        """From each word to its number in digits."""
        words = ((word, value) for value, name in enumerate(self.names, start=2) for word in name.split())
        return {word.casefold(): str(value) for word, value in words}

    @cached_property
    def words(self) -> re.Pattern[str]:
        """Any of the words, whole."""
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, self.values)) or '(?!)'})(?!\w)", re.IGNORECASE)

    @cached_property
    def thousands(self) -> re.Pattern[str]:
        """Digits with the word for a thousand behind them."""
        return re.compile(rf"(\d) {re.escape(self.thousand)}(?!\w)" if self.thousand else "(?!)()", re.IGNORECASE)

    def count(self, text: str) -> NumberCounts:
        """The numbers of a text."""
        digits = DIGITS.findall(self.thousands.sub(r"\g<1>000", text))
        words = (self.values[word.casefold()] for word in self.words.findall(text))
        return NumberCounts(Counter(map(self._plain, digits)), Counter(words))

    def _plain(self, number: str) -> str:
        """A number in plain digits, with a point before decimals: `30 000` is 30000, and `1,5` is 1.5 in most."""
        first, *parts = re.split(r"\D", number)
        plain = str(int(first))
        for sign, part in zip(re.findall(r"\D", number), parts, strict=True):
            digits = "".join(str(int(digit)) for digit in part)
            plain += f".{digits}" if sign == self.decimal or len(part) != GROUP else digits
        return plain

    def below(self, other: "NumberFormat") -> bool:
        """Whether small numbers can be compared: both languages name them."""
        return bool(self.names and other.names)
