"""The command line: `python -m soleo check`, `serve`, `build`, `bundle` …, and the commands of people who write."""

import argparse
import importlib
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from soleo.author import arguments, history
from soleo.author import commands as author
from soleo.author.arguments import UsageError
from soleo.check import check, reporting
from soleo.model import Problem
from soleo.pages import downloads
from soleo.read.content.project import Project
from soleo.report import report
from soleo.site import build, precache_manifest, serve, target
from soleo.text.files import InTheWayError

# What is packed by which module of `bundle`; some of them need more than a build does.
BUNDLES = {
    "bundle": ("html_zip", "pack the site as a zip that opens from a disk, without a network"),
    "zim": ("zim.zim", "write the site as ZIM files, one a language and one of all, for Kiwix"),
    "epub": ("epub.epub", "write the site as EPUB, one book a language"),
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something is wrong, 2 for a wrong call."""
    options = parser().parse_args(arguments)
    try:
        return _run(options)
    except UsageError as error:
        print(f"soleo {options.command}: {error}", file=sys.stderr)
        return 2
    except (history.HistoryError, InTheWayError) as error:
        print(f"soleo {options.command}: {error}", file=sys.stderr)
        return 1


def _run(options: argparse.Namespace) -> int:
    if options.command == "build":
        build.restore(options.root.resolve(), _place(options))
    project, problems = check.run(options.root)
    wrong = check.blocking(problems)
    if options.command != "check" and project and (options.rough or not wrong):
        options.problems = problems
        run: Callable[[Project, argparse.Namespace], int] = options.run
        return run(project, options)
    changed = _changed(options.root, options.changed_since) if options.command == "check" else None
    return _report_problems(problems, changed)


def _report_problems(problems: list[Problem], changed: set[str] | None = None) -> int:
    """Tell what is wrong; 1 if something is more than a warning."""
    return reporting.report_problems(reporting.ProblemReport.of(problems, changed), os.environ)


def _changed(root: Path, base: str | None) -> set[str] | None:
    try:
        return None if base is None else history.changed(root, base)
    except history.HistoryError as error:
        raise UsageError(f"--changed-since {base}: {error}") from error


def parser() -> argparse.ArgumentParser:
    """What the command line takes."""
    top = argparse.ArgumentParser(prog="soleo", description="Checks and builds a knowledge site.")
    top.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml (default: this one)")
    top.set_defaults(rough=False)
    commands = top.add_subparsers(dest="command", required=True)
    checked = commands.add_parser("check", help="print everything that is wrong with the pages")
    since = "a branch or commit: warnings on files that differ from it, and a translation among them must be current"
    checked.add_argument("--changed-since", metavar="REF", help=since)
    build = commands.add_parser("build", help="build the site, strictly, and swap it in at the end")
    build.add_argument("--site", type=Path, default=Path("site"), help="where the site goes (default: site)")
    build.add_argument("--downloads", type=Path, help="a folder of files that the site offers (default: none)")
    build.set_defaults(run=_build)
    for name, (_, about) in BUNDLES.items():
        bundle = commands.add_parser(name, help=about)
        bundle.add_argument("--dist", type=Path, default=Path("dist"), help="where it goes (default: dist)")
        bundle.set_defaults(run=_bundle)
    served = commands.add_parser("serve", help="show the site while one writes: edits show by themselves")
    served.add_argument("--port", type=int, default=8000, help="the port on 127.0.0.1 (default: 8000)")
    served.add_argument("--locale", default="", help="one language alone, which is quicker (default: all)")
    served.set_defaults(run=_serve)
    author.add(commands)
    counts = commands.add_parser("report", help="print how far the pages are, how they read, and which goals they meet")
    counts.add_argument(
        "--improvements", action="store_true", help="print instead which pages could be better, and in what"
    )
    counts.set_defaults(run=_report)
    return top


def _build(project: Project, options: argparse.Namespace) -> int:
    folder = str(options.downloads.resolve()) if options.downloads else ""

    def finish(made: Path) -> None:
        downloads.copy(folder, made)
        precache_manifest.write(made, tuple(project.locales))

    return build.site(options.root, project.entities, _place(options), {"SOLEO_DOWNLOADS": folder}, finish)


def _place(options: argparse.Namespace) -> Path:
    return target.real(options.root, options.site)


def _serve(project: Project, options: argparse.Namespace) -> int:
    if options.locale:
        arguments.one("locale", options.locale, project.locales)
    return serve.serve(project, options.port, options.locale)


def _bundle(project: Project, options: argparse.Namespace) -> int:
    try:
        bundle = importlib.import_module(f".bundle.{BUNDLES[options.command][0]}", __package__)
    except ModuleNotFoundError as missing:
        print(f"{missing.name} is not installed; expected what requirements-formats.txt lists", file=sys.stderr)
        return 2
    problems: list[Problem] = []
    made = bundle.make(project, target.real(options.root, options.dist), problems)
    for place in made:
        print(f"{place}: {place.stat().st_size / 1e6:.2f} MB")
    return _report_problems(problems) or (0 if made else 1)


def _report(project: Project, options: argparse.Namespace) -> int:
    print(report.improvements_text(project) if options.improvements else report.report(project))
    return 0


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # who reads no more, as `head`, ends it without a traceback
    sys.exit(main())
