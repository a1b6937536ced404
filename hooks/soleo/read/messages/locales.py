"""The languages of a site, as mkdocs.yml lists them for static-i18n."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError

from soleo.model import Place, Problem
from soleo.text.files import yaml_of

LOCALE = re.compile(r"[a-z]{2,3}(-[A-Z][A-Za-z0-9]+)?")
LISTED = "expected i18n with `languages: [{locale: …, default: true}, …]`, one of them the default"


def languages(root: Path, problems: list[Problem]) -> tuple[str, ...]:
    """The languages that mkdocs.yml lists, the default one first; none, and a problem, where that is not clear."""
    tree = yaml_of(root, "mkdocs.yml", problems)
    if problems:
        return ()
    entries = list(_entries(tree.plain.get("plugins") if isinstance(tree.value, dict) else None))
    defaults = [it["locale"] for it in entries if str(it.get("default")).lower() == "true"]
    wrong = [problem for it in entries for problem in _unclear(it["locale"])]
    if not wrong and len(defaults) != 1:
        wrong = [_problem(f"lists {len(defaults)} default languages", LISTED)]
    problems.extend(wrong)
    return () if wrong else tuple(dict.fromkeys([*defaults, *(it["locale"] for it in entries)]))


def _entries(plugins: object) -> Iterator[dict]:
    """The languages in the settings of i18n; plugins are a list, or a mapping from name to settings."""
    for plugin in [plugins] if isinstance(plugins, dict) else plugins or ():
        settings = plugin.get("i18n") if isinstance(plugin, dict) else None
        for entry in settings.get("languages", ()) if isinstance(settings, dict) else ():
            if isinstance(entry, dict) and entry.get("locale"):
                yield entry


def _unclear(locale: object) -> Iterator[Problem]:
    if not isinstance(locale, str):
        yield _problem("has a language that is no text", "expected `locale: …`")
        return
    try:
        Locale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        yield _problem(f"`{locale}` is no language", "expected a BCP 47 tag such as `pt-BR`")


def _problem(wrong: str, expected: str) -> Problem:
    return Problem(Place("mkdocs.yml"), "plugins", wrong, expected)


def stray(root: Path, locales: tuple[str, ...]) -> Iterator[Problem]:
    """A folder of pages or a file of messages belongs to a language that mkdocs.yml lists."""
    folders = (path for path in (root / "docs").iterdir() if path.is_dir() and LOCALE.fullmatch(path.name))
    for path in sorted([*folders, *(root / "overrides" / "messages").glob("*.yml")]):
        if path.stem not in locales:
            expected = f"expected the language `{path.stem}` under `languages` in mkdocs.yml"
            yield Problem(Place(path.relative_to(root).as_posix()), "language", "is not listed", expected)
