"""Structured data of the real site: every page, against schema.org's vocabulary and against docs/schema.yml."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator
from playwright.sync_api import Page

from soleo.check import check
from soleo.read.content import addresses
from soleo.read.content.project import Project
from support import schema_org

ROOT = Path(__file__).parents[2]
DATA = 'script[type="application/ld+json"]'
BASE = "https://soleo.example/"


@pytest.fixture(scope="session")
def heads(built: Path) -> dict[str, BeautifulSoup]:
    """The heads of all pages by their addresses inside the site."""
    found = {}
    for file in sorted(built.rglob("index.html")):
        head = file.read_text(encoding="utf-8").partition("</head>")[0]
        found[file.relative_to(built).as_posix().removesuffix("index.html")] = BeautifulSoup(head, "html.parser")
    return found


@pytest.fixture(scope="session")
def graphs(heads: dict[str, BeautifulSoup]) -> dict[str, dict[str, dict]]:
    """The nodes of all pages by their ids; a page has one script, which is JSON, and in it each thing stands once."""
    found = {}
    for address, head in heads.items():
        (script,) = head.select(DATA)
        nodes = json.loads(script.string)["@graph"]
        found[address] = {node["@id"]: node for node in nodes}
        assert len(found[address]) == len(nodes), address
    return found


@pytest.fixture(scope="session")
def project() -> Project:
    """The real project."""
    return check.run(ROOT)[0]


def canonical(head: BeautifulSoup) -> str:
    """The address that a page says it has."""
    return head.select_one('link[rel="canonical"]')["href"]


def references(value: object) -> list[str]:
    """The ids that a node names without describing them."""
    if isinstance(value, dict) and value.keys() == {"@id"}:
        return [value["@id"]]
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [found for child in children for found in references(child)]


def test_every_type_and_property_is_schema_orgs(graphs):
    assert [it for address, nodes in graphs.items() for it in schema_org.wrong(list(nodes.values()), address)] == []


def test_every_page_describes_itself_to_machines_and_in_its_card(heads, graphs):
    for address, head in heads.items():
        url = canonical(head)
        page = graphs[address][url]
        assert page["@type"].endswith("Page"), address
        assert {"name", "description", "inLanguage", "license", "isPartOf"} <= page.keys(), address
        card = {it["property"]: it["content"] for it in head.select("meta[property]")}
        assert (page["url"], page["name"], page["description"]) == (url, card["og:title"], card["og:description"])
        assert (card["og:url"], card["og:image"]) == (url, BASE + "assets/soleo-card.png"), address


def test_every_id_that_a_page_names_is_a_node_of_it_or_an_address_of_the_site(graphs):
    known = {it for nodes in graphs.values() for it in nodes}
    named = {it for nodes in graphs.values() for it in references(list(nodes.values()))}
    assert named - known == set()


def test_the_way_counts_from_home_to_the_page(project, heads, graphs):
    known = {canonical(head) for head in heads.values()}
    homes = {addresses.prefix(project, locale) for locale in project.locales}
    assert {it for it, nodes in graphs.items() if "breadcrumb" not in nodes[canonical(heads[it])]} == homes
    for address in graphs.keys() - homes:
        url, nodes = canonical(heads[address]), graphs[address]
        steps = nodes[nodes[url]["breadcrumb"]["@id"]]["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1)), address
        assert {step["item"] for step in steps} <= known, address
        assert (steps[0]["item"].removeprefix(BASE) in homes, steps[-1]["item"]) == (True, url)


def written(project: Project):
    """Each entity in each language that has it, with the address of the page."""
    for entity in project.entities.values():
        for locale in entity.translations:
            yield entity, locale, addresses.url(project, locale, entity.uri, directory_urls=True).removeprefix("./")


def test_what_the_schema_declares_is_there(project, graphs):
    for entity, locale, address in written(project):
        kind, page = project.schema.kinds[entity.kind], graphs[address][BASE + address]
        assert page["@type"] == kind.page_schema_org
        assert declared(project, entity, locale, "page_schema_org") <= page.keys(), address
        assert ("lastReviewed" in page) == ("reviewed" in entity.source.values), address
        if project.schema.layout(entity.kind):
            thing = graphs[address][page["mainEntity"]["@id"]]
            types = thing["@type"] if isinstance(thing["@type"], list) else [thing["@type"]]
            assert types == list(kind.schema_org), address
            assert declared(project, entity, locale, "schema_org") <= thing.keys(), address


def declared(project: Project, entity, locale: str, key: str) -> set[str]:
    """The properties that a page must have: the schema names them and the page gives them."""
    found = set()
    for name, field in project.schema.fields_of(entity.kind).items():
        value = entity.value(name, locale)
        if field.type == "references":
            value = project.graph.references(entity)
        if field.type == "codes":
            value = [code for code in entity.codes(name) if code.match == "exact"]
        found |= {getattr(field, key)} if value else set()
    return found - {""}


def claimed(project: Project) -> set[tuple[str, str, str]]:
    """What the relations say in schema.org's words: subject, property, object, by the ids of entities."""
    found = set()
    for statement in project.graph.statements():
        relation = project.schema.relations[statement.predicate]
        ends = statement.subject, statement.target
        for claims, (first, last) in ((relation.schema_org, ends), (relation.inverse_schema_org, ends[::-1])):
            for claim in claims:
                kinds = project.entities[first].kind in (claim.from_ or project.schema.kinds)
                kinds &= project.entities[last].kind in (claim.to or project.schema.kinds)
                if kinds and all(statement.attributes[name] in values for name, values in claim.where.items()):
                    found.add((first, claim.property, last))
    return found


