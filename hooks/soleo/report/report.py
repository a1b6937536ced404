"""The report as plain text: a table of the languages, one of the sources, the hardest pages, the goals."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import median

from soleo.check.improvements import improvements
from soleo.read.content import translation
from soleo.read.content.project import Project
from soleo.report.figures import LanguageFigures, cited, languages
from soleo.report.goals import goals

HARDEST = 5


def report(project: Project) -> str:
    """The whole report, one part after the other."""
    spoken = languages(project)
    parts = [table(_languages(project, spoken)), table(_sources(project))]
    parts += [table(_hardest(language)) for language in spoken if language.scores]
    return "\n\n".join([*parts, "\n".join(_verdict(project, spoken))])


def improvements_text(project: Project) -> str:
    """What could be better, language by language, how hard a page is to read among it."""
    return "\n\n".join("\n".join(_improvement_lines(project, language)) for language in languages(project))


def _improvement_lines(project: Project, language: LanguageFigures) -> Iterator[str]:
    for improvement in improvements(project, language.locale):
        yield f"{language.locale}: {improvement.key.replace('-', ': ', 1)}: {len(improvement.pages)}"
        yield from (f"  {page.path}" for page in improvement.pages)
    if language.formula and language.scores:
        least = language.formula.least or language.formula.goal
        hard = {path: score for path, score in language.scores.items() if score < least}
        yield f"{language.locale}: hard to read, {language.formula.name} under {least:g}: {len(hard)}"
        yield from (f"  {path} ({score:.1f})" for path, score in hard.items())


def table(rows: Iterable[Sequence[object]]) -> str:
    """Rows as aligned columns: the first to the left, the others to the right."""
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join("  ".join(_aligned(row, widths)).rstrip() for row in cells)


def _aligned(row: list[str], widths: list[int]) -> Iterator[str]:
    first, *others = zip(row, widths, strict=True)
    yield first[0].ljust(first[1])
    yield from (cell.rjust(width) for cell, width in others)


def _languages(project: Project, spoken: Sequence[LanguageFigures]) -> Iterator[Sequence[object]]:
    yield ["language", *(language.locale for language in spoken)]
    for status in (translation.CURRENT, translation.OUTDATED, translation.MISSING):
        yield [f"pages {status}", *(len(language.with_status(status)) for language in spoken)]
    yield ["words of prose", *(language.words for language in spoken)]
    yield ["formula", *(language.formula.name if language.formula else "–" for language in spoken)]
    yield ["readability, median", *(_score(median, language) for language in spoken)]
    yield ["readability, least", *(_score(min, language) for language in spoken)]
    for name, field in project.schema.fields.items():
        if field.max_words or field.max_characters:
            yield [f"{name} too long", *(len(language.over(name, field)) for language in spoken)]
        if field.goal.median:
            amounts = [list(language.amounts(name).values()) or [0] for language in spoken]
            yield [f"{name} a page, median", *(f"{median(found):g}" for found in amounts)]
            yield [f"{name} a page, least", *(min(found) for found in amounts)]


def _score(choose: Callable[[Iterable[float]], float], language: LanguageFigures) -> str:
    return f"{choose(language.scores.values()):.1f}" if language.scores else "–"


def _sources(project: Project) -> Iterator[Sequence[object]]:
    yield ["pages with references", "none", "one", "more"]
    for kind in project.schema.kinds:
        yield [kind, *cited(project, kind)]


def _hardest(language: LanguageFigures) -> Iterator[Sequence[object]]:
    yield ["hardest to read", language.locale]
    for path, score in list(language.scores.items())[:HARDEST]:
        yield [path, f"{score:.1f}"]


def _verdict(project: Project, spoken: Sequence[LanguageFigures]) -> Iterator[str]:
    for result in goals(project, spoken):
        yield f"{'met   ' if result.met else 'missed'}  {result.text}"
        yield from (f"          {path}" for path in result.missing)
