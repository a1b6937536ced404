"""Rules over the whole project. Each is a generator of problems; its docstring is the rule."""

from collections.abc import Callable, Iterator

from soleo.check.blocks import known_markers
from soleo.check.dialling import languages_have_numbers, texts_name_no_numbers
from soleo.check.headings import (
    generated_paths_are_free,
    headings_follow_layout,
    plain_markdown,
    written,
)
from soleo.check.link_texts import one_name
from soleo.check.links import anchors_and_links, plain_links
from soleo.check.redirects import redirects_lead_on
from soleo.check.translations import same_structure
from soleo.check.wording import house_words, nothing_untranslated
from soleo.model import Page, Problem
from soleo.read.content import translation
from soleo.read.content.project import Project
from soleo.text.did_you_mean import did_you_mean, one_of


def targets_exist(project: Project) -> Iterator[Problem]:
    """A relation leads to another entity, of a kind that its schema allows."""
    for statement in project.graph.statements():
        name, target = statement.predicate, statement.target
        entity = project.entities.get(target)
        if entity is None:
            hint = did_you_mean(target, project.entities)
            yield Problem(statement.place, name, f"`{target}` does not exist", "expected the id of a page", hint)
        elif target == statement.subject:
            yield Problem(statement.place, name, "leads to its own page", "expected another page")
        elif entity.kind not in project.schema.relations[name].to:
            wrong = f"`{target}` is of kind {entity.kind}"
            yield Problem(statement.place, name, wrong, one_of(project.schema.relations[name].to))


def written_once(project: Project) -> Iterator[Problem]:
    """A symmetric relation is written on one of its two pages."""
    seen = set()
    for statement in project.graph.statements():
        key = (statement.predicate, statement.target, statement.subject)
        if project.schema.relations[statement.predicate].symmetric and key in seen:
            wrong = f"stands on the page of `{statement.target}` too"
            yield Problem(statement.place, statement.predicate, wrong, "expected it on one page only")
        seen.add((statement.predicate, statement.subject, statement.target))


def references_exist(project: Project) -> Iterator[Problem]:
    """Every key of a source stands in docs/references.yml."""
    for entity in project.entities.values():
        for key in project.graph.references(entity):
            if key not in project.references:
                place = next(
                    (s.place for s in entity.source.statements if key in s.attributes.texts("references")),
                    entity.source.place("references"),
                )
                hint = did_you_mean(key, project.references)
                yield Problem(
                    place, "references", f"`{key}` does not exist", "expected a key of docs/references.yml", hint
                )


def references_are_cited(project: Project) -> Iterator[Problem]:
    """Every source in docs/references.yml is cited somewhere, or is that of a number to call."""
    cited = {*project.citations, *(number.source for number in project.numbers)}
    for key, reference in project.references.items():
        if key not in cited:
            expected = "expected a page that cites it, or no such entry"
            yield Problem(reference.place, key, "is cited nowhere", expected, warning=True)


def names_are_unique(project: Project) -> Iterator[Problem]:
    """Two entities of a language share no title and no abbreviation."""
    for name, field in project.schema.fields.items():
        for locale in project.locales if field.unique else ():
            owners: dict[str, Page] = {}
            for page in (it.page(locale) for it in project.entities.values() if it.speaks(locale)):
                for text in page.values.all_texts(name):
                    other = owners.setdefault(text.casefold(), page)
                    if other is not page:
                        expected = f"expected a name of its own; {other.path} has it"
                        yield Problem(page.place(name), name, f"`{text}` is taken", expected)


def notes_belong(project: Project) -> Iterator[Problem]:
    """A translation's notes are those of relations that its source has, and all of them."""
    for entity in project.entities.values():
        for locale, page in entity.translations.items():
            if page is entity.source:
                continue
            for predicate, target in page.notes.keys() - entity.source.notes.keys():
                expected = f"expected one that docs/{project.source}/{page.uri} has"
                yield Problem(page.place(predicate), predicate, f"`{target}` has no note in the source", expected)
            for predicate, target in entity.source.notes.keys() - page.notes.keys():
                expected = f"expected `{predicate}: {{{target}: …}}` in `{locale}`"
                yield Problem(page.place(predicate), predicate, f"`{target}` has no note", expected, warning=True)


def inventory_is_whole(project: Project) -> Iterator[Problem]:
    """Every entity that docs/article.yml names is a page."""
    for named in project.inventory.entities:
        if named.id not in project.entities:
            hint = did_you_mean(named.id, project.entities)
            yield Problem(named.place, "entities", f"`{named.id}` has no page", "expected a page with this id", hint)


def translations_are_current(project: Project) -> Iterator[Problem]:
    """A translation pins today's source."""
    for entity in project.entities.values():
        wanted = translation.source_hash(entity.source, project.schema)
        for page in entity.translations.values():
            if page is not entity.source and page.source_hash != wanted:
                wrong = "is outdated: the source has changed" if page.source_hash else "pins no source text"
                expected = f"expected `{translation.SOURCE_HASH}: {wanted}` once the text says the same"
                hint = f"`make sync PAGE={page.path}` writes that"
                if page.source_hash:
                    hint = f"`make diff PAGE={page.path}` shows what changed, {hint}"
                yield Problem(
                    page.place(translation.SOURCE_HASH), translation.SOURCE_HASH, wrong, expected, hint, warning=True
                )


RULES: tuple[Callable[[Project], Iterator[Problem]], ...] = (
    targets_exist,
    written_once,
    references_exist,
    references_are_cited,
    names_are_unique,
    notes_belong,
    inventory_is_whole,
    translations_are_current,
    headings_follow_layout,
    anchors_and_links,
    plain_links,
    known_markers,
    plain_markdown,
    written,
    generated_paths_are_free,
    texts_name_no_numbers,
    languages_have_numbers,
    one_name,
    redirects_lead_on,
    same_structure,
    house_words,
    nothing_untranslated,
)


def check(project: Project) -> Iterator[Problem]:
    """All problems that the rules find, each with the name of its rule."""
    for rule in RULES:
        yield from (problem.of(rule.__name__) for problem in rule(project))
