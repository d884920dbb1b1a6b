"""Margins: where the text stands in its pane. The leading edge is at the same x in every pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument, QTextFrameFormat

from desktop_app.ui.parts.page import SCROLL_BAR, TRAILING, leading_edge
from desktop_app.ui.theme.tokens import MARGIN, WIDE

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

CARET = 2
"""Pixels beside the letters for the caret at the ends of a line: it would be cut there."""
LEAST = 420
"""A text that is as narrow as this gives no room to balloons."""


class Margins:
    """The page: rails and their words before the text, a measure that reads well, half of the spare room on each side."""

    railed = True
    ground = "page"
    """The colour token that fills the viewport: what stands under an opaque one need not be painted at each key. Empty: see-through."""

    def prepare(self, editor: TextEditor) -> None:
        """Once, when the editor is made."""
        editor.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, bool(self.ground))

    def air(self, editor: TextEditor) -> None:
        """Air above and below the text, in the root frame: margins of the viewport would cut lines while scrolling."""
        aired(editor.document(), 20, 24)

    def place(self, editor: TextEditor) -> None:
        """The viewport's margins for the editor's width."""
        window = editor.window().width()
        measure = MARGIN["measure_wide"] if window >= WIDE else MARGIN["measure"]
        lead = leading_edge(editor.width(), window) - CARET
        spare = editor.width() - SCROLL_BAR - lead
        room = editor.outer.room()
        trail = max(TRAILING, room if spare - room >= LEAST else 0, spare - measure)
        left, right = (trail, lead) if editor.turned else (lead, trail)
        editor.setViewportMargins(left, 0, right, 0)


def aired(document: QTextDocument, above: int, below: int) -> None:
    """Gives the root frame this air around the text. Where it has it already nothing is done: Qt would lay out the whole text anew."""
    frame = document.rootFrame()
    has = frame.frameFormat()
    wanted = QTextFrameFormat(has)
    wanted.setLeftMargin(CARET)
    wanted.setRightMargin(CARET)
    wanted.setTopMargin(above)
    wanted.setBottomMargin(below)
    if wanted != has:
        frame.setFrameFormat(wanted)
