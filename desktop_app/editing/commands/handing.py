"""Commands that hand the statement out: other formats, paper, the clipboard."""

from __future__ import annotations

from desktop_app.editing.commands.command import Command, Window
from desktop_app.editing.exporting import exportable
from desktop_app.text.message import message

HANDING = (
    *(
        Command(f"export.{known.id}", known.title, message("Write the statement as a file for others"), Window(), (), "file/export", needs="document")
        for known in exportable
    ),
    Command("file.copy-whole", message("Copy the whole statement"), message("The whole statement, for a message or a web form"), Window(), ("Ctrl+Alt+C",), "file/paper", needs="document", icon="copy"),
    Command("file.preview", message("Print preview"), message("See the pages as they will be printed"), Window(), ("Ctrl+F2",), "file/paper", needs="document"),
    Command("file.print", message("Print…"), message("Print the statement on paper"), Window(), ("Ctrl+P",), "file/paper", needs="document", icon="print"),
)  # fmt: skip
