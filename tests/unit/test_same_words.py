"""What stands on several pages stands there with one value: a level, a time, an amount (same_words.yml)."""

import re
from pathlib import Path

import pytest
import yaml

from soleo.text import body

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = yaml.safe_load(Path(__file__).with_name("same_words.yml").read_text(encoding="utf-8"))
LOCALES = ("es", "en", "de", "fr", "pt")


def as_read(text):
    """The words as a reader has them: links without targets, nothing bold, spaces that break."""
    return body.LINK.sub(lambda link: link["text"], text).replace("**", "").replace("\u00a0", " ")


@pytest.fixture(scope="module", params=LOCALES)
def pages(request):
    files = sorted((ROOT / "docs" / request.param).rglob("*.md"))
    return request.param, {file: as_read(file.read_text(encoding="utf-8")) for file in files}


@pytest.mark.parametrize("name", CLAIMS)
def test_a_claim_has_one_value_wherever_it_stands(name, pages):
    locale, texts = pages
    claim = CLAIMS[name]
    found = [
        (file.stem, match[1].casefold())
        for file, text in texts.items()
        for match in re.finditer(claim[locale]["find"], text, re.IGNORECASE)
    ]
    right = [str(value).casefold() for value in claim[locale]["right"]]
    assert [it for it in found if it[1] not in right] == [], claim["means"]
    assert len(found) >= claim["times"]
