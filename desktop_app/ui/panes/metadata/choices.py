"""Editors that offer values: a list of words, and the sessions of an occasion."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from desktop_app.editing.entered import ORDINALS, Reading, read_ordinal, shown_ordinal
from desktop_app.ui.parts import Answering, Choice
from desktop_app.ui.theme import rtl
from desktop_app.ui.words import said, tr


class Chooser(Choice):
    """One of the values of a field. `edited` tells the one that was chosen.

    A value without words is shown by itself.
    """

    edited = Signal(object)

    def __init__(self, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__(choices)
        self.composing = False
        self._names = dict(choices)
        _keep_narrow(self, 6)
        self.activated.connect(lambda at: self.edited.emit(self.itemData(at)))

    def reading(self) -> object:
        """The chosen value."""
        return self.value

    def show_value(self, value: object) -> None:
        """Chooses the value."""
        if self.findData(value) < 0:
            self.addItem(said(self._names.get(value, str(value))), value)
        self.setCurrentIndex(self.findData(value))


class OrdinalBox(Answering, QComboBox):
    """The session of an occasion: chosen by its word, or typed as a word or a number.

    `committed` tells a new value when the text is committed, `doubted` that it is neither: then it stays, nothing is set, and `doubt`
    says what was made of it.
    """

    committed = Signal(object)
    doubted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.composing = False
        self._shown: object = None
        self.doubt: Reading | None = None
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)
        _keep_narrow(self, 4)
        self.activated.connect(lambda _at: self.commit())
        self.lineEdit().editingFinished.connect(self.commit)
        self.retranslate()
        self.redress()

    def retranslate(self) -> None:
        with QSignalBlocker(self):
            self.clear()
            self.addItems([tr(words) for words in ORDINALS])
            self.setEditText(shown_ordinal(self._shown, tr))

    def redress(self) -> None:
        edge = Qt.AlignmentFlag.AlignRight if rtl() else Qt.AlignmentFlag.AlignLeft
        self.lineEdit().setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def commit(self) -> None:
        """Takes what is typed; what is no session stays in the field and sets nothing."""
        if self.currentText() == shown_ordinal(self._shown, tr) and self.doubt is None:
            return
        reading = read_ordinal(self.currentText(), tr)
        self.doubt = None if reading.understood else reading
        self.lineEdit().setModified(False)
        if reading.understood:
            self._shown = reading.value
            self.setEditText(shown_ordinal(reading.value, tr))
            self.committed.emit(reading.value)
        else:
            self.doubted.emit()

    def forget(self) -> None:
        """Shows the value again in the place of a text that was not understood."""
        if self.doubt is not None:
            self.doubt = None
            self.lineEdit().setModified(False)
            self.setEditText(shown_ordinal(self._shown, tr))

    def text(self) -> str:
        """What is typed."""
        return self.currentText()

    def reading(self) -> object:
        """The last value that was understood."""
        return self._shown

    def show_value(self, value: object) -> None:
        """Shows the session by its word. A text that waits to be committed stays while the value is the same."""
        if value == self._shown and (self.lineEdit().isModified() or self.doubt is not None):
            return
        self._shown, self.doubt = value, None
        text = shown_ordinal(value, tr)
        if self.currentText() != text:
            self.setEditText(text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it never changes a value in passing."""
        event.ignore()


def _keep_narrow(box: QComboBox, letters: int) -> None:
    """A long word in the list never widens the form."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(letters)
