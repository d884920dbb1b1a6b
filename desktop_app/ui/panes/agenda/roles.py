"""Roles: what a screen reader is told that the painted widgets are. A list of items."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication

from desktop_app.ui.panes.agenda.head import ItemHead
from desktop_app.ui.panes.agenda.sheet import Sheet

ROLES = {Sheet: QAccessible.Role.List, ItemHead: QAccessible.Role.ListItem}


def install_roles() -> None:
    """Makes them known to Qt, once for the application."""
    app = QApplication.instance()
    if not app.property("agenda_roles"):
        app.setProperty("agenda_roles", True)
        QAccessible.installFactory(_told)


def _told(_name: str, widget: QObject) -> QAccessibleInterface | None:
    role = ROLES.get(type(widget))
    return None if role is None else QAccessibleWidget(widget, role)
