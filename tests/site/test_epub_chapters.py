"""The chapters of the bread's books: what an article becomes, and that links hold inside the book."""

import json
import posixpath
import re
import shutil
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from support.epub_files import LANG, NAMES, TYPE, EpubFile, names, said

pytestmark = pytest.mark.xdist_group("epub")
HOST = "https://host.example/"


def test_the_same_pages_are_in_each_book(books):
    pages = {locale: set(book.pages()) for locale, book in books.items()}
    assert pages["en"] == pages["fr"] == pages["ar"]
    assert {"text/faults/flat-loaf.xhtml", "text/glossary.xhtml", "text/a-z.xhtml", "text/finder.xhtml"} <= pages["en"]


def test_glossary_and_index_are_named_as_such(books):
    for book in books.values():
        marks = {it.get(TYPE): it.get("href") for it in book.nav("landmarks").iterfind(".//x:a", NAMES)}
        assert marks == {
            "toc": "#contents",
            "bodymatter": "text/index.xhtml",
            "index": "text/a-z.xhtml",
            "glossary": "text/glossary.xhtml",
        }
        parts = [it.get(TYPE) for it in book.tree("text/glossary.xhtml").iter() if it.get(TYPE)]
        assert parts == ["glossary"]


def test_the_index_has_other_names(books):
    text = said(books["en"].tree("text/a-z.xhtml"))
    assert "see Flat loaf" in text


def test_no_link_and_no_anchor_inside_the_book_is_broken(books):
    followed = 0
    for book in books.values():
        pages = book.pages()
        anchors = {path: {it.get("id") for it in page.iter() if it.get("id")} for path, page in pages.items()}
        for path, page in pages.items():
            for address in [*names(page, "a", "href"), *names(page, "img", "src"), *names(page, "link", "href")]:
                if urlsplit(address).scheme:
                    continue
                file, anchor = urldefrag(address)
                target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file))) if file else path
                assert target in book.files, f"{path}: {address}"
                assert not anchor or anchor in anchors[target], f"{path}: {address}"
                followed += 1
    assert followed > 500


def test_a_chapter_is_the_article_and_nothing_around_it(books):
    for book in books.values():
        text = b"".join(content for path, content in book.files.items() if path.endswith(".xhtml")).decode()
        assert not re.search(r"<(script|form|input|button|svg|details|header|footer)\b", text)
        assert not re.search(r' (style|title|tabindex|onclick|data-[\w-]+)="', text)
        assert "headerlink" not in text
        assert "¶" not in text
    page = books["en"].tree("text/faults/flat-loaf.xhtml")
    assert [said(it) for it in page.iterfind(".//x:h1", NAMES)] == ["Flat loaf"]
    headings = {said(it) for it in page.iterfind(".//x:h2", NAMES)}
    assert "Sources" in headings


def test_haste_is_said_in_words_within_a_border(books):
    page = books["en"].tree("text/marks/green-mould.xhtml")
    card = next(it for it in page.iter() if "card" in it.get("class", "").split())
    assert card.get("class") == "card tone-danger"
    assert said(card).startswith("Throw it away")
    style = books["en"].files["book.css"].decode()
    assert re.search(r"\.tone-danger \{ border: ", style)


def test_every_page_says_that_nobody_reviewed_it(books):
    for path, page in books["en"].pages().items():
        if path.startswith("text/"):
            (end,) = (it for it in page.iter() if it.get("class") == "page-end")
            assert "No baker has tasted this page yet." in said(end), path


def test_a_page_without_a_translation_is_in_the_source_s_language_and_says_so(books):
    page = books["ar"].tree("text/reasons/cold-oven.xhtml")
    marked = [it for it in page.iter() if it.get("lang") == "en" and it.get("dir") == "ltr"]
    assert marked
    assert all(it.get(LANG) == "en" for it in marked)
    assert any(it.get("class") == "notice" for it in page.iter())


def test_the_first_page_shows_the_cover_and_says_how_old_the_book_is(books):
    page = books["fr"].tree("front.xhtml")
    assert "Cuit le 5 mars 2024, fournée 2.1." in said(page)
    assert names(page, "img", "src") == ["cover.svg"]
    assert names(page, "img", "alt") == ["Le pain"]
    cover = books["ar"].tree("cover.svg")
    assert cover.get("direction") == "rtl"
    assert "الخبز" in said(cover)


def test_links_to_other_files_of_the_site_lead_to_the_site_and_pictures_come_along(printed, tmp_path):
    own = printed.duplicate(tmp_path / "own")
    shutil.copy(own.root / "overrides" / "bundle" / "illustration.png", own.root / "docs" / "en" / "crust.png")
    text = "![A crust](crust.png) & [x](https://x.example/?a=1&b=2).\n\n<!-- generated: data-files -->\n\nMost loaves"
    own.edit("docs/en/index.md", "Most loaves", text)
    own.packed("epub", SOLEO_SITE_URL=HOST)
    book = EpubFile(own.root / "dist" / "bread-en-2.1.epub")
    page = book.tree("text/index.xhtml")
    assert names(page, "img", "src") == ["../files/crust.png"]
    assert book.files["files/crust.png"] == (own.root / "docs" / "en" / "crust.png").read_bytes()
    links = names(page, "a", "href")
    assert f"{HOST}data/knowledge.csv" in links
    assert "https://x.example/?a=1&b=2" in links


def test_whatever_a_title_holds_stands_there_as_it_was_typed(printed, tmp_path):
    own = printed.duplicate(tmp_path / "own")
    title = 'Flat <b>&amp; "loaf" ]]> \'x'
    own.edit("docs/en/faults/flat-loaf.md", "title: Flat loaf", f"title: {json.dumps(title)}")
    own.edit("docs/en/index.md", "Most loaves", "Most \x01loaves\ufffe")
    own.packed("epub")
    book = EpubFile(own.root / "dist" / "bread-en-2.1.epub")
    assert "loaves\ufffd" in said(book.tree("text/index.xhtml")), "XML has no such character"
    assert title in [said(it) for it in book.nav("toc").iterfind(".//x:a", NAMES)]
    page = book.tree("text/faults/flat-loaf.xhtml")
    assert [said(it) for it in page.iterfind(".//x:h1", NAMES)] == [title]
    assert said(page.find(".//x:title", NAMES)) == title


def test_numbers_to_call_are_a_plain_list_of_links_in_a_card(books):
    page = books["fr"].tree("text/marks/green-mould.xhtml")
    assert [href for href in names(page, "a", "href") if href.startswith("tel:")] == ["tel:*4141", "tel:5551919"]
    assert "Appeler : choisissez votre pays" in said(page)
    assert [it for it in page.iter() if it.tag.rpartition("}")[2] in ("details", "summary", "script", "button")] == []
