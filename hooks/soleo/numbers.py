"""The numbers that a text says, in digits or in words, to compare it with the same text in another language."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from babel.numbers import get_decimal_symbol

from .messages import Messages

WORD = re.compile(r"[^\W\d_]+")
DIGITS = re.compile(r"\d+(?:[.,٫\u00a0\u2009\u202f'’]\d+)*")
GROUP = 3  # how many digits stand between the signs that part thousands
# Smaller numbers in words say little: "one" is an article in many languages, and "both" is a two.
LEAST = 3
# What languages say differently: "93 %" and "93 of 100".
FREE = frozenset({"0", "1", "100"})


@dataclass(frozen=True)
class Said:
    """How often a text says each number, in digits and in words."""

    digits: Counter[str]
    words: Counter[str]

    def beyond(self, other: "Said") -> list[str]:
        """The numbers that this text says more often than the other one."""
        found = []
        for number in sorted({*self.digits, *self.words} - FREE, key=lambda it: (len(it), it)):
            spelled = self.words[number] if number.isdigit() and int(number) >= LEAST else 0
            if self.digits[number] + spelled > other.digits[number] + other.words[number]:
                found.append(number)
        return found


@dataclass(frozen=True)
class Numbers:
    """How one language writes numbers. `names` are its words from two on, as `language.numbers` has them."""

    decimal: str
    names: tuple[str, ...]

    @classmethod
    def of(cls, say: Messages) -> "Numbers":
        """A language's numbers, by CLDR and by its messages."""
        return cls(get_decimal_symbol(say.cldr), tuple(say.texts.get("language.numbers", ())))

    @cached_property
    def values(self) -> dict[str, str]:
        """From each word to its number in digits."""
        return {name.casefold(): str(value) for value, name in enumerate(self.names, start=2)}

    def said(self, text: str) -> Said:
        """The numbers of a text."""
        words = (self.values.get(word.casefold()) for word in WORD.findall(text) if self.values)
        return Said(Counter(map(self._plain, DIGITS.findall(text))), Counter(word for word in words if word))

    def _plain(self, number: str) -> str:
        """A number in plain digits, with a point before decimals: `30 000` is 30000, and `1,5` is 1.5 in most."""
        parts = re.split(r"\D", number)
        signs = re.findall(r"\D", number)
        plain = str(int(parts[0]))
        for sign, part in zip(signs, parts[1:], strict=True):
            apart = sign == self.decimal or len(part) != GROUP
            plain += f".{part}" if apart else part
        return plain if plain.isascii() else "".join(str(int(it)) if it.isdigit() else it for it in plain)

    def below(self, other: "Numbers") -> bool:
        """Whether small numbers can be compared: both languages name them."""
        return bool(self.names and other.names)
