"""The page of what can be read offline: the button that saves, and the files that a site offers."""

import hashlib
import json

from support.bread import BuiltSite


def lay(bread, name, content):
    folder = bread.root / "to take"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    (folder / f"{name}.sha256").write_text(f"{hashlib.sha256(content).hexdigest()}  {name}\n", encoding="ascii")


def links(page):
    return [link["href"] for link in page.select("article a") if "downloads" in link["href"]]


def test_each_language_links_to_the_files_for_all_and_to_its_own(bread):
    for name in ("bread-html-1.0.zip", "bread-fr-1.0.epub", "bread-ar-1.0.epub"):
        lay(bread, name, name.encode())
    done = bread.run("soleo", "build", "--downloads", "to take")
    assert done.returncode == 0, done.stdout + done.stderr
    found = {language: links(bread.site.page(f"{language}offline/")) for language in ("", "fr/", "ar/")}
    assert found == {
        "": ["../downloads/bread-html-1.0.zip"],
        "fr/": ["../../downloads/bread-html-1.0.zip", "../../downloads/bread-fr-1.0.epub"],
        "ar/": ["../../downloads/bread-html-1.0.zip", "../../downloads/bread-ar-1.0.epub"],
    }
    for language, addresses in found.items():
        assert all((bread.site.folder / language / "offline" / it).resolve().is_file() for it in addresses)
    assert hashlib.sha256(b"bread-fr-1.0.epub").hexdigest() in bread.site.page("fr/offline/").get_text()


def test_a_build_lists_what_a_browser_would_save_and_each_of_it_is_there(bread):
    done = bread.run("soleo", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    for language in ("", "fr/", "ar/"):
        listed = json.loads((bread.site.folder / language / "precache.json").read_text(encoding="ascii"))
        files = [bread.site.folder / it for it in listed["files"]]
        whole = [it / "index.html" if it.is_dir() else it for it in files]
        assert all(it.is_file() for it in whole)
        assert sum(it.stat().st_size for it in whole) == listed["bytes"]
        assert bread.site.folder / language / "503.html" in whole


def test_a_site_without_files_says_so_and_has_the_button(site: BuiltSite):
    page = site.page("offline/")
    assert "No files here." in page.get_text()
    assert [it.get_text() for it in page.select(".offline button")] == [
        "Keep for reading offline",
        "Remove what was kept",
    ]
