"""The closing pane: the closing text, and at its foot who signs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.editing.scope import CLOSING
from desktop_app.editing.selection import Selection
from desktop_app.statement import Caret, Problem
from desktop_app.ui.panes.foot import Foot
from desktop_app.ui.panes.metadata.cell import Cell
from desktop_app.ui.panes.prose import ProsePane
from desktop_app.ui.panes.signing import SigningStrip
from desktop_app.ui.parts import line
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.words import tr


class ClosingPane(ProsePane):
    """`go_to_asked`: a Caret elsewhere, the passage behind a recognised value."""

    go_to_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(CLOSING, "closing")
        self.strip = SigningStrip()
        self.strip.selection_changed.connect(self.selection_changed)
        self.strip.go_to_asked.connect(self.go_to_asked)
        self.column.addWidget(line())
        self.foot = Foot(self.strip)
        self.column.addWidget(self.foot)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.strip.stand_in(event.size().height())
        self.foot.give(event.size().height())
        super().resizeEvent(event)

    def bind(self, document: Document) -> None:
        super().bind(document)
        self.strip.bind(document)

    def follow_settings(self, preferences: Preferences) -> None:
        """These say who sits here."""
        self.strip.preferences = preferences

    def go_to(self, caret: Caret) -> bool:
        return super().go_to(caret) or self.strip.go_to(caret)

    def selection(self) -> Selection:
        focus = QApplication.focusWidget()
        return self.strip.selection() if focus is not None and self.strip.isAncestorOf(focus) else super().selection()

    def settle(self) -> None:
        """What is typed and waits to be committed goes into the document."""
        self.strip.settle()

    def unread(self) -> tuple[Cell, ...]:
        """The fields whose text was not understood: it is not in the value."""
        return self.strip.unread()

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        super().set_problems(problems)
        self.strip.set_problems(problems)

    def retranslate(self) -> None:
        self.editor.setAccessibleName(tr("Closing"))
        super().retranslate()
