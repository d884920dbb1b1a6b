"""Reviewing an open statement: suggestions decided as one undo step, copies sent out, and the base that a copy came with. No Qt."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.write import write
from desktop_app.review.base import base_of
from desktop_app.review.changes import parts_of
from desktop_app.review.decisions import decided
from desktop_app.review.workflow import Sent, sent
from desktop_app.statement import Caret, Change, Paragraph, Statement
from desktop_app.statement.runs import length
from desktop_app.statement.walking import find
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal


def accept(statement: Statement, changes: Collection[str], by: str, when: datetime) -> Change | None:
    """Accepts these suggestions, with what hangs together with them; their rivals are rejected. The decisions are remembered. None:
    none of them is open."""
    done = decided(statement, accepted=changes, by=by, when=when)
    label = message("Accept the suggestion") if len(changes) == 1 else message("Accept the suggestions")
    return None if done is statement else Change(done, label, _place(statement, done, changes))


def reject(statement: Statement, changes: Collection[str], by: str, when: datetime) -> Change | None:
    """Rejects these suggestions, with what hangs together with them. The decisions are remembered. None: none of them is open."""
    done = decided(statement, rejected=changes, by=by, when=when)
    label = message("Reject the suggestion") if len(changes) == 1 else message("Reject the suggestions")
    return None if done is statement else Change(done, label, _place(statement, done, changes))


def send_for_review(statement: Statement, by: str, when: datetime, note: str = "") -> Sent | None:
    """The statement put in review, and the copy that goes out with its base. None: a released statement is not sent."""
    return sent(statement, by, when, note, write)


def base_statement(statement: Statement) -> Statement | None:
    """What was sent out, as the copy carries it. None: it carries no base, or none that can be read."""
    data = base_of(statement)
    if data is None:
        return None
    try:
        return read(data)
    except Refusal:
        return None


def _place(old: Statement, new: Statement, changes: Collection[str]) -> Caret | None:
    """Where the first of the suggestions stood, as near as it is still there."""
    known = parts_of(old)
    part = next((known[each.id][0] for each in old.changes if each.id in changes and each.id in known), None)
    node = None if part is None else find(new, part.node)
    if part is None or node is None:
        return None
    if part.field:
        return Caret(part.node, field=part.field)
    return Caret(part.node, min(part.start, length(node.runs)) if isinstance(node, Paragraph) else 0)
