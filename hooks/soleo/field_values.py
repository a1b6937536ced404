"""What stands under the names of fields, in front matter and in what a relation says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Code:
    """A code of a classification; `match` is a SKOS mapping: exact, broader, narrower, related."""

    system: str
    code: str
    match: str


Value = str | tuple[str, ...] | tuple[Code, ...] | date


class Values(Mapping[str, Value]):
    """Values by the names of their fields; a reader has one type, and one form of nothing: empty, or no day."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = dict(values)

    def __getitem__(self, name: str) -> Value:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def text(self, name: str) -> str:
        """One text, such as a choice or a step of a scale."""
        value = self.get(name)
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list."""
        value = self.get(name)
        return tuple(it for it in value if isinstance(it, str)) if isinstance(value, tuple) else ()

    def all_texts(self, name: str) -> tuple[str, ...]:
        """One text, or the texts of a list."""
        return tuple(filter(None, (self.text(name), *self.texts(name))))

    def codes(self, name: str) -> tuple[Code, ...]:
        """Codes of classifications."""
        value = self.get(name)
        return tuple(it for it in value if isinstance(it, Code)) if isinstance(value, tuple) else ()

    def date(self, name: str) -> date | None:
        """A day."""
        value = self.get(name)
        return value if isinstance(value, date) else None
