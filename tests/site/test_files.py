"""What is published, and what is not: no source of the site, and nothing that calls another host."""

import gzip

import pytest

from soleo.site import assets
from support.bread import EDIT, ROOT

CITED = (
    "https://books.example/",
    "https://lab.example/",
    "https://guild.example/",
    "https://mould.example/",
    EDIT.partition("{")[0],
)


@pytest.mark.parametrize("ending", [".yml", ".yaml", ".j2", ".py", ".md", ".toml"])
def test_nothing_that_the_site_is_made_of_is_published(site, ending):
    assert [name for name in site.tree() if name.endswith(ending)] == []


def test_no_folder_of_the_overrides_but_the_assets_is_published(site):
    folders = {name.split("/")[0] for name in site.tree()}
    assert not folders & {"bundle", "messages", "pages", "partials", "hooks", "docs", "overrides"}
    assert "assets/soleo.css" in site.tree()


def test_a_page_asks_nothing_of_another_host(site):
    """Scripts, styles, pictures and frames come from the site itself."""
    for address in site.addresses():
        page = site.page(address)
        loads = page.select("script[src], img, iframe, source, video, audio, object, embed, input[src], use")
        found = [tag.get("src") or tag.get("href") or tag.get("data") or "" for tag in loads]
        found += [tag["href"] for tag in page.select("link[href]") if "canonical" not in tag["rel"]]
        assert [url for url in found if "//" in url and not url.startswith("https://bread.example/")] == [], address


def test_a_page_links_to_no_other_host_but_sources_codes_and_the_place_to_edit(site):
    for address in site.addresses():
        links = [link["href"] for link in site.page(address).select("a[href]") if "://" in link["href"]]
        assert [
            url for url in links if not url.startswith((*CITED, "https://bread.example/", "https://codes.example/"))
        ] == [], address


def test_the_style_sheets_ask_nothing_of_another_host(site):
    sheets = {name: data for name, data in site.tree().items() if name.endswith(".css")}
    assert sheets
    assert [name for name, data in sheets.items() if b"url(http" in data or b"@import" in data] == []


def test_the_search_index_holds_text_and_no_markup_of_the_templates(site):
    words = "".join(file.read_text(encoding="utf-8") for file in (site.folder / "search").iterdir())
    assert "{{" not in words
    assert "{%" not in words
    assert "<!-- generated" not in words


def test_scripts_and_styles_are_published_small_and_a_folder_of_scripts_as_one(site):
    published = site.tree()
    for path in (ROOT / assets.FOLDER).iterdir():
        if path.suffix in assets.SMALLER or path.is_dir():
            written = sum(it.stat().st_size for it in (path.rglob("*.js") if path.is_dir() else [path]))
            made = published[f"assets/{path.name}{'.js' if path.is_dir() else ''}"]
            assert len(made) < written, path.name
            assert b"/*" not in made, path.name
    assert [name for name in assets.sources(ROOT) if name in published and name.count("/") > 1] == []


def test_all_that_the_worker_of_the_search_loads_is_at_most_six_kibibytes_packed(site):
    worker = site.tree()["assets/search.js"]
    assert b"importScripts" not in worker
    assert len(gzip.compress(worker, compresslevel=9, mtime=0)) <= 6 * 1024
