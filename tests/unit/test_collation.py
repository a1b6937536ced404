"""Order and headings of lists: as a dictionary of the language has them."""

from soleo.text.collation import initial, sort_key

SPANISH = {"ñ": "n"}


def in_order(*texts, letters=None):
    return sorted(texts, key=lambda text: sort_key(text, letters or {}))


def test_a_letter_of_its_own_stands_after_the_letter_that_it_follows():
    assert in_order("oolong", "ñandú", "nuez", "nz", letters=SPANISH) == ["nuez", "nz", "ñandú", "oolong"]
    assert in_order("peña", "penz", "pena", letters=SPANISH) == ["pena", "penz", "peña"]


def test_a_letter_of_its_own_may_be_written_in_two_signs():
    assert initial("n\u0303andú", SPANISH) == "Ñ"


def test_an_accent_does_not_move_a_word():
    assert in_order("thés", "theo", "thé", "tha") == ["tha", "thé", "theo", "thés"]
    assert in_order("Äpfel", "Apfelsine", "Zitrone", "Anis") == ["Anis", "Äpfel", "Apfelsine", "Zitrone"]


def test_an_accent_counts_where_nothing_else_differs():
    assert in_order("thé", "the") == in_order("the", "thé") == ["the", "thé"]


def test_a_letter_made_of_two_stands_as_two_unless_it_is_the_languages_own():
    assert in_order("ouate", "œillet", "odeur") == ["odeur", "œillet", "ouate"]
    assert initial("Œuf", {}) == "O"
    assert in_order("æble", "zebra", "abe", letters={"æ": "z"}) == ["abe", "zebra", "æble"]


def test_capitals_do_not_count():
    assert in_order("assam", "Beuteltee", "Chai", "blend") == ["assam", "Beuteltee", "blend", "Chai"]


def test_signs_do_not_count_and_a_space_comes_before_letters():
    assert in_order("«teapot»", "tea pot", "tea-pots", "teas") == ["tea pot", "«teapot»", "tea-pots", "teas"]


def test_another_writing_keeps_its_own_order():
    assert in_order("شاي", "إبريق", "ماء") == ["إبريق", "شاي", "ماء"]
    assert in_order("чай", "вода", "молоко") == ["вода", "молоко", "чай"]


def test_the_same_texts_in_any_order_come_out_the_same():
    texts = ["Tee", "tee", "té", "TEE", "tea", "Thé"]
    assert in_order(*texts) == in_order(*reversed(texts))


def test_the_initial_is_the_letter_that_a_reader_looks_for():
    assert [initial(text, {}) for text in ("élan", "Äpfel", "«tea»", "ßen", "œuf", "شاي")] == list("EATSOش")


def test_the_initial_of_a_letter_of_its_own_is_that_letter():
    assert initial("ñandú", SPANISH) == "Ñ"
    assert initial("ñandú", {}) == "N"


def test_what_begins_with_no_letter_stands_under_a_sign():
    assert [initial(text, {}) for text in ("7-up", "", "!?", " ")] == ["#", "#", "#", "#"]
