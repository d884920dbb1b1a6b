"""Folders of statements on the command line, and how far the work on them is."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from desktop_app.cli.speech import complain
from desktop_app.cli.streams import STANDARD
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

SUFFIX = ".bayan"
MANY = 3
"""Of fewer files nobody needs to know how far the work is."""


def gathered(names: Iterable[str]) -> tuple[list[str], int]:
    """The files of these names: of a folder the statements in it and below, in order of their names. Then the exit code so far: 2 where
    a folder holds none, which is said on standard error."""
    found: list[str] = []
    status = 0
    for name in names:
        if name == STANDARD or not Path(name).is_dir():
            found.append(name)
            continue
        inside = sorted(str(path) for path in Path(name).rglob(f"*{SUFFIX}") if path.is_file())
        if not inside:
            complain(Refusal(message("There is no statement in {folder}. Name a folder that holds .bayan files."), folder=name))
            status = 2
        found += inside
    return found, status


def going(names: Sequence[str]) -> Iterator[str]:
    """The names, one after the other, with a bar on standard error where that is a terminal."""
    if not shows_bar(names):
        yield from names
        return
    with click.progressbar(names, file=sys.stderr, show_eta=False, item_show_func=lambda name: Path(name).name if name else "") as bar:
        yield from bar


def shows_bar(names: Sequence[str]) -> bool:
    """Whether `going` shows a bar: what is said meanwhile would tear it, and waits."""
    return len(names) >= MANY and sys.stderr.isatty()
