"""Suggestions beside what they are for: whose, the old value struck, the new one underlined, and the buttons that decide."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from desktop_app.editing.tallying import rivalling
from desktop_app.text.isolating import isolated
from desktop_app.text.message import Message, message
from desktop_app.text.offsets import to_utf16
from desktop_app.ui.parts.answering import Answering
from desktop_app.ui.parts.author import AVATAR, Avatar, author_ground, author_ink, paint_author_line
from desktop_app.ui.parts.boxes import column, row
from desktop_app.ui.parts.buttons import Tool
from desktop_app.ui.parts.labels import ElidedLabel, Glyph, Label
from desktop_app.ui.theme import colour, rtl, ui_font
from desktop_app.ui.words import Words, said, tr

STRIP, INSET, GAP = 3, 8, 4
"""Pixels: the author's strip at the leading edge, what stands in from it, and between lines."""
NAME, BUTTON, SWAP, TOP = 132, 24, 16, 28
"""The widest name where it stands before the words, a button, the sign of rivals, and where the words begin below the name."""
WIDE = 440
"""From this width on everything stands in one row."""


@dataclass(frozen=True, slots=True)
class Line:
    """One suggestion as it is shown. `names`: whose, as one text; `author`: his colour. `about`: what it does or for which field, empty
    where its place says so; `note`: plain words behind it. `old`, `new`: a Message is translated, a text stands as it is. `rival`:
    another one for the same field stands in the same list.
    """

    change: str
    names: str
    author: int
    about: Words = ""
    old: Message | str = ""
    new: Message | str = ""
    note: Words = ""
    rival: bool = False

    def parts(self) -> tuple[tuple[str, str], ...]:
        """The words in reading order, each with what it is: "about", "old", "arrow", "new", "note"."""
        old, new = _told(self.old), _told(self.new)
        arrow = ("\u2190" if rtl() else "\u2192") if old and new else ""
        about = said(_whole(self.about)) if self.about else ""
        found = (("about", f"{about}:" if about and (old or new or self.note) else about), ("old", old), ("arrow", arrow), ("new", new))
        return tuple((kind, words) for kind, words in (*found, ("note", said(_whole(self.note)) if self.note else "")) if words)

    def said(self) -> str:
        """The suggestion for those who hear the window."""
        old, new = _told(self.old), _told(self.new)
        does = message("{old} becomes {new}") if old and new else message("added: {new}") if new else message("deleted: {old}")
        words = _isolated(does, old=old, new=new) if old or new else ""
        about, note = (said(_whole(each)) if each else "" for each in (self.about, self.note))
        rival = tr(message("it has a rival")) if self.rival else ""
        return " · ".join(filter(None, (_isolated(message("Suggested by {name}"), name=self.names), about, words, note, rival)))


