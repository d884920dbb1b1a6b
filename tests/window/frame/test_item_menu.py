"""The menu of an item: its verbs alone from its button, and behind those of the text from the text."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from desktop_app.editing.commands import COMMANDS
from desktop_app.ui import text_menu
from desktop_app.ui.menus import DEEP
from desktop_app.ui.words import said
from tests.officer import Officer
from tests.window.statements import CRAFTS

VERBS = [row.id for row in COMMANDS if row.scope == "agenda"]


def titles(menu: QMenu) -> list[str]:
    return [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]


def shown(officer: Officer, monkeypatch, place: QPoint) -> QMenu:
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: menus.append(menu))
    text_menu.show_text_menu(officer.window, place)
    return menus[0]


def verbs(officer: Officer) -> list[str]:
    return [officer.window.menus.actions[id_].text().partition("\t")[0] for id_ in VERBS]


def choices(officer: Officer) -> list[str]:
    return [said(DEEP[group]) for group in text_menu.CHOICES]


def test_the_button_of_an_item_shows_its_verbs_alone(officer: Officer, monkeypatch) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("i-secnd2")
    editor = officer.window.panes["agenda"].editor
    above = editor.mapToGlobal(QPoint(editor.width() // 2, -20))
    menu = shown(officer, monkeypatch, above)
    assert titles(menu) == choices(officer) + verbs(officer)
    delete = next(action for action in menu.actions() if action.text().startswith("حذف البند"))
    delete.trigger()
    assert [item.id for item in officer.statement.agenda] == ["i-first2", "i-third2"]


def test_at_the_head_of_an_item_there_is_the_clipboard_too(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("agenda")
    menu = text_menu.item_menu(officer.window)
    clipboard = [officer.window.menus.actions[id_].text().partition("\t")[0] for id_ in text_menu.OF_ITEMS]
    assert titles(menu) == clipboard + choices(officer) + verbs(officer)


def test_the_text_of_an_item_has_the_menu_of_a_text(officer: Officer, monkeypatch) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("i-secnd2")
    editor = officer.window.panes["agenda"].editor
    menu = shown(officer, monkeypatch, editor.mapToGlobal(editor.rect().center()))
    assert titles(menu)[0] == officer.window.menus.actions[text_menu.CLIPBOARD[0]].text().partition("\t")[0]
    assert titles(menu)[-len(VERBS) :] == verbs(officer)


def test_the_body_has_the_menu_of_a_text_everywhere(officer: Officer, monkeypatch) -> None:
    officer.works_on(CRAFTS)
    menu = shown(officer, monkeypatch, QPoint(1, 1))
    assert titles(menu)[0] == officer.window.menus.actions[text_menu.CLIPBOARD[0]].text().partition("\t")[0]
