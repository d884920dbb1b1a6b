"""Typed texts as the lines that recognition takes."""

from __future__ import annotations

import re
from random import Random

from desktop_app.recognition import recognise
from desktop_app.statement import Line, Lines, Run, Statement, fresh_ids
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import chains


def lines(text: str) -> Lines:
    return Lines(tuple(Line((Run(line),) if line else ()) for line in re.split("\r\n|\n|\r|\u2029", text)))


def recognised(text: str) -> Statement:
    return recognise(lines(text), fresh_ids(Random(7)))


def printed(statement: Statement) -> list[str]:
    """The typed paragraphs of a statement, labels included."""
    return ["".join(f"{piece.label}{plain(piece.runs)}" for piece in chain) for chain in chains(statement)]
