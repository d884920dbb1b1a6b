"""The view of the agenda."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


def compact(window: MainWindow) -> bool:
    """One line an item, or whole cards; kept for all windows."""
    window.change_settings(replace(window.settings, agenda_compact=not window.settings.agenda_compact))
    return True


AGENDA_ACTS = {"agenda.compact": compact}
