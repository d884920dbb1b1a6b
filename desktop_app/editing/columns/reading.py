"""Reading: what another file says beside a statement, as columns; and that as suggestions. Both may be done in a child process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

from desktop_app.editing.columns.building import Steps, at_once, in_steps
from desktop_app.editing.columns.row import Columns
from desktop_app.editing.merging import Came, came_back
from desktop_app.formats import reader_of
from desktop_app.review.compare import compare
from desktop_app.statement import Statement, fresh_ids
from desktop_app.statement.walking import node_ids, paragraphs
from desktop_app.storage.reading import read_bytes
from desktop_app.text.message import Message, message
from desktop_app.text.refusal import Refusal

MANY = 300
"""Paragraphs of both sides together up to which a child process would only cost time."""
BYTES = {"docx": 120, "html": 500}
USUAL = 400
"""Bytes of a file for each of its paragraphs, about."""
LIGHT = 1_000_000
"""Bytes of a file in Bayan's own format up to which it is read quickly enough in a window."""
UNREADABLE = message("“{name}” can't be compared. {reason}")


@dataclass(frozen=True, slots=True)
class Compared:
    """A file that was read, and its text beside the statement."""

    came: Came
    columns: Columns


def is_long(statement: Statement, path: Path) -> bool:
    """Whether reading this file and comparing it takes so long that a window would stand still."""
    try:
        size = path.stat().st_size
    except OSError:
        return False
    return len(paragraphs(statement)) + size // BYTES.get(reader_of(path.name).id, USUAL) > MANY


def is_light(path: Path) -> bool:
    """Whether a window can read this file in one step, and compare it in steps: sooner than a child process comes to life."""
    try:
        return reader_of(path.name).id == "xml" and path.stat().st_size <= LIGHT
    except OSError:
        return False


def compared(statement: Statement, path: Path, when: datetime) -> Compared:
    """The statement at the one side, what the file says at the other. Raises Refusal, which names the file."""
    return at_once(comparing(statement, path, when))


def comparing(statement: Statement, path: Path, when: datetime) -> Steps[Compared]:
    """`compared`, step by step."""
    try:
        came = came_back(path.name, read_bytes(path), when, statement)
    except Refusal as refusal:
        reason = Message(refusal.source, tuple(refusal.arguments))
        raise Refusal(UNREADABLE, refusal.detail, name=path.name, reason=reason) from refusal
    yield
    return Compared(came, (yield from in_steps(statement, came.statement)))


def suggested(statement: Statement, came: Came, when: datetime) -> Statement:
    """The statement with what the file says otherwise as suggestions of its author."""
    ids = fresh_ids(Random(came.author), (*node_ids(statement), *node_ids(came.statement)))
    return compare(statement, came.statement, came.author, when, ids)
