"""A kind, a relation and a language are added by editing YAML and Markdown, and nothing else."""

import pytest

from support.bread import ProjectCopy, section, terms, text, texts

KIND = """kinds:
  tool:
    folder: tools
    schema_org: Product
    layout:
      - {heading: lead, text: required}
      - {facts: [definition, price, codes]}
      - {heading: use, text: required, relation: helps}
      - {heading: others, relation: others}
      - references
"""
RELATION = """relations:
  helps:
    from: [tool]
    to: [remedy]
    inverse: helped_by
    attributes:
      worth: {type: scale, scale: worth, required: true}
"""
FIELD = "fields:\n  price: {type: text, scope: fact, kinds: [tool]}\n"
INDEX = "indexes:\n  tools: {path: tools/index.md, kinds: [tool], by: helps}\n"
NAMES = {
    "kinds:\n": "  tool: {singular: Tool, plural: Tools}\n",
    "fields:\n": "  price: Price\n",
    "headings:\n": "  use: How it is used\n",
    "relations:\n": "  helps: Helps with\n  helped_by: Tools for it\n",
    "indexes:\n": "  tools: {title: Tools, description: What lies in the drawer.}\n",
    "navigation:\n": "  tools: Tools\n",
}
TOOL = """---
title: {title}
description: {title}, and what it is good for.
definition: A thing in the drawer.
price: "{price}"
helps:
  {helps}: {{worth: helps}}
updated: 2024-04-01
---

It lies in the drawer.

## How it is used

With the [hands](../remedies/folding.md).
"""
GERMAN = """---
title: Flaches Brot
description: Das Brot läuft breit, statt aufzugehen.
definition: Ein Brot, das breiter als hoch ist.
aliases: [Fladen, Öfenbrot]
---

Flaches Brot kann man essen.

## Was man sieht

Der Teig läuft über das Brett.
"""


def add_a_kind(bread):
    """One kind with a field, a relation, an index, and two pages."""
    for head, more in (("kinds:\n", KIND), ("relations:\n", RELATION), ("fields:\n", FIELD), ("indexes:\n", INDEX)):
        bread.edit("docs/schema.yml", f"\n{head}", f"\n{more}")
    bread.edit("mkdocs.yml", "  - find:", "  - tools: [tools/index.md]\n  - find:")
    for language in ("en", "fr", "ar"):
        for head, more in NAMES.items():
            bread.edit(f"overrides/messages/{language}.yml", f"\n{head}", f"\n{head}{more}")
    bread.write("docs/en/tools/bowl.md", TOOL.format(title="Bowl", price="8 coins", helps="folding"))
    bread.write("docs/en/tools/blade.md", TOOL.format(title="Blade", price="1 coin", helps="scoring"))


def add_a_language(bread):
    """German, with one page."""
    arabic = "        - {locale: ar, name: العربية}\n"
    bread.edit("mkdocs.yml", arabic, f"{arabic}        - {{locale: de, name: Deutsch}}\n")
    words = (bread.root / "overrides/messages/en.yml").read_text(encoding="utf-8")
    words = words.replace("name: English", "name: Deutsch").replace("look: What you see", "look: Was man sieht")
    bread.write("overrides/messages/de.yml", words)
    bread.write("docs/de/faults/flat-loaf.md", GERMAN)


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    """The bread as it was."""
    return ProjectCopy.copy(tmp_path_factory.mktemp("grown") / "bread")


@pytest.fixture(scope="module")
def grown(before):
    """The bread with both, built strictly."""
    project = before.duplicate(before.root.with_name("grown"))
    add_a_kind(project)
    add_a_language(project)
    assert project.run("soleo", "sync", "docs/de/faults/flat-loaf.md").returncode == 0
    project.build()
    return project


pytestmark = pytest.mark.xdist_group("grown")


def test_nothing_but_yaml_and_markdown_was_touched(before, grown):
    """No Python, no template: the engine and the overrides are the project's own."""
    old, new = before.tree(), grown.tree()
    changed = {name for name in old | new if old.get(name) != new.get(name)}
    assert {name.rpartition(".")[2] for name in changed} == {"yml", "md"}
    assert {"mkdocs.yml", "docs/schema.yml", "docs/en/tools/bowl.md"} <= changed


def test_the_pages_of_the_new_kind_show_their_facts_and_relations(grown):
    page = grown.site.page("tools/bowl/")
    assert text(page.h1) == "Bowl"
    assert terms(page.select_one(".facts"))["Price"] == "8 coins"
    assert texts(section(page, "use"), "li") == ["Folding — It helps"]


def test_the_other_end_of_the_new_relation_shows(grown):
    below = section(grown.site.page("remedies/folding/"), "others")
    assert texts(below, "p") == ["Tools for it"]
    assert texts(below, "li") == ["Bowl — It helps"]


def test_the_new_kind_has_an_index_a_place_in_the_menu_and_entries_in_the_glossary(grown):
    page = grown.site.page("tools/")
    assert texts(page, "article h2") == ["Blade", "Bowl"]
    assert "Tools" in texts(page, "nav#menu a")
    assert terms(grown.site.page("fr/glossary/"))["Bowl"].startswith("A thing in the drawer.")


def test_the_new_language_has_all_pages_in_its_own_words_where_there_are_any(grown):
    page = grown.site.page("de/faults/flat-loaf/")
    assert (page.html["lang"], page.html["dir"], text(page.h1)) == ("de", "ltr", "Flaches Brot")
    assert texts(page, "article h2")[0] == "Was man sieht"
    assert page.select(".notice") == []
    assert grown.site.page("de/tools/bowl/").select_one("meta[name=robots]")["content"] == "noindex"
    english = [address for address in grown.site.addresses() if address.split("/")[0] not in ("fr", "ar", "de")]
    german = [address for address in grown.site.addresses() if address.startswith("de/")]
    assert german == [f"de/{address}" for address in english]


def test_every_page_leads_to_the_new_language(grown):
    for address in ("", "faults/", "fr/tools/blade/", "404.html"):
        assert "Deutsch" in texts(grown.site.page(address), ".md-select__link")


def test_umlauts_sort_as_the_letters_below_them(grown):
    assert texts(section(grown.site.page("de/a-z/"), "letter-o"), "li")[0].startswith("Öfenbrot")


def test_a_kind_in_the_schema_that_has_no_name_in_a_language_is_an_error_that_says_so(bread):
    alone = KIND.replace("price, ", "").replace(", relation: helps", "")
    bread.edit("docs/schema.yml", "\nkinds:\n", f"\n{alone}")
    done = bread.run("mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "kinds.tool.singular: has no text in `fr`" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_folder_of_a_language_that_is_not_listed_is_an_error_that_says_so(bread):
    bread.write("docs/de/faults/flat-loaf.md", GERMAN)
    done = bread.run("mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "docs/de:1:1: language: is not listed" in done.stdout + done.stderr
