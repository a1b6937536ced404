"""The command line: `python -m soleo check`, `build`, `report`, and the commands of people who write."""

import argparse
import os
import signal
import sys
from pathlib import Path

from . import check, findings, publish
from .author import commands as author
from .author import history
from .author.chosen import UseError
from .project import Project
from .report import text


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something is wrong, 2 for a wrong call."""
    options = parser().parse_args(arguments)
    try:
        return _run(options)
    except UseError as error:
        print(f"soleo {options.command}: {error}", file=sys.stderr)
        return 2
    except history.HistoryError as error:
        print(f"soleo {options.command}: {error}", file=sys.stderr)
        return 1


def _run(options: argparse.Namespace) -> int:
    if options.command == "build":
        publish.restore(_place(options))
    project, problems = check.run(options.root)
    wrong = check.errors(problems)
    if options.command != "check" and project and (options.rough or not wrong):
        options.problems = problems
        return options.run(project, options)
    changed = _changed(options.root, options.changed_since) if options.command == "check" else None
    return findings.tell(findings.Findings.of(problems, changed), os.environ)


def _changed(root: Path, base: str | None) -> set[str] | None:
    try:
        return None if base is None else history.changed(root, base)
    except history.HistoryError as error:
        raise UseError(f"--changed-since {base}: {error}") from error


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
    build.set_defaults(run=_build)
    author.add(commands)
    counts = commands.add_parser("report", help="print how far the pages are, how they read, and which goals they meet")
    counts.set_defaults(run=_report)
    return top


def _build(project: Project, options: argparse.Namespace) -> int:
    return publish.site(options.root, project.entities, _place(options))


def _place(options: argparse.Namespace) -> Path:
    return options.root.resolve() / options.site


def _report(project: Project, _: argparse.Namespace) -> int:
    print(text.report(project))
    return 0


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # who reads no more, as `head`, ends it without a traceback
    sys.exit(main())
