"""What readers do: from the home page to an answer and back, in their language."""

import re

from playwright.sync_api import Page, expect


def test_a_reader_goes_from_home_to_a_cause_a_condition_the_glossary_and_back(page: Page) -> None:
    page.goto("")
    page.locator(".md-content").get_by_role("link", name="ejercicio físico intenso").click()
    expect(page.locator("h1")).to_contain_text("Ejercicio físico intenso")
    page.locator(".menu").get_by_text("Enfermedades", exact=True).click()
    page.locator(".md-content").get_by_role("link", name="Epilepsia", exact=True).first.click()
    expect(page.locator("h1")).to_contain_text("Epilepsia")
    page.locator("details.facts summary").first.click()
    page.locator(".facts").get_by_role("link", name="Glosario").click()
    expect(page.locator("dt#epilepsy")).to_be_in_viewport()
    page.go_back()
    page.locator(".md-header .md-logo").click()
    expect(page.locator("h1")).to_contain_text("Sóleo")


def test_the_language_switch_leads_to_the_same_page(page: Page) -> None:
    page.goto("causes/stress/")
    page.get_by_role("button", name="Seleccionar idioma").hover()
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile("/en/causes/stress/$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_contain_text("Stress")


def test_a_term_shows_its_definition_and_leads_to_the_glossary(page: Page) -> None:
    page.goto("causes/stress/")
    term = page.locator("a.term").first
    assert "glossary/#" in term.get_attribute("href")
    term.focus()
    page.keyboard.press("Enter")
    expect(page.locator("dt:target")).to_be_visible()


def test_the_chosen_colours_last(page: Page) -> None:
    page.goto("")
    page.locator("label[for=__palette_1]").click()
    page.locator("label[for=__palette_2]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto("a-z/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_missing_page_speaks_the_reader_s_language(built) -> None:
    assert "Página no encontrada" in (built / "404.html").read_text(encoding="utf-8")
    assert "Page not found" in (built / "en" / "404.html").read_text(encoding="utf-8")
