"""Parts of the manuals that are made from what they tell of, so that the two never differ."""

from collections.abc import Callable, Iterator

from soleo.author import engine_tables, field_tables
from soleo.author.arguments import UsageError
from soleo.read.content.project import Project
from soleo.text.files import write_all

# The parts of each manual: what is written between its marks, and by what.
PARTS: dict[str, dict[str, Callable[[Project], str]]] = {
    "CONTRIBUTING.md": {"fields": field_tables.table},
    "HACKING.md": {"folders": engine_tables.folders, "rules": engine_tables.rules},
}

# Every project has this one; the others are of those who program.
FIRST = "CONTRIBUTING.md"


def update(project: Project) -> Iterator[str]:
    """Write the parts of all manuals of a project anew; what was done with each, in a sentence."""
    for name in PARTS:
        file = project.root / name
        if file.is_file() or name == FIRST:
            old = file.read_bytes().decode() if file.is_file() else ""
            new = current(name, old, project)
            if new != old:
                write_all({file: new.encode()})
            yield f"{name}: {'written anew' if new != old else 'is current'}"


def current(name: str, text: str, project: Project) -> str:
    """A manual with its parts of today."""
    for part, made in PARTS[name].items():
        begin, end = f"<!-- {part}: `make fields` writes this part -->", f"<!-- {part}: end -->"
        before, begun, rest = text.partition(begin)
        _, ended, after = rest.partition(end)
        if not (begun and ended):
            raise UsageError(f"{name}: has no place for {part}; expected a line `{begin}` and a line `{end}`")
        text = f"{before}{begin}\n\n{made(project)}\n\n{end}{after}"
    return text
