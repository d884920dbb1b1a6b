"""The clipboard: what is copied, and what a paste brings. Bold, italic and links are kept, foreign styles dropped."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from desktop_app.editing import copying_items
from desktop_app.editing.copying import MIME, copied_html, copied_paragraphs, copied_text, packed, unpacked
from desktop_app.editing.selection import Selection
from desktop_app.statement import AgendaItem, Caret, Change, Ids, Lines, Paragraph, Statement
from desktop_app.text.refusal import Refusal
from desktop_app.ui.asking import tell
from desktop_app.ui.text.apart import read_apart
from desktop_app.ui.text.composition import finish
from desktop_app.ui.text.keys import over
from desktop_app.ui.text.origins import files_in, note_selection

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

MANY = 200
"""Paragraphs of a long paste."""


def mime_of(statement: Statement, selection: Selection) -> QMimeData:
    """The selection as HTML, as plain text, and as the paragraphs that it is; items also as what they are."""
    mime = QMimeData()
    items = copying_items.copied_items(statement, selection)
    if items:
        mime.setData(copying_items.MIME, copying_items.packed(items))
    mime.setData(MIME, packed(copied_paragraphs(statement, selection)))
    mime.setText(copied_text(statement, selection))
    mime.setHtml(copied_html(statement, selection))
    return mime


def pasted(statement: Statement, selection: Selection, pieces: tuple[Paragraph, ...], ids: Ids) -> Change | None:
    """The pieces in place of the selection; None where that changes nothing. The caret goes behind them, but for many: a long text
    is written in slices, so the caret stays at its beginning, which is seen at once."""
    change = over(statement, selection, pieces, ids)
    return replace(change, caret=Caret(selection.node, selection.start)) if change is not None and len(pieces) > MANY else change


def lines_of(source: QMimeData, *, bare: bool = False) -> Lines:
    """The text of the clipboard as lines; `bare`: without marks."""
    if source.hasHtml() and not bare:
        return import_module("desktop_app.formats.html.read").from_text(source.html())
    return import_module("desktop_app.formats.plain.read").from_text(source.text())


def has_items(source: QMimeData | None) -> bool:
    """Whether agenda items come along; a clipboard that nothing was put on is None."""
    return source is not None and source.hasFormat(copying_items.MIME)


def items_of(source: QMimeData | None) -> tuple[AgendaItem, ...]:
    """The agenda items that a paste brings; none where it brings anything else."""
    return copying_items.unpacked(source.data(copying_items.MIME).data()) if has_items(source) else ()


def pieces_of(source: QMimeData, editor: QWidget, *, bare: bool = False) -> tuple[Paragraph, ...]:
    """The paragraphs that a paste brings, without ids; blank lines are left out. What was copied in Bayan comes with all its marks.

    None of them where the text can't be read (it is too large): the person at the editor is told why.
    """
    own = unpacked(source.data(MIME).data()) if source.hasFormat(MIME) and not bare else ()
    if own:
        return own
    try:
        lines = [line for line in lines_of(source, bare=bare).lines if line.runs or line.label]
    except Refusal as refusal:
        tell(editor.window(), refusal)
        return ()
    return tuple(Paragraph("", line.runs, line.style, line.level, line.label) for line in lines)


def copied(editor: TextEditor) -> QMimeData:
    """What is selected in the editor, with the place that it comes from."""
    if editor.shown is None or editor.document_ is None:
        return QMimeData()
    mime = mime_of(editor.shown, editor.selection_shown())
    note_selection(mime, editor.document_, editor.selection())
    return mime


def taken(source: QMimeData | None) -> bool:
    """Whether an editor takes this as text; files are opened instead."""
    return source is not None and (source.hasText() or source.hasHtml()) and not files_in(source)


def paste(editor: TextEditor, source: QMimeData, *, bare: bool = False) -> None:
    """Puts what a clipboard brings in place of what is selected, as a step of its own; `bare`: without marks."""
    finish(editor)
    document, selection = editor.document_, editor.selection()
    if document is None or editor.isReadOnly() or not editor.canInsertFromMimeData(source):
        return
    if not bare and read_apart(editor, source, selection):
        return
    pieces = pieces_of(source, editor, bare=bare)
    if not pieces:
        return
    document.seal()
    make = partial(pasted, document.value, selection) if selection.node else partial(editor.scope.begun, document.value)
    editor.apply(make(pieces, document.ids))
    editor.ensureCursorVisible()


def cut(editor: TextEditor) -> None:
    """Takes what is selected to the clipboard, as a step of its own."""
    finish(editor)
    if editor.textCursor().hasSelection() and editor.document_ is not None:
        editor.copy()
        editor.document_.seal()
        editor.apply(over(editor.document_.value, editor.selection(), "", editor.document_.ids))
