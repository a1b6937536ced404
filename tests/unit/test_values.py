"""Values of front matter, as the types of the schema want them."""

from datetime import date

from soleo.field_values import Code

from . import sample


def values(tmp_path, **lines):
    """The values of a page with some lines of front matter more."""
    front = "".join(f"{name}: {text}\n" for name, text in lines.items())
    return sample.project(tmp_path, edit={"docs/en/teas/assam.md": {"updated:": f"{front}updated:"}}).entities["assam"]


def test_each_type_is_read_into_a_value_of_its_own(tmp_path):
    found = values(
        tmp_path,
        aliases="[Assam tea, 'no']",
        heat="hot",
        codes='[{system: tariff, code: "0902.30", match: broader}]',
        references="[guild]",
    ).source.values
    assert found["title"] == "Assam"
    assert found["aliases"] == ("Assam tea", "no")
    assert found["colour"] == "black"
    assert found["heat"] == "hot"
    assert found["codes"] == (Code("tariff", "0902.30", "broader"),)
    assert found["references"] == ("guild",)
    assert found["updated"] == date(2026, 1, 31)


def test_a_scalar_stays_what_the_author_typed(tmp_path):
    assert values(tmp_path, aliases="[no, 1.10, 0x1F, 2026-01-31, null0, yes]").source.values["aliases"] == (
        "no", "1.10", "0x1F", "2026-01-31", "null0", "yes",
    )  # fmt: skip


def test_white_space_in_a_text_is_one_space(tmp_path):
    assert values(tmp_path, aliases='["  two \\n words "]').source.values["aliases"] == ("two words",)


def test_a_value_of_the_wrong_type_is_left_out(tmp_path):
    found = values(tmp_path, heat="tepid", aliases="tea").source.values
    assert "heat" not in found
    assert "aliases" not in found


def test_words_come_from_the_language_and_facts_from_the_source(tmp_path):
    sencha = sample.project(tmp_path).entities["sencha"]
    assert sencha.text("definition", "fr") == "Un thé vert à la vapeur."
    assert sencha.text("colour") == "green"
    assert sencha.date("updated") == date(2026, 1, 31)
    assert sencha.value("definition", "fr") == "Un thé vert à la vapeur."
    assert sencha.value("colour", "fr") == "green"


def test_nothing_has_one_form_for_each_type(tmp_path):
    """Also where a field has a value of another type."""
    sencha = sample.project(tmp_path).entities["sencha"]
    for name in ("nothing", "updated"):
        assert sencha.text(name) == ""
        assert sencha.texts(name) == ()
        assert sencha.codes(name) == ()
    assert sencha.date("nothing") is None
    assert sencha.date("colour") is None
    assert sencha.value("nothing", "fr") is None


def test_a_page_without_a_translation_is_the_source(tmp_path):
    assam = sample.project(tmp_path).entities["assam"]
    assert assam.page("fr") is assam.source
    assert assam.title("fr") == "Assam"
