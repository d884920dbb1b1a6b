"""Commands of the keyboard: finding a command, walking the window, its help."""

from __future__ import annotations

from desktop_app.editing.commands.command import Command, Window
from desktop_app.text.message import message

REGIONS = (
    Command("region.next", message("Next part of the window"), message("Go round: toolbar, panes, text, problems, outline"), Window(), ("F6",), "view/regions"),
    Command("region.previous", message("Previous part of the window"), message("Go round the other way"), Window(), ("Shift+F6",), "view/regions"),
    Command("region.menus", message("Menu bar"), message("Open the menus by the keyboard"), Window(), ("F10",), "view/regions"),
)  # fmt: skip

HELP_PAGES = (
    Command("help.search", message("Search commands…"), message("Find a command by its name and run it"), Window(), ("Ctrl+K",), "help/pages", icon="search"),
    Command("help.commands", message("Help"), message("All commands with their purpose and keys"), Window(), ("F1",), "help/pages", icon="question_circle"),
    Command("help.shortcuts", message("Keyboard shortcuts…"), message("See and change the keys of every command"), Window(), (), "help/pages"),
)  # fmt: skip
