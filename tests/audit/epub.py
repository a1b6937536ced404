"""EPUBCheck over the book of each language: it is to have nothing to say."""

from support import epub_check

from .packed import packed, size
from .report import Measure, faults, skipped


def run() -> list[Measure]:
    """What EPUBCheck says of each book, remarks on its use too."""
    if why := epub_check.missing():
        return skipped("EPUBCheck", why)
    lines = []
    with packed("epub") as books:
        for book in books:
            number = faults(epub_check.messages(book))
            lines.append(Measure("EPUBCheck", f"messages: {book.name}, {size(book)}", str(number), "0", number == 0))
    return lines
