"""The offline bundle of the bread: what is in the zip, what is not, and that every system can unpack it."""

import hashlib
import posixpath
import re
import stat
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from bs4 import BeautifulSoup

from support.bread import ProjectCopy, text
from support.lychee import lychee

pytestmark = pytest.mark.xdist_group("bundle")
LANGUAGES = {"en": ("README.txt", ""), "fr": ("LISEZMOI.txt", "fr/"), "ar": ("IQRANI.txt", "ar/")}
# What the search loads by itself, by the names that search-disk.js and the index give.
LOADED = re.compile(r"site/((fr|ar)/)?search/[\w-]+\.js|site/assets/marks\.js")
REFERENCES = {"a": "href", "link": "href", "script": "src", "img": "src", "use": "href", "source": "src"}


@pytest.fixture(scope="module")
def packed(tmp_path_factory) -> Path:
    """The bread's zip, of a site that a host serves at another address."""
    project = ProjectCopy.copy(tmp_path_factory.mktemp("packed") / "bread")
    return project.bundle(SOLEO_SITE_URL="https://host.example/")


@pytest.fixture(scope="module")
def unpacked(packed, tmp_path_factory) -> Path:
    """The folder that somebody finds after unpacking."""
    folder = tmp_path_factory.mktemp("unpacked")
    with ZipFile(packed) as archive:
        archive.extractall(folder)
    (top,) = folder.iterdir()
    return top


def files(folder: Path) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def parsed(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


def references(page: BeautifulSoup) -> list[str]:
    """The addresses that a page names, by link or to load."""
    tags = page.find_all(list(REFERENCES))
    return [address for tag in tags if (address := tag.get(REFERENCES[tag.name]))]


def test_the_zip_is_named_after_project_and_version_and_its_sum_stands_beside_it(packed):
    assert packed.name == "bread-html-2.1.zip"
    line = (packed.parent / "bread-html-2.1.zip.sha256").read_text(encoding="ascii")
    assert line == f"{hashlib.sha256(packed.read_bytes()).hexdigest()}  bread-html-2.1.zip\n"
    assert sorted(it.name for it in packed.parent.iterdir()) == [
        ".soleo",
        "bread-html-2.1.zip",
        "bread-html-2.1.zip.sha256",
    ]


def test_who_unpacks_it_sees_one_page_the_texts_to_read_first_and_one_folder(unpacked):
    assert unpacked.name == "bread-2.1"
    assert sorted(it.name for it in unpacked.iterdir()) == sorted(
        ["index.html", "site", *(name for name, _ in LANGUAGES.values())]
    )


def test_the_first_page_leads_to_the_home_page_of_each_language(unpacked):
    page = parsed(unpacked / "index.html")
    links = [(link["hreflang"], link["href"], text(link)) for link in page.select("a")]
    assert links == [
        ("en", "site/index.html", "English"),
        ("fr", "site/fr/index.html", "Français"),
        ("ar", "site/ar/index.html", "العربية"),
    ]
    assert [(it["lang"], it["dir"]) for it in page.select("section")] == [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")]
    assert all((unpacked / href).is_file() for _, href, _ in links)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Bread", "Baked on March 5, 2024, batch 2.1.", "2. Double-click index.html."]),
        ("fr", ["Le pain", "Cuit le 5 mars 2024, fournée 2.1.", "2. Double-cliquez sur index.html."]),
        ("ar", ["الخبز", "خُبزت في 5 مارس 2024، الدفعة 2.1.", "2. انقر نقرًا مزدوجًا على index.html."]),
    ],
)
def test_a_text_says_in_each_language_how_to_open_it_and_how_old_it_is(unpacked, language, said):
    """With the mark and the line ends that Windows' old editor needs, in short lines."""
    written = (unpacked / LANGUAGES[language][0]).read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\r\n") == written.count(b"\n") > 5
    lines = written.decode("utf-8-sig").splitlines()
    assert set(said) <= set(lines)
    assert max(map(len, lines)) <= 76


