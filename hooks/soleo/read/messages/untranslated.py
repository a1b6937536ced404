"""What stands in a translation as in its source is not translated, if it is more than a few words."""

import re

WORD = re.compile(r"[^\W\d_]+")
# So many words in a row are hardly ever the same in two languages: names are shorter.
LEAST = 5


def untranslated(text: str, theirs: set[str]) -> bool:
    """Whether a text is one of the source's, and long enough for that to mean something."""
    return text in theirs and len(WORD.findall(text)) >= LEAST


def untranslated_message(text: str, locale: str) -> tuple[str, str]:
    """What is wrong and what is expected, of such a text."""
    begun = " ".join(WORD.findall(text)[:LEAST])
    return f"`{begun} …` is not translated", f"expected it in `{locale}`"
