"""The cases in cases/*.yml: a sentence, what differs from the sample, and the exact problems."""

from pathlib import Path

import yaml

from .sample import BASE

FOLDER = Path(__file__).parent / "cases"
PACKING = FOLDER.with_name("packing.yml")  # what `make bundle` finds beyond `make check`


class CaseLoader(yaml.SafeLoader):
    """YAML with two tags of its own: `!nested depth`, a list in a list in …, and `!base path`, a file of the sample."""


def _nested(loader: CaseLoader, node: yaml.Node) -> str:
    depth = int(loader.construct_scalar(node))
    return "[" * depth + "]" * depth


def _base(loader: CaseLoader, node: yaml.Node) -> str:
    return (BASE / loader.construct_scalar(node)).read_text(encoding="utf-8")


CaseLoader.add_constructor("!nested", _nested)
CaseLoader.add_constructor("!base", _base)


def cases_of(file: Path) -> dict[str, dict]:
    """The cases of one file by their sentence."""
    return yaml.load(file.read_text(encoding="utf-8"), CaseLoader)  # noqa: S506 - a subclass of the safe one


def all_cases() -> dict[str, dict]:
    """All cases by their sentence; a sentence stands once."""
    found: dict[str, dict] = {}
    for file in sorted(FOLDER.glob("*.yml")):
        cases = cases_of(file)
        assert not found.keys() & cases.keys(), f"{file.name} repeats a case"
        found |= cases
    return found
