"""The text of a statement that no file holds, for reading: section by section, without fields and tools."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop_app.statement import Statement
from desktop_app.statement.directions import direction
from desktop_app.statement.names import SECTION_NAMES
from desktop_app.statement.nodes import SECTIONS
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import section_paragraphs
from desktop_app.ui.theme import colour, rtl, text_font, ui_font
from desktop_app.ui.words import tr

EDGE = 24


class LeftText(QTextEdit):
    """Reads only; the arrow keys scroll."""

    def __init__(self, statement: Statement) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.document().setDocumentMargin(EDGE)
        self.setAccessibleName(tr("Text"))
        self._cursor = self.textCursor()
        for section in SECTIONS:
            found = section_paragraphs(statement, section)
            if found:
                self._block(tr(SECTION_NAMES[section]), ui_font("caption"), "ink2", turned=rtl(), above=18)
            for each in found:
                turned = direction(statement, each) == "rtl"
                font = text_font(right_to_left=turned, px=18 if turned else 16)
                self._block(each.label + plain(each.runs), font, "ink", turned=turned, above=8)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _block(self, text: str, font: QFont, ink: str, *, turned: bool, above: int) -> None:
        shape = QTextBlockFormat()
        shape.setLayoutDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
        shape.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self.document().isEmpty():
            self._cursor.setBlockFormat(shape)
        else:
            shape.setTopMargin(above)
            self._cursor.insertBlock(shape)
        letters = QTextCharFormat()
        letters.setFont(font)
        letters.setForeground(colour(ink))
        self._cursor.insertText(text, letters)
