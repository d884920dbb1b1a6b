"""Commands of the settings, and of the calm view."""

from __future__ import annotations

from desktop_app.editing.commands.command import Command, Window
from desktop_app.text.message import message

CALM = (
    Command("view.focus", message("Focus mode"), message("Show nothing but the text; Escape comes back"), Window(), ("Shift+F11",), "view/interface", needs="document"),
)  # fmt: skip

PREFERENCES = (
    Command("tools.glossary", message("Glossary…"), message("Names with their approved forms: search, edit, import, export"), Window(), (), "tools/settings", icon="book"),
    Command("tools.rules", message("Rules…"), message("Which rules of the language are checked, and which put right at once"), Window(), (), "tools/settings", icon="document_search"),
    Command("tools.settings", message("Settings…"), message("Language, looks, typing aids and dates"), Window(), ("Ctrl+,",), "tools/settings", icon="settings"),
)  # fmt: skip
