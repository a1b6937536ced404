"""Where an entity's id stands in the files that people write, apart from the names of its own pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from soleo.model import Entity, Page, Place
from soleo.read.content.project import Project
from soleo.text import body, yaml_tree
from soleo.text.files import yaml_of
from soleo.text.yaml_tree import Node

# Labelled queries name the pages that they expect, in their last column.
QUERIES = "tests/search/*.tsv"


@dataclass(frozen=True)
class Mention:
    """A place from which on a line names the entity; how it names it is the text to look for."""

    place: Place
    text: str


def mentions(project: Project, entity: Entity) -> Iterator[Mention]:
    """Every place that another id would leave wrong."""
    for page in project.pages:
        yield from _front(project, page, entity)
        yield from _links(page, entity)
        yield from _passages(project, page, entity)
    yield from (Mention(named.place, entity.id) for named in project.inventory.entities if named.id == entity.id)
    yield from (Mention(place, entity.id) for place in _settings(project, entity))
    for file in sorted(project.root.glob(QUERIES)):
        yield from _queries(file, file.relative_to(project.root).as_posix(), entity)


def _front(project: Project, page: Page, entity: Entity) -> Iterator[Mention]:
    text = (project.root / page.path).read_bytes().decode().replace("\r\n", "\n").removeprefix("\ufeff")
    tree = yaml_tree.read(yaml_tree.split(text)[0], page.path, [], first_line=2)
    for name, node in tree.children.items():
        if name in project.schema.relations:
            yield from (Mention(place, entity.id) for place in _ends(node, entity.id))


def _ends(node: Node, name: str) -> Iterator[Place]:
    """The places of an id in a relation: it is a key, or one of a list."""
    yield from (child.key for target, child in node.children.items() if target == name)
    yield from (child.place for child in node.items if child.value == name)


def _links(page: Page, entity: Entity) -> Iterator[Mention]:
    for link in body.links(page.body):
        if body.destination(page.uri, link.target)[0] == entity.uri and link.target.partition("#")[0]:
            yield Mention(page.place_in(link.line, link.column), f"{entity.id}.md")


def _passages(project: Project, page: Page, entity: Entity) -> Iterator[Mention]:
    for marker in body.markers(page.body):
        if project.blocks.get(marker.name) == "passage" and marker.argument.startswith(f"{entity.id}#"):
            yield Mention(page.place_in(marker.line), entity.id)


def _settings(project: Project, entity: Entity) -> Iterator[Place]:
    """Where mkdocs.yml names the page by its path: in the menu, at the foot."""
    nodes = [yaml_of(project.root, "mkdocs.yml", [])]
    for node in nodes:
        nodes.extend((*node.children.values(), *node.items))
        if node.value == entity.uri:
            yield node.place


def _queries(file: Path, path: str, entity: Entity) -> Iterator[Mention]:
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
        before, tab, ids = line.rpartition("\t")
        if entity.id in ids.split(","):
            at = f",{ids},".index(f",{entity.id},")
            yield Mention(Place(path, number, len(before) + len(tab) + at + 1), entity.id)


def elsewhere(root: Path, entity: Entity) -> Iterator[str]:
    """Lines of other files that name the page by its path, for people to look at."""
    wanted = (entity.uri, entity.uri.removesuffix(".md") + "/")
    for folder in ("tests", "overrides", ".github"):
        for file in sorted((root / folder).rglob("*")):
            if file.is_file() and file.suffix in (".py", ".j2", ".html", ".js", ".yml", ".md"):
                lines = enumerate(file.read_text(encoding="utf-8", errors="replace").split("\n"), start=1)
                path = file.relative_to(root).as_posix()
                yield from (f"{path}:{number}" for number, line in lines if any(it in line for it in wanted))
