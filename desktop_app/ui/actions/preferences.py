"""The settings, and the calm view."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


def settings(window: MainWindow) -> bool:
    """What a person can choose, applied at once."""
    import_module("desktop_app.ui.dialogs.settings.dialog").SettingsDialog(window).exec()
    return True


def glossary(window: MainWindow) -> bool:
    """The names that the office has agreed on; the check reads them anew."""
    module = import_module("desktop_app.ui.dialogs.glossary")
    module.GlossaryDialog(window, module.own_glossary(window)).exec()
    window.preferences.housing.reread()
    return True


def rules(window: MainWindow) -> bool:
    """Which rules of the language are checked."""
    import_module("desktop_app.ui.dialogs.rules").RulesDialog(window).exec()
    return True


PREFERENCE_ACTS = {
    "tools.glossary": glossary, "tools.rules": rules, "tools.settings": settings, "view.focus": lambda window: window.focus_mode.toggle(),
}  # fmt: skip
