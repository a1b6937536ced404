"""The small parts of docs/schema.yml as typed values, and what every part of it is."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Names = tuple[str, ...]
# A predicate of a layout that stands for more than one relation.
OTHERS = "others"
MATCHES = ("exact", "broader", "narrower", "related")


class SchemaPart(BaseModel):
    """A part of the schema: an unknown key is a problem, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def _several(name: object) -> object:
    return (name,) if isinstance(name, str) else name


# One type or several, written `Thing` or `[Thing, Place]`.
Types = Annotated[Names, BeforeValidator(_several, json_schema_input_type=Names | str)]


class Step(SchemaPart):
    """One step of a scale; the tone is one of the four that the stylesheet knows.

    `numbers` is the kind of the numbers to call that its card shows.
    """

    id: str
    tone: Literal["calm", "notice", "warning", "danger"]
    icon: str = ""
    numbers: str = ""


class Choice(SchemaPart):
    """One allowed value, for some kinds only if `kinds` is given."""

    id: str
    kinds: Names = ()


class CodeSystem(SchemaPart):
    """A classification: what its codes look like, their licence, the address of one code with `{code}` in it."""

    pattern: str
    licence: str
    url: str = ""


class Licence(SchemaPart):
    """The licence of the words and facts: its name, and its address."""

    name: str = ""
    url: str = ""


class CallNumbers(SchemaPart):
    """The numbers to call: their file in docs/, their kinds, the first year whose pages are trusted without grade A."""

    file: str = "numbers.yml"
    kinds: Names = ()
    since: int = 0


class Verdicts(SchemaPart):
    """How the statements of docs/article.yml may be judged."""

    verdicts: Names = ()


class Claim(SchemaPart):
    """What a relation says in schema.org's words, for the kinds and attributes of which that is true."""

    property: str
    from_: Names = Field(default=(), alias="from")
    to: Names = ()
    where: dict[str, Names] = {}


class Goal(SchemaPart):
    """How many values of a field the report looks for: at least on each page of the kinds, in the median of all.

    `words`: a text should have no more.
    """

    least: int = 0
    median: int = 0
    words: int = 0
    kinds: Names = ()
