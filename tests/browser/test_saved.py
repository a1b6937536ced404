"""A reader saves a language in the browser, and reads it when the host is gone."""

import json
import re

from playwright.sync_api import Page, expect
from saving import Host, change, has, kept, save

from support.server import watched
from support.waiting import until

OLD_LIST = """async () => {
    const cache = await caches.open("saved:");
    const list = new URL("precache.json", location.origin).href;
    await cache.put(list.replace("precache.json", "saved.json"), await cache.match(list));
    await cache.delete(list);
}"""


def test_nothing_is_saved_and_no_worker_runs_until_somebody_asks(reader: Page, host: Host) -> None:
    wrong = watched(reader, host.address)
    reader.goto("offline/")
    expect(reader.get_by_role("button", name=re.compile(r"Guardar .* \(\d+(,\d)? MB\)"))).to_be_visible()
    assert reader.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert reader.evaluate("caches.keys()") == []
    assert wrong == []


def test_what_was_saved_is_read_without_a_host(reader: Page, host: Host) -> None:
    save(reader)
    host.off()
    reader.goto("conditions/meningitis/?h=meningitis")
    expect(reader.locator("h1")).to_have_text("Meningitis")
    reader.locator(".md-header__button[for=__search]").click()
    reader.locator(".md-search__input").fill("calambre")
    reader.locator(".md-search-result__item a").first.click()
    expect(reader.locator("h1")).to_contain_text("Calambre")
    assert reader.evaluate("getComputedStyle(document.querySelector('.card, .facts')).borderTopStyle") == "solid"
    host.on()


def test_what_was_saved_while_the_list_had_another_name_is_read_and_then_renewed(reader: Page, host: Host) -> None:
    save(reader)
    reader.evaluate(OLD_LIST)
    host.off()
    reader.goto("causes/stress/")
    expect(reader.locator("h1")).to_contain_text("Estrés")
    host.on()
    reader.reload()
    until(lambda: has(reader, "precache.json") and not has(reader, "saved.json"), "the list by its new name")


def test_a_page_that_was_not_saved_says_so_in_the_readers_language(reader: Page, host: Host) -> None:
    save(reader, "en/offline/")
    host.off()
    for path in ("causes/stress/", "en/no-such-page/"):
        answer = reader.goto(path)
        assert answer
        assert answer.status == 503
        expect(reader.locator("html")).to_have_attribute("lang", "en")
        expect(reader.locator("h1")).to_have_text("This page was not kept")
        reader.locator(".menu-button").click()
        reader.locator("#menu a").first.click()
        expect(reader.locator("h1")).to_have_text("Sóleo")
    host.on()


def test_what_was_saved_is_kept_up_to_date(reader: Page, host: Host) -> None:
    save(reader)
    change(host)
    reader.goto("")
    until(lambda: "(nuevo)" in kept(reader, "causes/stress/"), "the new page kept")
    host.off()
    reader.goto("causes/stress/")
    expect(reader.locator("h1")).to_contain_text("(nuevo)")
    host.on()


def test_a_page_that_has_changed_is_shown_as_the_host_has_it(reader: Page, host: Host) -> None:
    save(reader)
    change(host)
    reader.goto("causes/stress/")
    expect(reader.locator("h1")).to_contain_text("(nuevo)")


def test_what_the_site_no_longer_has_is_kept_no_longer(reader: Page, host: Host) -> None:
    save(reader)
    saved = host.folder / "precache.json"
    listed = json.loads(saved.read_text(encoding="ascii"))
    del listed["files"]["causes/stress/"]
    saved.write_text(json.dumps(listed), encoding="ascii")
    reader.goto("")
    until(lambda: not has(reader, "causes/stress/"), "the page that is gone, gone here as well")
    assert has(reader, "causes/alcohol/")
    assert has(reader, "precache.json")


def test_a_host_that_says_nothing_is_not_waited_for_longer_than_a_few_seconds(reader: Page, host: Host) -> None:
    save(reader)
    host.answering.clear()
    reader.goto("causes/stress/", wait_until="commit", timeout=10_000)
    expect(reader.locator("h1")).to_have_text("Estrés")
    host.answering.set()


def test_a_host_that_cannot_be_reached_in_the_middle_leaves_what_was_saved(reader: Page, host: Host) -> None:
    save(reader)
    (host.folder / "precache.json").write_text('{"bytes": 1, "files": {"gone/": "0"}}', encoding="ascii")
    until(lambda: reader.goto("") and host.asked.count("/gone/") > 1, "tried, given up and tried again")
    host.off()
    reader.goto("causes/stress/")
    expect(reader.locator("h1")).to_have_text("Estrés")
    host.on()


def test_what_was_saved_can_be_removed(reader: Page) -> None:
    save(reader)
    reader.locator(".offline button").last.click()
    expect(reader.locator(".offline [role=status]")).to_have_text("Se ha borrado lo guardado.")
    assert reader.evaluate("caches.keys()") == []
    assert reader.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
