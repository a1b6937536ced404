"""Sort keys per language: accents count last, and a language's own letters have their own place."""

import unicodedata
from collections.abc import Mapping

# Letters made of two, which Unicode does not take apart.
LIGATURES = {"œ": "oe", "æ": "ae"}
SortKey = tuple[tuple[tuple[str, int], ...], str]


def sort_key(text: str, letters: Mapping[str, str]) -> SortKey:
    """Orders texts as a dictionary does; `letters` says after which letter another one stands (ñ: n)."""
    weights = tuple(_weight(letter, letters) for letter in _letters(text, letters))
    return weights, unicodedata.normalize("NFC", text)


def initial(text: str, letters: Mapping[str, str]) -> str:
    """The heading under which a text stands in an A–Z; `#` for what begins with no letter."""
    for letter in _letters(text, letters):
        return letter.upper() if letter.isalpha() else "#"
    return "#"


def _letters(text: str, letters: Mapping[str, str]) -> list[str]:
    folded = unicodedata.normalize("NFC", text).casefold()
    found = []
    for letter in "".join(it if it in letters else LIGATURES.get(it, it) for it in folded):
        base = letter if letter in letters else unicodedata.normalize("NFKD", letter)[0]
        if base.isalnum() or base.isspace():
            found.append(" " if base.isspace() else base)
    return found


def _weight(letter: str, letters: Mapping[str, str]) -> tuple[str, int]:
    return (letters[letter], 1) if letter in letters else (letter, 0)
