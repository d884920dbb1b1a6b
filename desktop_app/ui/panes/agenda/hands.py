"""Hands: what keys and mouse do at the heads of the cards. Everything that changes the statement is a command of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop_app.editing.picking import Picked, alone, extended, stepped, toggled
from desktop_app.ui.panes.agenda.head import PARTS
from desktop_app.ui.theme import rtl

if TYPE_CHECKING:
    from desktop_app.ui.panes.agenda.head import ItemHead
    from desktop_app.ui.panes.agenda.pane import AgendaPane

KEY, MOD = Qt.Key, Qt.KeyboardModifier
STEPS = {KEY.Key_Up: -1, KEY.Key_Down: 1, KEY.Key_PageUp: -8, KEY.Key_PageDown: 8, KEY.Key_Home: -(10**6), KEY.Key_End: 10**6}
GROUPS = {"kind": "agenda/kind", "outcome": "agenda/outcome", "vote": "agenda/vote"}
CHIPS = ("kind", "outcome")
CLIPBOARD = {
    QKeySequence.StandardKey.SelectAll: "edit.select-all",
    QKeySequence.StandardKey.Copy: "edit.copy",
    QKeySequence.StandardKey.Cut: "edit.cut",
    QKeySequence.StandardKey.Paste: "edit.paste",
}
"""Keys of text widgets that mean the same for items."""


class Hands:
    """Serves all heads of one pane."""

    def __init__(self, pane: AgendaPane) -> None:
        self._pane = pane
        self._pressed: QPoint | None = None

    # mouse

    def press(self, head: ItemHead, event: QMouseEvent) -> None:
        """A button went down at a head: chips and menus open, others wait for the release, for it may become a drag."""
        pane, item, part = self._pane, head.item.id, head.part_at(event.position())
        self._pressed = None
        if event.button() == Qt.MouseButton.RightButton or part in (*CHIPS, "menu"):
            pane.pick(pane.picked if item in pane.picked else alone(item), at=item)
            self.menu(head, part if part in CHIPS else "menu", event.globalPosition().toPoint())
        elif event.modifiers() & MOD.ControlModifier:
            pane.pick(toggled(pane.picked, item))
        elif event.modifiers() & MOD.ShiftModifier:
            pane.pick(extended(pane.picked, pane.order, item))
        else:
            self._pressed = event.globalPosition().toPoint()
            pane.pick(pane.picked if item in pane.picked and len(pane.picked.items) > 1 else alone(item), at=item)

    def move(self, head: ItemHead, event: QMouseEvent) -> None:
        """The mouse moves with a button down."""
        pane, point = self._pane, event.globalPosition().toPoint()
        if pane.dragging.items:
            pane.dragging.move(point)
        elif self._pressed is not None and pane.may_write and _far(point - self._pressed):
            head.setCursor(Qt.CursorShape.ClosedHandCursor)
            pane.dragging.begin(pane.picked.ordered(pane.order), point)

    def release(self, head: ItemHead, _event: QMouseEvent) -> None:
        """The button is up: what was dragged is dropped, what was only pressed becomes the current item."""
        head.unsetCursor()
        pressed, self._pressed = self._pressed, None
        if self._pane.dragging.items:
            self._pane.dragging.drop()
        elif pressed is not None:
            self._pane.pick(alone(head.item.id))
            self._pane.choose(head.item.id)

    def open(self, head: ItemHead, event: QMouseEvent) -> None:
        """A double click: into the text."""
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton and head.part_at(event.position()) not in (*CHIPS, "menu"):
            self._pane.open_text(head.item.id)

    # keys

    def key(self, head: ItemHead, event: QKeyEvent) -> bool:
        """Whether the key meant something here."""
        if self._pane.dragging.items:
            if event.key() == KEY.Key_Escape:
                self._pressed = None
                head.unsetCursor()
                self._pane.dragging.cancel()
            return True
        modifiers = event.modifiers() & ~MOD.KeypadModifier
        return self._walks(head, event.key(), modifiers) or self._acts(head, event, modifiers)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether the combination is one of CLIPBOARD, so that no command around the heads gets it."""
        return any(event.matches(keys) for keys in CLIPBOARD)

    def selected(self, head: ItemHead) -> bool:
        """Whether this item is selected as a whole."""
        return self._pane.deck.at_heads and head.item.id in self._pane.picked

    def _walks(self, head: ItemHead, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        pane, item = self._pane, head.item.id
        if key in STEPS and modifiers in (MOD.NoModifier, MOD.ShiftModifier, MOD.ControlModifier):
            target = stepped(pane.order, item, STEPS[KEY(key)])
            if modifiers == MOD.ShiftModifier:
                pane.pick(extended(pane.picked, pane.order, target))
            elif modifiers == MOD.ControlModifier:
                pane.pick(Picked(target, target, pane.picked.items))
            else:
                pane.pick(alone(target))
            return True
        if key in (KEY.Key_Left, KEY.Key_Right) and modifiers == MOD.NoModifier:
            by = 1 if (key == KEY.Key_Left) == rtl() else -1
            there = [part for part in PARTS if not part or part in head.places()]
            head.part = there[min(max(there.index(head.part) + by, 0), len(there) - 1)]
            head.update()
            return True
        return False

    def _acts(self, head: ItemHead, event: QKeyEvent, modifiers: Qt.KeyboardModifier) -> bool:
        pane, key, item = self._pane, event.key(), head.item.id
        if self.takes(event):
            pane.command_wanted.emit(next(id_ for keys, id_ in CLIPBOARD.items() if event.matches(keys)))
        elif modifiers != MOD.NoModifier:
            return False
        elif key in (KEY.Key_Return, KEY.Key_Enter):
            if head.part:
                self.menu(head, head.part)
            else:
                pane.open_text(item)
        elif key == KEY.Key_Space:
            if head.part:
                self.menu(head, head.part)
            else:
                pane.pick(toggled(pane.picked, item))
        elif key in (KEY.Key_Delete, KEY.Key_Backspace):
            pane.command_wanted.emit("agenda.delete")
        elif key == KEY.Key_Escape:
            before = head.part, pane.picked, pane.current
            head.part = ""
            pane.pick(alone(item))
            pane.release()
            return before != (head.part, pane.picked, pane.current)
        else:
            return False
        return True

    # menus

    def menu(self, head: ItemHead, part: str, point: QPoint | None = None) -> None:
        """Opens the menu of a chip, or that of the item, at a global point, else under the part."""
        rect = head.places().get(part)
        below = head.mapToGlobal(rect.bottomLeft().toPoint() if rect is not None else QPoint(0, head.height()))
        if part in GROUPS:
            self._pane.choice_wanted.emit(GROUPS[part], below)
        else:
            self._pane.item_menu_wanted.emit(point or below)

    def choose(self, head: ItemHead, part: str, point: QPoint) -> None:
        """Opens the menu of a chip outside the head."""
        item = head.item.id
        self._pane.pick(self._pane.picked if item in self._pane.picked else alone(item), at=item)
        self._pane.choice_wanted.emit(GROUPS[part], point)


def _far(way: QPoint) -> bool:
    """Whether the mouse went far enough for a drag."""
    return way.manhattanLength() >= QApplication.startDragDistance()
