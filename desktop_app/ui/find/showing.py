"""Showing hits: which stretches are painted, and going to one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QTextEdit, QWidget

from desktop_app.editing.document import Notice
from desktop_app.editing.finding.finder import FOUND, Crop
from desktop_app.editing.finding.hits import Hit
from desktop_app.editing.finding.search import caret_of
from desktop_app.statement.edits.fields import field_text
from desktop_app.text.offsets import to_utf16
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.text.found import CURRENT
from desktop_app.ui.text.underlines import Range, Underlines

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


class Found:
    """What the texts of a window paint of a search, by paragraph: all hits, and the current one among them."""

    def __init__(self) -> None:
        self._all, self._current = Underlines(), Underlines()
        self._labels: set[str] = set()
        self._label = ""

    def show(self, crop: Crop) -> None:
        """What was found from now on, as it grows; none of it is the current hit."""
        self._all.show(crop.ranges)
        self._labels = crop.labels
        self.point(None)

    def point(self, hit: Hit | None) -> bool:
        """The current one; False where it is it already."""
        label, before = (hit.node if hit is not None and hit.field == "label" else ""), self._label
        self._label = label
        ranges: dict[str, tuple[Range, ...]] = {}
        for piece in hit.pieces if hit is not None and not hit.field else ():
            ranges[piece.node] = (*ranges.get(piece.node, ()), (piece.start, piece.end, CURRENT))
        return self._current.show(ranges) or label != before

    def of(self, node: str) -> tuple[Range, ...]:
        """The stretches of a paragraph's text."""
        ranges, current = self._all.of(node), self._current.of(node)
        if not current:
            return ranges
        places = {each[:2] for each in current}
        return (*(each for each in ranges if each[:2] not in places), *current)

    def label_of(self, node: str) -> str:
        """Whether something was found in a paragraph's label: FOUND, CURRENT, or nothing."""
        return CURRENT if node == self._label else FOUND if node in self._labels else ""

    def follow(self, notice: Notice) -> None:
        """They move with their letters."""
        self._all.follow(notice)
        self._current.follow(notice)


def repaint(pane: QWidget) -> None:
    """Paints the texts of a pane anew; those of the others are painted when they are shown."""
    for editor in pane.findChildren(TextEditor):
        editor.viewport().update()


def go_to_hit(window: MainWindow, hit: Hit, *, stays: bool = True) -> bool:
    """Shows a hit with its letters selected, in the text or in its field, which has the focus then. `stays`: and keeps it; a cell of a
    table is opened only for that."""
    if not window.go_to(caret_of(hit)):
        return False
    focus = QApplication.focusWidget() or window.focusWidget()
    pane = window.panes[window.pane_name]
    for field in (*pane.findChildren(QLineEdit), *pane.findChildren(QTextEdit)):
        if field is not focus and hasattr(field, "deselect") and field.hasSelectedText():
            field.deselect()  # what was found before
    if hit.field and hit.field != "label" and window.document is not None:
        if stays and isinstance(focus, QTableView) and not window.document.read_only:
            focus = focus.opened() or focus
        _select(focus, field_text(window.document.value, hit.node, hit.field), hit)
    return True


def _select(field: QWidget | None, value: str, hit: Hit) -> None:
    """Selects the hit in the widget that shows the field's value; a word of several has the focus itself, which says enough."""
    start, end = to_utf16(value, hit.start), to_utf16(value, hit.end)
    if isinstance(field, QLineEdit) and field.text() == value:
        field.setSelection(start, end - start)
    elif isinstance(field, QTextEdit) and not isinstance(field, TextEditor) and end < field.document().characterCount():
        cursor = QTextCursor(field.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)


def selected_words(window: MainWindow) -> str:
    """The words that are selected where the keys go; nothing where they run over several paragraphs."""
    focus = QApplication.focusWidget() or window.focusWidget()
    text = focus.selectedText() if isinstance(focus, QLineEdit) else ""
    if isinstance(focus, QTextEdit):
        text = focus.textCursor().selectedText()
    return "" if len(text) > 200 or "\u2029" in text or "\u2028" in text else text
