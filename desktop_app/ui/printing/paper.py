"""Paper: the printed statement laid out on pages. One layout for printer and preview, so what is seen is what comes out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from desktop_app.statement import Mark, Statement
from desktop_app.statement.printing import Printed, printed
from desktop_app.text.digits import DIGITS, converted
from desktop_app.text.script import Way
from desktop_app.ui.theme.tokens import TEXT_FAMILIES

A4 = QSizeF(595.3, 841.9)
MARGIN_X, MARGIN_TOP, MARGIN_BOTTOM = 65.0, 68.0, 74.0
"""Points: 23, 24 and 26 mm."""

FOOT = 34.0
"""The page's number stands so far above its lower edge."""

SIZES: dict[str, dict[Way, float]] = {
    "text": {"rtl": 15.0, "ltr": 11.5}, "headline": {"rtl": 22.0, "ltr": 18.0}, "heading": {"rtl": 17.0, "ltr": 13.0},
    "foot": {"rtl": 11.0, "ltr": 9.0},
}  # fmt: skip
LEADING = {"rtl": 150.0, "ltr": 145.0}
"""Per cent of the font's own height."""

BOLD_ROLES = frozenset({"headline", "overline", "subtitle", "letterhead", "address", "slogan", "signature"})
INDENT = 22.0


class Paper:
    """The statement on pages of `size` points. `count`: how many there are, at least one."""

    def __init__(self, statement: Statement, size: QSizeF = A4) -> None:
        self.size, self._digits = size, statement.metadata.digits
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setUseDesignMetrics(True)
        self._document.setPageSize(QSizeF(size.width() - 2 * MARGIN_X, size.height() - MARGIN_TOP - MARGIN_BOTTOM))
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for number, line in enumerate(printed(statement)):
            _write(cursor, line, first=not number)
        cursor.endEditBlock()
        self.count = max(1, self._document.pageCount())

    def paint(self, painter: QPainter, number: int) -> None:
        """Paints page `number`, from 0 on, in points from the page's upper left corner."""
        body = self._document.pageSize()
        painter.save()
        painter.translate(MARGIN_X, MARGIN_TOP - number * body.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)  # paper is white whatever the theme
        context.clip = QRectF(QPointF(0, number * body.height()), body)
        painter.setClipRect(context.clip.adjusted(-MARGIN_X, 0, MARGIN_X, 0))
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        if self.count > 1:
            self._paint_number(painter, number)

    def foot(self, number: int) -> str:
        """What stands below page `number`, in the digits of the statement."""
        words = f"{number + 1} / {self.count}"
        return converted(words, self._digits) if self._digits in DIGITS else words

    def _paint_number(self, painter: QPainter, number: int) -> None:
        painter.setFont(_font("foot", "rtl" if self._digits in ("arabic-indic", "persian") else "ltr"))
        painter.setPen(Qt.GlobalColor.black)
        place = QRectF(0, self.size.height() - FOOT - 20, self.size.width(), 20)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.foot(number))


def _write(cursor: QTextCursor, line: Printed, *, first: bool) -> None:
    kind = "headline" if line.role == "headline" else "heading" if line.style == "heading" else "text"
    block = QTextBlockFormat()
    rtl = line.direction == "rtl"
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    block.setLineHeight(LEADING[line.direction], QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    block.setBottomMargin(12 if kind == "headline" else 3 if line.role == "signature" else 7)
    block.setTopMargin(8 if kind == "heading" and not first else 0)
    if line.role == "religious-opening":
        block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    steps = max(line.level, 1) if line.style == "list-item" else 1 if line.style == "quotation" else 0
    (block.setRightMargin if rtl else block.setLeftMargin)(INDENT * steps)
    if first:
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block)
    bold = kind != "text" or line.role in BOLD_ROLES
    if line.label:
        cursor.insertText(line.label, _letters(kind, line.direction, (), bold=bold))
    for run in line.runs:
        cursor.insertText(run.text, _letters(kind, line.direction, run.marks, bold=bold))


def _letters(kind: str, way: Way, marks: tuple[Mark, ...], *, bold: bool) -> QTextCharFormat:
    kinds = {mark.kind for mark in marks}
    font = _font(kind, way)
    font.setWeight(QFont.Weight.Bold if bold or "strong" in kinds else QFont.Weight.Normal)
    font.setItalic("emphasis" in kinds and way == "ltr")
    font.setUnderline("emphasis" in kinds and way == "rtl")
    letters = QTextCharFormat()
    letters.setFont(font)
    return letters


def _font(kind: str, way: Way) -> QFont:
    """A font in points of the page: a pixel is a point here, whatever the device."""
    font = QFont()
    font.setFamilies(list(TEXT_FAMILIES[way]))
    font.setPixelSize(round(SIZES[kind][way]))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
