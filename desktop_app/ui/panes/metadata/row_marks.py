"""Marks of the rows of a table for which something is suggested: painted in the table, told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop_app.editing.rows import Row
from desktop_app.review.beside import Beside
from desktop_app.review.parts import name_of
from desktop_app.text.message import Message, message
from desktop_app.ui.panes.metadata.rows import NOTHING, RowMark
from desktop_app.ui.panes.suggested import line_of
from desktop_app.ui.parts.author import author_ground, author_ink, paint_author_line
from desktop_app.ui.parts.painting import broken
from desktop_app.ui.theme import colour, rtl

if TYPE_CHECKING:
    from desktop_app.ui.panes.metadata.grid import RowsEditor

PADDING, STRIP = 12, 3


def show_rows(editor: RowsEditor, rows: tuple[Row, ...], found: dict[str, tuple[Beside, ...]], *, can_decide: bool) -> None:
    """Shows in a table what is suggested for these rows; below it in their order, a field with the name of its row."""
    lines = []
    for each in (each for row in rows for each in found.get(row.id, ())):
        name, words = each.field_name, _short(next(row for row in rows if row.id == each.node))
        lines.append(line_of(each, about=Message(message("{field} of “{words}”"), (("field", Message(name)), ("words", words)))))
    marks = {row.id: _mark(found[row.id]) for row in rows if row.id in found}
    editor.suggest(marks, tuple(lines), can_decide=can_decide)


def _short(row: Row) -> str:
    """A row by the first thing that it says."""
    return next((str(said) for part in ("name", "role", "body") if (said := getattr(row, part, ""))), "") or name_of(row)


def _mark(found: tuple[Beside, ...]) -> RowMark:
    whole = [each for each in found if each.kind != "value"]
    chief = next((each for each in whole if each.kind == "out"), next((each for each in whole if each.kind == "in"), None))
    chief = chief or next(iter(whole), None)
    cells = {each.field: each.author for each in found if each.kind == "value"}
    told = " · ".join(line_of(each, about=each.field_name).said() for each in found)
    return RowMark(chief.kind if chief else "", chief.author if chief else 1, cells, told)


def paint_mark(painter: QPainter, option: QStyleOptionViewItem, mark: RowMark, name: str, *, first: bool) -> None:
    """The tinted ground of a cell; the strip of who suggests, at the edge of the row or of the cell whose value he wants changed; the
    line under what is put in."""
    number = mark.author if mark.kind else mark.cells[name]
    place = QRectF(option.rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(place.adjusted(0, 0, 0, -1), colour(author_ground(number)))
    if first and mark.kind:
        _paint_strip(painter, place, STRIP, mark.author)
    elif name in mark.cells:
        _paint_strip(painter, place, STRIP, mark.cells[name])
    if option.text and option.text != NOTHING and mark.kind == "in":
        room = place.width() - 2 * PADDING
        lines = broken(option.text, option.font, room) or [""]
        wide = min(room, float(option.fontMetrics.horizontalAdvance(lines[-1])))
        under = min(place.center().y() + len(lines) * option.fontMetrics.lineSpacing() / 2 - 1, place.bottom() - 3)
        left = place.right() - PADDING - wide if rtl() else place.left() + PADDING
        paint_author_line(painter, left, left + wide, under, number)
    painter.restore()


def _paint_strip(painter: QPainter, place: QRectF, width: float, number: int) -> None:
    left = place.right() - width if rtl() else place.left()
    painter.fillRect(QRectF(left, place.top(), width, place.height() - 1), colour(author_ink(number)))
