"""A field of a form: label above, editor, and below it what is to be said of its value."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop_app.text.message import Message, message
from desktop_app.ui.parts.boxes import Row, column, repolished, row
from desktop_app.ui.parts.buttons import Button, Tool
from desktop_app.ui.parts.labels import FittingLabel, Glyph, Label
from desktop_app.ui.words import Words, said

if TYPE_CHECKING:
    from desktop_app.ui.parts.suggestions import Line, Suggestions

DOUBTFUL = 0.75
"""Below this confidence a recognised value is shown in the colour of a warning."""
NARROW = 104
"""Below this width that was fixed for a field a recognised value has no room for its sign beside the figure and the buttons."""
CLICK = 20
"""Milliseconds between two looks whether a click is over."""


class Field(QWidget):
    """Shows at most one line below the editor: an error before a recognised value before a hint. While the keys are in the field the line
    keeps the room that it had: what is typed shifts nothing.

    `confirm_asked`: the person says that the recognised value is right; `show_asked`: wants to see where it stands in the text;
    `fix_asked(n)`: pressed the n-th repair of the error. `decided(change, accepted)`: decided what is suggested for the field.
    """

    confirm_asked = Signal()
    show_asked = Signal()
    fix_asked = Signal(int)
    decided = Signal(str, bool)
    changing = Signal()
    """The line below is about to come or go: what stands under the field will move."""

    def __init__(self, words: Words, editor: QWidget, *, required: bool = False) -> None:
        super().__init__()
        self._words, self.editor = words, editor
        self._error: tuple[Words, tuple[Words, ...]] | None = None
        self._confidence: float | None = None
        self._hint: tuple[Words, str, str] | None = None
        self._head = Row()
        self.label = Label(words, "field")
        self.label.setBuddy(editor)
        self.required = Label(message("Required"), "caption")
        self._below: QWidget | None = None
        self._keeps = False
        self.suggestions: Suggestions | None = None
        self._suggested: tuple[Line, ...] = ()
        self._decidable = True
        self._click = QTimer(self, singleShot=True, interval=CLICK)
        self._click.timeout.connect(self._show)
        self._column = column(row(self.label, self.required, None, gap=6), editor, gap=4)
        self.setLayout(column(self._column, None, gap=0))
        self.required.setVisible(required)
        self.name_editor()

    def name_editor(self) -> None:
        """Names the editor, and the line inside of one that is made of several widgets, for those who hear the window."""
        for named in (self.editor, *self.editor.findChildren(QLineEdit)):
            named.setAccessibleName(said(self._words))

    def hint(self, words: Words | None, tone: str = "quiet", icon: str = "info") -> None:
        """A remark on the value; None takes it away."""
        self._hint = None if words is None else (words, tone, icon)
        self._show()

    def recognised(self, confidence: float | None) -> None:
        """Says that the value was read from the text with this confidence; None: it was not, or has been confirmed."""
        self._confidence = confidence
        self._show()

    def error(self, words: Words | None, fixes: tuple[Words, ...] = ()) -> None:
        """What is wrong, with the labels of its repairs; None: nothing is."""
        self._error = None if words is None else (words, fixes)
        repolished(self.editor, state="error" if words is not None else "")
        self._show()

    def suggest(self, lines: tuple[Line, ...], *, can_decide: bool = True) -> None:
        """What is suggested for the field; several are rivals. Shown below everything else."""
        if (lines, can_decide) != (self._suggested, self._decidable):
            self._suggested, self._decidable = lines, can_decide
            self._show()

    def _show_suggestions(self) -> None:
        if self.suggestions is None and self._suggested:
            from desktop_app.ui.parts.suggestions import Suggestions  # noqa: PLC0415 - most statements have none, and a start shows none

            self.suggestions = Suggestions(self.editor)
            self.suggestions.decided.connect(self.decided)
            self.suggestions.left.connect(lambda: self.editor.setFocus(Qt.FocusReason.OtherFocusReason))
            self._column.addWidget(self.suggestions)
        if self.suggestions is not None:
            self.suggestions.show_lines(self._suggested, len(self._suggested), can_decide=self._decidable)

    def _show(self) -> None:
        """The line comes or goes when no button of the mouse is down: what is pressed must not move away before the release."""
        if QApplication.mouseButtons():
            self._click.start()
            return
        self._click.stop()
        self.changing.emit()
        room = self._room()
        if self._below is not None:
            self._column.removeWidget(self._below)
            self._below.hide()
            self._below.deleteLater()
            self._below = None
        below = self._line()
        self.editor.setAccessibleDescription(below.accessibleName() if below is not None else "")
        if below is None and room:
            below = QWidget()
        if below is not None:
            below.setMinimumHeight(room)
            self._below = below
            self._column.insertWidget(2, below)
            below.show()  # Qt would show it one turn later, and the form would move twice
            if self._error is not None:
                self._chain(below)
        self._show_suggestions()

    def _room(self) -> int:
        """What the line has of the height and keeps while the keys are here; 0 while they are elsewhere."""
        focus, below = QApplication.focusWidget(), self._below
        if below is None or focus is None or not self.isAncestorOf(focus):
            return 0
        if not self._keeps:
            self._keeps = True
            QApplication.instance().focusChanged.connect(self._give_back)
        layout = below.layout()
        return max(below.minimumHeight(), 0 if layout is None else layout.heightForWidth(self.width()), below.sizeHint().height())

    def _give_back(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The keys have left: the line takes as much room as it needs."""
        if self._keeps and new is not None and not self.isAncestorOf(new):
            self._keeps = False
            QApplication.instance().focusChanged.disconnect(self._give_back)
            self._show()

    def _chain(self, below: QWidget) -> None:
        """Tab goes from the editor through the repairs to the next field: Qt would put what is new behind everything in the window."""
        stops = [each for each in (self.editor, *self.editor.findChildren(QWidget)) if _takes_tab(each)]
        for before, press in pairwise([*stops[-1:], *(each for each in below.findChildren(QWidget) if _takes_tab(each))]):
            QWidget.setTabOrder(before, press)

    def _line(self) -> QWidget | None:
        if self._error is not None:
            words, fixes = self._error
            return self._lines(caption("error_circle", words, "error"), self._fixes(fixes), words)
        if self._confidence is not None:
            return self._recognised(self._confidence)
        if self._hint is not None:
            words, tone, icon = self._hint
            return self._lines(caption(icon, words, tone), None, words)
        return None

    def _recognised(self, confidence: float, below: Row | None = None) -> QWidget:
        """How sure the recogniser was, with what a person can do about it; `below`: what else is known."""
        percent = (("percent", round(confidence * 100)),)
        words = Message(message("From the text · {percent}% sure"), percent)
        tone = "warning" if confidence < DOUBTFUL else "accent"
        fewer = (Message(each, percent) for each in (message("{percent}% sure"), message("{percent}%")))
        label = FittingLabel(words, *fewer, level="caption", tone=tone)
        glyph = () if self.maximumWidth() < NARROW else (Glyph("document_search", tone, 16),)  # the figure comes before the sign
        return self._lines(row(*glyph, label, *self._verdicts(), None, gap=4 if glyph else 0), below, words)

    def _verdicts(self) -> tuple[QWidget, QWidget]:
        right = Tool("checkmark", message("Confirm this value"), dense=True, tone="accent")
        right.clicked.connect(self.confirm_asked)
        shown = Tool("target_arrow", message("Show in the text"), dense=True, tone="accent")
        shown.clicked.connect(self.show_asked)
        return right, shown

    def _fixes(self, fixes: tuple[Words, ...]) -> Row | None:
        if not fixes:
            return None
        buttons = [Button(words, icon_name="wand", dense=True) for words in fixes]
        for number, press in enumerate(buttons):
            press.clicked.connect(lambda _=False, number=number: self.fix_asked.emit(number))
        return row(*buttons, None, gap=4, margins=(0, 2, 0, 0))

    @staticmethod
    def _lines(first: Row, second: Row | None, words: Words) -> QWidget:
        widget = QWidget()
        widget.setLayout(column(first, *([second] if second is not None else []), None, gap=4))
        widget.setAccessibleName(said(words))
        return widget


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def caption(icon: str, words: Words, tone: str) -> Row:
    """A remark with its icon, which stands at the first of its lines."""
    glyph = Glyph(icon, "ink3" if tone == "quiet" else tone, 16)
    made = row(glyph, (Label(words, "caption", tone, wrap=True), 1), gap=4)
    made.setAlignment(glyph, Qt.AlignmentFlag.AlignTop)
    return made
