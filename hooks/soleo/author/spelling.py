"""Spelling, as advice: words of changed lines that neither the language's dictionary nor its own list knows."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from soleo.author import history, hunspell
from soleo.author.arguments import UsageError
from soleo.author.history import HistoryError
from soleo.check.sentences import Sentence, sentences
from soleo.model import Page, Problem
from soleo.read.content.project import Project
from soleo.text.files import text_of

# The words that a language uses and no dictionary has: one a line, behind `#` why.
LISTS = "docs/style/words/{}.txt"
BASES = ("origin/main", "main")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Shorter ones are parts of formulas, abbreviations, letters that stand for themselves.
LEAST = 3
SUGGESTIONS = 3
# Lines of some files; None for all of a file.
Lines = Mapping[str, "set[int] | None"]


def base(project: Project) -> str:
    """The branch that changes are compared with, where nothing is said."""
    for name in BASES:
        try:
            history.git(project.root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        except HistoryError:
            continue
        return name
    raise UsageError(f"there is no branch {' or '.join(BASES)}; expected a branch or commit, or the paths of pages")


def whole_pages(project: Project, paths: Iterable[str]) -> Lines:
    """Some pages, whole."""
    known = {page.path for page in project.pages}
    for path in paths:
        if path not in known:
            raise UsageError(f"{path}: is no page; expected the path of one, such as docs/en/index.md")
    return dict.fromkeys(paths)


def check(project: Project, lines: Lines) -> tuple[list[Problem], list[str]]:
    """The words to look at, and the languages that could not be checked, each with the reason."""
    words: dict[str, list[tuple[Sentence, re.Match[str]]]] = defaultdict(list)
    for page in project.pages:
        if page.path in lines:
            words[page.locale] += _words(project, page, lines[page.path])
    problems: list[Problem] = []
    silent = []
    for locale, found in sorted(words.items()):
        place = hunspell.dictionary(project.messages[locale])
        if not hunspell.there() or place is None:
            silent.append(f"{locale}: not checked, for there is no {'dictionary' if hunspell.there() else 'hunspell'}")
        else:
            problems += _unknown(found, place, _known(project, locale), LISTS.format(locale))
    return sorted(problem.of("spelling") for problem in problems), silent


def _words(project: Project, page: Page, lines: "set[int] | None") -> Iterator[tuple[Sentence, re.Match[str]]]:
    for text in sentences(project, page):
        if lines is None or text.place.line in lines:
            for word in WORD.finditer(text.text):
                if len(word[0]) >= LEAST and not word[0].isupper():
                    yield text, word


def _known(project: Project, locale: str) -> set[str]:
    path = LISTS.format(locale)
    text = text_of(project.root, path, []) if (project.root / path).is_file() else ""
    words = (line.partition("#")[0].strip() for line in (text or "").split("\n"))
    return {_plain(word) for word in words if word}


def _plain(word: str) -> str:
    return word.replace("’", "'").casefold()


def _unknown(found: list[tuple[Sentence, re.Match[str]]], place: Path, known: set[str], own: str) -> Iterator[Problem]:
    """Each word once a page, where it first stands."""
    first = {(text.place.path, _plain(word[0])): (text, word) for text, word in reversed(found)}
    new = [it for (_, word), it in first.items() if word not in known]
    wrong = hunspell.unknown((word[0].replace("’", "'") for _, word in new), place)
    for text, word in new:
        suggested = wrong.get(word[0].replace("’", "'"))
        if suggested is not None:
            near = ", ".join(f"`{it}`" for it in suggested[:SUGGESTIONS])
            expected = f"expected {near}, or" if near else "expected another word, or"
            told = f"{expected} a line `{word[0]}` in {own}"
            yield Problem(text.at(word.start()), text.name, f"`{word[0]}` is in no dictionary", told, warning=True)
