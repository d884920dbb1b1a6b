"""Who takes a combination of keys: the widget that has the focus, or a command that stands around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

Taker = QWidget | QAction | QShortcut
NEAR = (Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut)


def taker_of(widget: QWidget, combination: QKeyCombination) -> Taker | None:
    """Who would take this combination if the layout could write it, in Qt's own order; None: nobody."""
    asked = key_event(QEvent.Type.ShortcutOverride, combination)
    asked.ignore()
    QApplication.sendEvent(widget, asked)
    return widget if asked.isAccepted() else command_of(widget, QKeySequence(combination))


def command_of(widget: QWidget, keys: QKeySequence) -> QAction | QShortcut | None:
    """The enabled action or shortcut with these keys that works where the widget stands; the nearest one."""
    holder: QWidget | None = widget
    while holder is not None:
        for action in holder.actions():
            if keys in action.shortcuts() and action.isEnabled() and _reaches(action.shortcutContext(), holder, widget):
                return action
        holder = None if holder.isWindow() else holder.parentWidget()
    for shortcut in widget.window().findChildren(QShortcut):
        parent = shortcut.parent()
        own: list[QKeySequence] = shortcut.keys()
        if keys in own and shortcut.isEnabled() and parent.isVisible() and _reaches(shortcut.context(), parent, widget):
            return shortcut
    return None


def give(taker: Taker, combination: QKeyCombination) -> None:
    """Lets whoever takes the combination have it."""
    if isinstance(taker, QAction):
        taker.trigger()
    elif isinstance(taker, QShortcut):
        taker.activated.emit()
    else:
        QApplication.sendEvent(taker, key_event(QEvent.Type.KeyPress, combination))


def key_event(kind: QEvent.Type, combination: QKeyCombination) -> QKeyEvent:
    """The event of a key that writes nothing."""
    return QKeyEvent(kind, combination.key().value, combination.keyboardModifiers(), "")


def _reaches(context: Qt.ShortcutContext, holder: QWidget, widget: QWidget) -> bool:
    if context not in NEAR:
        return True
    return holder is widget or (context == Qt.ShortcutContext.WidgetWithChildrenShortcut and holder.isAncestorOf(widget))
