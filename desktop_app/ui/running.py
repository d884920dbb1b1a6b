"""Running commands of the table: an edit goes through the document's door, an act of the window through its table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop_app.editing.commands import Command, Context, Edit, command
from desktop_app.editing.commands.paragraph import TYPED_MARKS
from desktop_app.editing.identity import me
from desktop_app.review.shown import returned, shown
from desktop_app.statement import Change, Mark
from desktop_app.text.refusal import Refusal
from desktop_app.ui.actions import ACTS, READY
from desktop_app.ui.actions.review import decide
from desktop_app.ui.panes_table import TEXT_PANES
from desktop_app.ui.text.composition import finish
from desktop_app.ui.text.editor import TextEditor

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

ORIGIN = "command"


class Runner:
    """Runs the commands of the table for a window, and says which of them would do something now."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def run(self, id_: str, arguments: Mapping[str, object] | None = None) -> bool:
        """Runs a command; False when it does not apply or changes nothing. KeyError for an unknown id."""
        row = command(id_)
        if row is None:
            raise KeyError(id_)
        if not isinstance(row.act, Edit):
            return ACTS[id_](self._window) is not False
        if self._window.document is None:
            return False
        if isinstance(writing := QApplication.focusWidget(), TextEditor):
            finish(writing)
        if id_ in TYPED_MARKS and self._window.selection.empty:
            return self._mark_next(TYPED_MARKS[id_])
        if row.needs == "selection" and self._window.selection.empty:
            return False
        if row.act.review:
            return decide(self._window, row.act.function(self.context(arguments or self._window.side.standing())))
        return self._window.apply(self._edited(row.act, arguments), ORIGIN)

    def _edited(self, act: Edit, arguments: Mapping[str, object] | None = None) -> Change | None:
        """The edit as the document takes it. It is made of what the person sees: while he suggests, his own values stand in the fields,
        so that he can take one back, too."""
        context = self.context(arguments)
        return returned(context.statement, self._window.document.suggesting.author, act.function(self._seen(context)))

    def _seen(self, context: Context) -> Context:
        seen = shown(context.statement, self._window.document.suggesting.author)
        return context if seen is context.statement else replace(context, statement=seen)

    def context(self, arguments: Mapping[str, object] | None = None) -> Context:
        """What edits may read, as it is now. Only while a document is open."""
        window = self._window
        now = datetime.now().astimezone()
        return Context(window.document.value, window.selection, window.ids, now, me(window.settings).name, arguments or {})

    def enabled(self, row: Command) -> bool:
        """Whether the command would do something."""
        window = self._window
        if row.id in READY:
            return READY[row.id](window)
        if row.needs == "document":
            return window.document is not None
        if row.needs == "problem":
            return bool(window.problems)
        if isinstance(row.act, Edit):
            return self._applies(row)
        if row.scope == "text":
            return window.document is not None and window.pane_name in TEXT_PANES
        return True

    def _applies(self, row: Command) -> bool:
        window = self._window
        if window.document is None or window.document.read_only:
            return False
        value, review = window.document.value, isinstance(row.act, Edit) and row.act.review
        if not review and window.document.suggesting.view != "marks":
            return False
        if (row.needs == "suggestion" and not value.changes) or (row.needs == "comment" and not value.comments):
            return False
        if row.id in TYPED_MARKS and window.selection.empty:
            return self._writing() is not None
        if row.needs == "selection" and window.selection.empty:
            return False
        try:
            return (row.act.function(self.context(window.side.standing())) if review else self._edited(row.act)) is not None
        except Refusal:  # it needs an argument that no menu has
            return False

    def _mark_next(self, mark: Mark) -> bool:
        """The next letters typed carry the mark, or no longer carry it."""
        editor = self._writing()
        if editor is not None:
            editor.mark_pending(mark)
        return editor is not None

    def _writing(self) -> TextEditor | None:
        """The text that is being written; also while the palette goes and the window's own focus comes back."""
        editor = QApplication.focusWidget() or self._window.focusWidget()
        return editor if isinstance(editor, TextEditor) and not editor.isReadOnly() else None

    def checked(self, row: Command) -> bool:
        """Whether a switch is on."""
        return row.checked is not None and self._window.document is not None and row.checked(self._seen(self.context()))
