"""The commands of people who write, for the command line."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from soleo.author import diff, editor_schemas, history, manuals, new, rename, spelling, sync
from soleo.check import reporting
from soleo.read.content.project import Project


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Make the commands known to the parser; each also works while other pages have problems."""
    made = commands.add_parser("new", help="begin a page of the source language")
    made.add_argument("kind", help="what it is about, such as cause: one of the kinds of docs/schema.yml")
    made.add_argument("id", help="its id and file name: English, small letters and hyphens")
    made.set_defaults(run=_new, rough=True)
    begun = commands.add_parser("translate", help="begin the translation of a page, with the source's text to work on")
    begun.add_argument("id", help="the page's id, or its path")
    begun.add_argument("locale", help="the language, such as en")
    begun.set_defaults(run=_translate, rough=True)
    sync = commands.add_parser("sync", help="pin translations to today's text of their source")
    sync.add_argument("pages", nargs="+", help="paths such as docs/en/teas/assam.md")
    about = "the pages are sources in which a typing error was mended: pin the translations that were current before"
    sync.add_argument("--minor", action="store_true", help=about)
    sync.set_defaults(run=_sync, rough=True)
    diff = commands.add_parser("diff", help="show what changed in the source since a translation was made from it")
    diff.add_argument("page", help="a path such as docs/en/teas/assam.md")
    diff.set_defaults(run=_diff, rough=True)
    renamed = commands.add_parser("rename", help="give a page another id, everywhere, and lead on from its old address")
    renamed.add_argument("old", help="the page's id, or its path")
    renamed.add_argument("new", help="the id that it gets")
    renamed.set_defaults(run=_rename, rough=True)
    fields = commands.add_parser("fields", help="write anew what is made in manuals and editor's schemas")
    fields.set_defaults(run=_fields, rough=True)
    spelt = commands.add_parser("spelling", help="name words of changed lines that no dictionary knows, as advice")
    spelt.add_argument("pages", nargs="*", help="paths of pages to look at whole (default: what changed)")
    about = "a branch or commit: the lines that differ from it (default: origin/main, or main)"
    spelt.add_argument("--changed-since", metavar="REF", help=about)
    spelt.set_defaults(run=_spelling, rough=True)


def _new(project: Project, options: argparse.Namespace) -> int:
    print(new.page(project, options.kind, options.id, date.today()))
    return 0


def _translate(project: Project, options: argparse.Namespace) -> int:
    print(new.translation(project, options.id, options.locale, options.problems))
    return 0


def _sync(project: Project, options: argparse.Namespace) -> int:
    paths = [Path(path).as_posix() for path in options.pages]
    if options.minor:
        for line in (line for path in paths for line in diff.minor(project, path)):
            print(line)
        return 0
    for path in paths:
        print(sync.sync(project, path))
    return 0 if sync.translations(project).keys() >= set(paths) else 1


def _diff(project: Project, options: argparse.Namespace) -> int:
    print(diff.changes(project, Path(options.page).as_posix()))
    return 0


def _rename(project: Project, options: argparse.Namespace) -> int:
    for line in rename.rename(project, options.old, options.new):
        print(line)
    return 0


def _fields(project: Project, _: argparse.Namespace) -> int:
    for line in (*manuals.update(project), *editor_schemas.update(project)):
        print(line)
    return 0


def _spelling(project: Project, options: argparse.Namespace) -> int:
    if options.pages:
        lines = spelling.whole_pages(project, [Path(path).as_posix() for path in options.pages])
    else:
        lines = history.changed_lines(project.root, options.changed_since or spelling.base(project))
    problems, silent = spelling.check(project, lines)
    for reason in silent:
        print(reason, file=sys.stderr)
    return reporting.report_problems(reporting.ProblemReport(tuple(problems)), os.environ)
