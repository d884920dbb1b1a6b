"""What the buttons of a card mean, in the dock and beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.editing.review_list import Entry, entries, resolved
from desktop_app.editing.review_walk import selection_of
from desktop_app.review.listing import ChangeRow
from desktop_app.ui.actions.review import add_comment, edit_comment, go_to_row, reply_to

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

DIALOGS = {"comment.reply": reply_to, "comment.edit": edit_comment}
"""What asks for words first."""


def entry_of(window: MainWindow, id_: str) -> Entry | None:
    """The suggestion or comment of this id, resolved or not."""
    value = window.document.value
    return next((entry for entry in (*entries(value), *resolved(value)) if entry.id == id_), None)


def ask(window: MainWindow, command: str, ids: tuple[str, ...]) -> bool:
    """Runs a command for a suggestion or a comment; for several rivals at once only "review.reject"."""
    entry = entry_of(window, ids[0])
    if entry is None:
        return False
    window.side.walk.choose(entry.row)
    if command == "comment.add":
        return comment_on(window, entry)
    if command in DIALOGS:
        return DIALOGS[command](window, ids[0])
    if len(ids) > 1:
        return window.run(command, {"changes": ids})
    return window.run(command, {"comment" if entry.is_comment else "change": ids[0]})


def comment_on(window: MainWindow, entry: Entry) -> bool:
    """Asks for a comment on what a suggestion is about."""
    if not isinstance(entry.row, ChangeRow):
        return False
    go_to_row(window, entry.row)
    window.select(selection_of(entry.row))
    return add_comment(window)
