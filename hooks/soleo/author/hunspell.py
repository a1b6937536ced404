"""The system's spell checker, where it and a dictionary of the language are."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from soleo.read.messages.messages import Messages

COMMAND = ("hunspell", "-a", "-i", "utf-8", "-d")
FOLDERS = ("/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts")
# How an answer to a word that is not known begins: with suggestions, or without.
WITH, WITHOUT = "&", "#"


def there() -> bool:
    """Whether the program is installed."""
    return shutil.which(COMMAND[0]) is not None


def dictionary(say: Messages, environment: Mapping[str, str] = os.environ) -> Path | None:
    """The dictionary of a language, without its ending: the one that its messages name, or any that there is."""
    named, locale = say.some("language.dictionary"), say.locale.replace("-", "_")
    for folder in filter(None, (*environment.get("DICPATH", "").split(os.pathsep), *FOLDERS)):
        for pattern in filter(None, (named, locale, f"{locale}_*")):
            for file in sorted(Path(folder).glob(f"{pattern}.dic")):
                return file.with_suffix("")
    return None


def unknown(words: Iterable[str], place: Path) -> dict[str, tuple[str, ...]]:
    """The words that a dictionary does not know, each with what it suggests."""
    asked = sorted(set(words))
    lines = "".join(f"^{word}\n" for word in asked)  # the sign keeps a word from being taken for a command
    done = subprocess.run([*COMMAND, str(place)], input=lines.encode(), capture_output=True, check=True)
    answers = done.stdout.decode().partition("\n")[2].split("\n\n")  # behind a line about the program
    found = {}
    for word, answer in zip(asked, answers, strict=False):
        wrong = [line for line in answer.split("\n") if line.startswith((WITH, WITHOUT))]
        if wrong:
            found[word] = tuple(wrong[0].partition(": ")[2].split(", ")) if wrong[0].startswith(WITH) else ()
    return found
