"""The first mention of a word in a text leads to the glossary, and carries its definition."""

from support.bread import text


def mentions(page):
    return page.select("article a.term")


def test_the_first_mention_of_a_word_leads_to_the_glossary_with_its_definition(site):
    (mention,) = mentions(site.page("faults/flat-loaf/"))
    assert text(mention) == "gluten"
    assert mention["href"] == "../../glossary/#gluten"
    assert mention["title"] == "The net of protein in a dough."


def test_a_word_in_code_is_left_alone(site):
    assert str(site.page("faults/flat-loaf/").select_one("article code")) == "<code>gluten</code>"


def test_a_word_of_two_parts_is_found(site):
    (mention,) = mentions(site.page("faults/dense-crumb/"))
    assert (text(mention), mention["href"]) == ("oven spring", "../../glossary/#oven-spring")


def test_a_page_does_not_link_its_own_word(site):
    assert mentions(site.page("words/gluten/")) == []


def test_words_are_found_in_free_pages_and_in_each_language(site):
    for address, mention, definition in (
        ("how-we-bake/", "gluten", "The net of protein in a dough."),
        ("fr/faults/flat-loaf/", "gluten", "Le filet de protéines d’une pâte."),
        ("ar/faults/flat-loaf/", "الغلوتين", "شبكة البروتين في العجين."),
    ):
        (found,) = mentions(site.page(address))
        assert (text(found), found["title"]) == (mention, definition)


def test_the_glossary_has_the_anchor_to_which_a_mention_leads(site):
    for language in ("", "fr/", "ar/"):
        assert site.page(f"{language}glossary/").find("dt", id="gluten")
