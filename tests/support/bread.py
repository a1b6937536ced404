"""A whole small site to test with: the bread project in a folder of its own, built for real, read as HTML."""

import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from support.copies import ROOT, command, environment

BREAD = ROOT / "tests" / "site" / "bread"
ADDRESS = "https://bread.example/"
EDIT = "https://code.example/edit/main/docs/{path}"


@dataclass(frozen=True)
class ProjectCopy:
    """A copy of the bread project with the engine and the templates, for a test to edit and build."""

    root: Path

    @classmethod
    def copy(cls, root: Path) -> "ProjectCopy":
        """Copy bread, hooks and overrides into a new folder; the overrides get the bread's messages."""
        shutil.copytree(BREAD, root, ignore=shutil.ignore_patterns("messages"))
        shutil.copytree(ROOT / "hooks", root / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "overrides", root / "overrides", ignore=shutil.ignore_patterns("messages"))
        shutil.copytree(BREAD / "messages", root / "overrides" / "messages")
        return cls(root)

    @property
    def site(self) -> "BuiltSite":
        """What the last build left."""
        return BuiltSite(self.root / "site")

    def write(self, path: str, text: str) -> None:
        """Make a file, with its folders."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def remove(self, path: str) -> None:
        """Remove a file, or a folder with all in it."""
        file = self.root / path
        shutil.rmtree(file) if file.is_dir() else file.unlink()

    def duplicate(self, root: Path) -> "ProjectCopy":
        """The same project in another folder."""
        shutil.copytree(self.root, root)
        return ProjectCopy(root)

    def tree(self) -> dict[str, bytes]:
        """Every file that a person may have written, with its bytes."""
        files = BuiltSite(self.root).tree().items()
        return {name: data for name, data in files if not name.startswith("site/") and "__pycache__" not in name}

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands in a file once."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path} has {old!r} {text.count(old)} times"
        self.write(path, text.replace(old, new))

    def command(self, module: str, *arguments: str) -> list[str]:
        """How a module of Python is called in this project."""
        return command(module, *arguments)

    def environment(self, **settings: str) -> dict[str, str]:
        """The environment of a command in this project."""
        return environment(self.root, **settings)

    def run(self, module: str, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
        """Run a module of Python in the project's folder and wait for it."""
        return subprocess.run(
            self.command(module, *arguments), cwd=self.root, env=self.environment(**settings),
            capture_output=True, text=True, encoding="utf-8", check=False, timeout=120,
        )  # fmt: skip

    def bundle(self, dist: Path = Path("dist"), **settings: str) -> Path:
        """Pack the offline bundle into a folder; the zip."""
        done = self.run("soleo", "bundle", "--dist", str(dist), **settings)
        assert done.returncode == 0, done.stdout + done.stderr
        (made,) = (self.root / dist).glob("*.zip")
        return made

    def packed(self, command: str, **settings: str) -> dict[str, Path]:
        """Write the site in another format; the files by their names."""
        done = self.run("soleo", command, **settings)
        assert done.returncode == 0, done.stdout + done.stderr
        return self.dist()

    def dist(self) -> dict[str, Path]:
        """What lies packed, by its name; without the mark that Sóleo made the folder."""
        return {path.name: path for path in (self.root / "dist").iterdir() if path.name != ".soleo"}

    def build(self, **settings: str) -> "BuiltSite":
        """Build with MkDocs, strictly; a build that fails fails the test."""
        done = self.run("mkdocs", "build", "--strict", **settings)
        assert done.returncode == 0, done.stdout + done.stderr
        return self.site


@dataclass(frozen=True)
class BuiltSite:
    """A built site."""

    folder: Path

    def copy(self, folder: Path) -> Path:
        """The same files in another folder."""
        return shutil.copytree(self.folder, folder)

    def page(self, address: str) -> BeautifulSoup:
        """The page at an address such as `fr/faults/`, or in a file such as `404.html`."""
        file = self.folder / address
        file = file / "index.html" if file.is_dir() else file
        return _parsed(file.read_text(encoding="utf-8"))

    def addresses(self) -> list[str]:
        """The addresses of all pages, sorted; those that only lead on to another one are no pages."""
        pages = (path for path in self.folder.rglob("*.html") if b'http-equiv="refresh"' not in path.read_bytes())
        files = (path.relative_to(self.folder).as_posix() for path in pages)
        return sorted(file.removesuffix("index.html") for file in files)

    def tree(self) -> dict[str, bytes]:
        """Every file with its bytes."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in files}


@cache
def _parsed(html: str) -> BeautifulSoup:
    """A page without the marks behind its headings; parsing takes a while, and tests only look."""
    page = BeautifulSoup(html, "html.parser")
    for link in page.select("a.headerlink"):
        link.decompose()
    return page


def section(page: BeautifulSoup, anchor: str) -> BeautifulSoup:
    """What stands below a second-level heading, up to the next one."""
    heading = page.find("h2", id=anchor)
    assert heading, f"no heading #{anchor}"
    below = takewhile(lambda it: it.name != "h2", heading.find_next_siblings())
    return BeautifulSoup("".join(str(element) for element in below), "html.parser")


def text(element: Tag) -> str:
    """The text of an element as a reader sees it, on one line."""
    return " ".join(element.get_text().split())


def texts(within: Tag, selector: str) -> list[str]:
    """The texts of all elements that a selector finds, in order."""
    return [text(element) for element in within.select(selector)]


def terms(page: Tag) -> dict[str, str]:
    """The terms of all definition lists with what stands beside each."""
    return {text(dt): text(dt.find_next_sibling("dd")) for dt in page.select("dt")}
