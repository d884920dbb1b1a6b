"""A decision that breaks the statement is known before it is made."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from desktop_app.editing.document import Document
from desktop_app.editing.reviewing import accept, reject
from desktop_app.editing.soundness import broken_by
from desktop_app.statement import Event, Metadata, Paragraph, Run, Statement
from desktop_app.statement.edits import fields, typing

NOW = datetime(2026, 1, 26, 10, tzinfo=UTC)
HELD = Statement(
    "st-1",
    metadata=Metadata(event=Event("مؤتمر", starts=date(2026, 1, 10), ends=date(2026, 1, 12))),
    body=(Paragraph("p-1", (Run("عقد المؤتمر"),)),),
)


def suggested(value: object, field: str = "event.ends") -> Document:
    document = Document(HELD, now=lambda: NOW)
    document.suggesting.start("ليلى")
    assert document.apply(fields.set_field(document.value, "st-1", field, value), "metadata")
    return document


def test_an_end_before_the_beginning() -> None:
    document = suggested(date(2026, 1, 8))
    ids = [change.id for change in document.value.changes]
    change = accept(document.value, ids, "سعاد", NOW)
    assert change is not None
    assert [problem.severity for problem in broken_by(document.value, change.statement)] == ["error"]
    back = reject(document.value, ids, "سعاد", NOW)
    assert back is not None
    assert broken_by(document.value, back.statement) == ()


def test_what_was_broken_before_is_not_told_again() -> None:
    broken = replace(HELD, metadata=replace(HELD.metadata, event=Event("مؤتمر", starts=date(2026, 1, 10), ends=date(2026, 1, 8))))
    changed = typing.replace(broken, "p-1", 0, 0, "و")
    assert changed is not None
    assert broken_by(broken, changed.statement) == ()
    assert len(broken_by(HELD, broken)) == 1
