"""A row of the problems: how it is painted, and the card with real buttons that stands on the current one."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop_app.language import safe_fixes
from desktop_app.language.families import rule_of
from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.grouping import ProblemGroup
from desktop_app.statement.memo import by_identity
from desktop_app.statement.problems import Fix, Problem
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import find
from desktop_app.text.isolating import isolated
from desktop_app.text.message import Message, filled, message
from desktop_app.text.plural import plural
from desktop_app.ui.panes.metadata.fields import FIELDS
from desktop_app.ui.parts import paint_box, paint_quotation, paint_words, quotation_font
from desktop_app.ui.parts.painting import paint_broken
from desktop_app.ui.status import SEVERITY_ICONS, place_words
from desktop_app.ui.theme import colour, pixmap, rtl, ui_font
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import counted_places, said, tr

EDGE, TEXT = 10, 38
"""From the row's edge to its icon, and to its words."""

BEFORE, BEHIND = 10, 24
"""Code points of the text shown before and behind a problem."""


def title_of(problem: Problem) -> str:
    """What is wrong, in words; a title of one sentence has no full stop."""
    words = said(isolated(Message(problem.message, problem.arguments)))
    return words[:-1] if words.endswith(".") and not words.endswith("..") and ". " not in words else words


def repair_words(repair: Fix) -> str:
    """What a repair is called."""
    return said(isolated(Message(repair.label, repair.arguments)))


def help_of(problem: Problem) -> str:
    """What is wrong, and why it matters, as a tip that breaks its lines."""
    rule = rule_of(problem.code)
    why = f"<br>{escape(tr(rule.why))}" if rule is not None else ""
    return f"<b>{escape(title_of(problem))}</b>{why}"


def where_of(statement: Statement, group: ProblemGroup, current: Problem | None) -> str:
    """Where it is: the place of one, the number of places of many."""
    total = len(group.problems)
    if total == 1:
        return _place(statement, group.first)
    places = said(counted_places(total))
    if current is None:
        return places
    number = said(message("{number} of {total}"), number=group.problems.index(current) + 1, total=total)
    return f"{_place(statement, current)} · {number}"


def _place(statement: Statement, problem: Problem) -> str:
    """Where a problem stands; of a field of the form its label too."""
    place = place_words(statement, problem.node)
    label = next((field.label for field in FIELDS if field.name == problem.field), "") if problem.node == statement.id else ""
    return f"{place} · {tr(label)}" if label else place


def quotation_of(statement: Statement, problem: Problem) -> str:
    """The words around a problem, one line; empty where it has no place in a text."""
    node = find(statement, problem.node)
    if not isinstance(node, Paragraph) or problem.field or problem.start is None or problem.end is None:
        return ""
    text = plain(node.runs)
    start, end = max(problem.start - BEFORE, 0), min(problem.end + BEHIND, len(text))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    piece = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{piece}{'…' if end < len(text) else ''}"


FIXES = message("1 fix…"), message("2 fixes…"), message("{count:d} fixes…"), message("{count} fixes…")


@by_identity
def all_safe(group: ProblemGroup) -> bool:
    """Whether each of several problems has a repair that needs no human eye. Remembered: a row asks at each painting."""
    return len(group.problems) > 1 and len(safe_fixes(group.problems)) == len(group.problems)


def several(group: ProblemGroup) -> bool:
    """Whether a person must choose between repairs: then the row's button leads to the card, which has a button for each."""
    fixes = group.first.fixes
    return len(fixes) > 1 and not fixes[0].safe


def fix_words(group: ProblemGroup) -> str:
    """The words of the repair that a click on the row's button makes; empty where there is none."""
    if all_safe(group):
        return fix_all_words(len(group.problems))
    if not group.first.fixes:
        return ""
    if several(group):
        return said(plural(len(group.first.fixes), *FIXES))
    fix = group.first.fixes[0]
    return repair_words(fix)


def fix_all_words(count: int) -> str:
    """ "Fix all 14"."""
    return filled(tr, message("Fix all {count}"), (("count", count),))


def face_of(statement: Statement, group: ProblemGroup, width: int) -> tuple[object, ...]:
    """What a row takes room for, and what it says: where the first is the same, the rows below it need not move."""
    quotation = quotation_of(statement, group.first) if len(group.problems) == 1 else ""
    fix = fix_words(group)
    room = width, title_of(group.first), bool(quotation), bool(fix)
    return room, group.first.severity, where_of(statement, group, None), quotation, fix


class RowPainter:
    """Measures and paints a row that is not the current one."""

    def __init__(self, statement: Statement, group: ProblemGroup, width: float) -> None:
        self.group, self.width = group, width
        self.title, self.where = title_of(group.first), where_of(statement, group, None)
        self.quotation = quotation_of(statement, group.first) if len(group.problems) == 1 else ""
        self.fix = fix_words(group)
        self._title_font, self._where_font = ui_font("dense", weight=600), ui_font("caption")
        self._quote_font, self._fix_font = quotation_font(self.quotation), ui_font("dense")

    @property
    def room(self) -> float:
        """The width of the words."""
        return self.width - TEXT - EDGE

    def title_height(self) -> float:
        """The height of the title, as many lines as it needs."""
        room = QRectF(0, 0, self.room, 1000)
        return QFontMetricsF(self._title_font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.title).height()

    def height(self) -> float:
        """The height of the row."""
        return 8 + self.title_height() + 2 + 20 + (28 if self.quotation else 0) + (34 if self.fix else 0) + 10

    def button(self, row: QRectF) -> QRectF:
        """Where the repair's button stands in a row; empty where there is none."""
        if not self.fix:
            return QRectF()
        width = min(QFontMetricsF(self._fix_font).horizontalAdvance(self.fix) + 44, self.room)
        left = row.right() - TEXT - width if rtl() else row.left() + TEXT
        return QRectF(left, row.bottom() - 10 - 28, width, 28)

    def paint(self, painter: QPainter, row: QRectF, *, hovered: bool) -> None:
        """Paints it."""
        if hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover", 0.6))
            painter.drawRoundedRect(row.adjusted(0, 1, 0, -2), RADIUS["card"], RADIUS["card"])
        severity = self.group.first.severity
        icon_x = row.right() - EDGE - 20 if rtl() else row.left() + EDGE
        painter.drawPixmap(int(icon_x), int(row.top()) + 10, pixmap(SEVERITY_ICONS[severity], severity, 20))
        left = row.left() + EDGE if rtl() else row.left() + TEXT
        y = row.top() + 8
        height = self.title_height()
        paint_broken(painter, QRectF(left, y, self.room, height), self.title, self._title_font, colour("ink"))
        y += height + 2
        paint_words(painter, QRectF(left, y, self.room, 20), self.where, self._where_font, "ink3")
        if self.quotation:
            paint_quotation(painter, QRectF(left, y + 20, self.room, 28), self.quotation, self._quote_font)
        if self.fix:
            self._button(painter, self.button(row))
        painter.fillRect(QRectF(row.left() + EDGE, row.bottom() - 1, row.width() - 2 * EDGE, 1), colour("hairline"))

    def _button(self, painter: QPainter, place: QRectF) -> None:
        paint_box(painter, place, RADIUS["control"])
        icon_x = place.right() - 9 - 16 if rtl() else place.left() + 9
        painter.drawPixmap(int(icon_x), int(place.top()) + 6, pixmap("wand", "ink2", 16))
        words = place.adjusted(9, 0, -33, -1) if rtl() else place.adjusted(33, 0, -9, -1)
        paint_words(painter, words, self.fix, self._fix_font, "ink")
