"""The interface's strings, one file a language: look-up, plurals, dates."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from soleo.text.yaml_tree import Node

PLURALS = {"zero", "one", "two", "few", "many", "other"}
# The parts of a formula of readability; see readability.Formula.
READABILITY = ("name", "base", "sentence", "syllable", "goal", "least")
Leaf = str | tuple[str, ...] | Mapping[str, str]


@dataclass(frozen=True)
class Messages:
    """What everything is called in one language."""

    locale: str
    texts: Mapping[str, Leaf]

    def __call__(self, key: str, **values: object) -> str:
        """A string by its dotted key, with its placeholders filled in; `n` chooses the plural."""
        text = self.texts[key]
        if isinstance(text, Mapping):
            text = text.get(self._plural(values["n"]), text["other"])
        return str(text).format(**values)

    def _plural(self, count: object) -> str:
        return self.cldr.plural_form(count) if isinstance(count, (int, float)) else "other"

    def forms(self, key: str) -> Mapping[str, str]:
        """A string that has plurals, by CLDR's names of them, for a script to choose from."""
        text = self.texts[key]
        return text if isinstance(text, Mapping) else {"other": str(text)}

    def some(self, key: str) -> str:
        """A string that may be absent, or an empty text."""
        return str(self.texts.get(key, ""))

    def several(self, key: str) -> tuple[str, ...]:
        """A list of strings that may be absent."""
        found = self.texts.get(key)
        return found if isinstance(found, tuple) else ()

    @property
    def cldr(self) -> Locale:
        """What CLDR knows about the language."""
        return Locale.parse(self.locale, sep="-")

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return self.cldr.text_direction

    def date(self, day: date) -> str:
        """A day as the language writes it."""
        return format_date(day, format="long", locale=self.cldr)

    def number(self, value: float) -> str:
        """A number as the language writes it, with one decimal at most."""
        return format_decimal(value, format="#,##0.#", locale=self.cldr)

    @property
    def letters(self) -> dict[str, str]:
        """Letters with a place of their own in the alphabet, each with the one it follows."""
        return {pair[-1]: pair[0] for pair in self.several("language.letters") if pair}

    @property
    def endings(self) -> str:
        """A pattern of the endings that a plural adds to a word."""
        return "|".join(re.escape(ending) for ending in self.several("language.endings"))


def build(locale: str, tree: Node) -> Messages:
    """The messages of one language from its file."""
    return Messages(locale, {key: _plain(node) for key, node in leaves(tree)})


def _plain(node: Node) -> Leaf:
    if isinstance(node.value, dict):
        return {name: str(child.plain) for name, child in node.value.items()}
    return tuple(str(child.plain) for child in node.items) if isinstance(node.value, tuple) else node.value


def leaves(node: Node, prefix: str = "") -> Iterator[tuple[str, Node]]:
    """The strings of a file by their dotted keys."""
    if isinstance(node.value, dict) and not (set(node.value) <= PLURALS and "other" in node.value):
        for name, child in node.value.items():
            yield from leaves(child, f"{prefix}.{name}" if prefix else name)
    elif prefix:
        yield prefix, node
