"""The small widgets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.text.message import message
from desktop_app.ui.panes.agenda.fields import FIGURE
from desktop_app.ui.parts import Button, Choice, Entry, Field, FilterChip, FittingLabel, InfoBar, Label, RailGroup, Tab, Tool, panel, row
from desktop_app.ui.words import counted, install, said, tr


@pytest.fixture
def speaks(dressed: QApplication):
    yield lambda spoken: (install(dressed, spoken), QApplication.processEvents())
    install(dressed, "ar")


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_words_follow_the_language(qtbot: QtBot, speaks) -> None:
    label, press = shown(qtbot, Label(message("Save"))), shown(qtbot, Button(message("Save")))
    assert label.text() == press.text() == press.accessibleName() == "حفظ"
    speaks("en")
    assert label.text() == press.text() == "Save"


def test_margins_turn_with_the_direction(qtbot: QtBot, speaks) -> None:
    first = QWidget()
    holder = shown(qtbot, panel(row(first, margins=(40, 0, 4, 0))))
    holder.resize(200, 30)
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert holder.width() - first.geometry().right() - 1 == 40
    holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QApplication.processEvents()
    assert first.geometry().left() == 40


@pytest.mark.parametrize("confidence", [0.9, 1.0])
def test_a_narrow_field_shows_the_whole_figure_of_how_sure_it_is(qtbot: QtBot, dressed: QApplication, confidence: float) -> None:
    field = Field(message("For"), Entry())
    field.setFixedWidth(FIGURE)
    field.recognised(confidence)
    shown(qtbot, field)
    QApplication.processEvents()
    label = field.findChild(FittingLabel)
    assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
    assert all(tool.geometry().right() < label.x() for tool in field.findChildren(Tool))


def test_a_field_shows_an_error_before_a_recognised_value_before_a_hint(qtbot: QtBot, dressed: QApplication) -> None:
    field = shown(qtbot, Field(message("Place of issue"), Entry()))
    field.hint(message("Saved"))
    assert field.editor.accessibleDescription() == tr("Saved")
    field.recognised(0.92)
    assert "92" in field.editor.accessibleDescription()
    field.error(message("Untitled"), (message("Save"),))
    assert field.editor.accessibleDescription() == tr("Untitled")
    assert field.editor.property("state") == "error"
    field.error(None)
    field.recognised(None)
    assert field.editor.accessibleDescription() == tr("Saved")
    assert field.editor.property("state") == ""


def test_a_recognised_value_is_confirmed_and_shown_by_buttons(qtbot: QtBot, dressed: QApplication) -> None:
    field = shown(qtbot, Field(message("Place of issue"), Entry()))
    field.recognised(0.5)
    right, target = field.findChildren(Tool)
    with qtbot.waitSignal(field.confirm_asked):
        qtbot.mouseClick(right, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(field.show_asked):
        qtbot.mouseClick(target, Qt.MouseButton.LeftButton)


def test_a_repair_of_a_field_is_asked_by_its_number(qtbot: QtBot, dressed: QApplication) -> None:
    field = shown(qtbot, Field(message("Place of issue"), Entry()))
    field.error(message("Untitled"), (message("Save"), message("Cancel")))
    second = next(press for press in field.findChildren(Button) if press.text() == tr("Cancel"))
    with qtbot.waitSignal(field.fix_asked) as asked:
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert asked.args == [1]


def test_tab_and_chip_are_pressed_by_key(qtbot: QtBot, dressed: QApplication) -> None:
    for press in (shown(qtbot, Tab(message("Body"), "text_paragraph")), shown(qtbot, FilterChip("3", message("All problems")))):
        press.setFocus()
        with qtbot.waitSignal(press.clicked):
            qtbot.keyClick(press, Qt.Key.Key_Space)


def test_a_count_widens_the_tab(qtbot: QtBot, dressed: QApplication) -> None:
    tab = shown(qtbot, Tab(message("Body"), "text_paragraph"))
    before = tab.width()
    tab.count(12, "error", "12 problems")
    assert tab.width() > before
    assert tab.accessibleDescription() == "12 problems"
    tab.count(0)
    assert tab.width() == before


def test_the_wheel_turns_no_choice_without_the_focus(qtbot: QtBot, dressed: QApplication) -> None:
    choice = shown(qtbot, Choice([(1, "one"), (2, "two")]))
    choice.choose(2)
    assert choice.value == 2
    choice.choose("unknown")
    assert choice.value is None
    assert choice.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_digits_stand_at_the_leading_edge(qtbot: QtBot, dressed: QApplication) -> None:
    entry = shown(qtbot, Entry())
    entry.setText("123")
    assert entry.alignment() & Qt.AlignmentFlag.AlignRight
    assert entry.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_an_info_bar_acts_and_goes(qtbot: QtBot, dressed: QApplication) -> None:
    bar = shown(qtbot, InfoBar("warning", message("Saved"), message("Save"), message("Close")))
    with qtbot.waitSignal(bar.acted):
        qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.dismissed):
        qtbot.mouseClick(bar.findChildren(Tool)[0], Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_the_rail_is_full_while_the_focus_is_in_its_group(qtbot: QtBot, dressed: QApplication) -> None:
    first, second = Entry(), Entry()
    holder = shown(qtbot, panel(row(RailGroup(message("Body"), "sec_body", first), RailGroup(message("Lead"), "sec_lead", second))))
    holder.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    groups = holder.findChildren(RailGroup)
    assert [group._rail.full for group in groups] == [True, False]
    second.setFocus()
    assert [group._rail.full for group in groups] == [False, True]


@pytest.mark.parametrize(("count", "words"), [(1, "خطأ واحد"), (2, "خطآن"), (3, "3 أخطاء"), (11, "11 خطأً"), (103, "103 أخطاء")])
def test_arabic_counts_by_its_four_classes(dressed: QApplication, count: int, words: str) -> None:
    assert counted(count, message("1 error"), message("2 errors"), message("{count:d} errors"), message("{count} errors")) == words


def test_an_unknown_sentence_is_said_as_it_is(dressed: QApplication) -> None:
    assert said("no such sentence {a}", a=1) == "no such sentence 1"


def test_a_bar_with_a_long_sentence_makes_no_window_wider(qtbot: QtBot, dressed: QApplication) -> None:
    bar = InfoBar("ok", "كُتب الملف " + "كلمة " * 60, "فتح المجلّد", "إغلاق")
    qtbot.addWidget(bar)
    bar.resize(500, 40)
    bar.show()
    dressed.processEvents()
    assert bar.minimumSizeHint().width() <= 300
    assert bar.label.toolTip() == bar.label.text()
    bar.say("ok", "كُتب")
    dressed.processEvents()
    assert bar.label.toolTip() == ""


def test_a_label_says_fewer_words_where_the_first_have_no_room(qtbot: QtBot, dressed: QApplication) -> None:
    label = FittingLabel("Taken from a text · 85", "85", level="caption")
    holder = shown(qtbot, panel(row(label, None)))
    whole = label.sizeHint().width()
    assert label.minimumSizeHint().width() < whole
    for width, words in ((whole + 40, "Taken from a text · 85"), (whole - 1, "85"), (whole + 40, "Taken from a text · 85")):
        holder.setFixedWidth(width)
        qtbot.waitUntil(lambda words=words: label.text() == words)
        assert label.width() >= label.fontMetrics().horizontalAdvance(words)
