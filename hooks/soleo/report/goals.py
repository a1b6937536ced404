"""The goals of the schema and of the languages, and whether the pages meet them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from soleo.check.improvements import amount
from soleo.read.content import translation
from soleo.read.content.project import Project
from soleo.read.schema.schema import FieldSpec
from soleo.report.figures import LanguageFigures


@dataclass(frozen=True)
class GoalResult:
    """One goal: what was aimed at and what there is, and the pages that miss it."""

    text: str
    met: bool
    missing: tuple[str, ...] = ()


def goals(project: Project, spoken: Sequence[LanguageFigures]) -> Iterator[GoalResult]:
    """Every goal, met or missed."""
    for language in spoken:
        yield _complete(project, language)
        yield from _readable(language)
        for name, field in project.schema.fields.items():
            if field.max_words or field.max_characters:
                yield _short(language, name, field)
            if field.goal.median:
                yield _enough(language, name, field.goal.median)
    for name, field in project.schema.fields.items():
        if field.goal.least:
            yield _sourced(project, name, field)


def _complete(project: Project, language: LanguageFigures) -> GoalResult:
    current = language.with_status(translation.CURRENT)
    total = len(project.entities)
    return GoalResult(f"{language.locale}: {len(current)} of {total} pages current", len(current) == total)


def _readable(language: LanguageFigures) -> Iterator[GoalResult]:
    formula, scores = language.formula, language.scores
    if formula and scores:
        start, middle, lowest = f"{language.locale}: {formula.name}", median(scores.values()), min(scores.values())
        yield GoalResult(f"{start} {middle:.1f} in the median, goal {formula.goal:g}", middle >= formula.goal)
        low = tuple(path for path, score in scores.items() if score < formula.least)
        if formula.least:
            yield GoalResult(f"{start} {lowest:.1f} at least, goal {formula.least:g}", not low, low)


def _short(language: LanguageFigures, name: str, field: FieldSpec) -> GoalResult:
    limits = [(field.max_words, "words"), (field.max_characters, "characters")]
    text = " and ".join(f"{limit} {unit}" for limit, unit in limits if limit)
    over = language.over(name, field)
    return GoalResult(f"{language.locale}: {name}: {len(over)} over {text}, goal 0", not over, over)


def _enough(language: LanguageFigures, name: str, goal: int) -> GoalResult:
    amounts = language.amounts(name).values()
    middle = median(amounts) if amounts else 0
    return GoalResult(f"{language.locale}: {name}: {middle:g} in the median, goal {goal}", middle >= goal)


def _sourced(project: Project, name: str, field: FieldSpec) -> GoalResult:
    pages = [entity.source for entity in project.graph.of_kinds(field.goal.kinds or project.schema.kinds)]
    few = tuple(page.path for page in pages if amount(project, name, page) < field.goal.least)
    kinds = ", ".join(field.goal.kinds) or "every kind"
    return GoalResult(f"{name}: {len(few)} pages with fewer than {field.goal.least} ({kinds}), goal 0", not few, few)
