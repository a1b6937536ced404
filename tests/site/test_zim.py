"""The ZIM files of the bread, read back with libzim: what is in them, and what is not."""

import hashlib
import posixpath
import shutil
from itertools import groupby
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from bs4 import BeautifulSoup

from support.zim_files import HOST, LANGUAGES, content, files, opened, pages, paths

pytestmark = pytest.mark.xdist_group("zim")
REFERENCES = {"a": "href", "link": "href", "script": "src", "img": "src"}
# The file's and its two indexes' identifiers, and its checksum.
OWN = 4 * 16


def test_each_language_has_a_file_and_all_have_one_each_with_its_sum(zimmed):
    made = zimmed.dist()
    names = [f"bread-{name}-2.1.zim" for name in LANGUAGES]
    assert sorted(made) == sorted([*names, *(f"{name}.sha256" for name in names)])
    for name in names:
        line = f"{hashlib.sha256(made[name].read_bytes()).hexdigest()}  {name}\n"
        assert made[f"{name}.sha256"].read_text(encoding="ascii") == line


def test_each_says_what_it_is(zims):
    told = ("Name", "Title", "Description", "Language")
    assert {name: tuple(zim.get_metadata(key).decode() for key in told) for name, zim in zims.items()} == {
        "en": ("bread_en_all", "Bread", "Why a loaf fails, and how the next one will not.", "eng"),
        "fr": ("bread_fr_all", "Le pain", "Pourquoi un pain rate, et comment réussir le suivant.", "fra"),
        "ar": ("bread_ar_all", "الخبز", "لماذا يفشل الرغيف، وكيف ينجح القادم.", "ara"),
        "mul": ("bread_mul_all", "Bread", "Why a loaf fails, and how the next one will not.", "eng,fra,ara"),
    }
    for zim in zims.values():
        assert zim.check()
        assert zim.get_metadata("Date") == b"2024-03-05"
        assert (zim.get_metadata("Creator"), zim.get_metadata("Publisher")) == (b"Bread", b"Bread")
        assert zim.get_metadata("Source").decode() == HOST
        assert bytes(zim.get_illustration_item(48).content).startswith(b"\x89PNG")


def test_a_long_description_is_cut_between_words_to_what_the_format_takes(zimmed, tmp_path):
    own = zimmed.duplicate(tmp_path / "own")
    long = "Why a loaf fails, and how the next one will not, " * 2 + "said at length."
    own.edit("docs/en/index.md", "Why a loaf fails, and how the next one will not.", long)
    own.packed("zim")
    zim = opened(own.root / "dist", "en")
    cut = zim.get_metadata("Description").decode()
    assert cut == "Why a loaf fails, and how the next one will not, Why a loaf fails, and how the…"
    assert len(cut) <= 80
    assert zim.get_metadata("LongDescription").decode() == long


def test_each_opens_at_home_in_its_language(zims):
    homes = {name: zim.main_entry.get_item().path for name, zim in zims.items()}
    assert homes == {"en": "index.html", "fr": "fr/index.html", "ar": "ar/index.html", "mul": "index.html"}
    for name in ("en", "fr", "ar"):
        page = BeautifulSoup(content(zims[name], homes[name]).decode(), "html.parser")
        assert (page.html["lang"], page.html["dir"]) == (name, "rtl" if name == "ar" else "ltr")


def test_a_language_s_file_has_its_pages_alone_and_the_file_of_all_has_everybody_s(zims):
    own = {name: set(pages(zims[name])) for name in ("en", "fr", "ar")}
    assert own["fr"] == {f"fr/{path}" for path in own["en"]}
    assert own["ar"] == {f"ar/{path}" for path in own["en"]}
    assert set(pages(zims["mul"])) == own["en"] | own["fr"] | own["ar"]


def test_only_the_file_of_all_has_the_language_switch(zims):
    for name, zim in zims.items():
        for path, page in pages(zim).items():
            links = [link["hreflang"] for link in page.select("a[hreflang]")]
            assert links == (["en", "fr", "ar"] if name == "mul" else []), f"{name}: {path}"


def test_files_have_their_media_types(zims):
    for zim in zims.values():
        sorts = {path.rpartition(".")[2]: sort for path, sort in files(zim).items()}
        assert sorts == {
            "html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml",
            "json": "application/json", "csv": "text/csv",
        }  # fmt: skip


def test_the_site_s_own_search_is_left_out_for_readers_bring_theirs(zims):
    for zim in zims.values():
        assert [path for path in paths(zim) if "search" in path] == []
        for path, page in pages(zim).items():
            assert page.select(".md-search, [for=__search], script[src*=search]") == [], path
            assert page.select("#__search"), f"the theme's script looks for it: {path}"


def test_all_that_a_page_asks_for_is_there_and_nothing_comes_from_a_host(zims):
    followed = 0
    for zim in zims.values():
        there, trees = set(files(zim)), pages(zim)
        anchors = {path: {tag["id"] for tag in page.select("[id]")} for path, page in trees.items()}
        for path, page in trees.items():
            for tag in page.find_all(list(REFERENCES)):
                address = tag.get(REFERENCES[tag.name], "")
                if urlsplit(address).scheme:
                    assert tag.name == "a", f"{path}: {address}"
                elif address:
                    file, anchor = urldefrag(address)
                    inside = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file)))
                    target = inside if file else path
                    assert target in there, f"{path}: {address}"
                    assert not anchor or anchor in anchors[target], f"{path}: {address}"
                    followed += 1
    assert followed > 2000


def test_two_builds_differ_in_identifiers_and_checksum_only(zimmed, tmp_path):
    other = zimmed.duplicate(tmp_path / "another folder")
    shutil.rmtree(other.root / "dist")
    other.packed("zim", SOLEO_SITE_URL=HOST, TZ="Pacific/Kiritimati", PYTHONHASHSEED="2", LC_ALL="C")
    for name in LANGUAGES:
        one, two = ((it.root / "dist" / f"bread-{name}-2.1.zim").read_bytes() for it in (zimmed, other))
        assert len(one) == len(two)
        differing = [at for at, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
        spans = [list(group) for _, group in groupby(differing, key=lambda at: at // 64)]
        assert 0 < len(differing) <= OWN, name
        assert differing[0] in range(8, 24), "the identifier of the file"
        assert differing[-1] >= len(one) - 16, "the checksum of the file"
        assert len(spans) <= 8
        first, second = (opened(it.root / "dist", name) for it in (zimmed, other))
        assert paths(first) == paths(second)
        assert {it: content(first, it) for it in files(first)} == {it: content(second, it) for it in files(second)}


def test_what_cannot_be_made_is_said_and_the_last_good_files_stay(zimmed, tmp_path):
    own = zimmed.duplicate(tmp_path / "own")
    before = {name: path.read_bytes() for name, path in own.dist().items()}
    own.edit("overrides/pages/index.md.j2", "# {{ heading }}", "# {{ nothing }}")
    assert own.run("soleo", "zim").returncode == 1
    assert {name: path.read_bytes() for name, path in own.dist().items()} == before
