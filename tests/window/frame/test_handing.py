"""Handing out: files for others, paper, the clipboard."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from desktop_app.editing.document import Document
from desktop_app.editing.exporting import TOLD, exportable, exported, lost
from desktop_app.formats import FORMATS, Format
from desktop_app.statement import Mark, Paragraph, Run, Statement
from desktop_app.statement.marks import STYLE_MARKS
from desktop_app.ui.actions import handing
from desktop_app.ui.printing.paper import Paper
from desktop_app.ui.printing.preview import Preview
from desktop_app.ui.printing.printer import print_on, printer_for
from tests.officer import Officer
from tests.window.statements import CRAFTS

LONG = replace(CRAFTS, body=tuple(Paragraph(f"p-{n}", (Run("أعلن الاتحاد في ختام أعماله ما يلي. " * 8),)) for n in range(60)))


@pytest.mark.parametrize("known", exportable, ids=lambda known: known.id)
def test_an_export_is_what_the_command_line_writes(
    officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: Format
) -> None:
    wanted = tmp_path / f"out{known.suffixes[0]}"
    monkeypatch.setattr(handing, "choose_export", lambda _window, _known, _suggestion: wanted)
    officer.works_on(CRAFTS)
    assert officer.runs(f"export.{known.id}")
    assert wanted.read_bytes() == exported(CRAFTS, known.id)
    assert officer.window.handed.bar.isVisible()
    assert wanted.name in officer.window.handed.bar.label.text()
    assert not officer.window.document.modified


def test_what_was_just_typed_is_exported(officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing, "choose_export", lambda _window, _known, _suggestion: tmp_path / "a.txt")
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 0)
    officer.composes("زيادة")
    assert officer.runs("export.plain")
    assert officer.texts[1] in (tmp_path / "a.txt").read_text("utf-8") or "زيادة" in (tmp_path / "a.txt").read_text("utf-8")


def test_a_file_that_cannot_be_written_is_told(officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setattr(handing, "tell", lambda _window, refusal: told.append(refusal))
    monkeypatch.setattr(handing, "choose_export", lambda _window, _known, _suggestion: tmp_path / "no" / "such" / "a.txt")
    officer.works_on(CRAFTS)
    assert not officer.runs("export.plain")
    assert len(told) == 1
    assert not officer.window.handed.bar.isVisible()


def test_the_name_is_suggested_beside_the_file(officer: Officer, tmp_path: Path) -> None:
    officer.window.show_document(Document(CRAFTS, tmp_path / "crafts.bayan"))
    assert [handing.suggested(officer.window, known).name for known in exportable] == [f"crafts{known.suffixes[0]}" for known in exportable]
    officer.works_on(CRAFTS)
    assert handing.suggested(officer.window, exportable[0]).stem


def test_what_is_lost_is_told_only_where_there_is_any() -> None:
    plain = next(known for known in FORMATS if known.id == "plain")
    bold = Statement("st-1", body=(Paragraph("p-1", (Run("نص", (Mark("strong"),)),)),))
    assert lost(Statement("st-1", body=(Paragraph("p-1", (Run("نص"),)),)), plain) == ()
    assert lost(bold, plain) == ("bold, emphasis and links",)
    assert {word for known in FORMATS for word in known.loses} <= {*TOLD, *STYLE_MARKS, "metadata", "roles", "agenda"}


def test_the_whole_statement_is_copied(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("body")
    officer.presses("Ctrl+Alt+C")
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == exported(CRAFTS, "plain").decode().strip("\n")
    assert mime.html() == exported(CRAFTS, "html").decode()


def test_paper_has_a_page_for_each_page_s_worth() -> None:
    assert Paper(CRAFTS).count == 1
    assert Paper(Statement("st-1")).count == 1
    paper = Paper(LONG)
    assert paper.count > 3
    inked = []
    for number in range(paper.count):
        image = QImage(596, 842, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paper.paint(painter, number)
        painter.end()
        rows = [y for y in range(0, 842, 2) if any(image.pixelColor(x, y).lightness() < 128 for x in range(0, 596, 3))]
        inked.append((rows[0], rows[-1]))
    assert all(first >= 60 and last <= 842 - 30 for first, last in inked)
    assert all(last > 780 for _, last in inked)  # the number at the foot


def test_pages_are_numbered_in_the_digits_of_the_statement(qapp: QApplication) -> None:
    count = Paper(LONG).count
    assert Paper(LONG).foot(1) == f"2 / {count}"
    turned = Paper(replace(LONG, metadata=replace(LONG.metadata, digits="arabic-indic")))
    assert turned.foot(1).startswith("٢ / ")


def test_the_printer_gets_every_page(qapp: QApplication, tmp_path: Path) -> None:
    printer = printer_for(LONG)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    count = print_on(printer, LONG)
    pages = re.findall(rb"/Type\s*/Page\b", (tmp_path / "out.pdf").read_bytes())
    assert len(pages) == count > 3


def test_the_preview_leafs_through_the_pages(officer: Officer) -> None:
    officer.works_on(LONG)
    seen = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Preview)
        first = dialog._place.text()
        officer.presses("PgDown")
        seen.append((first, dialog._place.text(), dialog.grab().width() > 300))
        dialog.reject()

    QTimer.singleShot(200, look)
    officer.runs("file.preview")
    assert seen == [(seen[0][0], seen[0][1], True)]
    assert "1" in seen[0][0]
    assert "2" in seen[0][1]
    assert not [dialog for dialog in officer.window.findChildren(QDialog) if dialog.isVisible()]


def test_what_was_printed_says_where_it_went(officer: Officer, tmp_path: Path) -> None:
    officer.works_on(CRAFTS)
    officer.window.handed.printed("", str(tmp_path / "out.pdf"))
    assert "out.pdf" in officer.window.handed.bar.label.text()
    assert tmp_path.name in officer.window.handed.bar.label.text()
    officer.window.handed.printed("مكتب الإعلام", "")
    assert "مكتب الإعلام" in officer.window.handed.bar.label.text()
    assert not officer.window.handed.bar.action.isVisible()


def test_pages_for_a_file_are_proposed_beside_the_statement(officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proposed = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda dialog: proposed.append(dialog.findChild(QLineEdit, "filename").text()) or 0)
    officer.works_on(CRAFTS)
    officer.window.document.path = tmp_path / "بيان 4.bayan"
    officer.window.run("file.print")
    assert proposed == [str(tmp_path / "بيان 4.pdf")]
