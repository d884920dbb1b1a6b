"""The clipboard: what is copied, and what a paste brings. Bold, italic and links are kept, foreign styles dropped."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QMimeData

from desktop_app.editing.copying import copied_html, copied_text
from desktop_app.editing.selection import Selection
from desktop_app.statement import Lines, Paragraph, Statement

KEPT_MARKS = ("strong", "emphasis", "link")


def mime_of(statement: Statement, selection: Selection) -> QMimeData:
    """The selection as HTML and as plain text."""
    mime = QMimeData()
    mime.setText(copied_text(statement, selection))
    mime.setHtml(copied_html(statement, selection))
    return mime


def lines_of(source: QMimeData, *, bare: bool = False) -> Lines:
    """The text of the clipboard as lines; `bare`: without marks."""
    if source.hasHtml() and not bare:
        return import_module("desktop_app.formats.html.read").from_text(source.html())
    return import_module("desktop_app.formats.plain.read").from_text(source.text())


def pieces_of(source: QMimeData, *, bare: bool = False) -> tuple[Paragraph, ...]:
    """The paragraphs that a paste brings, without ids; blank lines are left out."""
    lines = [line for line in lines_of(source, bare=bare).lines if line.runs or line.label]
    return tuple(Paragraph("", line.runs, line.style, line.level, line.label) for line in lines)
