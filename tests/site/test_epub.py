"""The books of the bread as files: what the package says, and that the same project gives the same bytes."""

import hashlib
import shutil
import uuid
from urllib.parse import urldefrag
from zipfile import ZIP_STORED

import pytest

from support import epub_check
from support.epub_files import LANG, NAMES, EpubFile, names, outline

pytestmark = pytest.mark.xdist_group("epub")
HOST = "https://host.example/"
LANGUAGES = ("en", "fr", "ar")
# Another folder, user, day: nothing of it may show.
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "2", "LC_ALL": "C", "USER": "ben", "SOURCE_DATE_EPOCH": "0"}


def test_each_language_has_a_book_with_its_sum_beside_it(printed):
    found = printed.dist()
    books = [f"bread-{locale}-2.1.epub" for locale in LANGUAGES]
    assert sorted(found) == sorted([*books, *(f"{name}.sha256" for name in books)])
    for name in books:
        line = f"{hashlib.sha256(found[name].read_bytes()).hexdigest()}  {name}\n"
        assert found[f"{name}.sha256"].read_text(encoding="ascii") == line


def test_its_first_file_says_what_it_is_and_all_are_of_the_version_s_day(books):
    for book in books.values():
        first = book.entries[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
        assert book.files["mimetype"] == b"application/epub+zip"
        assert book.place.read_bytes()[30:58] == b"mimetypeapplication/epub+zip"
        assert {it.date_time for it in book.entries} == {(2024, 3, 5, 0, 0, 0)}


def test_epubcheck_has_nothing_to_say(books):
    """It takes seconds: here of the book that has two directions of writing, in `make audit` of the real ones."""
    if why := epub_check.missing():
        pytest.skip(why)
    assert epub_check.messages(books["ar"].place) == []


def test_the_package_says_in_each_language_what_the_book_is(books):
    told = ("dc:title", "dc:language", "dc:description")
    assert {locale: tuple(book.meta(name)[0] for name in told) for locale, book in books.items()} == {
        "en": ("Bread", "en", "Why a loaf fails, and how the next one will not."),
        "fr": ("Le pain", "fr", "Pourquoi un pain rate, et comment réussir le suivant."),
        "ar": ("الخبز", "ar", "لماذا يفشل الرغيف، وكيف ينجح القادم."),
    }
    for book in books.values():
        assert book.meta("dc:creator") == ["Bread"]
        assert book.meta("dc:source") == [HOST]
        assert book.meta("dcterms:modified") == ["2024-03-05T00:00:00Z"]
        assert book.meta("schema:accessMode") == ["textual"]
        assert book.meta("schema:accessModeSufficient") == ["textual"]
        assert book.meta("schema:accessibilityHazard") == ["none"]
        assert {"tableOfContents", "structuralNavigation"} <= set(book.meta("schema:accessibilityFeature"))


def test_a_book_keeps_its_identifier_and_no_two_share_one(books, printed, tmp_path):
    found = {locale: book.meta("dc:identifier")[0] for locale, book in books.items()}
    assert found["en"] == uuid.uuid5(uuid.NAMESPACE_URL, HOST).urn
    assert len(set(found.values())) == len(LANGUAGES)
    again = printed.duplicate(tmp_path / "again")
    again.edit("docs/en/index.md", "Most loaves", "Nearly all loaves")
    again.edit("pyproject.toml", "2.1", "2.2")
    again.edit("CHANGELOG.md", "## 2.1 (2024-03-05)", "## 2.2 (2024-04-01)")
    changed = EpubFile(again.packed("epub", SOLEO_SITE_URL=HOST)["bread-en-2.2.epub"])
    assert changed.meta("dc:identifier") == [found["en"]]
    assert changed.meta("dcterms:modified") == ["2024-04-01T00:00:00Z"]


def test_the_same_bytes_come_out_in_another_folder_time_zone_and_locale_for_another_user(printed, tmp_path):
    other = printed.duplicate(tmp_path / "elsewhere" / "another folder")
    shutil.rmtree(other.root / "dist")
    made = other.packed("epub", SOLEO_SITE_URL=HOST, **ELSEWHERE)
    assert len(made) == 2 * len(LANGUAGES)
    for name, path in made.items():
        assert path.read_bytes() == (printed.root / "dist" / name).read_bytes(), name


def test_pages_turn_to_the_left_in_arabic_only(books):
    found = {
        locale: book.tree("package.opf").find("opf:spine", NAMES).get("page-progression-direction")
        for locale, book in books.items()
    }
    assert found == {"en": "ltr", "fr": "ltr", "ar": "rtl"}
    for locale, book in books.items():
        assert {(it.get("lang"), it.get(LANG), it.get("dir")) for it in book.pages().values()} == {
            (locale, locale, found[locale])
        }


def test_the_contents_are_the_menu_with_the_pages_of_each_kind(books):
    lines = outline(books["en"].nav("toc").find("x:ol", NAMES))
    assert lines[:2] == ["Bread", ("Faults", ["Burst side", "Dense crumb", "Flat loaf"])]
    assert ("Words", [("Words", ["Gluten", "Oven spring"]), "Glossary"]) in lines
    about = ["How we bake", "Sources", "State of the translations", "What could be better", "Read offline"]
    assert lines[-1] == ("About", about)


def test_one_reads_every_page_once_in_the_order_of_the_contents(books):
    for book in books.values():
        package = book.tree("package.opf")
        items = {it.get("id"): it.get("href") for it in package.iterfind(".//opf:item", NAMES)}
        read = [items[it.get("idref")] for it in package.iterfind(".//opf:itemref", NAMES)]
        listed = [urldefrag(it).url for it in names(book.nav("toc"), "a", "href")]
        assert read == ["front.xhtml", "contents.xhtml", *listed]
        assert len(set(read)) == len(read)
        written = set(book.files) - {"mimetype", "META-INF/container.xml", "package.opf"}
        assert written == set(items.values())


def test_what_cannot_be_made_is_said_and_the_last_good_books_stay(printed, tmp_path):
    own = printed.duplicate(tmp_path / "own")
    before = {name: path.read_bytes() for name, path in own.dist().items()}
    own.edit("overrides/pages/index.md.j2", "# {{ heading }}", "# {{ nothing }}")
    assert own.run("soleo", "epub").returncode == 1
    assert {name: path.read_bytes() for name, path in own.dist().items()} == before
