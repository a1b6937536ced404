"""The list that narrows in the browser is whole before any script has run."""

from support.bread import text, texts


def test_the_list_has_every_entity_of_its_kinds_in_every_language(site):
    for language in ("", "fr/", "ar/"):
        page = site.page(f"{language}finder/")
        links = [link["href"].split("/")[2] for link in page.select(".finder-entry strong a")]
        assert links[:2] == ["burst-side", "cold-oven"]
        assert sorted(links[2:]) == ["dense-crumb", "flat-loaf", "short-proof", "weak-flour"]
        assert page.select(".finder-entry[hidden]") == []


def test_an_entry_carries_the_values_that_it_can_be_found_by(site):
    (entry,) = [li for li in site.page("finder/").select(".finder-entry") if text(li).startswith("Flat loaf")]
    assert entry["data-family"] == "dough"
    assert entry["data-how_often"] == "every-week"
    assert {"green-mould", "sour-smell"} <= set(entry["data-alarms"].split())


def test_a_link_of_hearsay_alone_is_no_way_to_find_an_entry(site):
    """`where` in the schema keeps what is sure or likely: the cold oven may flatten a loaf by hearsay only."""
    (entry,) = [li for li in site.page("finder/").select(".finder-entry") if text(li).startswith("Cold oven")]
    assert "burst-side" in entry["data-alarms"].split()
    assert "flat-loaf" not in entry["data-alarms"].split()


def test_each_choice_says_how_many_entries_it_leaves(site):
    page = site.page("finder/")
    field = page.select_one("fieldset[name=family]")
    assert texts(field, "label") == ["In the dough (4)", "In the oven (2)"]
    for option in page.select("fieldset[name=family] input"):
        entries = [li for li in page.select(".finder-entry") if option["value"] in li["data-family"].split()]
        assert f"({len(entries)})" in text(option.parent)


def test_the_choices_are_named_in_the_language_of_the_reader(site):
    assert texts(site.page("fr/finder/"), "fieldset[name=family] label") == ["Dans la pâte (4)", "Au four (2)"]
    assert texts(site.page("fr/finder/"), "legend")[0].startswith("Ce que l’on voit avec :")
