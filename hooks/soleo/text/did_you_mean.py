"""«Did you mean …»: the nearest of the names that would have been right."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, names: Iterable[str]) -> str:
    """The name that is most like another, or an empty text."""
    return next(iter(get_close_matches(name, sorted(names), n=1, cutoff=0.65)), "")


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """A hint with the nearest name, or an empty text."""
    near = nearest(name, names)
    return f"did you mean `{near}`?" if near else ""


def one_of(names: Iterable[str]) -> str:
    """What was expected, as a list of allowed values."""
    listed = ", ".join(f"`{name}`" for name in names)
    return f"expected one of {listed}" if listed else "expected none"
