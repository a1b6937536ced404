"""The authored sentences of a body, as the report counts them."""

from soleo.text.prose import prose


def test_what_is_no_prose_is_left_out():
    text = "Tea.\n\n## Heat { #heat }\n\n<!-- generated: kettle -->\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n\nHot."
    assert prose(text) == "Tea.\nHot."


def test_a_link_is_its_text():
    assert prose('Pour [green tea](teas/sencha.md#taste) from [a "pot"](pot.md).') == 'Pour green tea from a "pot".'


def test_marks_are_taken_off_and_signs_of_a_word_stay():
    assert prose("**Never boil** *green* `tea`, nor tea_bags.") == "Never boil green tea, nor tea_bags."


def test_a_paragraph_over_several_lines_is_one():
    assert prose("Warm the pot,\nthen pour.\n\nWait.") == "Warm the pot, then pour.\nWait."


def test_each_item_of_a_list_is_a_sentence_and_so_is_what_introduces_it():
    text = "You need:\n\n- a pot,\n- fresh\n  water\n1. Really?\n* «Good tea.»"
    assert prose(text) == "You need.\na pot.\nfresh water.\nReally?\n«Good tea.»"


def test_nothing_is_nothing():
    assert prose("\n## Taste\n") == ""
