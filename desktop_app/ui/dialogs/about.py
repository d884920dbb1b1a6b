"""About Bayan: its version, what it is made with, and the folders of a person's own data."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QGridLayout, QScrollArea, QWidget

from desktop_app import __version__
from desktop_app.editing.about import KINDS, Folder, Part, data_folders, parts, versions
from desktop_app.text.message import Message, message
from desktop_app.ui.parts import Answering, Button, ElidedLabel, Label, column, line, panel, row
from desktop_app.ui.words import tr

SIZE = QSize(560, 600)
EDGE = 24


class AboutDialog(Answering, QDialog):
    """Nothing is asked here: Close closes. `copy` puts the versions on the clipboard, for a report."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        title = Label(Message(message("Bayan {version}"), (("version", __version__),)), "pane")
        what = Label(message("An editor for official statements, under the MIT licence"), "caption")
        head = panel(column(title, what, gap=2, margins=(EDGE, 16, EDGE, 14)), "page")
        self.list = _scrolled(_table(parts()))
        self.folders = [_FolderRow(each) for each in data_folders()]
        below = column(Label(message("Your data on this computer"), "strong"), *self.folders, gap=8, margins=(EDGE, 12, EDGE, 14))
        self.copy = Button(message("Copy the versions"), "quiet", "copy")
        self.copy.clicked.connect(self._copy)
        self.done_label = Label("", "caption", "ok")
        self.close_button = Button(message("Close"), "primary")
        self.close_button.clicked.connect(self.reject)
        self.close_button.setDefault(True)
        foot = panel(row(self.copy, self.done_label, None, self.close_button, gap=8, margins=(16, 12, EDGE, 12)), "chrome")
        self.setLayout(
            column(head, line(), (panel(column((self.list, 1), gap=0), "page"), 1), line(), panel(below, "page"), line(), foot, gap=0)
        )
        self.resize(SIZE.boundedTo(self.screen().availableSize() - QSize(48, 80)))
        self.retranslate()
        self.close_button.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("About Bayan"))
        self.list.setAccessibleName(tr("What Bayan is made with"))

    def _copy(self) -> None:
        QApplication.clipboard().setText(versions())
        self.done_label.say(message("Copied"))


class _FolderRow(QWidget):
    """What stands in a folder, where it is, and a button that opens it."""

    def __init__(self, folder: Folder) -> None:
        super().__init__()
        words = "\u00a0· ".join(tr(title) for title in folder.titles)
        self.open = Button(message("Open the folder"), None, "folder_open", dense=True)
        self.open.setAccessibleDescription(words)
        self.open.clicked.connect(lambda: self._show(folder))
        title, path = Label("", "plain"), ElidedLabel("", "caption")
        title.setText(words)
        path.setText(f"\u2066{folder.path}\u2069")
        self.setLayout(row((column(title, path, gap=0), 1), self.open, gap=12))

    def _show(self, folder: Folder) -> None:
        with suppress(OSError):  # then the system says that there is none
            folder.path.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder.path)))


def _table(known: tuple[Part, ...]) -> QWidget:
    """The parts by kinds: name, version, licence."""
    grid = QGridLayout()
    grid.setContentsMargins(EDGE, 8, EDGE, 12)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    for kind, title in KINDS.items():
        head = Label(title, "strong")
        head.setContentsMargins(0, 8, 0, 0)
        grid.addWidget(head, grid.rowCount(), 0, 1, 3)
        for part in (each for each in known if each.kind == kind):
            at = grid.rowCount()
            for number, words in enumerate((part.name, part.version, part.licence)):
                cell = Label("", "plain" if not number else "caption")
                cell.setText(f"\u2066{words}\u2069" if words else "")
                grid.addWidget(cell, at, number, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    holder = QWidget()
    holder.setLayout(grid)
    return panel(column(holder, None, gap=0), "page")


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(content)
    return area
