"""Commands that insert characters which no key of most keyboards writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_app.editing.commands.command import Command, Context, Edit
from desktop_app.statement import Change
from desktop_app.statement.edits.breaks import replace_range
from desktop_app.text.message import message


def written(letter: str) -> Callable[[Context], Change | None]:
    """An edit that puts the character in place of the selection, with the marks around it."""

    def write(context: Context) -> Change | None:
        selection = context.selection
        last = selection.end_node or selection.node
        change = replace_range(context.statement, selection.node, selection.start, last, selection.end, letter, context.ids)
        return change and replace(change, label=message("Insert a character"))

    return write


def _row(name: str, title: str, purpose: str, letter: str, keys: str = "") -> Command:
    return Command(
        f"insert.{name}", title, purpose, Edit(written(letter)), (keys,) if keys else (), "insert/characters", "text", "paragraph"
    )


CHARACTERS = (
    _row("no-break-space", message("No-break space"), message("A space at which no line ends"), "\u00a0", "Ctrl+Shift+Space"),
    _row("non-joiner", message("Zero-width non-joiner"), message("Keep two letters of a word apart"), "\u200c", "Ctrl+Shift+2"),
    _row("soft-break", message("Line break in the paragraph"), message("A new line that begins no new paragraph"), "\u2028"),
    _row("left-mark", message("Left-to-right mark"), message("Signs beside it run from left to right"), "\u200e"),
    _row("right-mark", message("Right-to-left mark"), message("Signs beside it run from right to left"), "\u200f"),
)
