"""What readers can carry away: the files that a site offers, and the list of what a browser saves."""

import hashlib
import json

from soleo.pages import downloads
from soleo.site import precache_manifest


def lay(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def offer(folder, name, content="x"):
    digest = hashlib.sha256(content.encode()).hexdigest()
    (folder / name).write_text(content, encoding="utf-8")
    (folder / f"{name}.sha256").write_text(f"{digest}  {name}\n", encoding="utf-8")
    return digest


def test_files_are_offered_by_format_each_with_its_language(tmp_path):
    for name in ("tea-en-1.0.epub", "tea-pt-BR-1.0.zim", "tea-html-1.0.zip", "tea-en-1.0.zim"):
        offer(tmp_path, name)
    found = downloads.offers(str(tmp_path), ("en", "pt-BR"))
    assert [(it.name, it.format, it.locale) for it in found] == [
        ("tea-html-1.0.zip", "html", ""),
        ("tea-en-1.0.zim", "zim", "en"),
        ("tea-pt-BR-1.0.zim", "zim", "pt-BR"),
        ("tea-en-1.0.epub", "epub", "en"),
    ]


def test_a_file_is_offered_with_its_size_and_the_sum_beside_it(tmp_path):
    digest = offer(tmp_path, "tea-html-1.0.zip", "x" * 1_500_000)
    [found] = downloads.offers(str(tmp_path), ("en",))
    assert (found.megabytes, found.sum) == (1.5, digest)


def test_a_file_without_a_sum_and_a_file_of_another_sort_are_not_offered(tmp_path):
    (tmp_path / "tea-html-1.0.zip").write_text("x")
    offer(tmp_path, "notes.txt")
    assert downloads.offers(str(tmp_path), ("en",)) == ()


def test_a_site_without_a_folder_of_files_offers_none(tmp_path):
    assert downloads.offers("", ("en",)) == ()
    downloads.copy("", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_is_offered_lies_where_the_links_lead(tmp_path):
    folder, site = tmp_path / "dist", tmp_path / "site"
    folder.mkdir()
    site.mkdir()
    offer(folder, "tea-html-1.0.zip")
    downloads.copy(str(folder), site)
    names = sorted(it.name for it in (site / "downloads").iterdir())
    assert names == ["tea-html-1.0.zip", "tea-html-1.0.zip.sha256"]


def test_a_language_is_saved_with_its_pages_and_what_all_share(tmp_path):
    pages = {
        "index.html": "home",
        "teas__assam__index.html": "Assam",
        "fr__index.html": "accueil",
        "fr__503.html": "non",
    }
    other = {
        "assets__a.css": "css",
        "assets__a.css.map": "map",
        "404.html": "no",
        "sitemap.xml": "<x/>",
        "data__x.json": "{}",
    }
    lay(
        tmp_path,
        **pages,
        **other,
        **{"downloads__tea.zip": "zip", "service-worker.js": "js", "data__knowledge.json": "{}"},
    )
    precache_manifest.write(tmp_path, ("en", "fr"))
    english, french = (json.loads((tmp_path / name).read_text()) for name in ("precache.json", "fr/precache.json"))
    assert list(english["files"]) == ["assets/a.css", "data/x.json", "./", "teas/assam/"]
    assert list(french["files"]) == ["assets/a.css", "fr/503.html", "fr/"]
    assert english["bytes"] == len("css{}homeAssam")
    assert english["files"]["./"] == hashlib.sha256(b"home").hexdigest()[:16]
