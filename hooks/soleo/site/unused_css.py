"""The styles that a built site needs: rules for what no page has and no script makes are left out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import tinycss2
from tinycss2.ast import Node

# What may name a class or an id. In a script a name after a point is looked for, not made.
NAME = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
MADE = re.compile(r"(?<![.\w-])[A-Za-z_][\w-]*", re.ASCII)
# At-rules with rules within them; any other stays as it is.
NESTED = ("media", "supports")
ENCODING = ("utf-8", "surrogateescape")  # bytes that are no UTF-8 stay as they are


@dataclass(frozen=True)
class UsedNames:
    """Every word that pages and scripts have; a script may join a word that ends in a hyphen with others."""

    whole: frozenset[str]
    beginnings: tuple[str, ...] = ()

    @classmethod
    def of(cls, pages: Iterable[str], scripts: Iterable[str]) -> "UsedNames":
        """Those in the texts of pages and of scripts."""
        made = {name for text in scripts for name in MADE.findall(text)}
        seen = {name for text in pages for name in NAME.findall(text)}
        return cls(frozenset(made | seen), tuple(sorted(name for name in made if name.endswith("-"))))

    def __contains__(self, name: str) -> bool:
        return name in self.whole or name.startswith(self.beginnings) or not NAME.fullmatch(name)


def trim(site: Path) -> None:
    """Write each stylesheet of a built site anew, without what can match nothing there."""
    pages, scripts = (sorted(site.rglob(pattern)) for pattern in ("*.html", "*.js"))
    names = UsedNames.of(map(_read, pages), map(_read, scripts))
    for sheet in sorted(site.rglob("*.css")):
        sheet.write_bytes(needed(_read(sheet), names).encode(*ENCODING))


def _read(path: Path) -> str:
    return path.read_bytes().decode(*ENCODING)


def needed(css: str, names: UsedNames) -> str:
    """The rules of a stylesheet for whose selectors everything is there, in their order."""
    return "".join(_kept(tinycss2.parse_stylesheet(css), names))


def _kept(rules: list[Node], names: UsedNames) -> Iterator[str]:
    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword in NESTED and rule.content is not None:
            within = "".join(_kept(tinycss2.parse_rule_list(rule.content), names))
            if within.strip():
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{within}}}"
        elif rule.type != "qualified-rule" or any(_may_match(it, names) for it in _selectors(rule.prelude)):
            yield rule.serialize()


def _selectors(prelude: list[Node]) -> Iterator[list[Node]]:
    """The selectors of a rule: it stays whole for one, as a browser that knows not one of them drops all."""
    selector: list[Node] = []
    for part in prelude:
        if part == ",":
            yield selector
            selector = []
        else:
            selector.append(part)
    yield selector


def _may_match(selector: list[Node], names: UsedNames) -> bool:
    """Whether each class and id is there; what stands in brackets, as in `:not(.x)`, asks for nothing."""
    pairs = zip(chain([None], selector), selector, strict=False)
    classes = (part.value for before, part in pairs if before == "." and part.type == "ident")
    ids = (part.value for part in selector if part.type == "hash")
    return all(name in names for name in chain(classes, ids))
