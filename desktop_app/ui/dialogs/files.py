"""Qt's own dialog of files, which stands where the system has none, in Bayan's icons and words."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QFileInfo, QLocale, Qt
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QComboBox, QFileDialog, QListView, QStyledItemDelegate, QToolButton, QTreeView

from desktop_app.text.message import message
from desktop_app.ui.theme import icon
from desktop_app.ui.words import tr

TOOLS = {
    "backButton": "chevron_left",
    "forwardButton": "chevron_right",
    "toParentButton": "chevron_up",
    "newFolderButton": "add",
    "listModeButton": "apps_list",
    "detailModeButton": "text_bullet_list",
}
"""Qt's names of the buttons above the list, and the icon of each."""
SIDE = 128
"""Pixels that the names of places need: Qt gives as little as it can."""
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٬", "0123456789.,")
FILES = (QAbstractFileIconProvider.IconType.File,)


class FileIcons(QAbstractFileIconProvider):
    """One kind of icon for folders, one for files. Qt asks in a thread of its own, where nothing may be drawn: `dress` draws before."""

    def __init__(self) -> None:
        super().__init__()
        self._folder, self._file = QIcon(), QIcon()

    def dress(self) -> None:
        """The colours of the theme in force."""
        self._folder, self._file = icon("folder_open", "accent", 20), icon("document_text", "ink2", 20)

    def icon(self, what: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        is_file = what.isFile() if isinstance(what, QFileInfo) else what in FILES
        return self._file if is_file else self._folder

    def type(self, info: QFileInfo) -> str:
        return info.suffix().upper() if info.isFile() else tr("Folder")


class Sizes(QStyledItemDelegate):
    """Sizes in the digits of the interface; Qt takes those of the system."""

    def displayText(self, value: object, _locale: QLocale) -> str:
        return f"\u2066{str(value).translate(DIGITS)}\u2069" if value else ""


def dress_files(dialog: QFileDialog) -> None:
    """Leaves the system's own dialog as it is."""
    tools = {name: dialog.findChild(QToolButton, name) for name in TOOLS}
    if None in tools.values():
        return
    for name, tool in tools.items():
        tool.setIcon(icon(TOOLS[name], "ink2", 20))
    dialog.findChild(QListView, "sidebar").setMinimumWidth(SIDE)
    dialog.findChild(QComboBox, "lookInCombo").setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a path: its first stroke is its start
    dialog.findChild(QTreeView, "treeView").setItemDelegateForColumn(1, Sizes(dialog))
    icons = _icons()
    icons.dress()
    dialog.setIconProvider(icons)
    saving = dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, tr(message("Name of the file:")))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Save") if saving else tr("Open"))
    dialog.setLabelText(QFileDialog.DialogLabel.Reject, tr("Cancel"))


@cache
def _icons() -> FileIcons:
    """It outlives every dialog: a thread may still ask when one goes."""
    return FileIcons()
