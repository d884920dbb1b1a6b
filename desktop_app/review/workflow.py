"""Workflow: draft, in review, approved, released; each step is a milestone with who, when, a note and the digest of the content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.review.base import base_of, with_base, without_base
from desktop_app.review.digest import digest
from desktop_app.statement.change import Change
from desktop_app.statement.metadata import Status
from desktop_app.statement.names import STATUS_NAMES
from desktop_app.statement.nodes import Statement
from desktop_app.statement.review import Milestone
from desktop_app.text.message import Message, message

STEPS: Mapping[Status, tuple[Status, ...]] = {
    "draft": ("in-review", "approved"),
    "in-review": ("approved", "draft"),
    "approved": ("released", "approved", "in-review", "draft"),
    "released": (),
}
"""From each status the ones that it can become. What was changed after its approval is approved again."""

NEXT: Mapping[Status, Status] = {"draft": "in-review", "in-review": "approved", "approved": "released"}

RELEASED = message("This statement was released: it can be read and exported, but not changed. Make a revision or a correction of it.")


@dataclass(frozen=True, slots=True)
class Sent:
    """What "Send for review" makes: the officer's own statement, now in review, and the copy that goes out."""

    kept: Statement
    copy: Statement


def steps(statement: Statement) -> tuple[Status, ...]:
    """The statuses that the statement can be given now."""
    return tuple(status for status in STEPS[statement.metadata.status] if hindrance(statement, status) is None)


def next_status(statement: Statement) -> Status | None:
    """The status that a statement is given next: one that was changed after its approval is approved again. None: it was released."""
    return "approved" if changed_since(statement) else NEXT.get(statement.metadata.status)


def hindrance(statement: Statement, status: Status) -> Message | None:
    """Why the statement can't be given this status now; None where it can. (A release asks for a clean statement besides: the checks
    know.)"""
    now = statement.metadata.status
    if now == "released":
        return Message(RELEASED)
    if status not in STEPS[now]:
        names = (("now", Message(STATUS_NAMES[now])), ("status", Message(STATUS_NAMES[status])))
        return Message(message("A statement with the status “{now}” can’t become “{status}” at once."), names)
    if status in ("approved", "released") and statement.changes:
        return Message(message("There are suggestions to decide first: {count}."), (("count", len(statement.changes)),))
    if status == "approved" and now == "approved" and not changed_since(statement):
        return Message(message("It is approved as it stands."))
    if status == "released" and changed_since(statement):
        return Message(message("The text or a field was changed after the approval. Have it approved again before the release."))
    return None


def step(statement: Statement, status: Status, by: str, when: datetime, note: str = "") -> Change | None:
    """Gives the statement a status and remembers the step. None: there is a hindrance."""
    if hindrance(statement, status) is not None:
        return None
    new = Milestone(status, by, when, note, digest(statement))
    done = replace(statement, metadata=replace(statement.metadata, status=status), milestones=(*statement.milestones, new))
    return Change(done, message("Change the status"))


def approval(statement: Statement) -> Milestone | None:
    """The last approval, or release, of the statement; None where it was never approved."""
    return next((each for each in reversed(statement.milestones) if each.status in ("approved", "released")), None)


def changed_since(statement: Statement) -> bool:
    """Whether the content is another than what was approved last. False where it is not approved now, or without a digest."""
    last = approval(statement) if statement.metadata.status in ("approved", "released") else None
    return last is not None and bool(last.digest) and last.digest != digest(statement)


def read_only(statement: Statement) -> str:
    """Why the statement may not be changed, as a source text of `message()`; empty where it may."""
    return RELEASED if statement.metadata.status == "released" else ""


def starts_suggesting(statement: Statement, name: str) -> bool:
    """Whether somebody of this name opens it to suggest: it is in review, and somebody else sent it."""
    last = statement.milestones[-1] if statement.milestones else None
    return statement.metadata.status == "in-review" and last is not None and last.by != name


def sent(statement: Statement, by: str, when: datetime, note: str, write: Callable[[Statement], bytes]) -> Sent | None:
    """The statement put in review, and a copy of it that carries its base as `write` writes it. None: it can't be sent (released).

    One that is in review already goes out as it is. A copy that is sent on keeps the base that it came with: what the officer has.
    """
    if statement.metadata.status == "in-review":
        kept = statement
    else:
        change = step(statement, "in-review", by, when, note)
        if change is None:
            return None
        kept = change.statement
    carried = base_of(kept)
    return Sent(kept, with_base(kept, write(without_base(kept)) if carried is None else carried))
