"""How far a statement has come, as it is shown: its status, whether it was changed since its approval, who took which step. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.editing.review_times import time_of
from desktop_app.statement import Milestone, Statement
from desktop_app.statement.metadata import Status
from desktop_app.statement.names import STATUS_NAMES
from desktop_app.text.message import Message, message

CHANGED = message("Approved, then changed")
WAYS: dict[Status | None, str] = {
    "in-review": "workflow.send", "approved": "workflow.approve", "released": "workflow.release", None: "workflow.revise",
}  # fmt: skip
"""The command that leads to the next status; of a released statement what follows it."""
TITLES = {
    "workflow.send": message("Send for review…"),
    "workflow.approve": message("Approve"),
    "workflow.release": message("Release…"),
    "workflow.revise": message("Revise"),
}
"""What a button says that takes this way."""


@dataclass(frozen=True, slots=True)
class Standing:
    """`changed`: the content is not the one that was approved. `way`: the command of the next step. `last`: the step taken last."""

    status: Status
    changed: bool
    way: str
    last: Milestone | None

    @property
    def words(self) -> str:
        """The status, as a source text."""
        return CHANGED if self.changed else STATUS_NAMES[self.status]


def standing(statement: Statement) -> Standing:
    """How far the statement has come."""
    if statement.metadata.status == "draft":
        return Standing("draft", False, WAYS["in-review"], next(reversed(statement.milestones), None))
    from desktop_app.review.workflow import changed_since, next_status  # noqa: PLC0415 - a start shows drafts

    last = next(reversed(statement.milestones), None)
    return Standing(statement.metadata.status, changed_since(statement), WAYS[next_status(statement)], last)


def step_words(step: Milestone, now: datetime) -> Message:
    """A step that was taken: the status, by whom, when."""
    parts = ("status", Message(STATUS_NAMES[step.status])), ("name", f"\u2068{step.by}\u2069"), ("time", time_of(step.at, now))
    return Message("{status} · {name} · {time}" if step.by else "{status} · {time}", parts)
