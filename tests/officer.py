"""The officer: a person at the window, as about twenty verbs. Each waits for what must follow, none sleeps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.editing.document import Document
from desktop_app.statement import Caret, Problem, Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from desktop_app.ui.actions.file import open_path
from desktop_app.ui.window import MainWindow
from desktop_app.ui.words import language

PATIENCE = 5_000


class Officer:
    """Sits at one window. `statement` is the value as it is now."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self.window = qtbot, window

    @property
    def statement(self) -> Statement:
        return self.window.document.value

    @property
    def texts(self) -> list[str]:
        return [plain(paragraph.runs) for paragraph in paragraphs(self.statement)]

    @property
    def focus(self) -> QWidget:
        """What the keys go to: of the dialog in front, else of the window."""
        front = QApplication.activeModalWidget() or self.window
        self.waits_until(lambda: QApplication.focusWidget() is not None and QApplication.focusWidget().window() is front)
        return QApplication.focusWidget()

    def waits_until(self, true: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(true, timeout=PATIENCE)

    def rests(self) -> None:
        """Until everything that follows a change has followed."""
        self.window.pace.settle()
        QApplication.processEvents()

    def sits_down(self) -> None:
        self.window.show()
        self.window.activateWindow()
        self.waits_until(self.window.isActiveWindow)

    def works_on(self, statement: Statement, path: Path | None = None) -> None:
        self.window.show_document(Document(statement, path))
        self.rests()

    def opens(self, path: Path) -> None:
        assert open_path(self.window, path)
        self.rests()

    def copies(self, text: str, html: str = "") -> None:
        data = QMimeData()
        data.setText(text)
        if html:
            data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)

    def pastes(self, text: str, html: str = "") -> None:
        self.copies(text, html)
        self.presses("Ctrl+V")

    def types(self, text: str) -> None:
        for letter in text:
            widget = self.focus
            code = 0 if ord(letter) > 126 else Qt.Key(ord(letter.upper())).value
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, code or Qt.Key.Key_unknown.value, Qt.KeyboardModifier.NoModifier, letter))

    def composes(self, preedit: str, commit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.focus, event)

    def presses(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())

    def runs(self, command: str, **arguments: object) -> bool:
        done = self.window.run(command, arguments)
        self.rests()
        return done

    def goes_to(self, place: str, offset: int = 0, field: str = "") -> None:
        """A pane by its name, else a node by its id."""
        if place in self.window.panes:
            assert self.runs(f"pane.{place}")
        else:
            assert self.window.go_to(Caret(place, offset, field))
        self.rests()

    def selects(self, node: str, start: int, end: int) -> None:
        assert self.window.go_to(Caret(node, end, "", node, start))
        self.rests()

    def clicks(self, widget: QWidget, place: QPoint | None = None) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place or widget.rect().center())

    def sees_problem(self, code: str) -> Problem:
        self.rests()
        found = [problem for problem in self.window.problems if problem.code == code]
        assert found, f"no problem {code} among {sorted({problem.code for problem in self.window.problems})}"
        return found[0]

    def sees_no_problem(self, code: str) -> None:
        self.rests()
        assert code not in {problem.code for problem in self.window.problems}

    def sees_pane(self, name: str) -> None:
        self.waits_until(lambda: self.window.pane_name == name and self.window.panes[name].isVisible())

    def undoes(self) -> None:
        self.presses("Ctrl+Z")

    def redoes(self) -> None:
        self.presses("Ctrl+Y")

    def saves(self, path: Path | None = None) -> None:
        if path is not None:
            self.window.document.path = path
        assert self.runs("file.save")

    def speaks(self, wanted: str) -> None:
        if language() != wanted:
            self.runs("view.language")
        QApplication.processEvents()
        self.waits_until(lambda: language() == wanted)
