"""The commands of people who write, for the command line."""

import argparse
from datetime import date
from pathlib import Path

from ..project import Project
from . import new, pin


def add(commands) -> None:
    """Make the commands known to the parser; each also works while other pages have mistakes."""
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
    sync.set_defaults(run=_sync, rough=True)


def _new(project: Project, options: argparse.Namespace) -> int:
    print(new.page(project, options.kind, options.id, date.today()))
    return 0


def _translate(project: Project, options: argparse.Namespace) -> int:
    print(new.translation(project, options.id, options.locale, options.problems))
    return 0


def _sync(project: Project, options: argparse.Namespace) -> int:
    paths = [Path(path).as_posix() for path in options.pages]
    for path in paths:
        print(pin.pin(project, path))
    return 0 if pin.translations(project).keys() >= set(paths) else 1
