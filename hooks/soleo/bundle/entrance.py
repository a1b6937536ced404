"""What lies on top of an unpacked bundle: a page that leads into the site, and a text to read first, by language."""

import re
import textwrap
from collections.abc import Iterator

import jinja2

from soleo.bundle.release import Release
from soleo.model import Place, Problem
from soleo.pages.frame import HOME
from soleo.read.content.addresses import title, url
from soleo.read.content.project import Project

SITE, SCRIPT = "site", "entrance.js"
FILE = "interface.bundle.file"
PLAIN = re.compile(r"[A-Za-z0-9_-]+\.txt")
WIDTH = 76
# Windows' old editor needs both to show a text as it is.
BYTE_ORDER_MARK, LINE_END = "\ufeff", "\r\n"


class Entrance:
    """Writes the files that stand beside the site, with the templates in overrides/bundle/."""

    def __init__(self, project: Project, release: Release) -> None:
        self.project = project
        self.release = release
        self.homes = {
            locale: f"{SITE}/{url(project, locale, HOME, directory_urls=False)}" for locale in project.locales
        }
        self.folder = project.root / "overrides" / "bundle"
        loader = jinja2.FileSystemLoader(self.folder)
        self.environment = jinja2.Environment(
            loader=loader, autoescape=jinja2.select_autoescape(["html.j2"]), undefined=jinja2.StrictUndefined,
            trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
        )  # fmt: skip
        self.environment.filters["wrap"] = wrapped

    def files(self) -> dict[str, bytes]:
        """The files by their paths."""
        script, path = (self.folder / SCRIPT).read_text(encoding="utf-8"), f"{SITE}/assets/{SCRIPT}"
        values = {"messages": self.project.messages, "homes": self.homes, "script": path}
        page = self._render("index.html.j2", self.project.source, **values)
        return {name: text.encode() for name, text in {"index.html": page, path: script, **dict(self._texts())}.items()}

    def _texts(self) -> Iterator[tuple[str, str]]:
        for locale, say in self.project.messages.items():
            text = self._render("readme.txt.j2", locale, m=say, release=self.release)
            yield say(FILE), BYTE_ORDER_MARK + text.replace("\n", LINE_END)

    def _render(self, template: str, locale: str, **values: object) -> str:
        return self.environment.get_template(template).render(name=title(self.project, locale, HOME), **values)


def wrapped(text: str, start: str = "") -> str:
    """A paragraph in short lines, below what it starts with."""
    return textwrap.fill(text, WIDTH, initial_indent=start, subsequent_indent=" " * len(start), break_long_words=False)


def unusable_file_names(project: Project) -> Iterator[Problem]:
    """Each language names its text to read first, in letters that every system has, and not like another language."""
    seen: dict[str, str] = {}
    for locale, say in project.messages.items():
        place, file = Place(f"overrides/messages/{locale}.yml"), say.some(FILE)
        if not PLAIN.fullmatch(file):
            yield Problem(place, FILE, f"`{file}` cannot name the file", "expected ASCII such as README.txt")
        elif other := seen.get(file.casefold()):
            yield Problem(place, FILE, f"`{file}` is the file of `{other}` too", "expected a name of its own")
        seen[file.casefold()] = locale
