"""Turning: Ctrl with a Shift key as Qt tells it, and blocks whose direction follows from a change elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.editing.document import Notice
from desktop_app.editing.selection import selected_paragraphs
from desktop_app.editing.turning import Held, ShiftPair, shift_side
from desktop_app.statement import Statement
from desktop_app.statement.directions import chained, direction, language_direction
from desktop_app.statement.edits.style import set_direction
from desktop_app.statement.nodes import Direction
from desktop_app.ui.text.blocks import dress

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
COMMANDING = (CTRL | ALT).value
"""As a number: Python's own flags take ten times as long, and every letter comes this way."""
KEY_PRESS, KEY_RELEASE, ASKED, FOCUS_OUT = (
    QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.FocusOut,
)  # fmt: skip
CTRL_KEY, SHIFT_KEY = Qt.Key.Key_Control.value, Qt.Key.Key_Shift.value
MODIFIERS = {each.value for each in (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)}
OWN = {Qt.Key.Key_Direction_L.value: "ltr", Qt.Key.Key_Direction_R.value: "rtl"}
"""Qt's own keys for it, told on Windows where a right-to-left layout is installed. Left to Qt they would turn the block, not the value."""


class TurningKeys(QObject):
    """`turned`: the direction that a person asked for. Takes no key away from the widget but Qt's own turning keys.

    It must hear of keys that commands take: each time the widget gets the focus it goes in front of the other filters.
    """

    turned = Signal(str)
    commanding = Signal()
    """A key with Ctrl or Alt is about to go to the commands."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget, self._pair = widget, ShiftPair()

    def watch(self) -> None:
        """The widget has the focus."""
        QTimer.singleShot(0, self, lambda: self._widget.installEventFilter(self))

    def spoil(self) -> None:
        """The keys that are held serve another purpose: a click, the wheel, a composition."""
        self._pair.spoil()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is KEY_PRESS or kind is ASKED:
            key = event.key()
            if key in OWN:
                return kind is KEY_PRESS and self._turn(OWN[key])
            if kind is ASKED and event.modifiers().value & COMMANDING and key not in MODIFIERS:
                self.commanding.emit()
            self._press(event)
        elif kind is KEY_RELEASE and not event.isAutoRepeat():
            way = self._pair.release(_held(event))
            if way is not None:
                self._turn(way)
        elif kind is FOCUS_OUT:
            self._pair.forget()
        return False

    def _press(self, event: QKeyEvent) -> None:
        key = _held(event)
        if key == "ctrl" and not event.modifiers() & SHIFT:
            self._pair.lift("left", "right")
        elif key in ("left", "right") and not event.modifiers() & CTRL:
            self._pair.lift("ctrl")
        self._pair.press(key)

    def _turn(self, way: str) -> bool:
        self.turned.emit(way)
        return True


def _held(event: QKeyEvent) -> Held | None:
    key = event.key()
    if key == CTRL_KEY:
        return "ctrl"
    return shift_side(event.nativeScanCode(), event.nativeVirtualKey()) if key == SHIFT_KEY else "other"


def turn(editor: TextEditor, way: Direction) -> None:
    """Gives the paragraphs that are selected this direction, as a step of its own; the selection stays."""
    document, selection = editor.document_, editor.selection()
    if document is not None and not editor.isReadOnly():
        document.seal()
        change = set_direction(document.value, selected_paragraphs(document.value, selection), way)
        editor.apply(change and replace(change, caret=selection.caret()))


def dress_turned(editor: TextEditor, notice: Notice) -> None:
    """Blocks that a change elsewhere turns: the other pieces of a run-in chain, everything without letters when the language changes."""
    if language_direction(notice.old.language) != language_direction(notice.new.language):
        editor.redress(editor.face)
        return
    old, new = chained(notice.old), chained(notice.new)
    if not old and not new:
        return
    nodes = {piece.id for node in notice.touched for chain in (old.get(node, ()), new.get(node, ())) for piece in chain}
    for number, paragraph in enumerate(editor.paragraphs) if nodes else ():
        if paragraph.id in nodes:
            _turned(editor, notice.new, number)


def _turned(editor: TextEditor, statement: Statement, number: int) -> None:
    block, paragraph = editor.document().findBlockByNumber(number), editor.paragraphs[number]
    right = direction(statement, paragraph) == "rtl"
    if (block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft) == right:
        return
    with editor.rendering():
        dress(block, statement, paragraph, editor.face)
    editor.shown = statement
