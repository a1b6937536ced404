"""What a list is narrowed by: its values, in order and counted, and which of them each entity has."""

import pytest

from soleo.pages.finder import Finders

from . import sample

FACETS = "[{name: brewed_in, also: [like], where: {fit: [good]}}, colour, heat]"
SCHEMA = f"path: finder.md, kinds: [tea], template: finder, facets: {FACETS}"
TITLES = "finder: {title: Find, description: Narrow it., brewed_in: Served with}"


def finder(root, locale="en", by="heat", edit=None):
    messages = {"  uses: {": f"  {TITLES}\n  uses: {{", "interface:\n": "interface:\n  finder: {unknown: Who knows}\n"}
    changes = {
        "docs/schema.yml": {"  uses: {": f"  finder: {{by: {by}, {SCHEMA}}}\n  uses: {{"},
        "overrides/messages/en.yml": messages,
        "overrides/messages/fr.yml": messages,
        **(edit or {}),
    }
    return Finders(sample.project(root, edit=changes), locale).finder("finder")


def values(control):
    return [(option.id, option.label, option.count) for option in control.options]


def words(found, entity):
    lines = [
        [(control.label, [it.label for it in options]) for control, options in line] for line in found.lines(entity)
    ]
    return [dict(line) for line in lines]


def test_a_field_offers_its_values_in_their_order_with_what_nobody_knows_last(tmp_path):
    _, colour, heat = finder(tmp_path).controls
    assert values(colour) == [("green", "Green", 1), ("black", "Black", 1)]
    assert values(heat) == [("cool", "Cool", 1), ("unknown", "Who knows", 1)]


def test_a_predicate_offers_the_other_ends_of_it_and_of_those_that_count_too_by_title(tmp_path):
    """Whoever chooses an entity that is in the list finds it too, so it counts itself."""
    served = finder(tmp_path).controls[0]
    assert served.label == "Served with"
    assert values(served) == [("assam", "Assam", 2), ("pot", "Pot", 1), ("sencha", "Sencha", 2)]


def test_all_that_is_chosen_of_a_predicate_must_fit_but_any_of_a_field(tmp_path):
    assert [control.every for control in finder(tmp_path).controls] == [True, False, False]


def test_a_link_counts_only_with_the_values_that_the_facet_asks_for(tmp_path):
    found = finder(tmp_path, edit={"docs/en/teas/sencha.md": {"{fit: good,": "{fit: poor,"}})
    assert found.rows["sencha"]["brewed_in"] == ("sencha", "assam")


def test_an_entity_has_an_id_of_each_value(tmp_path):
    assert finder(tmp_path).rows == {
        "assam": {"brewed_in": ("assam", "sencha"), "colour": ("black",), "heat": ("unknown",)},
        "sencha": {"brewed_in": ("sencha", "pot", "assam"), "colour": ("green",), "heat": ("cool",)},
    }


def test_an_entity_s_words_say_what_is_known_and_not_itself(tmp_path):
    found = finder(tmp_path)
    assert words(found, "sencha") == [{"Colour": ["Green"], "Heat": ["Cool"]}, {"Served with": ["Pot", "Assam"]}]
    assert words(found, "assam") == [{"Colour": ["Black"]}, {"Served with": ["Sencha"]}]


def test_the_first_step_of_the_scale_always_stays_and_says_what_it_asks(tmp_path):
    found = finder(tmp_path)
    assert (found.always, found.alarm) == ("boiling", ("Boiling", "Take care."))


@pytest.mark.parametrize(("heat", "alarming"), [("boiling", ["Sencha"]), ("cool", [])])
def test_an_entity_at_the_first_step_is_an_alarm_wherever_it_can_be_chosen(tmp_path, heat, alarming):
    found = finder(tmp_path, edit={"docs/en/teas/sencha.md": {"heat: cool": f"heat: {heat}"}})
    assert [option.label for option in found.controls[0].options if option.alarm] == alarming


def test_a_list_without_a_scale_has_nothing_that_always_stays(tmp_path):
    found = finder(tmp_path, by="colour")
    assert (found.always, found.alarm) == ("", ("", ""))
    assert not any(option.alarm for control in found.controls for option in control.options)


def test_a_name_without_translation_says_its_language(tmp_path):
    served = finder(tmp_path, "fr").controls[0]
    assert {option.id: option.language for option in served.options} == {"assam": "en", "pot": "en", "sencha": ""}
