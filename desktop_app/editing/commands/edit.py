"""Commands of the clipboard, the history and the typed text."""

from __future__ import annotations

from desktop_app.editing.commands.command import Command, Context, Edit, Window, text_argument
from desktop_app.statement import Change
from desktop_app.statement.edits.breaks import join, replace_range, split
from desktop_app.text.message import message


def replace_selection(context: Context) -> Change | None:
    """The selection gives way to the argument `text`. Raises Refusal without it: a slip of the key must not delete."""
    selection, text = context.selection, text_argument(context, "text")
    last = selection.end_node or selection.node
    return replace_range(context.statement, selection.node, selection.start, last, selection.end, text, context.ids)


def split_paragraph(context: Context) -> Change | None:
    """The paragraph ends at the caret; the rest becomes a paragraph of its own."""
    return split(context.statement, context.selection.node, context.selection.start, context.ids)


def join_paragraph(context: Context) -> Change | None:
    """The paragraph continues the one before it."""
    return join(context.statement, context.selection.node)


EDIT = (
    Command("edit.undo", message("Undo"), message("Take the last change back"), Window(), ("Ctrl+Z",), "edit/history", needs="document", icon="arrow_undo", tool="history"),
    Command("edit.redo", message("Redo"), message("Make the change again that was taken back"), Window(), ("Ctrl+Y", "Ctrl+Shift+Z"), "edit/history", needs="document", icon="arrow_redo", tool="history"),
    Command("edit.cut", message("Cut"), message("Move the selection to the clipboard"), Window(), ("Ctrl+X",), "edit/clipboard", "text", "selection", "cut"),
    Command("edit.copy", message("Copy"), message("Copy the selection to the clipboard"), Window(), ("Ctrl+C",), "edit/clipboard", "text", "selection", "copy"),
    Command("edit.copy-chat", message("Copy for chat…"), message("The statement as text for a chat: the order of words holds there, in parts that fit"), Window(), ("Ctrl+Shift+C",), "edit/clipboard", needs="document"),
    Command("edit.paste", message("Paste"), message("Insert the clipboard, keeping bold, italic and links"), Window(), ("Ctrl+V",), "edit/clipboard", "text", icon="clipboard_paste"),
    Command("edit.paste-plain", message("Paste plain text"), message("Insert the clipboard as bare text"), Window(), ("Ctrl+Shift+V",), "edit/clipboard", "text"),
    Command("edit.paste-recognised", message("Paste and recognise"), message("Insert the clipboard with the roles, sections and items that are recognised in it"), Window(), ("Ctrl+Alt+V",), "edit/clipboard", "text"),
    Command("edit.select-all", message("Select all"), message("Select the whole text of this pane"), Window(), ("Ctrl+A",), "edit/clipboard", "text"),
    Command("edit.replace", message("Replace the selection"), message("Put a text in place of the selection"), Edit(replace_selection), arguments=("text",)),
    Command("edit.split", message("Split the paragraph"), message("End the paragraph at the caret"), Edit(split_paragraph)),
    Command("edit.join", message("Join with the paragraph before"), message("Continue the paragraph before with this one"), Edit(join_paragraph), (), "edit/paragraph", needs="paragraph"),
)  # fmt: skip
