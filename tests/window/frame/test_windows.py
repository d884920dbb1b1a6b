"""Several windows: each statement has its own, and all share what the person chose."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import begin as begin_run
from desktop_app.editing.document import Document
from desktop_app.editing.files import save_document
from desktop_app.editing.settings import Settings, load_settings
from desktop_app.statement.blanks import blanks
from desktop_app.storage.journals import Journals
from desktop_app.text.refusal import Refusal
from desktop_app.ui.actions import file
from desktop_app.ui.actions.template import begin
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.recovering import Recovering
from desktop_app.ui.window import MainWindow
from desktop_app.ui.windows import Windows, aside, framed
from tests.officer import Officer
from tests.window.statements import CRAFTS


@pytest.fixture
def windows(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[Windows]:
    made = Windows(Preferences(Settings(), tmp_path / "settings.json"))
    made.add()
    yield made
    for window in made:
        window.show_document(None)
        window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def saved(tmp_path: Path) -> list[Path]:
    return [save_document(Document(CRAFTS), tmp_path / name) for name in ("one.bayan", "two.bayan")]


def test_a_second_statement_gets_a_window_of_its_own(windows: Windows, saved: list[Path]) -> None:
    first, second = (windows.open(path) for path in saved)
    assert first is not second
    assert [window.document.path for window in windows] == saved
    assert first.document.value == second.document.value
    assert first.document is not second.document


def test_a_template_in_a_window_of_its_own_begins_at_its_first_blank(windows: Windows, saved: list[Path]) -> None:
    first = windows.open(saved[0])
    first.activateWindow()
    assert begin(first, "communique", "ar")
    second = [*windows][1]
    QApplication.processEvents()
    assert second.pane_name == "body"
    assert second.filling._held.blank == blanks(second.document.value)[0]


def test_a_file_that_is_open_comes_to_the_front(windows: Windows, saved: list[Path]) -> None:
    first = windows.open(saved[0])
    windows.open(saved[1])
    first.showMinimized()
    assert windows.open(saved[0].parent / "." / saved[0].name) is first
    assert len(windows) == 2
    assert not first.isMinimized()


def test_an_untouched_empty_statement_gives_its_window(windows: Windows, saved: list[Path]) -> None:
    (window,) = windows
    assert window.run("file.new")
    assert windows.open(saved[0]) is window
    assert window.run("file.new")
    assert len(windows) == 2


def test_one_that_was_typed_into_does_not(qtbot: QtBot, windows: Windows, saved: list[Path]) -> None:
    (window,) = windows
    window.run("file.new")
    officer = Officer(qtbot, window)
    officer.sits_down()
    officer.types("a")
    assert windows.open(saved[0]) is not window


def test_settings_are_the_same_in_all(windows: Windows, saved: list[Path], tmp_path: Path) -> None:
    first, second = (windows.open(path) for path in saved)
    assert first.settings.recent == second.settings.recent == tuple(str(path) for path in reversed(saved))
    second.change_settings(replace(second.settings, zoom=150))
    first.change_settings(first.settings.opened(saved[0]))
    assert load_settings(tmp_path / "settings.json").zoom == 150
    assert second.settings.recent[0] == str(saved[0])


def test_the_last_window_welcomes_and_another_goes(windows: Windows, saved: list[Path]) -> None:
    first, second = (windows.open(path) for path in saved)
    assert first.run("file.close")
    assert [*windows] == [second]
    assert second.run("file.close")
    assert [*windows] == [second]
    assert second.document is None


def test_quit_asks_in_each_before_any_goes(qtbot: QtBot, windows: Windows, saved: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (windows.open(path) for path in saved)
    officer = Officer(qtbot, second)
    officer.sits_down()
    officer.goes_to("p-lead22", 0)
    officer.types("a")
    monkeypatch.setattr(file, "ask_discard", lambda *_: "cancel")
    assert not second.run("file.quit")
    assert [*windows] == [first, second]
    monkeypatch.setattr(file, "ask_discard", lambda *_: "discard")
    assert second.run("file.quit")
    assert len(windows) == 0


def test_the_layout_is_kept_for_each_direction(qtbot: QtBot, windows: Windows, saved: list[Path]) -> None:
    window = windows.open(saved[0])
    window.resize(1366, 768)
    officer = Officer(qtbot, window)
    officer.sits_down()
    window.resizeDocks([window.outline_dock], [300], Qt.Orientation.Horizontal)
    officer.rests()
    officer.runs("view.problems")
    officer.speaks("en")
    assert window.dockWidgetArea(window.outline_dock) == Qt.DockWidgetArea.LeftDockWidgetArea
    officer.runs("view.problems")
    window.resizeDocks([window.outline_dock], [260], Qt.Orientation.Horizontal)
    officer.rests()
    officer.speaks("ar")
    officer.rests()
    assert window.dockWidgetArea(window.outline_dock) == Qt.DockWidgetArea.RightDockWidgetArea
    assert (window.outline_dock.width(), window.problems_dock.isVisible()) == (300, False)
    officer.runs("file.close")
    windows.open(saved[1])
    officer.rests()
    assert window.outline_dock.width() == 300
    officer.speaks("en")
    officer.rests()
    assert (window.outline_dock.width(), window.problems_dock.isVisible()) == (260, True)
    officer.speaks("ar")


def test_a_further_window_stands_aside_and_on_the_screen(dressed: QApplication) -> None:
    screen = QRect(0, 0, 1366, 768)
    assert aside(QRect(200, 100, 800, 600), screen) == QRect(168, 132, 800, 600)
    low = QRect(200, screen.bottom() - 599, 800, 600)
    assert aside(low, screen) == QRect(168, screen.top(), 800, 600)
    for place in (QRect(0, 0, 1366, 768), QRect(0, 168, 900, 600), QRect(-50, 20, 900, 600)):
        assert screen.contains(aside(place, screen))


def test_the_title_bar_of_a_further_window_is_on_the_screen(dressed: QApplication) -> None:
    screen, frame, inner = QRect(0, 0, 1366, 768), QRect(0, 0, 1366, 757), QRect(1, 20, 1364, 732)
    room = framed(screen, frame, inner)
    assert room == QRect(1, 20, 1364, 743)
    assert aside(inner, room).top() >= 20


@pytest.mark.parametrize("name", ["gone.bayan", "broken.bayan", "with a \0 in it.bayan"])
def test_what_cannot_be_opened_is_told_in_a_window_that_there_is(
    windows: Windows, saved: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "broken.bayan").write_text("<statement")
    told: list[object] = []
    monkeypatch.setattr(file, "tell", lambda window, refusal: told.append((window, type(refusal).__name__)))
    first = windows.open(saved[0])
    first.activateWindow()
    assert windows.open(tmp_path / name) is first
    assert told == [(first, "Refusal")]
    assert [*windows] == [first]
    assert first.document.path == saved[0]


def test_a_start_with_a_file_makes_what_it_shows_alone(qtbot: QtBot, dressed: QApplication, saved: list[Path]) -> None:
    windows = Windows(Preferences())
    window = windows.open(saved[0])
    QApplication.processEvents()
    assert not window.welcomes
    assert [*window.panes.made] == ["body"]
    assert window.sought is None
    window.show_document(None)
    assert window.welcome.isVisible()
    assert window.focusWidget() is window.welcome.paste
    window.close()


def test_a_start_looks_for_lost_objects_again_when_its_window_is_there(qtbot: QtBot, windows: Windows, tmp_path: Path) -> None:
    windows.recovering = Recovering(Journals(tmp_path), windows)
    gc.disable()
    begin_run(windows, [])
    qtbot.waitUntil(gc.isenabled)


def test_a_start_with_a_file_that_cannot_be_opened_welcomes(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = Windows(Preferences())
    seen: list[bool] = []

    def tell(window: MainWindow, _refusal: Refusal) -> None:
        QApplication.processEvents()  # as the dialog does that tells it
        seen.append(window.welcome.isVisible())

    monkeypatch.setattr(file, "tell", tell)
    window = windows.open(tmp_path / "gone.bayan")
    assert seen == [True]
    assert [*windows] == [window]
    window.close()
