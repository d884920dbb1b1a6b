"""The menu of a text: repairs of the problem under it, clipboard, what the paragraph is, where it goes."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from desktop_app.editing.commands import COMMANDS, Command
from desktop_app.text.message import message
from desktop_app.ui.actions.edit import heads
from desktop_app.ui.actions.go import problems_here
from desktop_app.ui.menus import DEEP, entry_words
from desktop_app.ui.problem_menu import add_ways
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

BELOW = (
    ("format/section", message("Move to")),
    ("format/role", message("Role")),
    ("format/names", message("Names")),
    ("format/foreign", message("Foreign words")),
    ("format/parts", message("Parts")),
)
CHOICES = ("agenda/kind", "agenda/outcome", "agenda/vote")
MARKS = ("mark.strong", "mark.emphasis", "link.edit", "link.remove", "mark.clear")
CLIPBOARD = ("edit.cut", "edit.copy", "edit.paste", "edit.paste-plain")
OF_ITEMS = CLIPBOARD[:3]


def show_text_menu(window: MainWindow, place: QPoint) -> None:
    """Shows the menu at a global point: that of an item where the point lies in no text."""
    (text_menu(window) if in_text(window, place) else item_menu(window)).popup(place)


def in_text(window: MainWindow, place: QPoint) -> bool:
    """Whether a global point lies in the text that the keys go to; the head of an item, with its button, is none."""
    editor = window.panes[window.pane_name].editor if window.pane_name == "agenda" else None
    return window.pane_name != "agenda" or (editor is not None and editor.rect().contains(editor.mapFromGlobal(place)))


def item_menu(window: MainWindow) -> QMenu:
    """What can be done with the current item of the agenda; with the clipboard while the keys are at its head."""
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    if heads(window) is not None:
        _commands(window, menu, OF_ITEMS)
        menu.addSeparator()
    _items(window, menu)
    return menu


def text_menu(window: MainWindow) -> QMenu:
    """The menu for what is selected now."""
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    for problem in problems_here(window):
        add_ways(window, menu, problem)
        menu.addSeparator()
    _commands(window, menu, review_here(window))
    menu.addSeparator()
    _commands(window, menu, CLIPBOARD)
    menu.addSeparator()
    _commands(window, menu, (*MARKS, "comment.add"))
    menu.addSeparator()
    for group, title in BELOW:
        below = menu.addMenu(tr(title))
        _commands(window, below, tuple(row.id for row in COMMANDS if row.place == group))
    if window.pane_name == "agenda":
        menu.addSeparator()
        _items(window, menu)
    return menu


def review_here(window: MainWindow) -> tuple[str, ...]:
    """What can be done with the suggestion or the comment at the caret."""
    found = window.side.standing()
    if "change" in found:
        return "review.accept", "review.reject"
    return ("comment.reply", "comment.resolve", "comment.reopen") if found else ()


def choice_menu(window: MainWindow, group: str) -> QMenu:
    """What the current items can be, by a group of the table: "agenda/kind", "agenda/outcome", "agenda/vote"."""
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    _commands(window, menu, tuple(row.id for row in COMMANDS if row.place == group))
    return menu


def _items(window: MainWindow, menu: QMenu) -> None:
    """What an item is, and its verbs, in the groups of the table."""
    for group in CHOICES:
        below = menu.addMenu(tr(DEEP[group]))
        _commands(window, below, tuple(row.id for row in COMMANDS if row.place == group))
    menu.addSeparator()
    rows = [row for row in COMMANDS if row.scope == "agenda"]
    for number, (_, group) in enumerate(groupby(rows, key=lambda row: row.place)):
        if number:
            menu.addSeparator()
        _commands(window, menu, tuple(row.id for row in group))


def _commands(window: MainWindow, menu: QMenu, ids: tuple[str, ...]) -> None:
    rows: dict[str, Command] = {row.id: row for row in COMMANDS}
    for id_ in ids:
        row = rows[id_]
        entry = menu.addAction(entry_words(tr(row.title), window.menus.shown_keys(id_)))
        entry.setEnabled(window.runner.enabled(row))
        if row.checked is not None:
            entry.setCheckable(True)
            entry.setChecked(window.runner.checked(row))
        entry.triggered.connect(lambda _checked=False, id_=id_: window.run(id_))
