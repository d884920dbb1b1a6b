"""Commands on files."""

from __future__ import annotations

from desktop_app.editing.commands.command import Command, Window
from desktop_app.editing.commands.template import BEGINNINGS
from desktop_app.text.message import message

FILE = (
    Command("file.new", message("New"), message("An empty statement"), Window(), ("Ctrl+N",), "file/open", icon="document_text"),
    Command(
        "file.paste-new", message("New from clipboard…"), message("Recognise the text of the clipboard as a statement"), Window(),
        ("Ctrl+Shift+N",), "file/open", icon="clipboard_paste",
    ),
    *BEGINNINGS,
    Command("file.open", message("Open…"), message("Open a statement, or import a text"), Window(), ("Ctrl+O",), "file/open", icon="folder_open"),
    Command("file.recent", message("Recent"), message("Statements opened last"), Window(), (), "file/open"),
    Command(
        "file.recover", message("Recover what was not saved…"), message("Statements that were closed without saving in the last seven days"),
        Window(), (), "file/open", icon="history",
    ),
    Command("file.save", message("Save"), message("Write the statement to its file"), Window(), ("Ctrl+S",), "file/save", needs="document"),
    Command(
        "file.save-as", message("Save as…"), message("Write the statement to another file"), Window(), ("Ctrl+Shift+S",), "file/save",
        needs="document",
    ),
)  # fmt: skip

LEAVING = (
    Command("file.close", message("Close"), message("Close the statement"), Window(), ("Ctrl+W",), "file/close", needs="document"),
    Command("file.quit", message("Quit"), message("Close all windows"), Window(), ("Ctrl+Q",), "file/close"),
)  # fmt: skip
