"""A field of the form: its editor, and the one line below it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLayout, QSizePolicy, QWidget

from desktop_app.editing.entered import Reading, about_day, read_day, read_moment, shown_day, shown_moment
from desktop_app.statement import Problem, Source
from desktop_app.text.message import Message, message
from desktop_app.ui.panes.metadata.choices import Chooser, OrdinalBox
from desktop_app.ui.panes.metadata.completing import Completion
from desktop_app.ui.panes.metadata.days import DayEditor
from desktop_app.ui.panes.metadata.fields import FormField
from desktop_app.ui.panes.metadata.flowing import FlowEditor
from desktop_app.ui.panes.metadata.keywords import KeywordsEditor
from desktop_app.ui.panes.metadata.lines import LinesEditor
from desktop_app.ui.panes.metadata.standing import StandingShown
from desktop_app.ui.parts import Answering, ElidedButton, Field, column, repolished
from desktop_app.ui.parts.field import caption
from desktop_app.ui.words import Words, language

NO_DAY = message("This can't be read as a date. Type it like 26/1/2020.")
SEVERAL_DAYS = message("This date can be read in several ways. Choose the one that is meant.")
MORE_THAN_A_DAY = message("There is more here than a date. Leave only the date.")
MORE_THAN_A_MOMENT = message("There is more here than a date with a time. Leave only these.")
NO_MOMENT = message("This can't be read as a date with a time. Type it like 26/1/2020 18:00.")
NO_SESSION = message("This is no session. Type its number or its word.")
ICONS = {"error": "error_circle", "warning": "warning", "hint": "lightbulb"}


class Cell(Answering, Field):
    """One field of the table with its editor.

    `edited` tells a value at each key, `chosen` one that is a step of its own (a date, a choice), `repaired` a Fix that was pressed.
    """

    edited = Signal(object)
    chosen = Signal(object)
    repaired = Signal(object)

    def __init__(self, field: FormField) -> None:
        self.field = field
        self._problem: Problem | None = None
        self._source: Source | None = None
        self._said: object = None
        super().__init__(field.label, _editor(field), required=field.required)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._connect()

    def show_value(self, value: object) -> None:
        """Shows the value, unless an input method is at work in the editor."""
        if not self.editor.composing:
            self.editor.show_value(value)

    def show_source(self, source: Source | None) -> None:
        """Says how sure the recogniser was; None: the value is a person's."""
        self._source = source
        self._tell()

    def show_problem(self, problem: Problem | None) -> None:
        """Says what is wrong with the value, with its repairs."""
        self._problem = problem
        self._tell()

    def retranslate(self) -> None:
        """The remarks in the language of the window (the label answers by itself)."""
        self.name_editor()
        if self._said is not None:
            self._said = None
            self._tell()

    @property
    def doubt(self) -> Reading | None:
        """What was made of a text that was not understood and still stands in the editor; None: all is understood."""
        return getattr(self.editor, "doubt", None)

    def forget_doubt(self) -> None:
        """The value changed elsewhere: it is shown again, unless somebody is at work in the field."""
        if self.doubt is not None and not self.isAncestorOf(QApplication.focusWidget() or self):
            self.editor.forget()
            self._tell()

    def settle(self) -> None:
        """Takes what is typed and waits to be committed."""
        if hasattr(self.editor, "commit"):
            self.editor.commit()

    def _connect(self) -> None:
        self.fix_asked.connect(self._repair)
        kind = self.field.kind
        if kind in ("text", "title", "lines"):
            self.editor.edited.connect(self.edited)
        elif kind in ("choice", "words"):
            self.editor.edited.connect(self.chosen)
        elif kind != "status":
            self.editor.committed.connect(self._committed)
            self.editor.doubted.connect(self._tell)

    def _committed(self, value: object) -> None:
        """A value that is the old one changes nothing in the statement; the line below may be that of a text before it."""
        self.chosen.emit(value)
        self._tell()

    def _repair(self, number: int) -> None:
        if self.doubt is not None:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)  # first, while its text waits for nothing: the button goes
            self.editor.choose(self.doubt.candidates[number])
        elif self._problem is not None:
            self.repaired.emit(self._problem.fixes[number])

    def _tell(self) -> None:
        """The line below: a text that was not understood, else a problem, else the source, else what is known of the day."""
        problem, source, value, doubt = self._problem, self._source, self.editor.reading(), self.doubt
        told = (problem, source, value, doubt)
        if told == self._said:
            return
        self._said = told
        self._error, self._confidence, self._hint = None, None, None
        if doubt is not None:
            self._error = self._unclear(doubt)
        elif problem is not None:
            self._error = (_words(problem), tuple(_fix_words(problem)))
        elif source is not None and not source.confirmed and value not in ("", None, ()):
            self._confidence = source.confidence
        elif self.field.kind in ("date", "moment") and value is not None:
            self._hint = (about_day(value, language()), "quiet", "info")
        self.error(*self._error) if self._error is not None else self.error(None)
        if doubt is None and problem is not None and problem.severity != "error":
            repolished(self.editor, state="")

    def _fixes(self, fixes: tuple[Words, ...]) -> QLayout | None:
        """One below the other: side by side they would push the next field away."""
        buttons = [ElidedButton(words, icon_name="wand", dense=True) for words in fixes]
        for number, press in enumerate(buttons):
            press.clicked.connect(lambda _=False, number=number: self.fix_asked.emit(number))
        return column(*buttons, gap=4, margins=(0, 2, 0, 0)) if buttons else None

    def _unclear(self, doubt: Reading) -> tuple[Words, tuple[Words, ...]]:
        if self.field.kind == "ordinal":
            return NO_SESSION, ()
        offers = tuple(Message(message("Use {day}"), (("day", shown(each)),)) for each in doubt.candidates)
        plain, more = (NO_DAY, MORE_THAN_A_DAY) if self.field.kind == "date" else (NO_MOMENT, MORE_THAN_A_MOMENT)
        return (more if doubt.rest else SEVERAL_DAYS if len(offers) > 1 else plain), offers

    def _line(self) -> QWidget | None:
        """As the field's own; warnings and hints in their colour, the weekday under a recognised day."""
        problem = self._problem
        if self._error is not None and self.doubt is None and problem is not None and problem.severity != "error":
            words, fixes = self._error
            return self._lines(caption(ICONS[problem.severity], words, problem.severity), self._fixes(fixes), words)
        if self._error is None and self._confidence is not None and self.field.kind in ("date", "moment"):
            about = about_day(self.editor.reading(), language())
            return self._recognised(self._confidence, caption("info", about, "quiet") if about else None)
        return super()._line()


def shown(value: object) -> str:
    """A day or a moment as the buttons of candidates say it."""
    return shown_moment(value, language(), value.tzinfo) if isinstance(value, datetime) else shown_day(value, language())


def _words(problem: Problem) -> Words:
    return Message(problem.message, problem.arguments)


def _fix_words(problem: Problem) -> list[Words]:
    return [Message(fix.label, fix.arguments) for fix in problem.fixes]


def _editor(field: FormField) -> QWidget:
    if field.kind == "status":
        return StandingShown()
    match field.kind:
        case "text":
            flowing = FlowEditor(field.example)
            Completion(flowing, field.name)
            return flowing
        case "title" | "lines":
            return LinesEditor(field.example, large=field.kind == "title")
        case "choice":
            return Chooser(field.choices)
        case "ordinal":
            return OrdinalBox()
        case "words":
            return KeywordsEditor(field.example)
        case "date":
            return DayEditor(read_day, lambda day: shown_day(day, language()), field.example)
        case _:
            return DayEditor(lambda text: read_moment(text, here()), lambda moment: shown_moment(moment, language(), here()), field.example)


def here() -> object:
    """The time zone of this machine."""
    return datetime.now().astimezone().tzinfo
