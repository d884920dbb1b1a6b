"""A process of its own that starts an editor and tells what it weighs when it can be written in.

`bare [FILE]`: Qt alone; `bayan FILE`; `whole FILE`: when everything is written, checked and laid out.
"""

from __future__ import annotations

import os
import sys

P = "{urn:bayan:statement:1}p"


def tell() -> None:
    """The resident kilobytes, and the end."""
    with open("/proc/self/status") as status:  # noqa: PTH123 - pathlib need not be loaded by what is bare
        weight = next(line.split()[1] for line in status if line.startswith("VmRSS:"))
    print(weight, flush=True)
    os._exit(0)


def bare(file: str | None) -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

    app = QApplication([])
    window, edit = QMainWindow(), QTextEdit()
    window.setCentralWidget(edit)
    window.resize(1366, 768)
    if file is not None:
        from lxml import etree

        edit.setPlainText("\n".join("".join(each.itertext()) for each in etree.parse(file).getroot().iter(P)))
    window.show()
    edit.setFocus()
    app.processEvents()
    if file is not None:
        edit.document().size()
        app.processEvents()
    tell()


def bayan(file: str, *, whole: bool) -> None:
    import desktop_app.ui  # noqa: F401, I001 - first, as a start does

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QTextEdit

    from desktop_app import app

    made = app.application

    def application() -> QApplication:
        result = made()
        QTimer.singleShot(0, look)
        return result

    def look() -> None:
        editor = QApplication.focusWidget()
        if not isinstance(editor, QTextEdit):
            QTimer.singleShot(0, look)
            return
        QApplication.processEvents()
        if whole:
            editor.window().pace.settle()
            editor.document().size()
            QApplication.processEvents()
        tell()

    app.application = application
    app.main([file])


if __name__ == "__main__":
    sys.modules["rnc2rng"] = None  # a tool of developers, which lxml would load beside itself: 11 MB that nobody has who only writes
    if sys.argv[1] == "bare":
        bare(sys.argv[2] if len(sys.argv) > 2 else None)
    else:
        bayan(sys.argv[2], whole=sys.argv[1] == "whole")
