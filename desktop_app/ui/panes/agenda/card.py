"""The card of an agenda item: painted head, its text, and room for the fields while it is current."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.editing.document import Document
from desktop_app.editing.scope import Scope
from desktop_app.statement import AgendaItem
from desktop_app.ui.panes.agenda.fields import INSET, ItemFields
from desktop_app.ui.panes.agenda.head import ItemHead
from desktop_app.ui.parts import column, panel, row
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.text.face import Face
from desktop_app.ui.text.margins import CardMargins
from desktop_app.ui.theme import colour, theme_name
from desktop_app.ui.theme.tokens import RADIUS

TEXT_PX = 17
PAD = 12
"""Pixels of the text inside its frame."""
WIDTH, EDGE, CARET = 736, 16, 2
TEXT_INSET = EDGE + INSET + PAD + CARET
"""From the card's edge to its letters."""


class ItemCard(QWidget):
    """`chosen`: the person went into this card; `menu_asked`: its menu is wanted; `selection_changed`: in its text."""

    chosen = Signal(str)
    menu_asked = Signal(QPoint)
    selection_changed = Signal(object)

    def __init__(self, item: AgendaItem, document: Document, zoom: int) -> None:
        super().__init__()
        self.item, self._current = item, False
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Maximum)
        self.setMaximumWidth(WIDTH)
        self.head = ItemHead()
        self.head.pressed.connect(self._pressed)
        self.head.menu_asked.connect(self.menu_asked)
        self.editor = TextEditor(Scope(item=item.id), "agenda", margins=CardMargins(), face=Face(zoom, TEXT_PX, "ink2"))
        self.editor.selection_changed.connect(self._selected)
        self.editor.menu_wanted.connect(self.menu_asked)
        self.text = panel(row(self.editor, margins=(INSET + PAD, 4, INSET + PAD, 4)))
        self.column = column(self.head, self.text, gap=6, margins=(EDGE, 8, EDGE, 4))
        self.setLayout(self.column)
        self.editor.bind(document)
        self.editor.focus_moved.connect(self.update)

    def show_item(self, item: AgendaItem, number: int) -> None:
        """Shows the item under this number; its text listens to the document itself."""
        self.item = item
        self.head.show_item(item, number, current=self._current)
        self.editor.setAccessibleName(self.head.accessibleName())

    def take(self, fields: ItemFields | None) -> None:
        """Becomes the current card with these fields; None: is no longer the current one."""
        self._current = fields is not None
        if fields is not None:
            self.column.insertWidget(1, fields.above)
            self.column.insertWidget(3, fields.below)
            fields.above.show()
            fields.below.show()
        self.editor.redress(Face(self.editor.face.zoom, TEXT_PX, "ink" if self._current else "ink2"))
        self.update()

    def close_card(self) -> None:
        """Listens no more and goes."""
        self.editor.unbind()
        self.hide()
        self.deleteLater()

    def _pressed(self) -> None:
        self.editor.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit(self.item.id)

    def _selected(self, selection: object) -> None:
        if self.editor.hasFocus():
            self.chosen.emit(self.item.id)
        self.selection_changed.emit(selection)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self.editor.face.theme != theme_name():
            self.editor.redress()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self._current else 1
        edge = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(colour("accent" if self._current else "hairline"), width))
        painter.setBrush(colour("raised"))
        painter.drawRoundedRect(edge, RADIUS["card"], RADIUS["card"])
        if self._current:
            focused = self.editor.hasFocus()
            painter.setPen(QPen(colour("focus" if focused else "edge"), 2 if focused else 1))
            painter.setBrush(colour("page"))
            painter.drawRoundedRect(QRectF(self.text.geometry()).adjusted(INSET, 1, -INSET, -1), RADIUS["control"], RADIUS["control"])
