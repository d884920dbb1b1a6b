"""Commands that set fields and rows."""

from __future__ import annotations

from desktop_app.editing.commands.command import Command, Context, Edit, text_argument
from desktop_app.statement import Change
from desktop_app.statement.edits.fields import add_row, confirm_source, read_field, remove_row, set_field
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

STEPS_ALONE = message("The status changes by its steps alone: workflow.approve, workflow.release, workflow.draft.")


def set_value(context: Context) -> Change | None:
    """The field at the selection takes the argument `value`, in the lexical form of the XML."""
    selection = context.selection
    node = selection.node or context.statement.id
    field = str(context.arguments.get("field", selection.field))
    if (node, field) == (context.statement.id, "status"):
        raise Refusal(STEPS_ALONE)
    return set_field(context.statement, node, field, read_field(context.statement, node, field, text_argument(context, "value")))


def confirm(context: Context) -> Change | None:
    """The recognised value at the selection is right."""
    return confirm_source(context.statement, context.selection.node or context.statement.id, context.selection.field)


def add_group(context: Context) -> Change | None:
    """One more row of attendance."""
    return add_row(context.statement, "attendance", context.ids, context.selection.node or None)


def add_signatory(context: Context) -> Change | None:
    """One more signatory."""
    return add_row(context.statement, "signatories", context.ids, context.selection.node or None)


def remove(context: Context) -> Change | None:
    """The row at the selection goes."""
    return remove_row(context.statement, context.selection.node)


FIELDS = (
    Command("field.set", message("Set a field"), message("Give a field a value"), Edit(set_value), arguments=("field", "value")),
    Command("field.confirm", message("Confirm the recognised value"), message("Say that a value read from the text is right"), Edit(confirm)),
    Command("attendance.add", message("Add a group"), message("One more group that attended"), Edit(add_group), (), "insert/rows", icon="people_team"),
    Command("signatories.add", message("Add a signatory"), message("One more who signs"), Edit(add_signatory), (), "insert/rows", icon="person_add"),
    Command("row.remove", message("Remove the row"), message("Take this group or signatory away"), Edit(remove)),
)  # fmt: skip
