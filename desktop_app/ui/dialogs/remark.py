"""The small editor of a comment or a reply: beside the text, which stays to be read."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop_app.review.people import completing
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.message import message
from desktop_app.ui.dialogs.popup import Popup
from desktop_app.ui.parts import Answering, Button, Label, Quotation, column, row
from desktop_app.ui.words import Words, said, tr

WIDTH, HIGH = 360, 92
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RemarkText(Answering, QTextEdit):
    """The words. Ctrl+Enter is `done`; Tab completes the name that is being written behind an "@"."""

    done = Signal()

    def __init__(self, known: tuple[str, ...]) -> None:
        super().__init__()
        self._known = known
        self.setProperty("role", "field")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFixedHeight(HIGH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def naming(self) -> tuple[int, tuple[str, ...]] | None:
        """Where an "@" stands whose name is being written, and the names that it can become."""
        text, caret = self.toPlainText(), self.textCursor().position()
        return completing(text, caret, self._known) if text.isascii() or len(text) == len(text.encode("utf-16-le")) // 2 else None

    def complete(self, name: str) -> None:
        """Writes the name behind the "@"."""
        found = self.naming()
        if found is None:
            return
        cursor = self.textCursor()
        end = cursor.position()
        cursor.setPosition(found[0])
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        cursor.insertText(f"@{name} ")

    def event(self, event: QKeyEvent) -> bool:
        """Tab takes the first name; else it moves the focus as everywhere."""
        if event.type() == event.Type.KeyPress and event.key() == Qt.Key.Key_Tab and (found := self.naming()) is not None:
            self.complete(found[1][0])
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class Remark(Popup):
    """`given` tells the words, once. `quoted`: what they are about; `text`: those to be changed; `known`: who can be spoken to by "@"."""

    given = Signal(str)

    def __init__(
        self, parent: QWidget | None, title: Words, act: Words, *, quoted: str = "", text: str = "", known: tuple[str, ...] = ()
    ) -> None:
        super().__init__(parent, said(title), veil=False)
        self.text = RemarkText(known)
        self.text.setAccessibleName(said(title))
        self.text.setPlainText(text.replace(SOFT_BREAK, "\n"))
        self.give = Button(act, "primary")
        self.give.setToolTip(f"\u2066Ctrl+{tr('Enter')}\u2069")
        cancel = Button(message("Cancel"))
        self._names = [Button("", "quiet", dense=True) for _ in range(3)]
        for press in self._names:
            press.clicked.connect(lambda _=False, press=press: self._name(press))
        names = row(*self._names, None, gap=4)
        about = [Quotation(quoted)] if quoted else []
        pieces = (Label(title, "strong"), *about, self.text, names, row(None, cancel, self.give, gap=8))
        self.setLayout(column(*pieces, gap=8, margins=(16, 12, 16, 12)))
        self.text.textChanged.connect(self._follow)
        self.text.cursorPositionChanged.connect(self._follow)
        self.text.done.connect(self._give)
        self.give.clicked.connect(self._give)
        cancel.clicked.connect(self.reject)
        self._follow()

    def open_at(self, place: QPoint) -> None:
        """Shows itself below a global point, inside the window, and takes the keys."""
        self.setFixedWidth(WIDTH)
        self.resize(WIDTH, self.layout().totalHeightForWidth(WIDTH))
        if self.parentWidget() is not None:
            room = self.parentWidget().window().frameGeometry()
            x = min(max(place.x() - WIDTH // 2, room.left() + 8), room.right() - WIDTH - 8)
            below = place.y() + 8
            fits = below + self.height() < room.bottom()
            self.move(x, below if fits else max(room.top() + 8, place.y() - self.height() - 48))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open()
        self.text.setFocus()
        cursor = self.text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.text.setTextCursor(cursor)

    def done(self, result: int) -> None:
        """The keys go back to the window at once: what is given goes on there."""
        super().done(result)
        if self.parentWidget() is not None:
            self.parentWidget().window().activateWindow()

    def _follow(self) -> None:
        self.give.setEnabled(bool(self.text.toPlainText().strip()))
        found = self.text.naming()
        names = found[1] if found is not None else ()
        for number, press in enumerate(self._names):
            press.setVisible(number < len(names))
            press.setText(names[number].replace("&", "&&") if number < len(names) else "")
            press.setAccessibleName(names[number] if number < len(names) else "")

    def _name(self, press: Button) -> None:
        self.text.complete(press.accessibleName())
        self.text.setFocus()

    def _give(self) -> None:
        words = self.text.toPlainText().strip()
        if words:
            self.accept()
            self.given.emit(words.replace("\n", SOFT_BREAK))
