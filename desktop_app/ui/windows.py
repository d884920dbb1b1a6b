"""The windows of one run: each statement has its own, and all share what the person chose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.ui.actions.file import heard, may_leave, open_path
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.recovering import Recovering
from desktop_app.ui.window import MainWindow

STEP = QPoint(32, 32)
"""A further window stands so far from the one that it was opened from, mirrored where the window reads right to left."""


class Windows(QObject):
    """Makes windows and knows those that are open. `opened` tells of each new one, before it is shown.

    `recovering` None: no journals are kept.
    """

    opened = Signal(object)

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self.recovering: Recovering | None = None
        self._open: list[MainWindow] = []

    def __iter__(self) -> Iterator[MainWindow]:
        """Those that are open, the oldest first."""
        return iter(tuple(self._open))

    def __len__(self) -> int:
        """How many are open."""
        return len(self._open)

    def add(self, beside: MainWindow | None = None, *, awaits: bool = False) -> MainWindow:
        """One more window, shown without a statement; `beside`: not on top of that one. `awaits`: one is shown in it at once."""
        window = MainWindow(self.preferences, self, awaits=awaits)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.left.connect(lambda: self._open.remove(window))
        self._open.append(window)
        self.opened.emit(window)
        window.layouts.place()
        if beside is not None:
            room = framed(window.screen().availableGeometry(), beside.frameGeometry(), beside.geometry())
            window.setGeometry(aside(beside.normalGeometry(), room))
        window.show()
        return window

    def room(self, window: MainWindow) -> MainWindow:
        """The window for one more statement: this one while it has none, or an empty one that nobody touched; else a new one."""
        return window if window.vacant else self.add(window, awaits=True)

    def open(self, path: Path) -> MainWindow:
        """Brings the window with this file to the front, or opens it in one that is vacant, or in a new one. Where it cannot be opened,
        that is told in a window that there is."""
        window = self.holding(path)
        if window is None:
            known = tuple(self._open)
            window = next((each for each in known if each.vacant), None) or self.front() or self.add(awaits=True)
            open_path(window, path)
            window = next((each for each in self._open if each not in known), window)
        self.bring(window)
        return window

    def welcome(self) -> None:
        """Brings a window without a statement to the front."""
        self.bring(next((window for window in self if window.document is None), None) or self.add(self.front()))

    def bring(self, window: MainWindow) -> None:
        """Brings a window before the person's eyes, also one that is minimised."""
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive)
        window.show()
        window.raise_()
        window.activateWindow()

    def holding(self, path: Path) -> MainWindow | None:
        """The window in which this file is open; None where none is."""
        return next((each for each in self._open if each.document and each.document.path and same_file(each.document.path, path)), None)

    def front(self) -> MainWindow | None:
        """The window that a person used last; None where there is none."""
        active = QApplication.activeWindow()
        return active if isinstance(active, MainWindow) else self._open[-1] if self._open else None

    def close_all(self) -> bool:
        """Asks in each window what becomes of its changes, and only then closes all. False, with all still open, where the person stays
        in one."""
        if not all(heard(window) and may_leave(window) for window in self):
            return False
        for window in self:
            window.answered = True
            window.close()
        return not self._open


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths name one file; by their words where one is not there."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):  # not there; a NUL in the name
        return one.absolute() == other.absolute()


def framed(room: QRect, frame: QRect, inner: QRect) -> QRect:
    """The room for the inside of a window whose frame shall be seen as well; `frame` and `inner` are those of another window."""
    return room.adjusted(
        inner.left() - frame.left(), inner.top() - frame.top(), inner.right() - frame.right(), inner.bottom() - frame.bottom()
    )


def aside(of: QRect, room: QRect) -> QRect:
    """A rectangle as large as `of`, a step away from it, within `room`."""
    turned = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    moved = of.translated(-STEP.x() if turned else STEP.x(), STEP.y())
    if moved.bottom() > room.bottom():
        moved.moveTop(room.top())
    if not room.contains(moved):
        moved.moveLeft(room.right() - moved.width() + 1 if turned else room.left())
    return moved.intersected(room)
