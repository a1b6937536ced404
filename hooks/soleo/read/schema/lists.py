"""The generated lists of docs/schema.yml as typed values: what they list, under which headings, narrowed by what."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from soleo.read.schema.parts import Names, SchemaPart


class Facet(SchemaPart):
    """What a list is narrowed by: a field, or the other ends of a predicate and of those in `also`.

    `where` keeps a link only if its attribute, where its relation has one, is among these values.
    """

    name: str
    also: Names = ()
    where: dict[str, Names] = Field({})


def _named(facet: object) -> object:
    return {"name": facet} if isinstance(facet, str) else facet


class Index(SchemaPart):
    """A generated page that lists entities under headings: by letter, by field, by relation.

    `names`: fields of other names, each of which is an entry of its own by letter.
    """

    path: str
    kinds: Names = ()
    by: str = "title"
    names: Names = ()
    template: str = "index"
    page_schema_org: str = "CollectionPage"
    schema_org: str = ""
    facets: tuple[Annotated[Facet, BeforeValidator(_named, json_schema_input_type=Facet | str)], ...] = ()
