"""The field for the address of a link: a small card over the text, with the host that the address really leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.editing.marked import completed
from desktop_app.text.hosts import true_host
from desktop_app.text.message import Message, message
from desktop_app.ui.parts import Button, Entry, Field, Tool, column, row
from desktop_app.ui.theme import colour
from desktop_app.ui.theme.tokens import RADIUS

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

WIDTH = 400


class AddressEntry(Entry):
    """An address runs from left to right, in whatever window. `left` when the focus goes elsewhere in the window."""

    left = Signal()

    def redress(self) -> None:
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        super().redress()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class LinkField(QWidget):
    """Enter sets the link, Escape leaves everything as it is. `given`: an address that a statement may link to; `removed`."""

    given = Signal(str)
    removed = Signal()

    def __init__(self, window: MainWindow, address: str) -> None:
        super().__init__(window)
        self._back = QApplication.focusWidget()
        self.entry = AddressEntry(message("https://example.org/page"))
        self.entry.setText(address)
        self.field = Field(message("Address of the link"), self.entry)
        self.set_button = Button(message("Set the link"), "primary")
        self.remove_button = Button(message("Remove the link"))
        self.copy_button = Tool("copy", message("Copy the address"))
        self.remove_button.setVisible(bool(address))
        self.copy_button.setVisible(bool(address))
        buttons = row(self.copy_button, None, self.remove_button, self.set_button, gap=8)
        self.setLayout(column(self.field, buttons, gap=8, margins=(16, 12, 16, 12)))
        self.entry.textChanged.connect(lambda _text: self._tell())
        self.entry.left.connect(self._left)
        self.set_button.clicked.connect(self._give)
        self.remove_button.clicked.connect(self._remove)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.entry.text()))
        self._tell()

    def open_at(self, place: QPoint) -> None:
        """Shows itself below a point of the window and takes the keys."""
        self.setFixedWidth(WIDTH)
        self.resize(WIDTH, self.layout().totalHeightForWidth(WIDTH))
        room = self.parentWidget().rect()
        x = min(max(place.x() - WIDTH // 2, 8), room.width() - WIDTH - 8)
        below = place.y() + 8
        self.move(x, below if below + self.height() < room.height() else max(8, place.y() - self.height() - 48))
        self.show()
        self.raise_()
        self.entry.setFocus(Qt.FocusReason.PopupFocusReason)
        self.entry.selectAll()

    def close_field(self) -> None:
        """Goes, and gives the keys back."""
        if not self.isVisible():
            return
        self.entry.left.disconnect()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_field()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("button_edge"), 1))
        painter.setBrush(colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS["card"], RADIUS["card"])
        painter.end()

    def _tell(self) -> None:
        """Where the address leads, as it is typed; an error only when it is to be set."""
        target = completed(self.entry.text())
        self.field.error(None)
        host = f"\u2066{true_host(target)}\u2069" if target else ""
        leads = Message(message("Leads to {host}"), (("host", host),))
        self.field.hint(leads if target else message("A web page (http, https) or a mailbox"), "accent" if target else "quiet", "link")

    def _give(self) -> None:
        target = completed(self.entry.text())
        if target is None:
            self.field.error(message("This is no address of a web page or a mailbox"))
            return
        self.close_field()
        self.given.emit(target if ":" in self.entry.text().partition("/")[0] else self.entry.text().strip())

    def _remove(self) -> None:
        self.close_field()
        self.removed.emit()

    def _left(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self._back = None
            self.close_field()
