"""The heads of the items: walked, selected and used by keys and mouse."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.editing.commands import command
from desktop_app.editing.picking import alone
from desktop_app.statement import AgendaItem, Change, Mark, Paragraph, Run
from desktop_app.statement.runs import plain
from desktop_app.ui.panes.agenda.editor import ItemEditor
from tests.officer import Officer
from tests.window.agenda.conftest import CTRL, MANY, SHIFT, Chair, agenda
from tests.window.statements import CRAFTS


def test_the_pane_gets_the_keys_at_its_first_head_and_arrows_walk(chair: Chair) -> None:
    chair.opens(agenda(14))
    assert chair.focused() == "i-0"
    for keys, at in (("Down", "i-1"), ("Down", "i-2"), ("Up", "i-1"), ("End", "i-13"), ("Home", "i-0")):
        chair.officer.presses(keys)
        chair.settles()
        assert chair.focused() == at
        assert chair.selected == [at]
        assert chair.seen(at)


def test_shift_and_arrows_select_and_delete_takes_them_and_one_undo_brings_them_back(chair: Chair) -> None:
    chair.opens(agenda(6))
    before = chair.officer.statement
    chair.officer.presses("Down")
    chair.officer.presses("Shift+Down")
    chair.officer.presses("Shift+Down")
    assert chair.selected == ["i-1", "i-2", "i-3"]
    chair.officer.presses("Delete")
    assert chair.order == ["i-0", "i-4", "i-5"]
    assert chair.focused() == "i-4"
    chair.officer.undoes()
    assert chair.officer.statement is before
    assert chair.focused() == "i-1"


def test_select_all_and_space(chair: Chair) -> None:
    chair.opens(agenda(5))
    chair.officer.presses("Ctrl+A")
    assert chair.selected == chair.order
    chair.officer.presses("Ctrl+Down")
    chair.officer.presses("Space")
    assert chair.selected == ["i-0", "i-2", "i-3", "i-4"]
    chair.officer.presses("Esc")
    assert chair.selected == ["i-1"]


def test_clicks_select_add_and_extend(chair: Chair) -> None:
    chair.opens(agenda(6))
    chair.clicks("i-1")
    assert (chair.pane.current, chair.focused(), chair.selected) == ("i-1", "i-1", ["i-1"])
    chair.clicks("i-3", keys=CTRL)
    assert chair.selected == ["i-1", "i-3"]
    assert chair.pane.current == ""
    chair.clicks("i-5", keys=SHIFT)
    assert chair.selected == ["i-3", "i-4", "i-5"]
    assert [chair.state(item).selected for item in chair.order] == [0, 0, 0, 1, 1, 1]


def test_a_screen_reader_is_told_what_is_selected_and_what_is_current(chair: Chair) -> None:
    chair.opens(agenda(3))
    assert [chair.state(item).selected for item in chair.order] == [1, 0, 0]
    chair.officer.presses("Shift+Down")
    assert [chair.state(item).selected for item in chair.order] == [1, 1, 0]
    assert [bool(chair.state(item).selectable) for item in chair.order] == [True] * 3
    assert not any(chair.state(item).active for item in chair.order)
    chair.officer.presses("Return")
    assert [(chair.state(item).selected, chair.state(item).active) for item in chair.order] == [(0, 0), (0, 1), (0, 0)]
    gc.collect()
    assert QAccessible.queryAccessibleInterface(chair.pane.sheet).state().multiSelectable


MIXED = replace(
    CRAFTS,
    agenda=(
        AgendaItem("i-0", title="أول", paragraphs=(Paragraph("p-0", (Run("عرض "), Run("مهم", (Mark("strong"),))), label="أ) "),)),
        AgendaItem("i-1", title="ثان", paragraphs=(Paragraph("p-1", (Run("نقاش"),)),)),
        AgendaItem("i-2", title="ثالث", paragraphs=(Paragraph("p-2", (Run(" ثم صوت"),), run_in=True), Paragraph("p-3", (Run("ختام"),)))),
        AgendaItem("i-3", title="بلا نص"),
    ),
)


def test_selected_items_are_copied_and_cut(chair: Chair) -> None:
    chair.opens(MIXED)
    before = chair.officer.statement
    chair.clicks("i-2", keys=CTRL)
    chair.officer.presses("Ctrl+C")
    mime = QApplication.clipboard().mimeData()
    assert mime.text() == "أ) عرض مهم\n ثم صوت\nختام"
    assert "<strong>مهم</strong>" in mime.html()
    assert chair.officer.statement is before
    chair.officer.copies("")
    chair.officer.presses("Ctrl+X")
    assert QApplication.clipboard().mimeData().text() == "أ) عرض مهم\n ثم صوت\nختام"
    assert chair.order == ["i-1", "i-3"]
    chair.officer.undoes()
    assert chair.officer.statement is before
    chair.officer.goes_to("p-1", 4)
    chair.officer.presses("Ctrl+V")
    assert [plain(paragraph.runs) for paragraph in chair.officer.statement.agenda[1].paragraphs] == ["نقاشأ) عرض مهم", " ثم صوت", "ختام"]


def test_an_arabic_layout_copies_items_too(chair: Chair) -> None:
    chair.opens(MIXED)
    chair.officer.copies("")
    for letter, code in (("ش", 38), ("ؤ", 54)):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            QApplication.sendEvent(chair.officer.focus, QKeyEvent(kind, ord(letter), CTRL, code, 0, 0, letter))
    assert QApplication.clipboard().mimeData().text() == "أ) عرض مهم\nنقاش ثم صوت\nختام"


def test_the_menu_offers_at_the_heads_what_there_is(chair: Chair) -> None:
    chair.opens(MIXED)
    ready = [chair.officer.window.runner.enabled(command(id_)) for id_ in ("edit.copy", "edit.cut", "edit.select-all", "edit.paste")]
    assert ready == [True, True, True, False]
    assert chair.officer.runs("edit.select-all")
    assert chair.selected == chair.order
    chair.clicks("i-3")
    assert chair.officer.window.runner.enabled(command("edit.cut"))  # an item without text has its fields
    before = chair.officer.statement
    chair.officer.presses("Ctrl+X")
    assert "i-3" not in chair.order
    chair.officer.undoes()
    assert chair.officer.statement is before


def test_enter_opens_the_text_and_escape_leaves_it(chair: Chair) -> None:
    chair.opens(agenda(4))
    chair.officer.presses("Down")
    chair.officer.presses("Return")
    assert isinstance(QApplication.focusWidget(), ItemEditor)
    assert chair.pane.current == "i-1"
    chair.officer.types("قبل ")
    assert plain(chair.officer.statement.agenda[1].paragraphs[0].runs).startswith("قبل 1 عرضت")
    chair.officer.presses("Esc")
    assert chair.focused() == "i-1"


def test_arrows_go_on_from_one_text_to_the_next(chair: Chair) -> None:
    chair.opens(agenda(4, 3))
    chair.officer.goes_to("p-1")
    chair.officer.presses("Down")
    assert chair.officer.window.selection.node == "p-2"
    chair.officer.presses("Up")
    assert chair.officer.window.selection.node == "p-1"
    assert chair.pane.current == "i-1"


def test_tab_goes_through_head_fields_and_text_to_the_next_item_and_back(chair: Chair) -> None:
    chair.opens(agenda(3))
    chair.clicks("i-0")
    stops = []
    for _ in range(20):
        chair.officer.presses("Tab")
        stops.append(QApplication.focusWidget())
        if chair.focused() == "i-1":
            break
    fields = chair.pane.fields
    assert stops[0] is fields.kind
    assert [type(stop) for stop in stops].count(ItemEditor) == 1
    assert stops.index(fields.outcome) < [type(stop) for stop in stops].index(ItemEditor) < stops.index(fields.presenter)
    chair.officer.presses("Shift+Tab")
    assert QApplication.focusWidget() is chair.card("i-0").editor
    assert chair.pane.current == "i-0"


def test_tab_leaves_the_last_card(chair: Chair) -> None:
    chair.opens(agenda(2))
    chair.officer.presses("End")
    for _ in range(2):
        chair.officer.presses("Tab")
    for _ in range(8):
        if not chair.pane.sheet.isAncestorOf(QApplication.focusWidget()):
            break
        chair.officer.presses("Tab")
    assert not chair.pane.sheet.isAncestorOf(QApplication.focusWidget())


@pytest.fixture
def menus(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: shown.append(menu))
    return shown


def test_the_kind_is_chosen_from_its_chip_by_keys_for_all_that_are_selected(chair: Chair, menus: list[QMenu]) -> None:
    chair.opens(agenda(4))
    chair.officer.presses("Shift+Down")
    chair.officer.presses("Left")
    chair.officer.presses("Return")
    (menu,) = menus
    entry = next(action for action in menu.actions() if not action.isChecked() and action.isEnabled())
    entry.trigger()
    kinds = [item.kind for item in chair.officer.statement.agenda]
    assert kinds[0] == kinds[1] != "report"
    assert kinds[2:] == ["report", "report"]
    assert chair.selected == ["i-0", "i-1"]
    chair.officer.undoes()
    assert {item.kind for item in chair.officer.statement.agenda} == {"report"}


def test_chips_and_the_button_open_their_menus_by_mouse(chair: Chair, menus: list[QMenu]) -> None:
    chair.opens(MANY)
    chair.clicks("i-3", "kind")
    assert len(menus[-1].actions()) == 11
    chair.clicks("i-3", "menu")
    assert any("حذف" in action.text() for action in menus[-1].actions())
    assert chair.selected == ["i-3"]
    assert chair.pane.current == ""


def test_the_head_says_what_is_painted(chair: Chair) -> None:
    chair.opens(MANY)
    head = chair.head("i-2")
    assert head.accessibleName() == "3. البند رقم 2"
    for words in ("سعاد النجار", "41", "تقرير"):
        assert words in head.accessibleDescription()


def test_moves_keep_focus_and_selection(chair: Chair) -> None:
    chair.opens(agenda(20))
    chair.officer.presses("End")
    for _ in range(3):
        chair.officer.presses("Alt+Up")
    chair.settles()
    assert chair.order.index("i-19") == 16
    assert chair.focused() == "i-19"
    assert chair.seen("i-19")
    chair.officer.presses("Shift+Down")
    chair.officer.presses("Alt+Down")
    assert chair.selected == ["i-19", "i-16"]
    assert chair.order.index("i-19") == 17


def test_a_move_keeps_the_caret_in_the_moved_text(chair: Chair) -> None:
    chair.opens(agenda(6))
    chair.officer.goes_to("p-1", 5)
    editor = chair.card("i-1").editor
    chair.officer.presses("Alt+Down")
    chair.officer.presses("Alt+Down")
    assert chair.order.index("i-1") == 3
    assert QApplication.focusWidget() is editor
    assert (chair.officer.window.selection.node, chair.officer.window.selection.start) == ("p-1", 5)


def test_copies_are_selected_and_merging_makes_one(chair: Chair) -> None:
    chair.opens(agenda(3))
    chair.officer.presses("Shift+Down")
    chair.officer.presses("Ctrl+D")
    assert len(chair.order) == 5
    assert chair.selected == chair.order[2:4]
    chair.officer.presses("Ctrl+A")
    chair.officer.presses("Ctrl+Shift+J")
    assert chair.order == ["i-0"]
    assert chair.focused() == "i-0"


def test_splitting_in_the_middle_of_a_paragraph(chair: Chair) -> None:
    chair.opens(agenda(2))
    chair.officer.goes_to("p-0", 6)
    text = plain(chair.officer.statement.agenda[0].paragraphs[0].runs)
    chair.officer.presses("Ctrl+Shift+Return")
    first, second, _ = chair.officer.statement.agenda
    assert plain(first.paragraphs[0].runs) + plain(second.paragraphs[0].runs) == text
    assert len(plain(first.paragraphs[0].runs)) == 6
    assert chair.pane.current == second.id
    assert QTest.qWaitForWindowActive(chair.officer.window)


def test_the_right_button_keeps_what_is_selected(chair: Chair) -> None:
    chair.opens(agenda(4))
    chair.officer.presses("Shift+Down")
    asked = []
    chair.pane.item_menu_wanted.connect(asked.append)
    QTest.mouseClick(chair.head("i-1"), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, chair.spot("i-1"))
    assert chair.selected == ["i-0", "i-1"]
    assert len(asked) == 1


def test_items_that_go_while_one_of_them_has_the_keys(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("agenda")
    pane = officer.window.panes["agenda"]
    for last in (CRAFTS.agenda[0], CRAFTS.agenda[2], CRAFTS.agenda[1]):
        pane.pick(alone(last.id))
        officer.rests()
        kept = tuple(item for item in CRAFTS.agenda if item is CRAFTS.agenda[0] and item is not last)
        officer.window.document.apply(Change(replace(officer.statement, agenda=kept), ""), "elsewhere")
        officer.rests()
        assert pane.order == [item.id for item in kept]
        officer.window.document.undo()
        officer.rests()
        assert pane.order == [item.id for item in CRAFTS.agenda]


def test_a_mark_needs_letters_that_are_selected(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("agenda")
    officer.window.panes["agenda"].pick(alone(CRAFTS.agenda[0].id))
    officer.rests()
    assert not officer.runs("mark.demand")
    assert officer.statement is CRAFTS
