"""«Did you mean …»: the nearest of the names that would have been right."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """A hint with the nearest name, or an empty text."""
    near = get_close_matches(name, sorted(names), n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`?" if near else ""


def one_of(names: Iterable[str]) -> str:
    """What was expected, as a list of allowed values."""
    return "expected one of " + ", ".join(f"`{name}`" for name in names)
