"""Whatever an author types in front matter shows as typed, everywhere, and never becomes markup."""

import json

import pytest

from support.bread import ProjectCopy, section, terms, text, texts

SIGNS = "<script>alert(1)</script> \"q\" 'a' ] [x](https://evil.example) ![i](e.png) {{ c }} {% d %} `b` *s* _u_"
MORE = '\\ &amp; & ^^i^^ | ~~d~~ :material-fire: :smile: { #id .c onclick="x" } <!-- c --> *[TLA]: no [^1] #h ]( <b>'
TITLE = f"Odd {SIGNS}"
ALIAS = f"oddity {MORE}"
SHORT = "O<i>D`|*]"
SAYING = f"Says {SIGNS} {MORE}"
DEFINED = 'Odd "d" <script>x</script> ] ) | `b` *s* :smile: {{ c }} &amp; { #i }'
DESCRIBED = 'Odd "d" <script>x</script> ] {{ c }} `b` | &amp; \'> <meta>'
NOTE = f"1. Note {SIGNS} {MORE}"
SOURCE = f"# Source {SIGNS}"
WORD = {
    "title": TITLE, "description": DESCRIBED, "definition": DEFINED, "aliases": [ALIAS, "oddling"],
    "abbreviations": [SHORT], "saying": SAYING, "family": "science", "references": ["odd-source"],
    "alarms": {"odd-mark": {"haste": "today", "note": NOTE}}, "updated": "2024-01-01",
}  # fmt: skip
MARK = {
    "title": f"Mark {MORE}", "description": DESCRIBED, "definition": DEFINED, "haste": "today", "updated": "2024-01-01",
}  # fmt: skip
CITED = {"title": SOURCE, "publisher": SIGNS, "url": "https://lab.example/?a=1&b=2", "checked": MORE}


def page_of(front, body):
    """A page; JSON is YAML too, and needs no thought about quotes."""
    lines = [f"{name}: {json.dumps(value)}" for name, value in front.items()]
    return "\n".join(["---", *lines, "---", "", body, ""])


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """The bread with a word, a mark and a source of hostile names, and a page that mentions the word."""
    project = ProjectCopy.copy(tmp_path_factory.mktemp("odd") / "bread")
    project.write("docs/en/words/odd.md", page_of(WORD, "A word."))
    project.write("docs/en/marks/odd-mark.md", page_of(MARK, "Look for the oddling."))
    references = (project.root / "docs/references.yml").read_text(encoding="utf-8")
    project.write("docs/references.yml", f"{references}odd-source: {json.dumps(CITED)}\n")
    return project.build()


pytestmark = pytest.mark.xdist_group("odd")


def elements(tag):
    """The names of the elements inside one."""
    return [child.name for child in tag.find_all(True)]


def test_a_heading_shows_a_title_as_typed(odd):
    for address, title in (("words/odd/", TITLE), ("fr/words/odd/", TITLE), ("marks/odd-mark/", MARK["title"])):
        heading = odd.page(address).select_one("article h1")
        assert text(heading) == title
        assert elements(heading) == []


def test_the_title_of_the_document_is_as_typed(odd):
    assert text(odd.page("words/odd/").head.title) == f"{TITLE} - Bread"


def test_the_description_of_the_document_is_as_typed(odd):
    head = odd.page("words/odd/").head
    assert head.select_one("meta[name=description]")["content"] == DESCRIBED


def test_the_menu_shows_a_title_as_typed(odd):
    (link,) = odd.page("words/odd/").select("nav#menu a[aria-current=page]")
    assert text(link) == TITLE
    assert elements(link) == []


def test_a_link_in_an_index_shows_a_title_as_typed(odd):
    for address in ("words/", "a-z/", "ar/words/", "status/"):
        link = odd.page(address).select_one("article a[href$='words/odd/'], article a[href='odd/']")
        assert text(link) == TITLE
        assert elements(link) == []


