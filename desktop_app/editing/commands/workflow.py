"""Commands of the workflow: copies that go out and come back, and the steps from the draft to the release."""

from __future__ import annotations

from importlib import import_module

from desktop_app.editing.commands.command import Command, Context, Window
from desktop_app.statement import Change
from desktop_app.statement.metadata import Status
from desktop_app.text.message import message


def step(status: Status) -> Window:
    """The step to this status. At the window more belongs to it: who takes it is asked, what stands against it is shown, it is saved."""

    def edit(context: Context) -> Change | None:
        change: Change | None = import_module("desktop_app.editing.stepping").take_step(context, status)
        return change

    return Window(edit)


COPIES = (
    Command("workflow.send", message("Send for review…"), message("Write a copy for reviewers; the statement is in review from then on"), Window(), (), "file/copies", needs="document", icon="mail"),
    Command("workflow.merge", message("Merge reviewers' copies…"), message("Take the suggestions and comments of all copies that came back, each under its reviewer's name"), Window(), (), "file/copies", needs="document", icon="people_team"),
    Command("workflow.compare", message("Compare with…"), message("See what another file says otherwise, and take it as suggestions"), Window(), (), "file/copies", needs="document"),
    Command("workflow.report", message("Report by reviewer…"), message("What became of each reviewer's suggestions and comments, as a web page"), Window(), (), "file/copies", needs="document"),
)  # fmt: skip

STEPS = (
    Command("workflow.approve", message("Approve"), message("Say that the statement may go out as it stands"), step("approved"), (), "review/status", needs="document", icon="document_checkmark"),
    Command("workflow.release", message("Release…"), message("Close the statement: from then on it can be read and exported, but not changed"), step("released"), (), "review/status", needs="document", icon="lock_closed"),
    Command("workflow.draft", message("Back to draft"), message("Take the statement out of the review, or its approval back"), step("draft"), (), "review/status", needs="document"),
    Command("workflow.revise", message("Revise"), message("Begin a new draft with this text, that knows where it comes from"), Window(), (), "review/status", needs="document"),
    Command("workflow.correct", message("Correct"), message("Begin a new statement that says that it corrects this released one"), Window(), (), "review/status", needs="document"),
    Command("workflow.withdraw", message("Withdraw"), message("Begin an announcement that says that it withdraws this released statement"), Window(), (), "review/status", needs="document"),
)  # fmt: skip
