"""How search folds and cuts the words of a language, as its messages say under `language.search`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AnalyzerRules:
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


KEYS = tuple(AnalyzerRules.__dataclass_fields__)
