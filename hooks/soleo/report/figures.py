"""What `make report` counts: pages, words, readability, sources and names."""

from functools import cached_property

from soleo.check.improvements import amount
from soleo.read.content import translation
from soleo.read.content.project import Project
from soleo.read.schema.schema import FieldSpec
from soleo.report import readability
from soleo.text.prose import prose


class LanguageFigures:
    """The pages of one language, counted."""

    def __init__(self, project: Project, locale: str) -> None:
        self.project = project
        self.locale = locale
        self.formula = readability.formula(project.messages[locale])
        self.pages = tuple(it.page(locale) for it in project.entities.values() if it.speaks(locale))

    def with_status(self, status: str) -> tuple[str, ...]:
        """The ids of the pages that are current, outdated or missing."""
        schema = self.project.schema
        return tuple(
            name for name, it in self.project.entities.items() if translation.status(it, self.locale, schema) == status
        )

    @cached_property
    def prose(self) -> dict[str, str]:
        """The authored prose of each page by its path."""
        return {page.path: prose(page.body) for page in self.pages}

    @property
    def words(self) -> int:
        """How many words people wrote below the front matter."""
        return sum(len(text.split()) for text in self.prose.values())

    @cached_property
    def scores(self) -> dict[str, float]:
        """The readability of each page by its path, the hardest first; nothing without a formula."""
        if self.formula is None:
            return {}
        found = {path: self.formula.score(text, self.locale) for path, text in self.prose.items() if text}
        return dict(sorted(found.items(), key=lambda it: (it[1], it[0])))

    def over(self, name: str, field: FieldSpec) -> tuple[str, ...]:
        """The paths of the pages whose text in a field is longer than the schema allows."""
        texts = {page.path: page.values.text(name) for page in self.pages}
        return tuple(path for path, text in texts.items() if _too_long(text, field))

    def amounts(self, name: str) -> dict[str, int]:
        """How many values each page has in a field, by path, of the pages that may have it."""
        pages = (page for page in self.pages if self.project.schema.fields[name].of(page.kind))
        return {page.path: amount(self.project, name, page) for page in pages}


def _too_long(text: str, field: FieldSpec) -> bool:
    words, characters = field.max_words, field.max_characters
    return bool((words and len(text.split()) > words) or (characters and len(text) > characters))


def languages(project: Project) -> tuple[LanguageFigures, ...]:
    """All languages, the source first."""
    return tuple(LanguageFigures(project, locale) for locale in project.locales)


def cited(project: Project, kind: str) -> tuple[int, int, int]:
    """How many pages of a kind have no reference, one, or more."""
    amounts = [len(project.graph.references(entity)) for entity in project.graph.of_kinds([kind])]
    return amounts.count(0), amounts.count(1), sum(amount > 1 for amount in amounts)