def triples(nodes: dict[str, dict], properties: set[str]) -> set[tuple[str, str, str]]:
    """What a page says with these properties, by the ids of entities."""
    return {
        (node["@id"].split("/")[-2], name, it["@id"].split("/")[-2])
        for node in nodes.values()
        for name in node.keys() & properties
        for it in node[name]
    }


def test_both_ends_of_a_relation_say_it_in_the_words_that_the_schema_declares(project, graphs):
    expected = claimed(project)
    properties = {name for _, name, _ in expected}
    assert properties == {"causeOf", "signOrSymptom", "possibleTreatment"}
    for entity, _, address in written(project):
        said = triples(graphs[address], properties)
        assert said == {it for it in expected if entity.id in (it[0], it[2])}, address


def test_nothing_is_claimed_that_the_pages_call_unproven(project):
    doubtful = {"plausible", "weak", "not-typical", "none", "harmful"}
    pairs = {frozenset((first, last)) for first, _, last in claimed(project)}
    for statement in project.graph.statements():
        if doubtful & {str(value) for value in statement.attributes.values()}:
            assert frozenset((statement.subject, statement.target)) not in pairs


def test_the_data_set_of_the_site_keeps_its_schema(built, project):
    whole = json.loads((built / "data" / "knowledge.json").read_text(encoding="utf-8"))
    shape = json.loads((built / "data" / "knowledge.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(shape)
    assert [error.message for error in Draft202012Validator(shape).iter_errors(whole)] == []
    assert [it["id"] for it in whole["entities"]] == [
        it.id for it in project.graph.of_kinds(project.schema.kinds_with_layout())
    ]


def test_the_files_of_the_data_set_are_where_their_page_says(graphs, built):
    nodes = graphs["data/"].values()
    (data_set,) = (node for node in nodes if node["@type"] == "Dataset")
    files = [it["contentUrl"].removeprefix(BASE) for it in data_set["distribution"]]
    assert files == ["data/knowledge.json", "data/knowledge.csv", "data/knowledge.schema.json"]
    links = BeautifulSoup((built / "en/data/index.html").read_text(encoding="utf-8"), "html.parser").select("article a")
    assert {f"../../{file}" for file in files} <= {link["href"] for link in links}
    assert all((built / file).stat().st_size for file in files)


def test_the_browser_takes_structured_data_for_data(page: Page):
    """The page fails the test if the Content-Security-Policy is broken."""
    page.goto("")
    assert page.evaluate(f"JSON.parse(document.querySelector('{DATA}').text)['@graph'].length") >= 2
    picture = page.request.get("assets/soleo-card.png")
    assert picture.headers["content-type"] == "image/png"
    assert len(picture.body()) < 40_000
