"""The map's picture: boxes that do not overlap, inside the picture, few crossings, mirrored, the same every time."""

from itertools import combinations, pairwise

import pytest

from soleo.pages.map.layout import WIDTH, Plan, lay_out
from soleo.pages.map.order import Box, Line, crossings, ordered
from soleo.pages.map.picture import Drawing, map_of
from soleo.pages.map.text import wrap
from soleo.pages.map.walk import Walk
from soleo.pages.sections import Views
from soleo.read.content.addresses import link
from soleo.read.schema.schema import Section

from .sample import copy, findings, project

LEAVES = (
    Box("assam", "Assam"),
    Box("earl-grey", "Earl Grey with a very long name of its own", 1, "Careful"),
    Box("sencha", "Sencha"),
)
POTS = (Box("kettle", "Kettle"), Box("pot", "Pot"), Box("samovar", "Samovar"), Box("urn", "Urn"))
LINES = (Line(0, "assam", "urn"), Line(0, "sencha", "kettle"), Line(0, "earl-grey", "pot"), Line(0, "assam", "samovar"))
PLAN = Plan("Tea", (LEAVES, POTS), LINES, ("Leaves", "Vessels"), {0: "Surely", 1: "Perhaps"})
SECTION = Section(heading="relations", map=("like", "brewed_in"), where={"fit": ("good",)})


def shapes(picture):
    return [picture.root, *picture.heads, *picture.labels.values(), *picture.boxes.values()]


@pytest.mark.parametrize("right_to_left", [False, True])
def test_nothing_overlaps_and_everything_is_inside(right_to_left):
    """Boxes, headings and labels keep clear of each other and of the edges."""
    picture = lay_out(PLAN, right_to_left)
    for one, other in combinations(shapes(picture), 2):
        apart = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert apart or one.y + one.height <= other.y or other.y + other.height <= one.y, (one, other)
    for shape in shapes(picture):
        assert 0 <= shape.x <= shape.x + shape.width <= WIDTH
        assert 0 <= shape.y <= shape.y + shape.height <= picture.height


def test_lines_begin_and_end_at_the_sides_of_their_boxes():
    """A line leaves its box at the far side and arrives at the near side, half way down both; mirrored likewise."""
    for right_to_left in (False, True):
        picture = lay_out(PLAN, right_to_left)
        for line in LINES:
            start, end = picture.boxes[0, line.source], picture.boxes[1, line.target]
            stroke = picture.stroke(line)
            assert (stroke.y, stroke.y + stroke.dy) == (start.middle, end.middle)
            sides = (start.x, end.x + end.width) if right_to_left else (start.x + start.width, end.x)
            assert (stroke.x, stroke.x + stroke.dx) == sides


def test_right_to_left_is_the_mirror_image():
    """Every box stands as far from the right as it stood from the left, and text begins at its right."""
    there, back = lay_out(PLAN, False), lay_out(PLAN, True)
    for one, other in zip(shapes(there), shapes(back), strict=True):
        assert (one.x + one.width + other.x, one.y) == (WIDTH, other.y)
        assert one.x + one.indent == WIDTH - (other.x + other.indent)
    assert back.rail.x == WIDTH - there.rail.x
    assert back.branch("assam").dx == -there.branch("assam").dx


def test_lines_that_need_not_cross_do_not():
    """The order is changed inside the groups until the lines run beside each other."""
    assert crossings(PLAN.columns, LINES) > 0
    assert crossings(ordered(PLAN.columns, LINES), LINES) == 0


def test_groups_stay_in_their_order():
    """However the lines run, the surer group stands above."""
    assert [box.group for box in ordered(PLAN.columns, LINES)[0]] == [0, 0, 1]


def test_the_same_plan_gives_the_same_picture():
    """Nothing depends on chance or on the order of a set."""
    assert lay_out(PLAN, False) == lay_out(PLAN, False)


def test_more_boxes_than_fit_beside_the_first_column_still_keep_clear():
    """A second column longer than the first makes the picture longer."""
    many = tuple(Box(f"pot-{number:02}", f"Pot {number}") for number in range(20))
    lines = tuple(Line(0, "sencha", box.key) for box in many)
    picture = lay_out(Plan("Tea", (LEAVES, many), lines, ("Leaves", "Pots"), {0: "", 1: ""}), False)
    ends = sorted((shape.y, shape.y + shape.height) for (column, _), shape in picture.boxes.items() if column)
    assert all(first[1] < second[0] for first, second in pairwise(ends))
    assert ends[-1][1] <= picture.height


def test_a_text_takes_two_lines_at_most():
    """What is longer is cut, and an ellipsis says so."""
    assert wrap("Earl Grey", 200) == ("Earl Grey",)
    assert wrap("Earl Grey of the morning", 140) == ("Earl Grey of the", "morning")
    lines = wrap("Earl Grey of the very early morning before sunrise", 140)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert wrap("Teetassenuntersetzerhalter", 100)[0].endswith("…")


def test_too_few_entries_make_no_map(tmp_path):
    """With one entity in the first column there is nothing to draw."""
    site = project(tmp_path)
    entity = site.entities["assam"]
    assert map_of(Views(site, "en"), entity, SECTION) is None


def test_what_a_map_leaves_out_is_counted(tmp_path):
    """A link whose step the section does not show stands neither in the picture nor in its table; both say how many."""
    poor = {"docs/en/teas/assam.md": {"colour: black": "colour: black\nbrewed_in:\n  pot: {fit: poor}"}}
    site = project(tmp_path, edit=poor)
    section = Section(heading="relations", map=("brews", "like"), where={"fit": ("good",)})
    found = Drawing(Walk(Views(site, "en"), site.entities["pot"], section)).map()
    assert [node.entity.id for node in found.nodes] == ["sencha", "assam"]
    assert [row.entity.id for row in found.rows] == ["sencha"]
    assert [[it.id for other in row.others for it in other.entities] for row in found.rows] == [["assam"]]
    assert [n for _, n in found.left_out] == [1]
    assert len(found.heads) == 1 + len(found.rows[0].values) + 1


def test_a_map_names_relations_and_steps_that_exist(tmp_path):
    """A slip in schema.yml is found, with what may have been meant."""
    old = "      - {heading: relations, relation: others}\n      - references\n"
    new = "      - {heading: taste, map: [brewed_on, brewed_in], where: {fit: [god], fitt: [good]}}\n" + old
    told = findings(copy(tmp_path, edit={"docs/schema.yml": {old: new}}))
    assert [line.partition(": layout: ")[2].partition(";")[0] for line in told] == [
        "`brewed_on` is not known", "`fitt` is not known", "`god` is not known",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("uri", "page", "folders", "expected"),
    [
        ("pots/urn.md", "teas/assam.md", True, "../../pots/urn/"),
        ("pots/urn.md", "teas/assam.md", False, "../pots/urn.html"),
        ("teas/index.md", "teas/assam.md", True, "../"),
        ("teas/index.md", "teas/assam.md", False, "index.html"),
        ("index.md", "teas/assam.md", True, "../../"),
        ("teas/assam.md", "index.md", True, "teas/assam/"),
    ],
)
def test_an_address_in_html_is_relative_to_the_page(uri, page, folders, expected):
    """Both with a folder for each page and with a file for each."""
    assert link(uri, page, folders) == expected