def test_nothing_is_in_it_that_only_a_host_or_the_makers_need(unpacked):
    names = files(unpacked)
    needless = re.compile(r"404|503|service-worker|sitemap|robots|\.map$|\.gz$|search.*\.json$|(^|/)\.")
    assert [it for it in names if needless.search(it)] == []
    assert [it for it, file in names.items() if b"sourceMappingURL" in file.read_bytes()] == []


def test_every_file_is_asked_for_by_a_page_or_the_search(unpacked):
    """The rest would be weight without use."""
    names = set(files(unpacked))
    asked = {"index.html", *(name for name, _ in LANGUAGES.values())}
    for name in names:
        if name.endswith(".html"):
            here = (urldefrag(it).url for it in references(parsed(unpacked / name)) if not urlsplit(it).scheme)
            asked |= {posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(it))) for it in here if it}
    assert sorted(it for it in names - asked if not LOADED.fullmatch(it)) == []


def test_all_addresses_are_relative_but_for_links_to_other_sites(unpacked):
    for name, file in files(unpacked).items():
        if not name.endswith(".html"):
            continue
        page = parsed(file)
        loads = [it for it in references(page) if it not in [link.get("href") for link in page.select("a")]]
        assert [it for it in references(page) if it.startswith("/") or urlsplit(it).scheme == "file"] == [], name
        assert [it for it in loads if urlsplit(it).scheme] == [], name
        assert "host.example" not in file.read_text(encoding="utf-8"), name
        assert page.select("[style], script:not([src]):not([type]), meta[http-equiv], base") == [], name


def test_no_link_and_no_anchor_is_broken(unpacked):
    done = lychee(unpacked, "https://host.example/")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 Errors" in done.stdout


def test_a_broken_link_would_be_seen(unpacked, tmp_path):
    """A check that never fails proves nothing."""
    page = parsed(unpacked / "site" / "index.html")
    (tmp_path / "index.html").write_text(str(page), encoding="utf-8")
    assert lychee(tmp_path, "https://host.example/").returncode != 0


def test_each_page_leads_to_the_same_page_in_the_other_languages(unpacked):
    pages = {it for it in files(unpacked / "site") if it.endswith(".html")}
    source = {it for it in pages if not it.startswith(("fr/", "ar/"))}
    assert pages == {folder + it for _, folder in LANGUAGES.values() for it in source}
    for name in pages:
        start, bare = posixpath.dirname(name), re.sub("^(fr|ar)/", "", name)
        links = parsed(unpacked / "site" / name).select(".md-select__link")
        assert [posixpath.normpath(posixpath.join(start, it["href"])) for it in links] == [
            folder + bare for _, folder in LANGUAGES.values()
        ]


def test_the_data_set_names_the_pages_of_the_host(unpacked):
    """Who takes the data from a disk cites the address that everybody can open."""
    data = (unpacked / "site" / "data" / "knowledge.json").read_text(encoding="utf-8")
    assert '"https://host.example/faults/flat-loaf/"' in data
    assert ".html" not in data


def test_every_entry_of_the_zip_is_a_plain_packed_file_of_the_version_s_day(packed):
    with ZipFile(packed) as archive:
        entries, comment = archive.infolist(), archive.comment
    assert comment == b""
    assert [it.filename for it in entries] == sorted({it.filename for it in entries})
    assert {it.date_time for it in entries} == {(2024, 3, 5, 0, 0, 0)}
    assert {it.compress_type for it in entries} == {ZIP_DEFLATED}
    assert {(it.extra, it.comment, it.create_system, it.flag_bits) for it in entries} == {(b"", b"", 3, 0)}
    modes = {it.external_attr >> 16 for it in entries}
    assert modes == {stat.S_IFREG | 0o644}


def test_every_path_is_short_and_of_letters_that_every_system_has(packed):
    with ZipFile(packed) as archive:
        names = archive.namelist()
    assert [it for it in names if not re.fullmatch(r"[A-Za-z0-9._/-]{1,119}", it)] == []
    assert len({it.lower() for it in names}) == len(names)
