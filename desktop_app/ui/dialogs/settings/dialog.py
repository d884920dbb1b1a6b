"""The settings on one calm page: what is chosen counts at once, in all windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from desktop_app.editing import samples as writing
from desktop_app.editing.choosing import chosen, with_choice, with_presets
from desktop_app.language.spelling.spelled import LANGUAGES
from desktop_app.statement.names import LANGUAGE_NAMES
from desktop_app.text.message import Message, message
from desktop_app.text.quotation import HOUSE
from desktop_app.ui.actions.view import choose_language
from desktop_app.ui.dialogs.settings import samples
from desktop_app.ui.parts import Answering, Button, Choice, Field, Label, line
from desktop_app.ui.parts.boxes import column, panel, row
from desktop_app.ui.parts.check import Check
from desktop_app.ui.theme import install_theme
from desktop_app.ui.words import language, said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

SIZE = QSize(800, 636)
HEADS = 148
"""The width of the groups' names."""
MARKS_OF = message("Quotation marks · {language}")


class SettingsDialog(Answering, QDialog):
    """There is nothing to accept or give up: Close closes, and the presets can be had back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._today = datetime.now().astimezone().date()
        self.choices: dict[str, Choice] = {}
        self.checks: dict[str, Check] = {}
        groups = (self._interface(), self._text(), self._typing(), self._spelling(), self._dates(), self._memory())
        pieces: list = []
        for group in groups:
            pieces += [group] if not pieces else [line(), group]
        page = panel(column(*pieces, None, gap=0, margins=(24, 4, 24, 12)), "page")
        page.setAutoFillBackground(False)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(page)
        self.presets = Button(message("Restore defaults"), "quiet")
        self.presets.clicked.connect(self._reset)
        self.close_button = Button(message("Close"), "primary")
        self.close_button.clicked.connect(self.reject)
        self.close_button.setDefault(True)
        note = Label(message("Changes apply at once."), "caption")
        foot = panel(row(self.presets, note, None, self.close_button, gap=12, margins=(16, 12, 24, 12)), "chrome")
        self.setLayout(column(panel(row(area, margins=(0, 0, 0, 0)), "page"), line(), foot, gap=0))
        self.layout().setStretch(0, 1)
        self.retranslate()
        self.resize(SIZE.boundedTo(self.screen().availableSize() - QSize(48, 80)))
        window.preferences.changed.connect(self.follow)
        self.follow()
        self.choices["language"].setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Settings"))
        for each in HOUSE:
            self.choices[f"quotes.{each}"].setAccessibleName(said(MARKS_OF, language=tr(LANGUAGE_NAMES[each])))
        self._show_dates()

    def follow(self) -> None:
        """Shows the settings as they are now."""
        now = self._window.settings
        for name, choice in self.choices.items():
            choice.choose(chosen(now, name))
        for name, check in self.checks.items():
            check.setChecked(getattr(now, name))
        for each, check in self.spelt.items():
            check.setChecked(each in now.spelling)
        off = len(now.silent)
        self.off.say(Message(message("Rules that are off: {count}"), (("count", off),)) if off else message("All rules are checked"))
        self._show_other()
        self.forget.setEnabled(bool(self._window.preferences.remembered.memory.values))
        presets = with_presets(now)
        self.presets.setEnabled(presets != now)

    # groups

    def _interface(self) -> QWidget:
        spoken = self._choice("language", message("Language"), samples.languages())
        theme = self._choice("theme", message("Theme"), samples.THEMES)
        return _group(message("Interface"), _row_of((spoken, theme)))

    def _text(self) -> QWidget:
        face = self._choice("face", message("Face of Arabic text"), samples.faces())
        zoom = self._choice("zoom", message("Size of the text"), samples.ZOOMS)
        return _group(message("Text"), _row_of((face, zoom)))

    def _typing(self) -> QWidget:
        aids = (
            self._check("aid_quotes", message("Quotation marks by level")),
            self._check("aid_commas", message("Arabic comma, semicolon and question mark in Arabic text")),
            self._check("aid_digits", message("Digits as the statement says")),
        )
        hint = Label(message("Undo gives back what you typed."), "caption")
        quotes = [self._choice(f"quotes.{each}", LANGUAGE_NAMES[each], writing.quotations(each)) for each in HOUSE]
        of_house = Label(message("Quotation marks of the house, outer and inner"), "field")
        return _group(message("Typing aids"), column(*aids, hint, 6, of_house, _row_of(quotes, len(quotes)), gap=6))

    def _spelling(self) -> QWidget:
        self.spelt = {each: Check(LANGUAGE_NAMES[each]) for each in LANGUAGES}
        for check in self.spelt.values():
            check.clicked.connect(self._spelt)
        note = Label(
            message("The lists of Sorani and Kurmanji are small: they mark every fourth word that is right."), "caption", wrap=True
        )
        tanween = self._choice("tanween", message("Place of the tanween"), writing.tanween())
        self.rules = Button(message("Rules…"))
        self.rules.clicked.connect(lambda: self._window.run("tools.rules"))
        self.off = Label("", "caption")
        languages, rules = row(*self.spelt.values(), None, gap=16), row(self.rules, self.off, None)
        return _group(message("Language check"), column(languages, note, 6, _row_of((tanween,), 2), 6, rules, gap=6))

    def _spelt(self) -> None:
        chosen_ = tuple(each for each, check in self.spelt.items() if check.isChecked())
        self._window.change_settings(replace(self._window.settings, spelling=chosen_))

    def _dates(self) -> QWidget:
        form = self._choice("date_form", message("Today's date"), writing.date_forms(self._today, language(), self._window.settings.months))
        self._form = form
        months = self._choice("months", message("Arabic month names"), writing.month_names(self._today))
        digits = self._choice("digits", message("Digits of new statements"), writing.digits())
        return _group(message("Dates and digits"), column(form, _row_of((months, digits)), gap=12))

    def _memory(self) -> QWidget:
        keep = self._check("remember", message("Suggest earlier values"))
        hint = Label(
            message("Names and places of saved statements are kept on this computer and offered while you type."), "caption", wrap=True
        )
        self.forget = Button(message("Forget earlier values"), "quiet")
        self.forget.clicked.connect(self._forget)
        return _group(message("Earlier values"), column(keep, hint, row(self.forget, None), gap=6))

    def _choice(self, name: str, words: object, values: samples.Choices) -> Field:
        choice = Choice(values)
        choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        choice.setMinimumContentsLength(4)
        choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.activated.connect(lambda _index: self._chosen(name, choice.value))
        self.choices[name] = choice
        return Field(words, choice)

    def _check(self, name: str, words: str) -> Check:
        check = Check(words)
        check.clicked.connect(lambda on: self._window.change_settings(replace(self._window.settings, **{name: on})))
        self.checks[name] = check
        return check

    # what a choice does

    def _chosen(self, name: str, value: object) -> None:
        if name == "language":
            choose_language(self._window, str(value))
            return
        self._window.change_settings(with_choice(self._window.settings, name, value))
        if name == "theme":
            install_theme(QApplication.instance(), self._window.settings.theme)
        elif name == "months":
            self._show_dates()
            self.follow()

    def _forget(self) -> None:
        self.checks["remember"].setFocus()
        self._window.run("memory.forget")
        self.follow()

    def _show_dates(self) -> None:
        """The forms of a date in the language of the interface, with the names of months that are chosen."""
        self.choices["date_form"].offer(writing.date_forms(self._today, language(), self._window.settings.months))
        self._show_other()

    def _show_other(self) -> None:
        """The chosen form in the other language too: statements are written in both."""
        settings = self._window.settings
        self._form.hint(writing.in_other_language(self._today, language(), settings.date_form, settings.months))

    def _reset(self) -> None:
        """All as it was at first, but for the language of the interface."""
        self._window.change_settings(with_presets(self._window.settings))
        install_theme(QApplication.instance(), self._window.settings.theme)
        self._show_dates()
        self.follow()
        self.close_button.setFocus()


def _group(title: str, content: object) -> QWidget:
    """A group: its name at the leading side, its fields beside it."""
    name = Label(title, "strong")
    name.setFixedWidth(HEADS)
    head = column(name, None, gap=0)
    fields = content if not isinstance(content, QWidget) else column(content)
    return panel(row(head, (fields, 1), gap=0, margins=(0, 14, 0, 16)), "plain")


def _row_of(fields: Sequence[QWidget], columns: int = 2) -> QWidget:
    """Fields side by side, each as wide as the others."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16 if columns == 2 else 12)
    for number, field in enumerate(fields):
        grid.addWidget(field, 0, number)
        grid.setColumnStretch(number, 1)
    holder = QWidget()
    holder.setLayout(grid)
    return holder
