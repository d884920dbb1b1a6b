"""The palette by real keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.editing.commands import COMMANDS, command
from desktop_app.ui.palette.palette import ROWS, Palette
from desktop_app.ui.palette.rows import sought
from tests.officer import Officer
from tests.window.statements import CRAFTS


@pytest.fixture
def palette(officer: Officer) -> Callable[..., None]:
    """Opens the palette, does something in it, and waits until it is closed."""
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 2)
    failures: list[BaseException] = []

    def use(act: Callable[[Palette], None], opens: Callable[[], object] | None = None) -> None:
        def inside() -> None:
            front = QApplication.activeModalWidget()
            if not isinstance(front, Palette) or not front.field.hasFocus():
                QTimer.singleShot(5, officer.window, inside)
                return
            try:
                act(front)
            except BaseException as failure:  # noqa: BLE001 - told outside of the dialog's own loop
                failures.append(failure)
            if front.isVisible():
                front.reject()

        QTimer.singleShot(0, officer.window, inside)
        (opens or (lambda: officer.presses("Ctrl+K")))()
        if failures:
            raise failures[0]

    return use


def shown(palette: Palette) -> list[str]:
    return [line.id for line in palette.view.model().rows]


def test_a_command_is_found_by_arabic_and_english_words_and_run_by_enter(officer: Officer, palette: Callable[..., None]) -> None:
    def act(front: Palette) -> None:
        front.field.setText("Sub")
        assert "style.heading-2" in shown(front)
        front.field.clear()
        officer.types("اقتباس")
        assert shown(front)[0] == "style.quotation"
        QTest.keyClick(front.field, Qt.Key.Key_Return)

    palette(act)
    assert officer.statement.lead[0].style == "quotation"
    assert officer.window.settings.commands_used == ("style.quotation",)
    palette(lambda front: front.reject() if shown(front)[0] == "style.quotation" else pytest.fail(shown(front)[0]))


def test_either_language_finds_the_theme_and_the_one_that_is_on_has_a_tick(officer: Officer, palette: Callable[..., None]) -> None:
    def act(front: Palette) -> None:
        for words in ("light", "dark", "فاتح", "داكن"):
            front.field.setText(words)
            assert "view.theme" in shown(front), words
        icons = {line.id: line.icon for line in front.view.model().rows}
        assert icons["view.theme"] == command("view.theme").icon
        seen.append(command_icon(Palette(officer.window), "view.outline"))

    seen: list[str] = []
    palette(act)
    assert officer.window.outline_dock.isVisible()
    assert seen == ["checkmark"]
    officer.speaks("en")
    assert "فاتح" in " ".join(sought(command("view.theme"), {}).about)


def command_icon(front: Palette, id_: str) -> str:
    return front._rows[id_].icon


def test_escape_and_its_own_keys_close_it_and_change_nothing(officer: Officer, palette: Callable[..., None]) -> None:
    for keys, held in ((Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)):

        def act(front: Palette, keys: Qt.Key = keys, held: Qt.KeyboardModifier = held) -> None:
            QTest.keyClick(front.field, keys, held)
            assert not front.isVisible()

        palette(act)
    assert officer.statement is CRAFTS
    assert officer.window.settings.commands_used == ()


def test_what_does_not_apply_is_grey_and_does_not_run(officer: Officer, palette: Callable[..., None]) -> None:
    def act(front: Palette) -> None:
        front.field.setText("تراجع")
        assert shown(front)[0] == "edit.undo"
        assert not front.view.model().enabled(front.view.line)
        QTest.keyClick(front.field, Qt.Key.Key_Return)
        assert front.isVisible()

    palette(act)


def test_every_command_that_needs_no_more_words_is_there(palette: Callable[..., None]) -> None:
    wanted = {row.id for row in COMMANDS if not row.arguments and row.id not in ("help.search", "file.recent")}
    palette(lambda front: pytest.fail(str(wanted ^ set(shown(front)))) if set(shown(front)) != wanted else None)


def test_places_of_the_statement_are_behind_the_sign(officer: Officer, palette: Callable[..., None]) -> None:
    place = f"place:{CRAFTS.agenda[0].paragraphs[0].id}"

    def act(front: Palette) -> None:
        officer.types("#")
        places = shown(front)
        assert all(id_.startswith("place:") for id_ in places)
        assert place in places
        front.view.setCurrentIndex(front.view.model().index(places.index(place)))
        QTest.keyClick(front.field, Qt.Key.Key_Return)

    palette(act)
    officer.sees_pane("agenda")


def test_the_field_of_the_toolbar_opens_it_and_hands_the_first_letter_over(officer: Officer, palette: Callable[..., None]) -> None:
    search = officer.window.toolbar.search
    search.setFocus()

    def act(front: Palette) -> None:
        officer.types("ق")
        assert front.field.text() == "حق"

    palette(act, lambda: officer.types("ح"))
    palette(lambda front: None, lambda: officer.clicks(search))


def test_arrows_go_round_and_a_screen_reader_hears_the_rows(officer: Officer, palette: Callable[..., None]) -> None:
    def act(front: Palette) -> None:
        QTest.keyClick(front.field, Qt.Key.Key_Up)
        assert front.view.currentIndex().row() == len(shown(front)) - 1
        QTest.keyClick(front.field, Qt.Key.Key_Down)
        assert front.view.currentIndex().row() == 0
        face = QAccessible.queryAccessibleInterface(front.view)
        assert face.role() == QAccessible.Role.List
        assert face.child(0).text(QAccessible.Text.Name) == front.view.line.title

    palette(act)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080), (1000, 560)])
def test_it_stands_in_the_window_at_its_place(officer: Officer, palette: Callable[..., None], width: int, height: int) -> None:
    officer.window.resize(width, height)

    def act(front: Palette) -> None:
        assert front.width() == 640
        assert officer.window.mapFromGlobal(front.geometry().topLeft()).y() == 88
        assert front.geometry().bottom() <= officer.window.geometry().bottom()

    palette(act)


def test_a_list_that_found_nothing_says_so_and_what_to_do(palette: Callable[..., None]) -> None:
    def act(front: Palette) -> None:
        assert not front.view.accessibleDescription()
        front.field.setText("ژژژژ")
        assert front.view.line is None
        assert "لا نتائج" in front.view.accessibleDescription()
        picture = front.view.viewport().grab().toImage()
        assert len({picture.pixel(x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)}) > 1
        front.field.setText("")
        assert not front.view.accessibleDescription()

    palette(act)


def test_only_the_rows_that_are_seen_are_asked_whether_they_apply(
    officer: Officer, palette: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    runner = officer.window.runner
    before = runner.enabled
    monkeypatch.setattr(runner, "enabled", lambda row: asked.append(row.id) or before(row))

    def act(front: Palette) -> None:
        QApplication.processEvents()
        assert len(shown(front)) > 100
        assert 0 < len(set(asked)) <= ROWS + 1
        assert len(asked) == len(set(asked))

    palette(act)


def test_what_is_sought_is_remembered_for_one_language_and_one_choice_of_keys() -> None:
    row = command("edit.find")
    keys = {"edit.find": ("Ctrl+F",)}
    assert sought(row, keys) is sought(row, keys)
    assert "F9" in sought(row, {"edit.find": ("F9",)}).about
    assert "F9" not in sought(row, keys).about
