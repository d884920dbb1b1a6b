"""Differences: two values of a statement in one text, for reading: what is only in one of them is marked, the rest is passed over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QTextEdit, QWidget

from desktop_app.editing.comparing import Alike, FieldDifference, Passage, Piece, differences
from desktop_app.statement import Statement
from desktop_app.statement.field_names import FIELD_NAMES, VALUE_NAMES
from desktop_app.statement.names import SECTION_NAMES
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.message import Message, message
from desktop_app.text.script import direction
from desktop_app.ui.parts import Answering, Button, Chip, EmptyState, Label, column, line, panel, row
from desktop_app.ui.theme import colour, rtl, text_font, ui_font
from desktop_app.ui.words import Words, counted, tr

SIZE = QSize(820, 600)
AROUND = QSize(48, 80)
"""What a small screen keeps around it."""
EDGE = 24
APART = "\u2009"
"""Stands between what went and what came in its place."""

KINDS = {
    "changed": message("Changed"),
    "added": message("Added"),
    "removed": message("Removed"),
    "moved": message("Moved here"),
    "restyled": message("Format or role changed"),
}
MARKS = {"out": ("error", "error_soft"), "in": ("ok", "ok_soft")}
"""Ink and ground of what went and what came; what went is struck out besides, what came underlined."""

OWNERS = {
    "statement": message("Metadata"),
    "item": message("Item of the agenda"),
    "attendance": message("Attendance"),
    "signatory": message("Signatory"),
}
Choice = tuple[str, Words, str | None]
"""What a person may do about it: its name, its words, the tone of its button."""


class DifferencesText(QTextEdit):
    """The rows, one below the other. `plain`: there is nothing to compare with; the text alone is shown, and nothing is marked."""

    def __init__(self, rows: Sequence[Alike | FieldDifference | Passage], *, plain: bool = False) -> None:
        super().__init__()
        self._plain, self._section = plain, ""
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # no caret: the arrow keys scroll
        self.document().setDocumentMargin(EDGE)
        self.setAccessibleName(tr("Differences"))
        self._cursor = self.textCursor()
        self._first = True
        for each in rows:
            if not plain or isinstance(each, Passage):
                self._row(each)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _row(self, each: Alike | FieldDifference | Passage) -> None:
        if isinstance(each, Alike):
            self._caption(_alike_words(each.count), above=18, tone="ink3")
        elif isinstance(each, Passage):
            turned = _turned(each.pieces)
            if not self._plain:
                self._caption(f"{tr(KINDS[each.kind])} · {tr(SECTION_NAMES[each.section])}", above=18, tone="ink2")
            elif each.section != self._section:
                self._caption(tr(SECTION_NAMES[each.section]), above=18, tone="ink2")
            self._section = each.section
            self._pieces(each.pieces, text_font(right_to_left=turned, px=18 if turned else 16), turned=turned)
        else:
            owner = tr(OWNERS[each.of]) + (f" · \u2068{each.name}\u2069" if each.name else "")
            label = FIELD_NAMES.get((each.of, each.field))
            self._caption(f"{owner} · {tr(label) if label else each.field}", above=18, tone="ink2")
            sides = (("out", _value(each, each.old)), ("in", _value(each, each.new)))
            self._pieces([Piece(kind, text) for kind, text in sides if text], ui_font("control"), turned=rtl())

    def _caption(self, words: str, above: int, tone: str) -> None:
        letters = QTextCharFormat()
        letters.setFont(ui_font("caption"))
        letters.setForeground(colour(tone))
        self._block(turned=rtl(), above=0 if self._first else above, height=100)
        self._cursor.insertText(words, letters)

    def _pieces(self, pieces: Sequence[Piece], font: QFont, *, turned: bool) -> None:
        self._block(turned=turned, above=8 if self._plain else 2, height=120)
        for number, piece in enumerate(pieces):
            if number and piece.kind == "in" and pieces[number - 1].kind == "out":
                self._cursor.insertText(APART, QTextCharFormat())
            letters = QTextCharFormat()
            letters.setFont(font)
            letters.setForeground(colour("ink"))
            if piece.kind != "same" and not self._plain:
                ink, ground = MARKS[piece.kind]
                letters.setForeground(colour(ink))
                letters.setBackground(colour(ground))
                letters.setFontStrikeOut(piece.kind == "out")
                letters.setFontUnderline(piece.kind == "in")
            self._cursor.insertText(piece.text.replace(SOFT_BREAK, "\u2028"), letters)

    def _block(self, *, turned: bool, above: int, height: int) -> None:
        shape = QTextBlockFormat()
        shape.setLayoutDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
        shape.setTopMargin(above)
        shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._first:
            self._cursor.setBlockFormat(shape)
            self._first = False
        else:
            self._cursor.insertBlock(shape, QTextCharFormat())


class Differences(Answering, QDialog):
    """`old` and `new` compared. `sides`: what the two are called; None: there is no old one. `chosen`: the name of the choice that
    the person took, empty where they only read."""

    def __init__(
        self,
        old: Statement,
        new: Statement,
        parent: QWidget | None,
        *,
        heading: Words,
        sides: tuple[str, str] | None,
        choices: Sequence[Choice] = (),
    ) -> None:
        super().__init__(parent)
        self.chosen = ""
        rows = differences(old, new)
        self.text = DifferencesText(rows, plain=sides is None)
        nothing = EmptyState("checkmark_circle", message("Text and fields are the same"), message("Nothing differs that can be read."))
        body = self.text if rows else nothing
        head = row(Label(heading, "heading"), None, *(_legend(sides) if rows else ()), gap=8, margins=(EDGE, 12, EDGE, 12))
        close = Button(message("Close"), None if choices and choices[-1][2] else "primary")
        close.clicked.connect(self.reject)
        presses = [self._press(*choice) for choice in choices]
        primary = bool(choices and choices[-1][2])  # it stands last, at the trailing edge, as everywhere
        foot = row(None, *((close, *presses) if primary else (*presses, close)), gap=8, margins=(EDGE, 12, EDGE, 12))
        whole = column(panel(head, "page"), line(), (panel(column((body, 1), gap=0), "page"), 1), line(), panel(foot, "page"), gap=0)
        self.setLayout(whole)
        self.resize(SIZE.boundedTo(self.screen().availableSize() - AROUND))
        (presses[-1] if primary else close).setDefault(True)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, activated=self.reject)
        self.retranslate()
        (self.text if rows else close).setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Differences"))  # the heading stands below it

    def _press(self, name: str, words: Words, tone: str | None) -> Button:
        press = Button(words, tone)
        press.clicked.connect(lambda: self._choose(name))
        return press

    def _choose(self, name: str) -> None:
        self.chosen = name
        self.accept()


def _legend(sides: tuple[str, str] | None) -> tuple[Chip, ...]:
    if sides is None:
        return ()
    (old, new), (out, in_) = sides, MARKS.values()
    return Chip(Message("− {side}", (("side", Message(old)),)), *out), Chip(Message("+ {side}", (("side", Message(new)),)), *in_)


def _turned(pieces: Sequence[Piece]) -> bool:
    way = direction("".join(piece.text for piece in pieces))
    return rtl() if way is None else way == "rtl"


def _value(each: FieldDifference, text: str) -> str:
    """A value as a person reads it."""
    names = VALUE_NAMES.get((each.of, each.field), {})
    return tr(names[text]) if text and text in names else text.replace(SOFT_BREAK, "، " if rtl() else ", ")


def _alike_words(count: int) -> str:
    return counted(
        count,
        message("1 paragraph is the same"),
        message("2 paragraphs are the same"),
        message("{count:d} paragraphs are the same"),
        message("{count} paragraphs are the same"),
    )
