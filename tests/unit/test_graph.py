"""A relation is written at one end and found from both."""

import pytest

from soleo.pages.indexes import Indexes
from soleo.pages.labels import Card, Labels
from soleo.pages.sections import Sections, TextView

from . import sample

TEAS = {
    "docs/en/teas/assam.md": {"updated:": "brewed_in: {pot: {fit: poor}}\nupdated:"},
    "docs/en/vessels/pot.md": {"updated:": "like: [sencha, assam]\nupdated:"},
}


@pytest.fixture
def teas(tmp_path):
    return sample.project(tmp_path, edit=TEAS)


def ends(project, entity, predicate):
    return [link.target for link in project.graph.edges(entity, predicate)]


def test_a_relation_is_found_from_the_end_where_it_is_written(teas):
    assert ends(teas, "sencha", "brewed_in") == ["pot"]


def test_a_relation_is_found_from_the_other_end(teas):
    assert ends(teas, "pot", "brews") == ["assam", "sencha"]
    assert {link.statement.target for link in teas.graph.edges("pot", "brews")} == {"pot"}


def test_a_symmetric_relation_is_the_same_from_both_ends(teas):
    assert ends(teas, "sencha", "like") == ["assam", "pot"]
    assert "sencha" in ends(teas, "assam", "like")


def test_predicates_come_in_the_order_of_the_schema(teas):
    assert teas.graph.predicates("pot") == ("brews", "like")
    assert teas.graph.predicates("infusion") == ()


def test_a_relation_to_nothing_or_to_itself_is_not_in_the_graph(tmp_path):
    project = sample.project(tmp_path, edit={"docs/en/teas/sencha.md": {"[assam]": "[sencha, nothing]"}})
    assert project.graph.predicates("sencha") == ("brewed_in",)


def test_a_reference_knows_who_cites_it_once(tmp_path):
    edit = {"docs/en/teas/sencha.md": {"updated:": "references: [guild]\nupdated:"}}
    project = sample.project(tmp_path, edit=edit)
    assert project.graph.citations() == {"guild": ("sencha",)}


def groups(project, entity, key, locale="en"):
    views = Sections(project, locale).of(project.entities[entity])
    (view,) = [view for view in views if isinstance(view, TextView) and view.key == key]
    return [(group.label, [item.entity.id for item in group.items]) for group in view.groups]


def test_groups_come_in_the_order_of_their_scale(tmp_path):
    vessel = "---\ntitle: Cup\ndefinition: Small.\ncolour: white\nupdated: 2026-01-31\n---\n\nOf glass.\n"
    edit = {"docs/en/teas/sencha.md": {"  pot: {fit: good": "  cup: {fit: poor}\n  pot: {fit: good"}}
    project = sample.project(tmp_path, {"docs/en/vessels/cup.md": vessel}, edit)
    assert groups(project, "sencha", "vessels") == [("Fits well", ["pot"]), ("Fits badly", ["cup"])]
    assert groups(project, "sencha", "vessels", "fr") == [("Convient", ["pot"]), ("Convient mal", ["cup"])]


def test_a_section_chooses_by_a_value(teas):
    assert groups(teas, "pot", "teas") == [("", ["sencha"])]


def test_generated_ends_come_in_the_order_of_kinds_and_titles(teas):
    assert groups(teas, "assam", "relations") == [("Like it", ["sencha", "pot"])]


def test_a_note_stands_on_the_page_where_it_is_written(teas):
    views = Sections(teas, "fr")
    here = views.items(teas.entities["sencha"], "brewed_in")
    there = views.items(teas.entities["pot"], "brews", {"fit": ("good",)})
    assert [(item.note, item.marks, item.references) for item in here] == [("Une minute.", ("Convient",), ("guild",))]
    assert [(item.entity.id, item.note) for item in there] == [("sencha", "")]


def test_sections_come_in_the_order_of_the_layout_and_none_is_empty(teas):
    views = Sections(teas, "en").of(teas.entities["sencha"])
    assert [(view.type, getattr(view, "heading", "")) for view in views] == [
        ("card", ""), ("text", ""), ("facts", ""), ("text", "Taste"),
        ("text", "Vessels"), ("text", "More"), ("references", ""),
    ]  # fmt: skip


def test_a_card_says_the_pages_own_sentence(tmp_path):
    """A page may say it better than the step of its scale, each language in its own words."""
    edit = {
        "docs/schema.yml": {
            "card: heat": "card: heat, sentence: note",
            "  codes: {type: codes}": "  note: {type: text, scope: words, kinds: [tea]}\n  codes: {type: codes}",
        },
        "docs/en/teas/sencha.md": {"heat: cool": "heat: cool\nnote: Never boil it."},
        "docs/fr/teas/sencha.md": {"description:": "note: Jamais bouillante.\ndescription:"},
        "overrides/messages/en.yml": {"fields:\n": "fields:\n  note: Note\n"},
        "overrides/messages/fr.yml": {"fields:\n": "fields:\n  note: Note\n"},
    }
    project = sample.project(tmp_path, edit=edit)
    cards = [Labels(project, locale).card(project.entities["sencha"]) for locale in ("en", "fr")]
    assert [card.sentence for card in cards] == ["Never boil it.", "Jamais bouillante."]
    assert Labels(project, "en").card(project.entities["assam"]) == Card()


def test_an_index_has_its_headings_in_the_order_of_the_schema(teas):
    index = teas.schema.indexes["teas"]
    found = Indexes(teas, "en").divisions(index)
    assert [(it.label, [entry.name for entry in it.entries]) for it in found] == [
        ("Green", ["Sencha"]), ("Black", ["Assam"]),
    ]  # fmt: skip


def test_an_index_by_letter_has_other_names_as_entries(teas):
    found = Indexes(teas, "en").divisions(teas.schema.indexes["a-z"])
    entries = [(it.label, [(entry.name, entry.alias) for entry in it.entries]) for it in found]
    assert entries == [
        ("A", [("Assam", False)]),
        ("B", [("brew", True)]),
        ("I", [("Infusion", False)]),
        ("P", [("Pot", False)]),
        ("S", [("Sencha", False), ("SN", True)]),
        ("T", [("teapot", True)]),
    ]


def test_an_index_by_relation_has_an_entity_for_a_heading(teas):
    found = Indexes(teas, "fr").divisions(teas.schema.indexes["uses"])
    assert [(it.anchor, [entry.name for entry in it.entries]) for it in found] == [("pot", ["Assam", "Sencha"])]
