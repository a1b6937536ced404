"""How wide a text will be, roughly, and where its lines break: the build has no font to measure with."""

import unicodedata

# In user units of the picture, which the stylesheet shows as pixels or more.
SIZE = 16
MOST_LINES = 2
ELLIPSIS = "…"

# Shares of the size of the type, after a wide font (DejaVu Sans), so that any other has room.
NARROW, WIDE = frozenset(" .,:;'’|!()[]-fijlrtI"), frozenset("mwMW@%—…")


def width(text: str) -> float:
    """How wide a line is."""
    return SIZE * sum(_share(letter) for letter in text)


def _share(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0
    if letter in NARROW:
        return 0.4
    if letter in WIDE or unicodedata.east_asian_width(letter) in "WF":
        return 1
    return 0.75 if letter.isupper() else 0.62


def wrap(text: str, room: float) -> tuple[str, ...]:
    """A text on at most two lines; what does not fit is cut, and an ellipsis says so."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    kept = [*lines[: MOST_LINES - 1], " ".join(lines[MOST_LINES - 1 :])]
    return tuple(_cut(line, room) for line in kept if line)


def _cut(line: str, room: float) -> str:
    if width(line) <= room:
        return line
    while line and width(line + ELLIPSIS) > room:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS
