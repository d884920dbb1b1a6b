"""A statement that three reviewers have been at: letters, a split, rival values of a field, letters taken out, a comment with a reply."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from desktop_app.editing.document import Document
from desktop_app.editing.suggesting import REVIEW
from desktop_app.review.commenting import comment, reply
from desktop_app.statement import Statement
from desktop_app.statement.edits import breaks, fields, typing
from tests.window.statements import CRAFTS

NOW = datetime(2026, 1, 26, 10, tzinfo=UTC)
SAMER, LAYLA, NOOR = "سامر عيسى", "ليلى حسن", "نور محمد"


def reviewed() -> Statement:
    """In reading order: Samer's words in the lead; Layla's comment and Noor's split in the body; in the agenda the paragraph that Layla
    takes out, and the two values for the method of the vote."""
    time = NOW
    document = Document(CRAFTS, now=lambda: time)

    def suggests(name: str) -> None:
        nonlocal time
        time += timedelta(minutes=1)
        document.suggesting.start(name)

    suggests(SAMER)
    document.apply(typing.replace(document.value, "p-lead22", 9, 9, " العام"), "test")
    suggests(LAYLA)
    document.apply(comment(document.value, (("p-even22", 4, 11),), LAYLA, time, "أي اتحاد؟", document.ids), REVIEW)
    suggests(NOOR)
    document.apply(reply(document.value, document.value.comments[0].id, NOOR, time, "اتحاد الحرفيين", document.ids), REVIEW)
    document.apply(breaks.split(document.value, "p-open22", 28, document.ids), "test")
    document.apply(fields.set_field(document.value, "i-third2", "vote.method", "show-of-hands"), "test")
    suggests(LAYLA)
    document.apply(fields.set_field(document.value, "i-third2", "vote.method", "secret-ballot"), "test")
    document.apply(typing.replace(document.value, "p-sign22", 0, 6, ""), "test")
    return document.value
