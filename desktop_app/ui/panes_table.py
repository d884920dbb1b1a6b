"""The four panes of a window, wired to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop_app.statement import Caret
from desktop_app.ui.panes.agenda.pane import AgendaPane
from desktop_app.ui.panes.body import BodyPane
from desktop_app.ui.panes.closing import ClosingPane
from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.text_menu import choice_menu, item_menu, show_text_menu

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

TEXT_PANES = ("body", "agenda", "closing")
"""Those of which the text is the most: commands of texts work there."""


def made_panes(window: MainWindow) -> dict[str, QWidget]:
    """The panes by name, in the order of the switcher. What they ask for goes to the window."""
    panes = {"metadata": MetadataPane(), "body": BodyPane(), "agenda": AgendaPane(), "closing": ClosingPane()}
    for pane in panes.values():
        pane.selection_changed.connect(window.select)
        if hasattr(pane, "menu_wanted"):
            pane.menu_wanted.connect(lambda place: _menu(window, place))
        if hasattr(pane, "follow_settings"):
            pane.follow_settings(window.preferences)
        if hasattr(pane, "go_to_asked"):
            pane.go_to_asked.connect(window.go_to)
        if hasattr(pane, "source_asked"):
            pane.source_asked.connect(lambda owner, field: go_to_source(window, owner, field))
    for name in ("body", "closing"):
        window.pace.write_for(panes[name].editor.writing)
    window.pace.ahead(panes["metadata"].prepare)
    agenda = panes["agenda"]
    agenda.command_wanted.connect(window.run)
    agenda.item_menu_wanted.connect(lambda place: item_menu(window).popup(place))
    agenda.choice_wanted.connect(lambda group, place: choice_menu(window, group).popup(place))
    return panes


def go_to_source(window: MainWindow, owner: str, field: str) -> bool:
    """Shows the passage that a recognised value was read from."""
    sources = window.document.value.sources if window.document is not None else ()
    source = next((each for each in sources if (each.owner, each.field) == (owner, field)), None)
    return source is not None and window.go_to(Caret(source.node, source.end, "", source.node, source.start))


def _menu(window: MainWindow, place: QPoint) -> None:
    show_text_menu(window, place)