class ChangeWords(Answering, QWidget):
    """The words of a line, broken where there is no room."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout, marked = _laid(self._line, self.width(), inked=True)
        layout.draw(painter, QPointF(0, 0))
        start, size = marked
        for at in range(layout.lineCount() if size else 0):
            line = layout.lineAt(at)
            first, last = max(start, line.textStart()), min(start + size, line.textStart() + line.textLength())
            rect = QRectF()
            for glyphs in line.glyphRuns(first, last - first) if last > first else ():
                rect = rect.united(glyphs.boundingRect())
            if not rect.isEmpty():
                paint_author_line(painter, rect.left(), rect.right(), line.y() + line.ascent() + 5.5, self._line.author)


class SuggestionLine(Answering, QWidget):
    """One suggestion, in one row where there is room, else with its words below the name. `decided(accepted)`: a button was pressed."""

    decided = Signal(bool)

    def __init__(self, line: Line) -> None:
        super().__init__()
        self.line = line
        self.accept = Tool("checkmark", "", dense=True, tone="ink2")
        self.reject = Tool("dismiss", "", dense=True, tone="ink2")
        self.accept.clicked.connect(lambda: self.decided.emit(True))
        self.reject.clicked.connect(lambda: self.decided.emit(False))
        self._name, self._words = ElidedLabel(Message("{name}", (("name", line.names),)), "field"), ChangeWords(line)
        self._mark = Avatar(line.names, line.author)
        self._swap = Glyph("arrow_swap", "ink2", SWAP)
        for child in (self._swap, self._mark, self._name, self._words, self.accept, self.reject):
            child.setParent(self)
        self._swap.setVisible(line.rival)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return line_height(self.line, width)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 200))

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self.updateGeometry()

    def redress(self) -> None:
        self._place()
        self.update()

    def _place(self) -> None:
        """From the leading edge on: mark, name, words, buttons; in a narrow place the words go below."""
        width, wide = self.width(), self.width() >= WIDE
        buttons = 2 * BUTTON if not self.accept.isHidden() else 0
        swap = SWAP + GAP if self.line.rival else 0
        room = width - STRIP - 2 * INSET - buttons - swap
        name = min(NAME if wide else width, self._name.sizeHint().width() + 2, room - AVATAR - GAP)
        x = STRIP + INSET
        self._put(self._mark, x, 5, AVATAR, AVATAR)
        self._put(self._name, x + AVATAR + GAP, 3, max(0, name), 24)
        if wide:
            start = x + AVATAR + GAP + name + GAP + GAP
            self._put(self._swap, start, 7, SWAP, SWAP)
            start += swap
            self._put(self._words, start, 3, width - start - buttons - INSET, self.height() - 5)
        else:
            self._put(self._swap, width - buttons - GAP - swap, 7, SWAP, SWAP)
            self._put(self._words, x, TOP, width - x - INSET, self.height() - TOP)
        self._put(self.accept, width - buttons - GAP, 3, BUTTON, BUTTON)
        self._put(self.reject, width - BUTTON - GAP, 3, BUTTON, BUTTON)

    def _put(self, child: QWidget, x: int, y: int, width: int, height: int) -> None:
        child.setGeometry(self.width() - x - width if rtl() else x, y, width, height)

    def retranslate(self) -> None:
        told = self.line.said()
        self.setAccessibleName(told)
        self.setToolTip(told)
        for press, words in ((self.accept, message("Accept the suggestion")), (self.reject, message("Reject the suggestion"))):
            press.name(words)
            press.setAccessibleName(f"{tr(words)} · {told}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(author_ground(self.line.author)))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setBrush(colour(author_ink(self.line.author)))
        painter.drawRect(QRectF(self.width() - STRIP if rtl() else 0, 2, STRIP, self.height() - 4))


class Suggestions(Answering, QWidget):
    """Several suggestions one below the other; hidden while there are none. `decided(change, accepted)`; `left`: the one that was decided
    had the keys, and there is no other.

    `after`: what Tab comes from. `rivals`: so many of them of which only one can come true; from two on a line says so.
    """

    decided = Signal(str, bool)
    left = Signal()

    def __init__(self, after: QWidget | None = None) -> None:
        super().__init__()
        self._after = after
        self.lines: tuple[SuggestionLine, ...] = ()
        self._shown: tuple[Line, ...] = ()
        self._rivals, self._open = 0, True
        self._head: QWidget | None = None
        self._column = column(gap=GAP)
        self.setLayout(self._column)
        self.hide()

    @property
    def shown(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._shown

    def show_lines(self, lines: tuple[Line, ...], rivals: int = 0, *, can_decide: bool = True) -> bool:
        """Shows these. True: others than before."""
        if (lines, rivals, can_decide) == (self._shown, self._rivals, self._open):
            return False
        at = next((at for at, each in enumerate(self.lines) if each.isAncestorOf(QApplication.focusWidget() or self)), None)
        self._shown, self._rivals, self._open = lines, rivals, can_decide
        for gone in (self._head, *self.lines):
            if gone is not None:
                self._column.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
        self._head = self._rivalry(rivals) if rivals > 1 else None
        self.lines = tuple(SuggestionLine(each) for each in lines)
        for made in (self._head, *self.lines):
            if made is not None:
                self._column.addWidget(made)
                made.show()
        for line in self.lines:
            line.decided.connect(lambda accepted, change=line.line.change: self.decided.emit(change, accepted))
            for press in (line.accept, line.reject):
                press.setVisible(can_decide)
        self._chain()
        self.setVisible(bool(lines))
        if at is not None:
            self._refocus(at)
        return True

    def _chain(self) -> None:
        """Tab comes from `after` through the lines: Qt would put what is new behind everything in the window."""
        inside = [] if self._after is None else [self._after, *self._after.findChildren(QWidget)]
        stops = [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None]
        before = stops[-1] if stops else None
        for press in (press for line in self.lines for press in (line.accept, line.reject)):
            if before is not None:
                QWidget.setTabOrder(before, press)
                before = press

    def _refocus(self, at: int) -> None:
        if self.lines and self._open:
            self.lines[min(at, len(self.lines) - 1)].accept.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    @staticmethod
    def _rivalry(count: int) -> QWidget:
        words = _Rivals("caption", "quiet", wrap=True)
        words.tell(count)
        made = QWidget()
        made.setLayout(row(Glyph("arrow_swap", "ink3", 16), (words, 1), gap=4))
        return made

    def event(self, event: QEvent) -> bool:
        """The height that a line asks for changes with the width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class _Rivals(Label):
    def __init__(self, level: str, tone: str, *, wrap: bool) -> None:
        self._count = 0
        super().__init__("", level, tone, wrap=wrap)

    def tell(self, count: int) -> None:
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(said(rivalling(self._count)))


