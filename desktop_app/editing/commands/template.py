"""Commands of templates: new statements that do not begin empty, and the walk through what is left to fill in."""

from __future__ import annotations

from desktop_app.editing.commands.command import Command, Window
from desktop_app.text.message import message

BEGINNINGS = (
    Command(
        "file.template", message("New from a template…"), message("A statement of a kind, with the places to fill in"), Window(),
        ("Ctrl+Shift+T",), "file/open", icon="document_add",
    ),
    Command(
        "file.from-last", message("Use the last statement as a start"),
        message("A new statement with the text of the last one, without its date and reference"), Window(), (), "file/open", icon="copy",
    ),
)  # fmt: skip
"""They stand in the File menu behind the empty statement."""

BLANKS = (
    Command(
        "blank.next", message("Next place to fill in"), message("Go to the next place that the template leaves open"), Window(), ("F4",),
        "edit/blanks", needs="document",
    ),
    Command(
        "blank.previous", message("Previous place to fill in"), message("Go to the place before that the template leaves open"), Window(),
        ("Shift+F4",), "edit/blanks", needs="document",
    ),
)  # fmt: skip

MEMORY = (
    Command(
        "memory.keep", message("Suggest earlier values"), message("Remember names and places of saved statements, and offer them while typing"),
        Window(), (), "tools/memory",
    ),
    Command(
        "memory.forget", message("Forget earlier values"), message("Clear the names and places that were remembered"), Window(), (),
        "tools/memory",
    ),
)  # fmt: skip
