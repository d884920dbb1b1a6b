"""What is dragged over the window: files are opened, and a zone says so while they hover; a tab under a dragged text comes forward after a
moment, and whole paragraphs that are dropped on it go to its section."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent

from desktop_app.editing.commands import Edit, command
from desktop_app.editing.dragging import is_whole
from desktop_app.ui.actions.copies import may_change, merge_files
from desktop_app.ui.actions.file import document_name, open_path
from desktop_app.ui.asking import ask_dropped
from desktop_app.ui.drop_cue import DropCue
from desktop_app.ui.panes_table import TEXT_PANES
from desktop_app.ui.text.origins import files_in, noted

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

SPRING = 500
"""Milliseconds over a tab until its pane comes forward."""

ENTERS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class Drops(QObject):
    """Watches a window and its tabs."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._names = {tab: name for name, tab in window.switcher.tabs.items()}
        self._over, self._cue = "", None
        self._timer = QTimer(self, singleShot=True, interval=SPRING)
        self._timer.timeout.connect(self._spring)
        for widget in (window, *self._names):
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (*ENTERS, QEvent.Type.DragLeave, QEvent.Type.Drop):
            return False
        return self._files(event) if watched is self._window else self._tab(self._names[watched], event)

    def _files(self, event: QEvent) -> bool:
        paths = () if event.type() == QEvent.Type.DragLeave else files_in(event.mimeData())
        self._light(len(paths) if event.type() in ENTERS else 0)
        if event.type() == QEvent.Type.DragLeave:
            return False
        if not paths:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:  # when the drag has come to its end: a dialog may follow
            QTimer.singleShot(0, self, lambda: self._open(paths))
        return True

    def _light(self, count: int) -> None:
        """The zone over an open statement, for so many files; none: it goes out."""
        if count and self._window.document is not None:
            self._cue = self._cue or DropCue(self._window.stack)
            if self._cue.isHidden():
                self._cue.show_for(count, merges=may_change(self._window))
        elif self._cue is not None:
            self._cue.hide()

    def _open(self, paths: tuple[str, ...]) -> None:
        if len(paths) > 1 and may_change(self._window):
            wanted = ask_dropped(self._window, document_name(self._window.document))
            if wanted == "merge":
                merge_files(self._window, tuple(map(Path, paths)))
            if wanted != "open":
                return
        for path in paths:
            open_path(self._window, Path(path))

    def _tab(self, name: str, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self._timer.stop()
            self._over = ""
            return True
        if event.type() == QEvent.Type.Drop:
            self._timer.stop()
            self._over = ""
            self._send(name, event)
            return True
        if files_in(event.mimeData()) or not event.mimeData().hasText():
            event.ignore()
            return True
        if self._over != name:
            self._over = name
            self._timer.start()
        event.accept()
        return True

    def _spring(self) -> None:
        if self._over and self._window.document is not None:
            self._window.show_pane(self._over)

    def _send(self, name: str, event: QDropEvent) -> None:
        """Whole paragraphs go to the section, as Alt with its number would send them."""
        document = self._window.document
        selection = noted(event.mimeData(), document)
        row = command(f"section.{name}") if name in TEXT_PANES else None
        if selection is None or row is None or not isinstance(row.act, Edit) or not is_whole(document.value, selection):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        document.seal()
        self._window.apply(row.act.function(replace(self._window.runner.context(), selection=selection)), "drag")
