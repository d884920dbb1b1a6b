"""Finding, replacing, going to a paragraph."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


def go_to_paragraph(window: MainWindow) -> bool:
    """The box in which a person names a paragraph; loaded when it is wanted."""
    return import_module("desktop_app.ui.find.paragraphs").go_to_paragraph(window)


FIND_ACTS = {
    "edit.find": lambda window: window.finding.open(),
    "edit.find-replace": lambda window: window.finding.open(replacing=True),
    "edit.find-next": lambda window: window.finding.step(1),
    "edit.find-previous": lambda window: window.finding.step(-1),
    "edit.go-to-paragraph": go_to_paragraph,
}
