"""The words of pages: those that `language.wording` of the messages has chosen, and none of the source's."""

import re
from collections.abc import Iterable, Iterator, Mapping

from soleo.check.sentences import sentences
from soleo.model import Problem
from soleo.read.content.project import Project
from soleo.read.messages.checks import WORDING
from soleo.read.messages.untranslated import untranslated, untranslated_message


def house_words(project: Project) -> Iterator[Problem]:
    """A page says things in the words that its language has chosen; other names of a thing are free."""
    words = {locale: HouseWords.of(project.messages[locale].texts) for locale in project.locales}
    for page in project.pages:
        if chosen := words[page.locale]:
            for found in sentences(project, page):
                for at, avoid, instead in chosen.avoided(found.text):
                    wrong = f"`{avoid}` is not our word"
                    yield Problem(found.at(at), found.name, wrong, f"expected `{instead}`", warning=True)


def nothing_untranslated(project: Project) -> Iterator[Problem]:
    """A translation says nothing in the words of its source."""
    for entity in project.entities.values():
        theirs = {found.text.strip() for found in sentences(project, entity.source)}
        for page in entity.translations.values():
            for found in sentences(project, page) if page is not entity.source else ():
                if untranslated(text := found.text.strip(), theirs):
                    place = found.at(found.text.index(text))
                    yield Problem(place, found.name, *untranslated_message(text, page.locale), warning=True)


class HouseWords:
    """The words to avoid in one language, each with the one to use."""

    def __init__(self, pairs: Mapping[str, str]) -> None:
        self.pairs = {avoid.casefold(): instead for avoid, instead in pairs.items()}
        self.avoid, self.use = (_any(words) for words in (self.pairs, self.pairs.values()))

    @classmethod
    def of(cls, texts: Mapping[str, object]) -> "HouseWords | None":
        """What a language's messages say; None where they say nothing."""
        pairs = {key.removeprefix(WORDING): str(text) for key, text in texts.items() if key.startswith(WORDING)}
        return cls(pairs) if pairs else None

    def avoided(self, text: str) -> Iterator[tuple[int, str, str]]:
        """The words to avoid that a text has: where, as written, and what to say instead."""
        right = [found.span() for found in self.use.finditer(text)]
        for found in self.avoid.finditer(text):
            if not any(start <= found.start() and found.end() <= end for start, end in right):
                yield found.start(), found[0], self.pairs[found[0].casefold()]


def _any(words: Iterable[str]) -> re.Pattern[str]:
    """Any of some words or phrases, whole, the longest first."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)
