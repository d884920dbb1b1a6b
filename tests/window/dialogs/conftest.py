"""The import dialog with an invented text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop_app.formats.plain.read import read
from desktop_app.ui.dialogs.import_ import ImportDialog

TEXT = """اتحاد الحرفيين يعقد مؤتمره العام الثالث

عقد اتحاد الحرفيين اليوم مؤتمره العام الثالث، وأكد خلاله صون المهن القديمة.

أصدر المركز الإعلامي لاتحاد الحرفيين بياناً بخصوص المؤتمر، وجاء فيه:

عقد اتحادنا مؤتمره العام الثالث يوم الأحد 10/3/2024 في قاعة البلدية.

استهل جدول الأعمال بانتخاب أعضاء الديوان، تلاها قراءة التقرير السنوي ومناقشته.

في الختام نشكر كل من ساهم في إنجاح المؤتمر، ونتعهد بمتابعة العمل.
"""

Opened = Callable[..., ImportDialog]


@pytest.fixture
def opened(qtbot: QtBot, dressed: QApplication) -> Iterator[Opened]:
    """Opens the dialog on a text, or on bytes."""
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    dialogs: list[ImportDialog] = []

    def open_(text: str | bytes = TEXT, **options: object) -> ImportDialog:
        data = text.encode() if isinstance(text, str) else text
        dialog = ImportDialog(read(data, "بيان.txt"), window, data=data, **options)
        dialogs.append(dialog)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield open_
    for dialog in dialogs:
        dialog.done(0)
        dialog.deleteLater()
    window.close()
    window.deleteLater()
    dressed.processEvents()
