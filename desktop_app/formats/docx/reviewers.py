"""Importing a Word document with what reviewers left in it: a copy that Bayan sent, or any other document."""

from __future__ import annotations

from desktop_app.formats.docx.copies.entries import Unplaced
from desktop_app.formats.docx.copies.returning import returned
from desktop_app.formats.docx.laying import laid
from desktop_app.formats.docx.read import REVIEWED
from desktop_app.formats.plain.read import Note
from desktop_app.statement.lines import Lines
from desktop_app.statement.nodes import Statement
from desktop_app.text.message import message

_UNPLACED = message("Words of a reviewer have no place in the statement. They say: “{text}”")
_SILENT = message("A reviewer changed words without suggesting it: {count} places.")
_LONGEST = 2000


def with_reviewers(statement: Statement, data: bytes, lines: Lines) -> tuple[Statement, tuple[Note, ...]]:
    """The statement in this document with its suggestions and comments, and what a person should know.

    `statement`: as it was recognised in `lines`, which were read from `data`. Of a copy that Bayan sent it is the sent statement with
    the reviewer's work instead: nothing has to be recognised there.
    """
    back = returned(data, lines.origin)
    if back is None:
        done = laid(statement, data, lines.origin)
        notes = tuple(note for note in lines.notes if note[0] not in REVIEWED)
        return done.statement, (*notes, *_told(done.unplaced))
    silent: tuple[Note, ...] = ((_SILENT, (("count", str(len(back.silent))),)),) if back.silent else ()
    return back.statement, (*back.warnings, *silent, *_told(back.unplaced))


def _told(unplaced: tuple[Unplaced, ...]) -> tuple[Note, ...]:
    return tuple((_UNPLACED, (("text", " ".join(filter(None, (one.author, one.label, one.text)))[:_LONGEST]),)) for one in unplaced)
