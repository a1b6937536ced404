"""A mistake around the pages, in mkdocs.yml or the messages, is said in a line and not in a traceback."""

import re


def said(project, **settings):
    """What a build that fails prints."""
    done = project.run("mkdocs", "build", "--strict", **settings)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    return done.stdout + done.stderr


def test_an_index_that_the_menu_does_not_name_is_no_mistake(bread):
    """Its pages have no neighbours in the menu, and that is all."""
    bread.edit("mkdocs.yml", "  - faults: [faults/index.md]\n", "")
    menu = bread.build().page("faults/flat-loaf/").select("#menu a")
    assert "Flat loaf" not in [link.get_text(strip=True) for link in menu]


def test_a_string_of_the_interface_that_no_language_has(bread):
    for language in ("en", "fr", "ar"):
        path = bread.root / "overrides" / "messages" / f"{language}.yml"
        bread.write(path, re.sub(r"\n  see: .*", "", path.read_text(encoding="utf-8")))
    assert "interface.see" in said(bread)


def test_a_group_of_the_menu_without_a_name_in_a_language(bread):
    bread.edit("overrides/messages/fr.yml", "  find: Chercher\n", "")
    assert "navigation.find: has no text in `fr`" in said(bread)


def test_a_group_of_the_menu_without_a_name_in_any_language(bread):
    bread.edit("mkdocs.yml", "  - find: [", "  - search: [")
    assert "navigation.search" in said(bread)


def test_no_default_language(bread):
    bread.edit("mkdocs.yml", ", default: true", "")
    assert "default language" in said(bread)


def test_a_page_that_is_not_there_in_the_menu(bread):
    bread.edit("mkdocs.yml", "how-we-bake.md\n      - references.md", "nowhere.md\n      - references.md")
    assert "nowhere.md" in said(bread)


def test_no_address_of_the_site(bread):
    assert "site_url" in said(bread, SOLEO_SITE_URL="")
