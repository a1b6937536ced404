"""What holds for this repository itself: who imports what, what the engine names, what the pages may say."""

import ast
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOOKS = ROOT / "hooks"
ENGINE = sorted((HOOKS / "soleo").rglob("*.py"))
WORDS = Path(__file__).with_name("subject_words.txt")
OWN = ("test_repository.py", "test_content.py", "same_words.yml", "test_same_words.py")


def python_files():
    return sorted([*HOOKS.rglob("*.py"), *(ROOT / "tests").rglob("*.py")])


def text_of(path):
    return path.read_text(encoding="utf-8")


def imports(path):
    """The packages that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(text_of(path))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_the_file_for_mkdocs_is_short():
    assert len(text_of(HOOKS / "mkdocs_hooks.py").splitlines()) <= 150


@pytest.mark.parametrize("path", python_files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_has_at_most_200_lines(path):
    assert len(text_of(path).splitlines()) <= 200


def subject():
    """Matches a word of the site's subject."""
    lines = [line for line in text_of(WORDS).splitlines() if line and not line.startswith("#")]
    return re.compile("|".join(re.escape(line).replace(r"\*", r"\w*") for line in lines), re.IGNORECASE)


def words(text):
    """The words of a text; those inside a name such as `long_cup` or `longCup` too."""
    return re.findall(r"[^\W\d_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text))


def test_a_word_of_the_subject_is_found_inside_a_name():
    """The list works: it finds its words, and leaves alone those that only begin like one."""
    found = [
        word for word in words("leg_cup legCup Legs legacy legend painter treat patiently") if subject().fullmatch(word)
    ]
    assert found == ["leg", "leg", "Legs"]


@pytest.mark.parametrize(
    "folder",
    [
        "hooks/soleo",
        "tests/unit",
        "tests/site",
    ],
)
def test_the_engine_and_its_tests_name_nothing_of_the_subject(folder):
    """Names, texts and comments alike; only the tests of this repository's own pages may."""
    files = [path for path in sorted((ROOT / folder).rglob("*")) if path.suffix in (".py", ".yml", ".md")]
    lines = [
        (path, number, line)
        for path in files
        if path.name not in OWN
        for number, line in enumerate(text_of(path).splitlines(), start=1)
    ]
    assert lines
    named = subject()
    assert [
        f"{path.name}:{at}: {word}" for path, at, line in lines for word in words(line) if named.fullmatch(word)
    ] == []


def targets():
    """The targets of the Makefile that have a description."""
    return dict(re.findall(r"^([a-z-]+):.*?## (.+)$", text_of(ROOT / "Makefile"), re.MULTILINE))


def test_help_lists_every_target_that_has_a_comment():
    alone = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    listed = subprocess.run(["make", "help"], cwd=ROOT, env=alone, capture_output=True, text=True, check=True).stdout
    assert {line.split()[1]: line.split(maxsplit=2)[2] for line in listed.splitlines()} == targets()
    assert {"serve", "test", "build", "check", "help"} <= targets().keys()


def test_every_target_that_is_listed_is_phony():
    phony = re.search(r"^\.PHONY: (.+)$", text_of(ROOT / "Makefile"), re.MULTILINE)
    assert phony
    assert targets().keys() <= set(phony[1].split())


def test_ci_calls_the_tests_and_nothing_else():
    lines = [line for line in text_of(ROOT / ".ci" / "run").splitlines() if line and not line.startswith("#")]
    assert lines == ["set -euo pipefail", 'cd "$(dirname "$0")/.."', "exec make test"]


def test_no_file_names_a_place_on_somebodys_machine():
    """Files that are kept; a folder without git has none to look at."""
    done = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip("this folder is no git repository, so it keeps no files")
    place = re.compile(r"(?<![\w.])/(?:home|root|Users|work|tmp|private|opt)/\w|[A-Z]:\\\\Users")
    for name in done.stdout.splitlines():
        path = ROOT / name
        if path.is_file() and path != Path(__file__):
            content = path.read_bytes().decode(errors="replace")
            assert not place.search(content), f"{name}: {place.search(content)}"
