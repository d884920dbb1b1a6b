"""The reader's view: the paragraph at the caret as it is seen where it will be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.editing.elsewhere import Box, Elsewhere, Standing, elsewhere
from desktop_app.text.message import message
from desktop_app.ui.actions.go import fix
from desktop_app.ui.docks.sheet import Sheet
from desktop_app.ui.parts import Answering, Button, EmptyState, Label, column, panel

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

EDGE = 12
BOXES: tuple[tuple[Box, str], ...] = (
    ("page", message("On the page")),
    ("left", message("In a left-to-right box: a message, a subject line, a table")),
    ("bare", message("Where nothing orders letters: an old terminal")),
)
STANDINGS: dict[Standing, str] = {
    "same": message("In a left-to-right box, too, the words keep their order."),
    "turns": message("What is marked stands out of its order there."),
    "label": message("Only the number before the paragraph changes places there. “Copy for chat” holds it."),
    "unheld": message("No control can hold this order: the paragraph has a tab, or a control that is never closed."),
}


class Reader(Answering, QWidget):
    """Follows its window while it is seen, and keeps no truth of its own."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.found: Elsewhere | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setProperty("role", "chrome")
        self.sheets = {box: Sheet(words) for box, words in BOXES}
        self.standing = Label("", wrap=True)
        self.hold = Button(message("Hold the order"))
        self.hold.clicked.connect(self._hold)
        told = {"left": (6, self.standing, 6, self.hold)}
        rows = [item for box, words in BOXES for item in (Label(words, "field", wrap=True), 6, self.sheets[box], *told.get(box, ()), 16)]
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setWidget(panel(column(*rows, None, gap=0, margins=(EDGE, EDGE, EDGE, EDGE)), "chrome"))
        self.empty = EmptyState(
            "text_paragraph", message("No paragraph"), message("Put the caret into a paragraph to see it as its readers do.")
        )
        self.setLayout(column((self.scroll, 1), (self.empty, 1), gap=0))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()

    def follow(self) -> None:
        """The paragraph at the caret as it is now; nothing while nobody sees it."""
        if not self.isVisible():
            return
        document = self._window.document
        found = elsewhere(document.value, self._window.selection.node) if document is not None else None
        if found == self.found and self.empty.isHidden() != (found is None):
            return
        self.found = found
        self.scroll.setVisible(found is not None)
        self.empty.setVisible(found is None)
        if found is None:
            return
        for seen in found.seen:
            self.sheets[seen.box].show_seen(seen)
        self.standing.say(STANDINGS[found.standing], {"same": "ok", "turns": "warning"}.get(found.standing, "quiet"))
        self.hold.setVisible(found.repair is not None)

    def _hold(self) -> None:
        if self.found is not None and self.found.repair is not None and fix(self._window, self.found.repair):
            self._window.focus_pane()
