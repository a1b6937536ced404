"""The command line: `python -m soleo check`, `build`, `bundle`, `zim`, `epub`, `sync`, `report`."""

import argparse
import importlib
import signal
import sys
from pathlib import Path

from . import check, pin, publish
from .model import Problem
from .offline import offers, saved
from .project import Project
from .report import text

# What is packed by which module of `bundle`; some of them need more than a build does.
BUNDLES = {
    "bundle": ("html", "pack the site as a zip that opens from a disk, without a network"),
    "zim": ("zim", "write the site as ZIM files, one a language and one of all, for Kiwix"),
    "epub": ("epub", "write the site as EPUB, one book a language"),
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something is wrong, 2 for a wrong call."""
    options = _parser().parse_args(arguments)
    if options.command == "build":
        publish.restore(_place(options))
    project, problems = check.run(options.root)
    wrong = check.errors(problems)
    if options.command != "check" and not wrong and project:
        return options.run(project, options)
    return _told(problems)


def _told(problems: list[Problem]) -> int:
    """Print what is wrong; 1 if something is more than a warning."""
    wrong = check.errors(problems)
    for problem in problems:
        print(problem)
    if problems:
        print(f"{len(wrong)} errors, {len(problems) - len(wrong)} warnings", file=sys.stderr)
    return 1 if wrong else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="soleo", description="Checks and builds a knowledge site.")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml (default: this one)")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="print everything that is wrong with the pages")
    build = commands.add_parser("build", help="build the site, strictly, and swap it in at the end")
    build.add_argument("--site", type=Path, default=Path("site"), help="where the site goes (default: site)")
    build.add_argument("--downloads", type=Path, help="a folder of files that the site offers (default: none)")
    build.set_defaults(run=_build)
    for name, (_, about) in BUNDLES.items():
        bundle = commands.add_parser(name, help=about)
        bundle.add_argument("--dist", type=Path, default=Path("dist"), help="where it goes (default: dist)")
        bundle.set_defaults(run=_bundle)
    sync = commands.add_parser("sync", help="pin translations to today's text of their source")
    sync.add_argument("pages", nargs="+", help="paths such as docs/en/teas/assam.md")
    sync.set_defaults(run=_sync)
    counts = commands.add_parser("report", help="print how far the pages are, how they read, and which goals they meet")
    counts.set_defaults(run=_report)
    return parser


def _build(project: Project, options: argparse.Namespace) -> int:
    folder = str(options.downloads.resolve()) if options.downloads else ""

    def finish(made: Path) -> None:
        offers.copy(folder, made)
        saved.write(made, tuple(project.locales))

    return publish.site(options.root, project.entities, _place(options), {"SOLEO_DOWNLOADS": folder}, finish)


def _place(options: argparse.Namespace) -> Path:
    return options.root.resolve() / options.site


def _bundle(project: Project, options: argparse.Namespace) -> int:
    try:
        bundle = importlib.import_module(f".bundle.{BUNDLES[options.command][0]}", __package__)
    except ModuleNotFoundError as missing:
        print(f"{missing.name} is not installed; expected what requirements-formats.txt lists", file=sys.stderr)
        return 2
    problems: list[Problem] = []
    made = bundle.make(project, options.root.resolve() / options.dist, problems)
    for place in made:
        print(f"{place}: {place.stat().st_size / 1e6:.2f} MB")
    return _told(problems) or (0 if made else 1)


def _sync(project: Project, options: argparse.Namespace) -> int:
    paths = [Path(path).as_posix() for path in options.pages]
    for path in paths:
        print(pin.pin(project, path))
    return 0 if pin.translations(project).keys() >= set(paths) else 1


def _report(project: Project, _: argparse.Namespace) -> int:
    print(text.report(project))
    return 0


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # who reads no more, as `head`, ends it without a traceback
    sys.exit(main())
