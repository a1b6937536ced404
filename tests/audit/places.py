"""Which pages are looked at: each template in each language, the fullest page of each sort."""

from dataclasses import dataclass
from pathlib import Path

from soleo.check import check
from soleo.model import Entity
from soleo.read.content.addresses import url
from soleo.read.content.project import Project

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class PageToAudit:
    """A page to look at; `path` is relative to the site's root."""

    name: str
    locale: str
    path: str

    def __str__(self) -> str:
        return f"{self.locale} {self.name} ({self.path or 'home'})"


class PagesToAudit:
    """The pages of the built site."""

    def __init__(self, site: Path) -> None:
        project, problems = check.run(ROOT)
        if project is None:
            raise SystemExit("\n".join(map(str, problems)))
        self.project: Project = project
        self.site = site

    def all(self) -> list[PageToAudit]:
        """Every template in every language."""
        return [place for locale in self.project.locales for place in self._of(locale)]

    def source(self) -> list[PageToAudit]:
        """Every template in the source language."""
        return self._of(self.project.source)

    def entities(self) -> list[Path]:
        """The built page of each entity in each language."""
        pages = self.project.entities.values()
        return [self._file(self._path(locale, it.uri)) for locale in self.project.locales for it in pages]

    def words(self) -> dict[str, str]:
        """What one may search for in each language: the title of the first page."""
        first = next(iter(self.project.entities.values()))
        return {locale: first.title(locale) for locale in self.project.locales}

    def key_pages(self) -> list[PageToAudit]:
        """In the source language: home, the fullest symptom and cause (the first two kinds), the glossary."""
        named = {place.name: place for place in self._of(self.project.source)}
        kinds = list(self.project.schema.kinds)[:2]
        fullest = [max(self._sorts(kind), key=self._size) for kind in kinds]
        path = self._path
        source = self.project.source
        pages = [PageToAudit(f"fullest {it.kind}", source, path(source, it.uri)) for it in fullest]
        return [named["home"], *pages, named["glossary"]]

    def _of(self, locale: str) -> list[PageToAudit]:
        pages = {"home": "index.md", **self._free()}
        pages |= {name: index.path for name, index in self.project.schema.indexes.items()}
        pages |= {" ".join(filter(None, key)): it.uri for key, it in self._fullest(locale).items()}
        missing = [it for it in self.project.entities.values() if locale not in it.translations]
        pages |= dict([("fallback", it.uri) for it in missing][:1])
        places = [PageToAudit(name, locale, self._path(locale, uri)) for name, uri in pages.items()]
        return [*places, PageToAudit("404", locale, self._path(locale, "index.md") + "404.html")]

    def _free(self) -> dict[str, str]:
        folder = ROOT / "docs" / self.project.source
        return {file.stem: file.name for file in sorted(folder.glob("*.md")) if file.stem != "index"}

    def _fullest(self, locale: str) -> dict[tuple[str, str], Entity]:
        """Of each kind and level of urgency the entity with the largest page."""
        found: dict[tuple[str, str], Entity] = {}
        for entity in sorted(self.project.entities.values(), key=self._size):
            if locale in entity.translations:
                found[entity.kind, entity.text("urgency")] = entity
        return found

    def _sorts(self, kind: str) -> list[Entity]:
        return self.project.graph.of_kinds([kind])

    def _size(self, entity: Entity) -> tuple[int, str]:
        return self._file(self._path(self.project.source, entity.uri)).stat().st_size, entity.id

    def _path(self, locale: str, uri: str) -> str:
        return url(self.project, locale, uri, directory_urls=True).removeprefix("./")

    def _file(self, path: str) -> Path:
        return self.site / path / "index.html"
