"""Walking the window part by part: F6 and Shift+F6 go round, Escape goes back to the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


def walk(window: MainWindow, by: int) -> bool:
    """The keys go to the next visible part of the window, or to the one before (`by` -1); False where there is no other."""
    parts = [part for part in regions(window) if part.isVisible() and _entrance(window, part) is not None]
    here = next((number for number, part in enumerate(parts) if part.isAncestorOf(_focus(window))), -1 if by > 0 else 0)
    if len(parts) < 2:
        return False
    enter(window, parts[(here + by) % len(parts)])
    return True


def regions(window: MainWindow) -> tuple[QWidget, ...]:
    """The parts of the window in their reading order."""
    bars = () if window.sought is None else (window.sought.bar,)  # its own Escape closes it
    return (window.toolbar, window.switcher, window.stack, *bars, window.problems_dock, window.outline_dock, window.status)


def enter(window: MainWindow, part: QWidget) -> None:
    """The keys go where they last were in this part, else to what stands there first."""
    if part is window.stack:
        window.focus_pane()
        return
    entrance = _entrance(window, part)
    if entrance is not None:
        entrance.setFocus(Qt.FocusReason.ShortcutFocusReason)


def returns(window: MainWindow) -> None:
    """Makes Escape go back to the pane from the parts around it."""
    for part in regions(window):
        if part is not window.stack:
            back = QShortcut(QKeySequence("Esc"), part, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            back.activated.connect(window.focus_pane)


def _entrance(window: MainWindow, part: QWidget) -> QWidget | None:
    if part is window.stack:
        return window.panes[window.pane_name]
    if part is window.switcher:
        return window.switcher.tabs[window.pane_name]
    return next(_reachable(part), None)


def _reachable(part: QWidget) -> Iterator[QWidget]:
    """What Tab reaches in a part, in the order of Tab; what had the focus there last comes first."""
    last = part.focusWidget()
    if last is not None and _takes_tab(last, part):
        yield last
    yield from (each for each in part.findChildren(QWidget) if _takes_tab(each, part))


def _takes_tab(widget: QWidget, part: QWidget) -> bool:
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tab and widget.isEnabled() and widget.isVisibleTo(part) and widget.focusProxy() is None


def _focus(window: MainWindow) -> QWidget | None:
    return QApplication.focusWidget() or window.focusWidget()
