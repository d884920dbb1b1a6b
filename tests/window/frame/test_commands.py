"""Menus, toolbar and keys come from the command table."""

from __future__ import annotations

import pytest

from desktop_app.editing.commands import COMMANDS, MENUS, Edit
from desktop_app.resource import resource
from desktop_app.ui.actions import ACTS, READY
from desktop_app.ui.words import tr
from tests.officer import Officer
from tests.window.statements import CRAFTS


def entries(menu) -> set[str]:
    found = {action.objectName() for action in menu.actions() if action.objectName()}
    for action in menu.actions():
        if action.menu() is not None:
            found |= entries(action.menu())
    return found


def test_every_act_of_the_window_is_known_and_none_is_superfluous() -> None:
    assert set(ACTS) == {row.id for row in COMMANDS if not isinstance(row.act, Edit)}
    assert set(READY) <= set(ACTS)


def test_every_icon_of_the_table_is_there() -> None:
    missing = {row.icon for row in COMMANDS if row.icon and not resource(f"icons/{row.icon}_20_regular.svg").exists()}
    assert not missing


def test_every_placed_command_stands_in_its_menu(officer: Officer) -> None:
    menus = dict(zip((name for name, _ in MENUS), officer.window.menus.bar.actions(), strict=False))
    for row in COMMANDS:
        if row.place and row.id != "file.recent":
            assert row.id in entries(menus[row.place.partition("/")[0]].menu()), row.id


@pytest.mark.parametrize("spoken", ["ar", "en"])
def test_titles_follow_the_language(officer: Officer, spoken: str) -> None:
    officer.speaks(spoken)
    action = officer.window.menus.actions["file.save-as"]
    assert action.text().partition("\t")[0] == {"ar": "حفظ باسم…", "en": "Save as…"}[spoken]
    assert next(each.text() for each in officer.window.menus.bar.actions()) == {"ar": "ملف", "en": "File"}[spoken]


def test_a_menu_disables_what_does_not_apply_and_gives_the_keys_back(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    edit = officer.window.menus.bar.actions()[1].menu()
    undo = officer.window.menus.actions["edit.undo"]
    edit.aboutToShow.emit()
    assert not undo.isEnabled()
    edit.aboutToHide.emit()
    assert undo.isEnabled()


def test_the_menu_names_the_step_that_it_would_undo(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 3)
    officer.types("ل")
    edit = officer.window.menus.bar.actions()[1].menu()
    edit.aboutToShow.emit()
    assert officer.window.menus.actions["edit.undo"].text().partition("\t")[0] == f"{tr('Undo')}: {tr('Typing')}"
    edit.aboutToHide.emit()


def test_no_two_commands_of_one_scope_share_a_key() -> None:
    for scope in ("window", "text", "agenda"):
        keys = [key for row in COMMANDS if row.scope in ("window", scope) for key in row.keys]
        assert len(keys) == len(set(keys)), scope


def test_the_toolbar_shows_what_fits_the_pane(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    groups = officer.window.toolbar._groups
    officer.goes_to("agenda")
    assert [name for name, group in groups.items() if group.isVisible()] == ["history", "agenda", "marks", "review"]
    officer.goes_to("metadata")
    assert [name for name, group in groups.items() if group.isVisible()] == ["history", "review"]


def test_the_role_of_the_paragraph_is_shown_and_chosen_in_the_toolbar(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22", 2)
    role = officer.window.toolbar.role
    assert role.value == "event"
    role.choose("attendance")
    role.activated.emit(role.currentIndex())
    assert officer.statement.body[1].role == "attendance"
    officer.undoes()
    officer.rests()
    assert officer.statement is CRAFTS
    assert role.value == "event"


def test_bold_works_by_key_on_the_selection(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-lead22", 0, 3)
    officer.presses("Ctrl+B")
    assert officer.statement.lead[0].runs[0].text == "عقد"
    assert [mark.kind for mark in officer.statement.lead[0].runs[0].marks] == ["strong"]


def test_keys_stay_left_to_right_in_every_menu(officer: Officer) -> None:
    assert officer.window.menus.actions["view.zoom-in"].text().partition("\t")[2].strip() == "\u2066Ctrl++\u2069"


def test_switches_of_the_window_show_whether_they_are_on(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    view = officer.window.menus.bar.actions()[2].menu()
    view.aboutToShow.emit()
    assert officer.window.menus.actions["view.outline"].isChecked()
    view.aboutToHide.emit()
    officer.presses("F9")
    assert not officer.window.outline_dock.isVisible()
    view.aboutToShow.emit()
    assert not officer.window.menus.actions["view.outline"].isChecked()
    view.aboutToHide.emit()