def line_height(line: Line, width: int) -> int:
    """How high a line is in this width."""
    if width >= WIDE:
        name = min(NAME, QFontMetrics(ui_font("caption")).horizontalAdvance(line.names) + 6)
        return words_height(line, width - STRIP - 2 * INSET - AVATAR - 3 * GAP - name - 2 * BUTTON - (SWAP + GAP if line.rival else 0)) + 6
    return TOP + words_height(line, width - STRIP - 2 * INSET) + 3


def lines_height(lines: tuple[Line, ...], width: int) -> int:
    """How high several lines are one below the other."""
    return sum(line_height(line, width) for line in lines) + GAP * max(0, len(lines) - 1)


def words_height(line: Line, width: int) -> int:
    """How high the words of a line are in this width."""
    layout, _ = _laid(line, max(width, 24), inked=False)
    return max(24, round(layout.lineCount() * _pitch()) + 1)


def _pitch() -> float:
    return 25.0 if rtl() else 22.0


def _laid(line: Line, width: int, *, inked: bool) -> tuple[QTextLayout, tuple[int, int]]:
    """The words in lines of this width, and where the new ones stand (UTF-16)."""
    text, ranges, marked = "", [], (0, 0)
    for kind, words in line.parts():
        whole = f"\u2068{words}\u2069"
        text += " " if text else ""
        start = to_utf16(text, len(text))
        text += whole
        size = to_utf16(whole, len(whole))
        ranges.append(_range(kind, start, size, line.author, inked=inked))
        marked = (start + 1, size - 2) if kind == "new" else marked
    layout = QTextLayout(text, ui_font(px=14 if rtl() else 13))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    edge = Qt.AlignmentFlag.AlignRight if rtl() else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl() else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.setFormats(ranges)
    high, y = _pitch(), 0.0
    layout.beginLayout()
    while (each := layout.createLine()).isValid():
        each.setLineWidth(width)
        each.setPosition(QPointF(0, y + max(0.0, (high - each.height()) / 2)))
        y += high
    layout.endLayout()
    return layout, marked


def _range(kind: str, start: int, size: int, author: int, *, inked: bool) -> QTextLayout.FormatRange:
    shape = QTextCharFormat()
    if inked:
        shape.setForeground(colour({"old": author_ink(author), "new": author_ink(author), "arrow": "ink3"}.get(kind, "ink2")))
    shape.setFontStrikeOut(kind == "old")
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, size, shape
    return made


def _whole(words: Words) -> Words:
    """The words with what fills them isolated: an Arabic name in an English sentence turns nothing around it."""
    return isolated(words) if isinstance(words, Message) else words


def _isolated(source: str, **arguments: object) -> str:
    return said(isolated(Message(source, tuple(arguments.items()))))


def _told(words: Message | str) -> str:
    return said(words) if isinstance(words, Message) else words
