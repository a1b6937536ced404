"""From the files of docs/<language>/ to entities: names checked, front matter read, bodies kept."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from soleo.field_values import Values
from soleo.model import ID, Entity, Page, Place, Problem
from soleo.read.content.front_matter import FrontMatterReader
from soleo.read.schema.schema import Schema
from soleo.text import yaml_tree
from soleo.text.did_you_mean import did_you_mean
from soleo.text.files import text_of


class PageLoader:
    """Reads the pages of one project."""

    def __init__(self, root: Path, schema: Schema, locales: tuple[str, ...], problems: list[Problem]) -> None:
        self.root = root
        self.schema = schema
        self.locales = locales
        self.problems = problems

    def entities(self) -> dict[str, Entity]:
        """All entities by id, in the order of kinds and ids; `locales` begins with the source language."""
        pages = {locale: self._pages(locale) for locale in self.locales}
        sources = pages[self.locales[0]]
        for locale in self.locales[1:]:
            self._orphans(pages[locale], sources)
        kinds = list(self.schema.kinds)
        ordered = sorted(sources.values(), key=lambda page: (kinds.index(page.kind), page.id))
        return {page.id: self._entity(page, pages) for page in ordered}

    def _entity(self, source: Page, pages: dict[str, dict[str, Page]]) -> Entity:
        found = {locale: pages[locale].get(source.id) for locale in self.locales}
        return Entity(source.id, source.kind, source, {k: p for k, p in found.items() if p and p.uri == source.uri})

    def _orphans(self, translations: dict[str, Page], sources: dict[str, Page]) -> None:
        for page in translations.values():
            if page.id not in sources or sources[page.id].uri != page.uri:
                wanted = f"docs/{self.locales[0]}/{page.uri}"
                hint = did_you_mean(page.id, sources)
                self.problems.append(Problem(Place(page.path), "page", "has no source", f"expected {wanted}", hint))

    def _pages(self, locale: str) -> dict[str, Page]:
        pages: dict[str, Page] = {}
        for path in sorted((self.root / "docs" / locale).rglob("*.md")):
            page = self._page(locale, path.relative_to(self.root / "docs" / locale).as_posix())
            if page and page.id in pages:
                expected = f"expected an id of its own; docs/{locale}/{pages[page.id].uri} has it"
                self.problems.append(Problem(Place(page.path), "file name", f"`{page.id}` stands twice", expected))
            elif page:
                pages[page.id] = page
        return pages

    def _page(self, locale: str, uri: str) -> Page | None:
        path = f"docs/{locale}/{uri}"
        folder, _, stem = uri.removesuffix(".md").rpartition("/")
        kind = self.schema.kind_of_folder(folder or ".")
        for problem in self._bad_name(path, folder, stem, kind):
            self.problems.append(problem)
            kind = None
        text = text_of(self.root, path, self.problems)
        return self.read(locale, uri, kind, text) if kind and text is not None else None

    def _bad_name(self, path: str, folder: str, stem: str, kind: str | None) -> Iterator[Problem]:
        if not ID.fullmatch(stem):
            expected = "expected small letters, digits and single hyphens, such as green-tea.md"
            yield Problem(Place(path), "file name", f"`{stem}.md` is not allowed", expected)
        if kind is None:
            folders = [kind.folder for kind in self.schema.kinds.values()]
            expected = "expected one of " + ", ".join(f"`{name}`" for name in folders)
            yield Problem(Place(path), "folder", f"`{folder}` is of no kind", expected, did_you_mean(folder, folders))

    def read(self, locale: str, uri: str, kind: str, text: str) -> Page:
        """The page that a text is, as far as it is right."""
        path, stem = f"docs/{locale}/{uri}", PurePosixPath(uri).stem
        front_text, body, body_line = yaml_tree.split(text)
        before = len(self.problems)
        tree = yaml_tree.read(front_text, path, self.problems, first_line=2 if front_text else 1)
        broken = len(self.problems) > before and not tree.value
        reader = FrontMatterReader(self.schema, kind, locale == self.locales[0], [] if broken else self.problems)
        front = reader.read(tree, stem)
        if not body.strip():
            self.problems.append(Problem(Place(path, body_line), "body", "is empty", "expected some sentences"))
        statements = tuple(front.statements)
        return Page(
            stem, kind, locale, uri, path, Values(front.values), statements, front.notes,
            body, body_line, front.source_hash, front.places,
        )  # fmt: skip
