"""Filling in: the walk from blank to blank through all panes, and the same answer wherever the same is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.statement import Caret, Paragraph, Statement
from desktop_app.statement.blanks import Blank, blank_ranges, filled, has_blanks, neighbour
from desktop_app.statement.fields import fields_of, value_of
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import find

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

ORIGIN = "filling"
FAR = 1 << 30
"""Behind the end of any field."""


@dataclass(frozen=True, slots=True)
class _Held:
    """The blank that a person stands at, and what its text had around it."""

    blank: Blank
    before: str
    after: str


class Filling:
    """Walks the blanks of the window's statement."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._held: _Held | None = None
        self._widget: QWidget | None = None

    def step(self, by: int) -> bool:
        """Selects the next blank (1) or the one before (-1). What was typed in place of the last one goes to all that ask the same."""
        document = self._window.document
        if document is None or document.read_only:
            return False
        self._window.settle_edits()
        held = self._held
        self._spread()
        found = neighbour(document.value, self._caret(held), by)
        if found is None or not self._window.go_to(found.caret):
            return False
        text = _text(document.value, found) or ""
        self._held = _Held(found, text[: found.start], text[found.end :])
        self._widget = QApplication.focusWidget()
        return True

    def tab(self, forward: bool) -> bool:
        """What Tab does in a text: a step while something is left to fill in; False where it means what it always does."""
        document, selection = self._window.document, self._window.selection
        if document is None or document.read_only or not has_blanks(document.value):
            return False
        here = find(document.value, selection.node)
        walks = self._held is not None and self._held.blank.node == selection.node
        if isinstance(here, Paragraph) and here.style == "list-item" and not walks:
            return False
        return self.step(1 if forward else -1)

    def stands_in(self, widget: QWidget) -> bool:
        """Whether the walk has come to this widget, and the focus is still there."""
        return self._held is not None and self._widget is widget and widget.hasFocus()

    def _caret(self, left: _Held | None) -> Caret:
        """Where the walk goes on: behind the blank that is `left`, else where the person is."""
        selection = self._window.selection
        if not selection.field:
            return selection.caret()
        held = left.blank if left is not None else None
        if held is not None and held.node == selection.node and held.field == selection.field:
            return held.caret
        return Caret(selection.node, 0, selection.field)

    def _spread(self) -> None:
        """Puts the answer to the blank that was left into all others of the same words."""
        held, self._held = self._held, None
        document = self._window.document
        text = _text(document.value, held.blank) if held is not None else None
        if text is None or not (text.startswith(held.before) and text.endswith(held.after)):
            return
        answer = text[len(held.before) : len(text) - len(held.after)]
        if len(text) >= len(held.before) + len(held.after) and not blank_ranges(answer):
            document.seal()
            document.apply(filled(document.value, held.blank.words, answer), ORIGIN)


def fills(editor: QWidget, forward: bool) -> bool:
    """Whether Tab in this editor went to a blank."""
    filling = getattr(editor.window(), "filling", None)
    return filling is not None and filling.tab(forward)


def fills_on(field: QWidget, forward: bool) -> bool:
    """Whether Tab in this field went to a blank: only where the walk had come to the field."""
    filling = getattr(field.window(), "filling", None)
    return filling is not None and filling.stands_in(field) and filling.tab(forward)


def _text(statement: Statement, place: Blank) -> str | None:
    """The text that holds, or held, a blank; None where that is gone, or is no single text."""
    node = find(statement, place.node)
    if node is None:
        return None
    if not place.field:
        return plain(node.runs) if isinstance(node, Paragraph) else None
    value = value_of(node, place.field) if place.field in fields_of(node) else None
    return value if isinstance(value, str) else None
