"""Roles and states: what a screen reader is told that the painted widgets are. A list of items, of which several may be selected."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication

from desktop_app.ui.panes.agenda.head import ItemHead
from desktop_app.ui.panes.agenda.sheet import Sheet


class ListOfItems(QAccessibleWidget):
    """What the sheet is."""

    def state(self) -> QAccessible.State:
        state = super().state()
        state.multiSelectable = True
        return state


class OneOfItems(QAccessibleWidget):
    """What a head is."""

    def state(self) -> QAccessible.State:
        state, head = super().state(), self.object()
        state.selectable = state.multiSelectable = True
        if isinstance(head, ItemHead):
            state.selected, state.active = head.selected, head.standing.current
        return state


def install_roles() -> None:
    """Makes them known to Qt, once for the application."""
    app = QApplication.instance()
    if not app.property("agenda_roles"):
        app.setProperty("agenda_roles", True)
        QAccessible.installFactory(_told)


def _told(_name: str, widget: QObject) -> QAccessibleInterface | None:
    if type(widget) is Sheet:
        return ListOfItems(widget, QAccessible.Role.List)
    return OneOfItems(widget, QAccessible.Role.ListItem) if type(widget) is ItemHead else None
