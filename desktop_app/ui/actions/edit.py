"""History and clipboard: handed to the document and to the editor that has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desktop_app.editing.picking import everything
from desktop_app.ui.actions.marking import MARKING_ACTS, MARKING_READY
from desktop_app.ui.actions.pasting import PASTING_ACTS, PASTING_READY
from desktop_app.ui.text.clipboard import has_items, items_of, mime_of

if TYPE_CHECKING:
    from desktop_app.ui.panes.agenda.pane import AgendaPane
    from desktop_app.ui.window import MainWindow


def undo(window: MainWindow) -> bool:
    """One step back; the focus goes where the change was."""
    return window.travel("undo")


def redo(window: MainWindow) -> bool:
    """One step forth again."""
    return window.travel("redo")


def editor(window: MainWindow) -> QWidget | None:
    """The text widget that has the focus, or had it before a menu took it."""
    focus = QApplication.focusWidget() or window.focusWidget()
    return focus if isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit) else None


def heads(window: MainWindow) -> AgendaPane | None:
    """The agenda, while the keys are at the head of an item: then items are selected as a whole. Else None."""
    focus = QApplication.focusWidget() or window.focusWidget()
    agenda = window.panes.made.get("agenda")
    return agenda if agenda is not None and agenda.is_head(focus) else None


def at_items(window: MainWindow) -> AgendaPane | None:
    """The agenda, while the keys are in it and in no text: at the head of an item, or at nothing because it is empty. Else None."""
    if window.pane_name != "agenda" or heads(window) is not None:
        return heads(window)
    agenda, focus = window.panes["agenda"], QApplication.focusWidget() or window.focusWidget()
    inside = focus is not None and (focus is agenda or agenda.isAncestorOf(focus))
    return agenda if inside and not agenda.order else None


def cut(window: MainWindow) -> bool:
    """The selection goes to the clipboard."""
    if heads(window) is not None:
        return copy(window) and window.run("agenda.delete")
    return _on_editor(window, "cut")


def copy(window: MainWindow) -> bool:
    """The clipboard gets the selection."""
    agenda = heads(window)
    if agenda is not None:
        if not _has_items(window, agenda):
            return False
        QApplication.clipboard().setMimeData(mime_of(window.document.value, agenda.selection()))
        return True
    return _on_editor(window, "copy")


def paste(window: MainWindow) -> bool:
    """The clipboard comes in; items of an agenda as such where the keys are at one as a whole."""
    agenda = at_items(window)
    if agenda is not None:
        return agenda.put(items_of(QApplication.clipboard().mimeData()))
    return _on_editor(window, "paste")


def paste_plain(window: MainWindow) -> bool:
    """The clipboard comes in as bare text."""
    focus = editor(window)
    if focus is not None and not hasattr(focus, "paste_plain"):
        return _on_editor(window, "paste")
    return _on_editor(window, "paste_plain")


def select_all(window: MainWindow) -> bool:
    """All text of the editor is selected; at the heads of the agenda all its items."""
    agenda = heads(window)
    if agenda is not None:
        agenda.pick(everything(agenda.picked, agenda.order))
        return True
    return _on_editor(window, "selectAll")


def _on_editor(window: MainWindow, name: str) -> bool:
    focus = editor(window)
    if focus is None:
        return False
    getattr(focus, name)()
    return True


def _has_items(window: MainWindow, agenda: AgendaPane) -> bool:
    """Whether items are selected that could be copied."""
    return window.document is not None and bool(agenda.picked.items)


def _has_selection(window: MainWindow) -> bool:
    agenda = heads(window)
    if agenda is not None:
        return _has_items(window, agenda)
    focus = editor(window)
    if isinstance(focus, QLineEdit):
        return focus.hasSelectedText()
    return focus is not None and focus.textCursor().hasSelection()


def _can_cut(window: MainWindow) -> bool:
    agenda = heads(window)
    return _has_selection(window) and (agenda.may_write if agenda is not None else _can_write(window))


def _can_write(window: MainWindow) -> bool:
    focus = editor(window)
    return focus is not None and not focus.isReadOnly()


def _can_paste(window: MainWindow) -> bool:
    agenda = at_items(window)
    if agenda is not None:
        return agenda.may_write and has_items(QApplication.clipboard().mimeData())
    return _can_write(window)


EDIT_ACTS = {
    "edit.undo": undo, "edit.redo": redo, "edit.cut": cut, "edit.copy": copy, "edit.paste": paste, "edit.paste-plain": paste_plain,
    "edit.select-all": select_all,
} | MARKING_ACTS | PASTING_ACTS  # fmt: skip

EDIT_READY = (
    {
        "edit.undo": lambda window: window.document is not None and bool(window.document.history.done) and not window.document.read_only,
        "edit.redo": lambda window: window.document is not None and bool(window.document.history.undone) and not window.document.read_only,
        "edit.cut": _can_cut,
        "edit.copy": _has_selection,
        "edit.paste": _can_paste,
        "edit.paste-plain": _can_write,
        "edit.select-all": lambda window: editor(window) is not None or heads(window) is not None,
    }
    | MARKING_READY
    | PASTING_READY
)
