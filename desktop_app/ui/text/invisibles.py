"""Invisible characters, painted over the text of the lines that are seen. Nothing moves: only what stands there already is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QTextBlock, QTextLine

from desktop_app.text.invisible import Sign, invisible
from desktop_app.text.offsets import to_utf16
from desktop_app.ui.theme import colour, ui_font

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor

END = "\u00b6"
CHIP, AIR = 16, 4
"""Pixels: the height of a control's name, and the air in it."""


def shows_invisibles(editor: TextEditor) -> bool:
    """Whether the person wants to see them."""
    return getattr(getattr(editor.window(), "settings", None), "invisibles", False) is True


def paint_invisibles(painter: QPainter, editor: TextEditor, block: QTextBlock, px: int, shift: QPointF) -> None:
    """Those of one block, with the sign of its end."""
    layout, text = block.layout(), block.text()
    composed, room = layout.preeditAreaPosition(), to_utf16(layout.preeditAreaText(), len(layout.preeditAreaText()))
    corner = editor.document().documentLayout().blockBoundingRect(block).topLeft() + shift
    turned = block.textDirection() == Qt.LayoutDirection.RightToLeft
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    taken: dict[int, list[QRectF]] = {}
    for offset, sign, name in invisible(text):
        at = to_utf16(text, offset)
        at += room if room and at >= composed else 0
        line = layout.lineForTextPosition(at)
        if line.isValid():
            left, right = _edges(line, at, tab=sign == "tab")
            place = QPointF(corner.x(), corner.y() + line.y() + line.ascent())
            if name:
                _control(painter, QPointF(place.x() + left, place.y()), name, px, taken.setdefault(line.lineNumber(), []))
            else:
                _sign(painter, sign, QLineF(place.x() + left, place.y(), place.x() + right, place.y()), px, turned)
    last = layout.lineAt(layout.lineCount() - 1)
    if last.isValid():
        x = last.cursorToX(to_utf16(text, len(text)) + room)[0]
        _end(painter, QPointF(corner.x() + x, corner.y() + last.y() + last.ascent()), turned)
    painter.restore()


def _edges(line: QTextLine, at: int, *, tab: bool) -> tuple[float, float]:
    """A tab's own edge is told wrongly in a right-to-left line: it ends where the next character begins."""
    first = line.cursorToX(at, QTextLine.Edge.Leading)[0]
    last = line.cursorToX(at + 1)[0] if tab else line.cursorToX(at, QTextLine.Edge.Trailing)[0]
    return min(first, last), max(first, last)


def _sign(painter: QPainter, sign: Sign, room: QLineF, px: int, turned: bool) -> None:
    """`room`: from the left to the right edge of the character, on the baseline."""
    tint = colour("ink3")
    middle = QPointF(room.center().x(), room.y1() - px * 0.24)
    painter.setPen(QPen(tint, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match sign:
        case "space":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawEllipse(middle, 1.1, 1.1)
        case "no-break":
            painter.drawEllipse(middle, 2.2, 2.2)
        case "tab":
            _arrow(painter, QPointF(room.x1() + 3, middle.y()), QPointF(room.x2() - 3, middle.y()), turned)
        case "break":
            _return(painter, QPointF(room.x1() + (-14 if turned else 4), middle.y()), turned)
        case _:
            x = round(room.x1()) + 0.5
            painter.setPen(QPen(colour("accent"), 1, Qt.PenStyle.SolidLine if sign == "non-joiner" else Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(x, room.y1() - px * 0.75, x, room.y1() + px * 0.25))
            painter.drawLine(QLineF(x - 2, room.y1() - px * 0.75, x + 2, room.y1() - px * 0.75))


def _arrow(painter: QPainter, left: QPointF, right: QPointF, turned: bool) -> None:
    tip, way = (left, 1) if turned else (right, -1)
    painter.drawLine(QLineF(left, right))
    painter.drawLine(QLineF(tip, QPointF(tip.x() + 4 * way, tip.y() - 3)))
    painter.drawLine(QLineF(tip, QPointF(tip.x() + 4 * way, tip.y() + 3)))


def _return(painter: QPainter, left: QPointF, turned: bool) -> None:
    """A line that comes down and goes back to where the next one begins."""
    way = -1 if turned else 1
    x = left.x() + (10 if turned else 0)
    path = QPainterPath(QPointF(x + 10 * way, left.y() - 5))
    path.lineTo(x + 10 * way, left.y() + 2)
    path.lineTo(x, left.y() + 2)
    painter.drawPath(path)
    painter.drawLine(QLineF(x, left.y() + 2, x + 4 * way, left.y() - 1))
    painter.drawLine(QLineF(x, left.y() + 2, x + 4 * way, left.y() + 5))


def _end(painter: QPainter, place: QPointF, turned: bool) -> None:
    painter.setFont(ui_font("control"))
    painter.setPen(colour("ink3"))
    width = QFontMetricsF(painter.font()).horizontalAdvance(END)
    painter.drawText(QPointF(place.x() - width - 3 if turned else place.x() + 3, place.y()), END)


def _control(painter: QPainter, place: QPointF, name: str, px: int, taken: list[QRectF]) -> None:
    """The name of a control over its place; several at one place stand side by side."""
    painter.setFont(ui_font("caption", weight=500))
    width = QFontMetricsF(painter.font()).horizontalAdvance(name) + 2 * AIR
    chip = QRectF(place.x() - width / 2, place.y() - px * 0.95 - CHIP, width, CHIP)
    places = [chip.x(), *(other.right() + 1 for other in taken), *(other.left() - width - 1 for other in taken)]
    free = [x for x in places if not any(QRectF(x, chip.y(), width, CHIP).intersects(other) for other in taken)]
    chip.moveLeft(min(free, key=lambda x: abs(x - chip.x())))
    taken.append(chip)
    painter.setPen(QPen(colour("hint"), 1))
    painter.drawLine(QLineF(round(place.x()) + 0.5, chip.bottom(), round(place.x()) + 0.5, place.y() + px * 0.2))
    painter.setBrush(colour("hint_soft"))
    painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), name)
