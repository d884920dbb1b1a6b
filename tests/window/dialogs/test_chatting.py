"""Copying for a chat."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.formats.chat.write import chat
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.ui.dialogs.chatting import OWN, ChatDialog
from tests.officer import Officer

TURNING = Statement("st-1", "ar", body=(Paragraph("p-1", (Run("أعلن حزب PYD أن المؤتمر ناجح"),)),))
LONG = replace(TURNING, body=tuple(Paragraph(f"p-{n}", (Run("أعلن الاتحاد في ختام أعماله ما يلي. " * 6),)) for n in range(6)))


def test_one_part_is_copied_by_two_keys(officer: Officer) -> None:
    officer.works_on(TURNING)
    officer.goes_to("p-1")
    told = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ChatDialog)
        told.append(dialog.added.itemAt(0).widget().text())
        officer.presses("Return")

    QTimer.singleShot(0, answer)
    officer.presses("Ctrl+Shift+C")
    assert QGuiApplication.clipboard().text() == "\u2067أعلن حزب PYD أن المؤتمر ناجح\u2069"
    assert "RLI" in told[0]
    assert officer.window.handed.bar.isVisible()


def test_parts_are_copied_one_after_the_other(officer: Officer) -> None:
    officer.works_on(LONG)
    officer.goes_to("p-1")
    taken = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        dialog.limit.choose(OWN)
        dialog.own.setText("500")
        for _ in dialog.copies:
            officer.presses("Return")
            taken.append(QGuiApplication.clipboard().text())
        officer.presses("Escape")

    QTimer.singleShot(0, answer)
    officer.presses("Ctrl+Shift+C")
    assert tuple(taken) == chat(LONG, bold=True, limit=500).parts
    assert len(taken) > 2
    assert officer.window.settings.chat_limit == 500
