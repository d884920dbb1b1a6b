"""The printer: pages on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.statement import Statement
from desktop_app.statement.walking import title
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.printing.paper import Paper
from desktop_app.ui.words import tr

POINTS = 72.0


def ask_and_print(parent: QWidget, statement: Statement, file: Path) -> QPrinter | None:
    """Asks for a printer and prints; which one it was, None when the person gave up. `file` is proposed where the pages go into one.
    Raises Refusal where it takes nothing."""
    printer = printer_for(statement)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Print"))
    propose(dialog, file)
    if not dialog.exec():
        return None
    print_on(printer, statement)
    return printer


def propose(dialog: QPrintDialog, file: Path) -> None:
    """Qt's own dialog would write into the home folder; those of Windows and macOS ask by themselves."""
    entry = dialog.findChild(QLineEdit, "filename")
    if entry is not None:
        entry.setText(str(file))


def printer_for(statement: Statement) -> QPrinter:
    """The usual printer, with A4 and the statement's title as the name of the job."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName(" ".join(title(statement).split()) or tr("Statement"))
    return printer


def print_on(printer: QPrinter, statement: Statement) -> int:
    """Prints the pages that the printer was asked for; how many. Raises Refusal where it takes nothing."""
    size = printer.pageLayout().fullRect(QPageLayout.Unit.Point).size()
    paper = Paper(statement, QSizeF(size))
    first, last = printer.fromPage() or 1, min(printer.toPage() or paper.count, paper.count)
    painter = QPainter()
    if not painter.begin(printer):
        raise Refusal(message("The printer takes nothing. Check that it is on and connected, or choose another one."))
    for number in range(first - 1, last):
        if number >= first:
            printer.newPage()
        painter.save()
        painter.scale(printer.resolution() / POINTS, printer.resolution() / POINTS)
        paper.paint(painter, number)
        painter.restore()
    painter.end()
    return last - first + 1
