"""What the search's worker answers: its messages, on the index of the bread, without a browser."""

import json
from pathlib import Path

import pytest

from soleo.check import check
from soleo.read.content.addresses import Settings
from soleo.site.search import index_files
from support.bread import ProjectCopy
from support.javascript import call, search

# The worker is asked texts, each so many milliseconds after the last one; a part of the index may come late or fail.
TALK = """async ([parts, asked, late, failing]) => {
    const posted = [], fetched = [], wait = (ms) => new Promise((done) => setTimeout(done, ms));
    const set = (name, value) => Object.defineProperty(globalThis, name, { value });
    set("location", { search: "?search/" });
    set("postMessage", ({ type, data }) => posted.push([type, data.items.flat()]));
    set("fetch", async (url) => {
        fetched.push(url);
        const name = url.match(/[\\w-]+(?=\\.json)/)[0];
        await wait(late[name] || 0);
        if (failing[name]-- > 0) throw new TypeError("no network");
        return { json: async () => parts[name] };
    });
    for (const [text, pause] of asked) {
        await wait(pause);
        onmessage({ data: text === null ? { type: 0 } : { type: 2, data: text } });
    }
    await wait(400);
    return { posted, fetched };
}"""


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    """The index of the bread with markup in a title, by its files' names."""
    bread = ProjectCopy.copy(tmp_path_factory.mktemp("bread") / "bread")
    bread.edit("docs/en/marks/sour-smell.md", "title: Sour smell", 'title: "Sour <b>& smell"')
    project, problems = check.run(bread.root)
    assert project, problems
    files = index_files.files(project, Settings(), "en")
    return {Path(name).stem: json.loads(content) for name, content in files.items()}


def talk(parts: dict, *asked: object, late: dict | None = None, failing: dict | None = None) -> dict:
    """What is posted and fetched when these texts are asked: a text, or a text and the milliseconds before it."""
    timed = [it if isinstance(it, tuple) else (it, 0) for it in asked]
    return call(search(), TALK, [parts, timed, late or {}, failing or {}])


def answers(parts: dict, *asked: object, **settings: dict) -> list[list[dict]]:
    """The results of each answer."""
    return [items for _, items in talk(parts, *asked, **settings)["posted"]]


def test_a_query_is_answered_with_results(parts: dict) -> None:
    ((kind, items),) = talk(parts, "green mould")["posted"]
    assert kind == 3
    assert items[0]["location"] == "marks/green-mould/"
    assert items[0]["title"] == "<mark>Green</mark> <mark>mould</mark>"
    assert 'class="tone-danger">Throw it away<' in items[0]["text"]
    assert "<p><mark>Green</mark> or blue fur on the crust." in items[0]["text"]
    assert items[0]["terms"] == {"green": True, "mould": True}


def test_a_page_that_is_found_by_another_name_says_so_and_by_a_misspelling_does_not(parts: dict) -> None:
    names = parts["names"]["names"]
    misspelt = [[*it, "zepelin"] if place == "faults/flat-loaf/" else it for place, it in locations(names)]
    changed = {**parts, "names": {**parts["names"], "names": {**names, "misspellings": misspelt}}}
    also, misspelling = answers(changed, "pancake bread", ("zepelin ", 50))
    assert "<p>Also: <mark>pancake</mark> <mark>bread</mark></p>" in also[0]["text"]
    assert misspelling[0]["location"] == "faults/flat-loaf/"
    assert "Also" not in misspelling[0]["text"]


def locations(names: dict) -> list[tuple[str, list[str]]]:
    """The misspellings of each page, by its address."""
    return list(zip(names["location"], names["misspellings"], strict=True))


def test_nothing_is_fetched_but_names_until_there_is_a_query(parts: dict) -> None:
    assert talk(parts, None) == {"posted": [], "fetched": ["search/names.json?"]}
    assert talk(parts, " ") == {"posted": [[3, []]], "fetched": ["search/names.json?"]}


def test_parts_have_the_version_of_the_index_in_their_address(parts: dict) -> None:
    version = parts["names"]["config"]["version"]
    assert set(talk(parts, "nail varnish")["fetched"][1:]) == {
        f"search/text-0.json?{version}",
        f"search/teasers-0.json?{version}",
    }


def test_markup_in_names_is_shown_as_it_is_written(parts: dict) -> None:
    (items,) = answers(parts, "sour")
    assert items[0]["title"] == "<mark>Sour</mark> &#60;b&#62;&#38; smell"


def test_nothing_found_shows_the_query_as_it_was_typed_and_runs_none_of_it(parts: dict) -> None:
    (items,) = answers(parts, '<img qqxz="onerror">&qqxzjj')
    assert items[0]["title"] == "No page about “&#60;img qqxz=&#34;onerror&#34;&#62;&#38;qqxzjj”. See the list"
    assert [it["title"] for it in items if "<" in it["title"]] == []


def test_a_title_that_may_have_been_meant_is_shown_as_it_is_written(parts: dict) -> None:
    (items,) = answers(parts, "xzsourxz smeqqxz")
    assert "“Sour &#60;b&#62;&#38; smell”?" in [it["title"] for it in items]


def test_a_late_answer_does_not_overtake_the_one_to_a_later_query(parts: dict) -> None:
    (items,) = answers(parts, "nail varnish", ("green mould", 20), late={"text-0": 200})
    assert items[0]["location"] == "marks/green-mould/"


def test_what_names_give_is_shown_while_the_texts_are_on_their_way(parts: dict) -> None:
    first, second = answers(parts, "sour varnish of nails", late={"text-0": 250})
    assert first[0]["location"] == second[0]["location"] == "marks/sour-smell/"
    assert "varnish" not in first[0]["text"]
    assert "varnish" in second[0]["text"]


def test_a_part_that_fails_is_fetched_again_the_next_time(parts: dict) -> None:
    failed, found = answers(parts, "green mould", ("green mould", 50), failing={"names": 1})
    assert failed == []
    assert found[0]["location"] == "marks/green-mould/"
    without, with_texts = answers(parts, "varnish", ("varnish", 50), failing={"text-0": 1})
    assert without[0]["title"].startswith("No page")
    assert with_texts[0]["location"] == "marks/sour-smell/"
