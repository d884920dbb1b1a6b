"""The closing pane: the closing text, and at its foot who signs."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.editing.scope import CLOSING
from desktop_app.editing.selection import Selection
from desktop_app.statement import Caret, Problem
from desktop_app.ui.panes.metadata.cell import Cell
from desktop_app.ui.panes.prose import ProsePane
from desktop_app.ui.panes.signing import SigningStrip
from desktop_app.ui.parts import line
from desktop_app.ui.words import tr

LOW = 480
"""Pixels of the pane below which the strip takes less of it."""


class ClosingPane(ProsePane):
    """`go_to_asked`: a Caret elsewhere, the passage behind a recognised value."""

    go_to_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(CLOSING, "closing")
        self._document: Document | None = None
        self._problems: tuple[Problem, ...] = ()
        self.retranslate()

    @cached_property
    def strip(self) -> SigningStrip:
        """Who signs, made when it is first seen or asked for: form widgets cost a start more than all text."""
        strip = SigningStrip()
        strip.selection_changed.connect(self.selection_changed)
        strip.go_to_asked.connect(self.go_to_asked)
        if self._document is not None:
            strip.bind(self._document)
            strip.set_problems(self._problems)
        strip.show_low(self.height() < LOW)
        self.column.addWidget(line())
        self.column.addWidget(strip)
        return strip

    @property
    def _made(self) -> SigningStrip | None:
        return self.__dict__.get("strip")

    def showEvent(self, event: QShowEvent) -> None:
        self.strip.setVisible(True)
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._made is not None:
            self._made.show_low(event.size().height() < LOW)
        super().resizeEvent(event)

    def bind(self, document: Document) -> None:
        super().bind(document)
        self._document, self._problems = document, ()
        if self._made is not None:
            self._made.bind(document)

    def go_to(self, caret: Caret) -> bool:
        return super().go_to(caret) or self.strip.go_to(caret)

    def selection(self) -> Selection:
        focus = QApplication.focusWidget()
        strip = self._made
        return strip.selection() if strip is not None and focus is not None and strip.isAncestorOf(focus) else super().selection()

    def settle(self) -> None:
        """What is typed and waits to be committed goes into the document."""
        if self._made is not None:
            self._made.settle()

    def unread(self) -> tuple[Cell, ...]:
        """The fields whose text was not understood: it is not in the value."""
        return self._made.unread() if self._made is not None else ()

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        super().set_problems(problems)
        self._problems = problems
        if self._made is not None:
            self._made.set_problems(problems)

    def retranslate(self) -> None:
        self.editor.setAccessibleName(tr("Closing"))
        super().retranslate()
