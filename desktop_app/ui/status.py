"""The status bar: saved state, words, place, direction; counts by severity, language, zoom."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStatusBar

from desktop_app.editing.counting import everything, readability, selected, selected_words, words
from desktop_app.editing.marked import mark_words, marks_here
from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.directions import direction
from desktop_app.statement.grouping import severities
from desktop_app.statement.names import ROLE_NAMES, SECTION_NAMES
from desktop_app.statement.walking import find, places
from desktop_app.text.message import message
from desktop_app.ui.parts import Answering, Button, Glyph, Label, Tool, panel, row
from desktop_app.ui.theme.tokens import HEIGHT
from desktop_app.ui.words import LANGUAGES, counted, counted_words, language, said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

SEVERITY_ICONS = {"error": "error_circle", "warning": "warning", "hint": "lightbulb"}


class Status(Answering, QStatusBar):
    """28 high, captions of 12 pixels."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setSizeGripEnabled(False)
        self.setFixedHeight(HEIGHT["status"])
        self._state_icon = Glyph("checkmark_circle", "ok", 16)
        self._state, self._words, self._place, self._way, self._marks, self._zoom = (Label("", "caption") for _ in range(6))
        self._words.installEventFilter(self)
        self._counts = {severity: (Glyph(icon, severity, 16), Label("", "caption")) for severity, icon in SEVERITY_ICONS.items()}
        self.language = Button("", "quiet", dense=True)
        self.language.setProperty("level", "status")
        self.language.clicked.connect(lambda: window.run("view.language"))
        self.person = Button("", "quiet", dense=True)
        self.person.setProperty("level", "status")
        self.person.clicked.connect(lambda: window.run("review.identity"))
        smaller = self._zoom_tool("zoom_out", message("Smaller text"), "Ctrl+-", "view.zoom-out")
        larger = self._zoom_tool("zoom_in", message("Larger text"), "Ctrl++", "view.zoom-in")
        self._zooms = {"view.zoom-out": smaller, "view.zoom-in": larger}
        start = (self._state_icon, self._state, 8, self._words, 8, self._place, 8, self._way, 8, self._marks)
        counts = [piece for pair in self._counts.values() for piece in (*pair, 4)]
        whole = row(*start, None, *counts, 4, self.person, 4, self.language, 4, smaller, self._zoom, larger, gap=4, margins=(16, 0, 12, 0))
        self._whole = panel(whole, "plain")
        self._whole.setParent(self)
        self.messageChanged.connect(lambda _words: self._cover())
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar's own layout would set everything three pixels too low."""
        super().resizeEvent(event)
        self._whole.setGeometry(0, 1, self.width(), self.height() - 1)

    def retranslate(self) -> None:
        self.refresh()

    def show_keys(self, keys_of: Callable[[str], str]) -> None:
        """Says the keys in force."""
        for id_, tool in self._zooms.items():
            tool.show_keys(keys_of(id_))

    def refresh(self) -> None:
        """Everything as it is now."""
        document = self._window.document
        self._cover()
        other = next(name for key, name in LANGUAGES.items() if key != language())
        self.language.setText(LANGUAGES[language()])
        self.language.setAccessibleName(LANGUAGES[language()])
        self.language.setToolTip(said(message("Switch the interface to {language}"), language=other))
        self._zoom.setText(f"{self._window.settings.zoom}%")
        if document is None:
            return
        self._show_person()
        self._show_state()
        self._show_words()
        self._place.setText(place_words(document.value, self._window.selection.node, self._window.pane_name))
        node = find(document.value, self._window.selection.node)
        self._way.setVisible(isinstance(node, Paragraph))
        if isinstance(node, Paragraph):
            self._way.setText(tr("Right to left") if direction(document.value, node) == "rtl" else tr("Left to right"))
        self._show_marks()
        self._show_counts()

    def _cover(self) -> None:
        """What a menu says of its entry stands alone in the bar."""
        self._whole.setVisible(self._window.document is not None and not self.currentMessage())

    def _show_marks(self) -> None:
        """What is known of the selected words, or of those at the caret."""
        selection = self._window.selection
        marks = () if selection.field else marks_here(self._window.document.value, selection)
        words = tr(message(", ")).join(said(mark_words(mark)) for mark in marks if mark.kind not in ("strong", "emphasis"))
        self._marks.setVisible(bool(words))
        self._marks.setText(words)

    def _show_person(self) -> None:
        """Who suggests, while somebody does; else who sits here, once that is known."""
        suggesting = self._window.document.suggesting
        name = suggesting.author or self._window.settings.author
        self.person.setVisible(bool(name))
        words = said(message("Suggesting: {name}"), name=f"\u2068{name}\u2069") if suggesting.on else name
        if suggesting.view != "marks":
            self.person.setVisible(True)
            words = tr(message("Final: to be read") if suggesting.view == "final" else message("Original: to be read"))
        self.person.setText(words.replace("&", "&&"))
        self.person.setAccessibleName(words)
        self.person.setToolTip(tr("The name and initials that your suggestions and comments carry"))

    def _show_state(self) -> None:
        document = self._window.document
        if document.read_only:
            icon, tone, text = "lock_closed", "hint", message("Read only")
        elif document.modified:
            icon, tone, text = "pen", "warning", message("Unsaved changes")
        elif document.path is None:
            icon, tone, text = "info", "ink3", message("No file yet")
        else:
            icon, tone, text = "checkmark_circle", "ok", message("Saved")
        self._state_icon.show_icon(icon, tone)
        self._state.setText(tr(text))

    def _show_words(self) -> None:
        """Of the statement, or of what is selected in it; the tip says the rest."""
        value = self._window.document.value
        total, part = words(value), selected_words(value, self._window.selection)
        if part is None:
            text = said(counted_words(total))
        else:
            one, two = message("1 word of {total}"), message("2 words of {total}")
            few, many = message("{count:d} words of {total}"), message("{count} words of {total}")
            text = counted(part, one, two, few, many, total=total)
        self._words.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Characters and sentences are counted when somebody asks for the tip of the words."""
        if event.type() == QEvent.Type.ToolTip and watched is self._words and self._window.document is not None:
            value = self._window.document.value
            shown = selected(value, self._window.selection) or everything(value)
            tip = message("Characters: {characters} · Sentences: {sentences}")
            usual, longest = readability(value)
            length = message("Words of a sentence: {usual} on average, {longest} in the longest")
            told = said(tip, characters=shown.characters, sentences=shown.sentences)
            self._words.setToolTip(f"{told}\n{said(length, usual=round(usual), longest=longest)}" if longest else told)
        return False

    def _show_counts(self) -> None:
        counts = severities(self._window.problems)
        for severity, (glyph, label) in self._counts.items():
            label.setText(severity_count(severity, counts[severity]))
            label.setVisible(counts[severity] > 0)
            glyph.setVisible(counts[severity] > 0)

    def _zoom_tool(self, icon: str, tip: str, keys: str, id_: str) -> Tool:
        tool = Tool(icon, tip, dense=True, keys=keys)
        tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tool.clicked.connect(lambda: self._window.run(id_))
        return tool


def severity_count(severity: str, count: int) -> str:
    """ "3 errors" in words."""
    if severity == "error":
        return counted(count, message("1 error"), message("2 errors"), message("{count:d} errors"), message("{count} errors"))
    if severity == "warning":
        return counted(count, message("1 warning"), message("2 warnings"), message("{count:d} warnings"), message("{count} warnings"))
    return counted(count, message("1 hint"), message("2 hints"), message("{count:d} hints"), message("{count} hints"))


def place_words(statement: Statement, node: str, pane: str = "") -> str:
    """Where a node stands: "Paragraph 4 of 13 · Event", "Item 2 of 4"; the pane's name where there is no paragraph."""
    known = places(statement)
    place = known.get(node)
    if place is None:
        number = next((at for at, item in enumerate(statement.agenda, 1) if item.id == node), 0)
        if number:
            return said(message("Agenda · item {number} of {total}"), number=number, total=len(statement.agenda))
        return tr(SECTION_NAMES[pane]) if pane in SECTION_NAMES else tr("Metadata")
    if place.item is not None:
        return said(message("Agenda · item {number} of {total}"), number=place.item + 1, total=len(statement.agenda))
    paragraph = find(statement, node)
    named = isinstance(paragraph, Paragraph) and paragraph.role != "none"
    name = ROLE_NAMES[paragraph.role] if named else SECTION_NAMES[place.section]
    number = next(at for at, each in enumerate(known, 1) if each == node)
    return said(message("Paragraph {number} of {total} · {name}"), number=number, total=len(known), name=tr(name))
