"""The order of Tab is looked at without a trace."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.keyboard.chain import around
from tests.house.files import ROOT
from tests.officer import Officer
from tests.window.statements import CRAFTS


def test_all_round_from_any_widget(qtbot: QtBot) -> None:
    window, page = QMainWindow(), QWidget()
    fields = [QLineEdit(page) for _ in range(3)]
    window.setCentralWidget(page)
    qtbot.addWidget(window)
    first, second, third = fields
    assert [each for each in around(second) if each in fields] == [third, first]
    assert [each for each in around(second, forward=False) if each in fields] == [first, third]


def test_the_menus_outlive_the_card_from_which_the_keys_left(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to(CRAFTS.agenda[-1].paragraphs[0].id, 0)
    for _ in range(12):
        officer.presses("Tab")
    officer.runs("region.next")
    officer.goes_to(CRAFTS.agenda[-1].paragraphs[0].id, 0)
    for _ in CRAFTS.agenda:
        officer.runs("agenda.delete")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    officer.speaks("en")
    assert next(entry.text() for entry in officer.window.menus.bar.actions()) == "File"


def test_nobody_asks_the_chain_of_qt() -> None:
    asking = [path for path in (ROOT / "desktop_app").rglob("*.py") if "InFocusChain()" in path.read_text(encoding="utf-8")]
    assert asking == []


@pytest.mark.parametrize("order", ["body,agenda,closing,metadata", "closing,metadata,agenda"])
def test_late_panes_stand_where_early_ones_do(order: str) -> None:
    """Asked in processes of their own, which end without a word: Qt's chain cannot be asked safely."""
    assert chain(order) == chain(order, early=True)


def chain(order: str, *, early: bool = False) -> list[str]:
    words = f"from tests.window.keyboard.chain_process import tell; tell({order.split(',')!r}, early={early})"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", words], cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60)
    assert "TextEditor" in done.stdout
    return done.stdout.splitlines()
