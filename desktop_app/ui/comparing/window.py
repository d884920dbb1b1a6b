"""The window in which two statements are read side by side: the open one and what another file says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.editing.columns.reading import Compared
from desktop_app.statement import Statement
from desktop_app.text.message import Message, message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.actions.file import document_name
from desktop_app.ui.asking import isolated, tell
from desktop_app.ui.comparing.heads import NEXT, PREVIOUS, Names, Walking
from desktop_app.ui.comparing.taking import may_take, save_report, take
from desktop_app.ui.comparing.view import ColumnsView
from desktop_app.ui.comparing.work import Work
from desktop_app.ui.offering import OfferBar
from desktop_app.ui.parts import Answering, Button, EmptyState, Label, column, line, panel, row
from desktop_app.ui.parts.busy import Busy
from desktop_app.ui.words import said

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

SIZE, AROUND = QSize(1280, 800), QSize(32, 64)
HOLDS = {
    (True, False): message("The open statement holds suggestions that nobody decided: both are compared as they are."),
    (False, True): message("“{name}” holds suggestions that nobody decided: both are compared as they are."),
    (True, True): message("Both hold suggestions that nobody decided: they are compared as they are."),
}


class ComparingWindow(Answering, QWidget):
    """A window of its own, for reading. It goes with the statement that it was opened for. `found`: what was compared; None: not yet."""

    def __init__(self, owner: MainWindow, path: Path) -> None:
        super().__init__(None, Qt.WindowType.Window)
        holder = QObject(owner)  # or nothing would hold a window without a parent
        holder.shown = self
        self.destroyed.connect(holder.deleteLater)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._owner, self._document, self.path = owner, owner.document, path
        self.value: Statement = owner.document.value
        self.found: Compared | None = None
        self.view, self.bar, self.work = ColumnsView(), OfferBar(), Work(self, path)
        self.walking, self._stack = Walking(self.view), QStackedWidget()
        mine = Message(message("Open here · {name}"), (("name", isolated(document_name(owner.document))),))
        self.names = Names(self.view, mine, isolated(path.name))
        self.empty = EmptyState("checkmark_circle", message("Text and fields are the same"), message("Nothing differs that can be read."))
        self.report, self.take = Button(message("Save report…")), Button(message("Open as suggestions"), "primary")
        reading, self._busy = self._reading()
        for each in (reading, panel(column((self.empty, 1), gap=0), "page"), self.view):
            self._stack.addWidget(each)
        tools = row(self.walking, None, self.report, self.take, gap=8, margins=(16, 8, 16, 8))
        self.setLayout(column(panel(tools, "chrome"), line(), self.bar, self.names, line(), (self._stack, 1), gap=0))
        self.resize(SIZE.boundedTo(owner.screen().availableSize() - AROUND))
        self._connect()
        self.bar.hide()
        self._follow()
        self.retranslate()

    def start(self) -> None:
        """Reads the file. What is short is there before the window is shown; what can't be read is told, and no window is."""
        self.work.compare(self.value)
        if self.work.busy:
            self.show()

    def _reading(self) -> tuple[QWidget, Label]:
        words, cancel = (
            Label(Message(message("Reading {name}…"), (("name", isolated(self.path.name)),)), "strong"),
            Button(message("Cancel")),
        )
        cancel.clicked.connect(self.close)
        inner = column(None, words, Busy(320), cancel, None, gap=16)
        for at in range(inner.count()):
            if inner.itemAt(at).widget() is not None:
                inner.setAlignment(inner.itemAt(at).widget(), Qt.AlignmentFlag.AlignHCenter)
        return panel(inner, "page"), words

    def _connect(self) -> None:
        self.walking.jumped.connect(self.view.walk)
        self.walking.filtered.connect(self._filter)
        self.report.clicked.connect(lambda: save_report(self, self._owner))
        self.take.clicked.connect(self._take)
        self.work.compared.connect(self._show)
        self.work.suggested.connect(self._suggested)
        self.work.failed.connect(self._failed)
        self._owner.left.connect(self.close)
        for keys in ("Esc", QKeySequence.StandardKey.Close):
            QShortcut(QKeySequence(keys), self, activated=self.close)
        for keys, by in ((NEXT, 1), (PREVIOUS, -1)):
            QShortcut(QKeySequence(keys), self, activated=lambda by=by: self.view.walk(by))
        copies = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.view, activated=self.view.copy)
        copies.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _show(self, found: Compared) -> None:
        self.found = found
        self.view.show_columns(found.columns)
        holds = tuple(count > 0 for count in found.columns.suggestions)
        if holds in HOLDS:
            self.bar.offer("hint", Message(HOLDS[holds], (("name", isolated(self.path.name)),)))
        self._follow()
        self.show()
        self.activateWindow()
        (self.view if self.view.stops else self.report).setFocus()

    def _follow(self) -> None:
        """What can be done now."""
        there = self.found is not None and not self.work.busy
        differs = there and self.view.columns.differences > 0
        self._stack.setCurrentIndex(0 if not there else 2 if differs else 1)
        self.walking.setVisible(differs)
        self.names.setVisible(differs)
        self.report.setVisible(there)
        self.take.setVisible(differs and may_take(self._owner))

    def _filter(self) -> None:
        self.view.filter(spelling=self.walking.spelling.isChecked(), folds=self.walking.folds.isChecked())

    def _take(self) -> None:
        self._owner.settle_edits()
        self.value = self._document.value
        self._busy.say(message("Making suggestions of the differences…"))
        self.work.suggest(self.value, self.found)
        if self.work.busy:
            self._follow()

    def _suggested(self, done: Statement) -> None:
        self._owner.settle_edits()
        if self._document.value is not self.value:  # somebody went on writing
            self._take()
        elif take(self._owner, done):
            self.close()
        else:
            self._follow()
            self.bar.offer("hint", message("What differs can't be suggested: it says where the statement stands, not what it says."))

    def _failed(self, refusal: Refusal) -> None:
        if self.found is None:
            self.close()
            tell(self._owner, refusal)
        else:
            self._follow()
            tell(self, refusal)

    def _again(self) -> None:
        self._owner.settle_edits()
        self.value, self.found = self._document.value, None
        self.bar.hide()
        self._busy.say(Message(message("Reading {name}…"), (("name", isolated(self.path.name)),)))
        self._follow()
        self.work.compare(self.value)

    def changeEvent(self, event: QEvent) -> None:
        """When the person comes back: whether the statement is still what was compared."""
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange or not self.isActiveWindow():
            return
        if self._owner.document is not self._document:
            self.close()
        elif self.found is not None and not self.work.busy and self._document.value is not self.value:
            self.bar.offer("hint", message("The statement has changed since it was compared."), (message("Compare again"), self._again))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.work.cancel()
        super().closeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(said(Message(message("Compared with {name}"), (("name", isolated(self.path.name)),))))