def test_the_letters_show_aliases_and_abbreviations_as_typed(odd):
    lines = texts(section(odd.page("a-z/"), "letter-o"), "li")
    assert f"{ALIAS}: see {TITLE}" in lines
    assert f"{SHORT}: see {TITLE}" in lines


def test_the_glossary_shows_names_and_definitions_as_typed(odd):
    page = odd.page("glossary/")
    found = terms(page)
    assert found[TITLE] == DEFINED
    assert found[SHORT] == f"see {TITLE}"
    assert elements(page.find("dt", id="odd")) == ["a"]


def test_the_facts_show_as_typed(odd):
    facts = terms(odd.page("words/odd/").select_one(".facts"))
    assert facts["In one sentence"] == f"{DEFINED} Glossary"
    assert facts["Bakers also say"] == f"{ALIAS} · oddling"
    assert facts["For short"] == SHORT
    assert facts["Saying"] == SAYING


def test_a_note_shows_as_typed(odd):
    (item,) = [li for li in section(odd.page("words/odd/"), "others").select("li") if "Note" in text(li)]
    assert text(item) == f"Mark {MORE}: {NOTE} — Today"
    assert elements(item) == ["a"]


def test_a_relation_shows_the_title_at_its_other_end_as_typed(odd):
    (link,) = section(odd.page("marks/odd-mark/"), "alarm-of").select("a")
    assert text(link) == TITLE
    assert elements(link) == []


def test_a_heading_of_an_index_by_relation_and_its_jump_link_show_as_typed(odd):
    page = odd.page("by-mark/")
    assert text(page.find("h2", id="odd-mark")) == f"Mark {MORE}"
    (jump,) = page.select("nav.tops a[href='#odd-mark']")
    assert text(jump) == f"Mark {MORE}"
    assert elements(jump) == []


def test_the_headings_of_the_page_are_listed_as_typed(odd):
    assert f"Mark {MORE}" in texts(odd.page("by-mark/"), ".md-nav--secondary a")


def test_a_mention_carries_the_definition_as_typed(odd):
    (mention,) = odd.page("marks/odd-mark/").select("article a.term")
    assert (text(mention), mention["title"]) == ("oddling", DEFINED)


def test_a_source_shows_as_typed(odd):
    page = odd.page("references/")
    entry = page.find("dt", id="odd-source")
    assert text(entry) == f"{SIGNS}: {SOURCE}"
    beside = entry.find_next_sibling("dd")
    assert f"How it was checked: {MORE}" in texts(beside, "p")
    assert [link["href"] for link in beside.select("a")] == ["https://lab.example/?a=1&b=2", "../words/odd/"]


def test_no_page_gets_an_element_an_attribute_or_a_link_from_it(odd):
    for address in odd.addresses():
        page = odd.page(address)
        assert (
            page.select("article :is(img, :not(summary) > b, i, del, ins, sup, abbr, meta, code:-soup-contains('b'))")
            == []
        ), address
        assert page.select("[onclick], .c, #id, a[href*='evil.'], [src*='e.png']") == [], address
        assert [script for script in page.select("script") if script.string == "alert(1)"] == [], address


def test_the_head_has_as_many_elements_as_that_of_any_other_page(odd):
    assert len(odd.page("words/odd/").head.find_all(True)) == len(odd.page("words/oven-spring/").head.find_all(True))


def test_what_machines_read_names_the_page_as_typed(odd):
    for address, title in (("words/odd/", TITLE), ("marks/odd-mark/", MARK["title"])):
        head = odd.page(address).head
        assert head.select_one("meta[property='og:title']")["content"] == title
        (script,) = head.select("script[type='application/ld+json']")
        assert title in {part.get("name") for part in json.loads(script.string)["@graph"]}


def test_the_search_index_holds_the_text_as_typed_for_the_worker_to_escape(odd):
    """tests/browser/test_search.py shows that it does."""
    names = json.loads((odd.folder / "search/names.json").read_text(encoding="utf-8"))["names"]
    assert dict(zip(names["location"], names["title"], strict=True))["words/odd/"] == TITLE
