"""The keyboard's own commands: walking the window, finding a command, help and shortcuts."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from desktop_app.ui.keyboard.walk import walk

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


def menus(window: MainWindow) -> bool:
    """The first menu is opened; the arrow keys go on from there. Qt gives the focus back where it was, unless the bar took it before."""
    window.menus.letters.open("file")
    return True


def shortcuts(window: MainWindow) -> bool:
    """All commands with their keys, to be changed."""
    import_module("desktop_app.ui.dialogs.command_pages").ShortcutsPage(window).exec()
    return True


def help_page(window: MainWindow) -> bool:
    """All commands with their purpose."""
    import_module("desktop_app.ui.dialogs.command_pages").HelpPage(window).exec()
    return True


def palette(window: MainWindow) -> bool:
    """Any command, sought by its words. The module is loaded when it is first wanted: a start need not wait for it."""
    return import_module("desktop_app.ui.palette.palette").open_palette(window)


KEYBOARD_ACTS = {
    "region.next": lambda window: walk(window, 1),
    "region.previous": lambda window: walk(window, -1),
    "region.menus": menus,
    "help.search": palette,
    "help.commands": help_page,
    "help.shortcuts": shortcuts,
}
KEYBOARD_READY = dict.fromkeys(("region.next", "region.previous"), lambda window: window.document is not None)
