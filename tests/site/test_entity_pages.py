"""What a built page of an entity shows: its words, its facts, and its relations from both ends."""

from support.bread import section, terms, text, texts


def test_a_relation_shows_on_the_page_where_it_is_written(site):
    page = site.page("reasons/short-proof/")
    assert texts(section(page, "effects"), "li") == [
        "Flat loaf — Likely",
        "Dense crumb — Known for sure Bakers' Guild",
        "Oven spring — Hearsay",
    ]


def test_a_relation_shows_at_its_other_end_too_though_nobody_wrote_it_there(site):
    page = site.page("faults/dense-crumb/")
    assert texts(section(page, "origins"), "li a") == ["Short proof", "Bakers' Guild"]
    assert section(page, "origins").a["href"] == "../../reasons/short-proof/"


def test_a_symmetric_relation_shows_under_one_name_at_both_ends(site):
    for here, other in (("flat-loaf", "Dense crumb"), ("dense-crumb", "Flat loaf")):
        below = section(site.page(f"faults/{here}/"), "others")
        assert texts(below, "p") == ["Mistaken for"]
        assert texts(below, "li") == [other]


def test_what_the_layout_gives_no_place_stands_under_the_others_in_the_order_of_the_schema(site):
    below = section(site.page("words/oven-spring/"), "others")
    assert texts(below, "p") == ["Comes from", "Alarm marks", "Mistaken for"]
    assert texts(below, "li") == ["Short proof — Hearsay", "Sour smell — Today", "Gluten"]


def test_both_names_of_a_relation_are_used_each_at_its_end(site):
    assert texts(section(site.page("reasons/short-proof/"), "others"), "p, li") == ["Part of", "Weak flour"]
    assert texts(section(site.page("reasons/weak-flour/"), "others"), "p, li") == ["Has the parts", "Short proof"]


def test_a_grouped_list_follows_the_order_of_the_scale_not_of_the_page(site):
    """The three reasons stand in three files; the surest comes first."""
    below = section(site.page("faults/flat-loaf/"), "origins")
    assert texts(below, ".group-label") == ["Known for sure", "Likely", "Hearsay"]
    assert texts(below, "li a:first-child") == ["Weak flour", "Short proof", "Cold oven"]


def test_a_group_has_the_tone_and_the_icon_of_its_step(site):
    groups = section(site.page("faults/flat-loaf/"), "alarms").select(".group")
    assert [group["class"] for group in groups] == [["group", "tone-danger"], ["group", "tone-warning"]]
    assert all(group.select_one(".group-label svg") for group in groups)


def test_a_note_stands_beside_its_relation_on_the_page_that_has_it_in_the_language_of_the_page(site):
    for language, note in (
        ("", "Green mould: Green spots on top: do not cut them off."),
        ("fr/", "Green mould : Des taches vertes dessus : ne les coupez pas."),
        ("ar/", "Green mould: بقع خضراء على السطح فلا تقطعها."),
    ):
        assert texts(section(site.page(f"{language}faults/flat-loaf/"), "alarms"), "li")[0] == note


def test_a_note_does_not_stand_at_the_other_end(site):
    """It was written for the page of the loaf; on the page of the mark it would speak of something else."""
    assert texts(section(site.page("marks/green-mould/"), "alarm-of"), "li") == ["Flat loaf"]


def test_a_relation_is_parted_by_the_values_of_its_attribute(site):
    page = site.page("faults/flat-loaf/")
    assert texts(section(page, "mending"), "li a:first-child") == ["Folding", "Longer proof"]
    assert texts(section(page, "folklore"), "li a:first-child") == ["More salt"]


def test_prose_stands_before_the_list_under_the_same_heading(site):
    below = section(site.page("remedies/folding/"), "purpose")
    assert [element.name for element in below.find_all(recursive=False)] == ["p", "ul"]
    assert texts(below, "li") == ["Flat loaf — It helps Oven Laboratory"]


def test_a_section_without_prose_and_without_relations_is_left_out(site):
    page = site.page("faults/burst-side/")
    assert [heading["id"] for heading in page.select("article h2")] == ["look", "origins", "mending", "sources"]


def test_a_kind_may_have_the_layout_of_another_kind(site):
    headings = texts(site.page("reasons/cold-oven/"), "article h2")
    assert headings == ["What you see", "What it does", "Sources"]


def test_a_card_says_what_its_page_says_there_in_the_language_of_that(site):
    """Its own sentence instead of that of its step, which stands on the cards of other pages."""
    card, foreign = (site.page(f"{folder}faults/burst-side/").select_one(".card") for folder in ("", "fr/"))
    assert texts(card, ":scope > p") == ["Today", "Cut the crust once more while it is hot."]
    assert text(foreign.select_one("[lang=en]")) == "Cut the crust once more while it is hot."


def test_the_card_says_what_the_step_of_the_scale_means(site):
    card = site.page("marks/green-mould/").select_one(".card")
    assert card["class"] == ["card", "tone-danger"]
    assert texts(card, ":scope > p") == ["Throw it away", "Nobody should eat this loaf."]


def test_facts_show_with_the_names_that_the_language_gives_them(site):
    assert terms(site.page("faults/flat-loaf/").select_one(".facts")) == {
        "In one sentence": "A loaf that is wider than it is high. Glossary",
        "Bakers also say": "pancake bread · Éclair without cream · zeppelin",
        "For short": "FL",
        "Saying": "What does not rise, spreads.",
        "Family": "In the dough",
        "How often": "Every week",
        "First baked": "February 3, 1901",
        "Numbers": "Wikidata Q7802 (more general)",
    }


def test_a_translation_shows_the_facts_of_its_source_in_its_own_words(site):
    facts = terms(site.page("fr/faults/flat-loaf/").select_one(".facts"))
    assert facts["Famille"] == "Dans la pâte"
    assert facts["Première fournée"] == "3 février 1901"
    assert facts["Dicton"] == "Qui ne lève pas s’étale."


def test_the_references_of_a_page_and_of_its_relations_stand_at_its_end(site):
    below = section(site.page("faults/flat-loaf/"), "sources")
    assert [link["href"] for link in below.select("a")] == [
        "../../references/#bakers-guild",
        "../../references/#oven-lab",
        "../../references/#old-mill",
    ]


def test_a_table_shows_what_a_page_is_joined_to(site):
    """Three reasons are enough for a table; two are not. What is not translated says its language."""
    for language in ("", "ar/"):
        rows = section(site.page(f"{language}faults/flat-loaf/"), "overview").select("tbody th a")
        assert {row["href"] for row in rows} == {
            f"../../reasons/{name}/" for name in ("weak-flour", "short-proof", "cold-oven")
        }
        assert {row.get("lang") for row in rows} == ({"en"} if language else {None})
    assert site.page("faults/burst-side/").select(".table") == []


def test_a_free_page_has_the_headings_and_tables_that_its_author_wrote(site):
    page = site.page("how-we-bake/")
    assert texts(page, "article h2") == [
        *("Our table", "What the article says", "Whom to call", "Airing", "Flours", "Files")
    ]
    assert texts(section(page, "table"), "td") == ["tin", "40"]


def test_a_generated_block_stands_where_the_author_put_its_marker(site):
    page = site.page("how-we-bake/")
    assert texts(section(page, "what-the-article-says"), "p") == ["Line 7 of the article: Wrong."]
    assert texts(section(page, "flours"), "li") == ["Flour type: Public domain", "Wikidata: CC0"]


def test_the_end_of_a_page_says_when_it_changed(site):
    assert "Last changed: March 3, 2024" in text(site.page("faults/flat-loaf/").select_one("article"))
