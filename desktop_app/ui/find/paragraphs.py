"""Going to a paragraph: a box over the window that lists them by number and by how they begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from desktop_app.editing.finding.paragraphs import Line, matching
from desktop_app.statement import Caret, Statement
from desktop_app.statement.names import SECTION_NAMES
from desktop_app.statement.walking import places
from desktop_app.text.message import message
from desktop_app.ui.dialogs.popup import Popup
from desktop_app.ui.palette.painting import EMPTY
from desktop_app.ui.palette.rows import PLACE, CommandLine, LinesView
from desktop_app.ui.palette.search_list import SearchList
from desktop_app.ui.parts import column
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

WIDTH, TOP, ROWS, ROW = 560, 88, 8, 44
SHOWN = 400
"""So many rows at most: who wants another one types more."""


class ParagraphBox(Popup):
    """`chosen`: the id of the paragraph that was entered; empty when the person gave up."""

    def __init__(self, window: MainWindow, statement: Statement, here: str) -> None:
        super().__init__(window, tr("Go to a paragraph"))
        self.chosen = ""
        self._window, self._statement, self._here = window, statement, here
        self.list = SearchList(message("Number of a paragraph, or how it begins"), message("Paragraphs"))
        self.view = self.list.view
        self.setLayout(column((self.list, 1), gap=0, margins=(1, 1, 1, 1)))
        self.list.sought.connect(self._search)
        self.list.entered.connect(self._enter)
        self._search("")
        self.list.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _search(self, words: str) -> None:
        found = matching(self._statement, words)
        rows = [self._row(each) for each in found[:SHOWN]]
        self.view.show(rows, current="" if words else PLACE + self._here)
        if not words and self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex(), LinesView.ScrollHint.PositionAtCenter)
        window = self._window
        self.setFixedSize(min(WIDTH, window.width() - 48), 68 + ROW * (min(len(rows), ROWS) or EMPTY))
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, TOP)))

    def _row(self, each: Line) -> CommandLine:
        section = tr(SECTION_NAMES[places(self._statement)[each.node].section])
        return CommandLine(PLACE + each.node, f"{each.number}\u2002{each.text}", section)

    def _enter(self) -> None:
        chosen = self.view.line
        if chosen is not None:
            self.chosen = chosen.id.removeprefix(PLACE)
            self.accept()


def go_to_paragraph(window: MainWindow) -> bool:
    """Asks for a paragraph and goes there; False when the person gave up."""
    if window.document is None:
        return False
    box = ParagraphBox(window, window.document.value, window.selection.node)
    box.exec()
    box.deleteLater()
    if not box.chosen or not window.go_to(Caret(box.chosen)):
        return False
    window.select(window.panes[window.pane_name].selection())  # a caret that stood there already tells nothing
    return True
