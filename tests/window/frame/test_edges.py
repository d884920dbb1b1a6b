"""Where things stand: one leading edge, nothing over another, nothing cut."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetricsF, QStatusTipEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop_app.editing.document import Document
from desktop_app.statement import Paragraph, Run, Signatory, Statement
from desktop_app.ui.parts.painting import broken
from desktop_app.ui.text.margins import CARET
from desktop_app.ui.theme import install_theme, rtl, ui_font
from desktop_app.ui.window import MainWindow
from desktop_app.ui.words import install
from tests.officer import Officer
from tests.window.statements import CRAFTS

ENGLISH = replace(
    CRAFTS,
    language="en",
    front=(Paragraph("p-head22", (Run("The crafts hold their third congress"),), role="headline"),),
    lead=(Paragraph("p-lead22", (Run("The federation held its third congress today."),)),),
    agenda=(
        replace(CRAFTS.agenda[0], title="Election", paragraphs=(Paragraph("p-elec22", (Run("The congress elected its bureau."),)),)),
        *CRAFTS.agenda[1:],
    ),
)
SEVERAL = replace(
    CRAFTS,
    metadata=replace(
        CRAFTS.metadata,
        signatories=tuple(
            Signatory(f"s-{letter}name22", "عبد الرحمن بن محمد بن عبد اللطيف الحسيني الهاشمي القرشي", "الرئيس المشترك", "اتحاد الحرفيين")
            for letter in "abcd"
        ),
    ),
)


def from_edge(pane: QWidget, widget: QWidget, inside: int = 0) -> int:
    """Pixels from a pane's leading edge to a widget's, and `inside` more."""
    left = widget.mapTo(pane, QPoint(0, 0)).x()
    return (pane.width() - left - widget.width() if rtl() else left) + inside


def edges(officer: Officer) -> dict[str, int]:
    """Where the statement's own letters and fields begin, by pane."""
    panes, found = officer.window.panes, {}
    for name in ("body", "closing", "metadata", "agenda"):
        officer.goes_to(name)
        officer.rests()
        if name in ("body", "closing"):
            found[name] = from_edge(panes[name], panes[name].editor.viewport(), CARET)
        elif name == "metadata":
            found[name] = from_edge(panes[name], panes[name].cells["title"].editor)
        else:
            found[name] = from_edge(panes[name], next(iter(panes[name].sheet.cards.values())).editor, CARET)
    return found


@pytest.mark.parametrize(("spoken", "statement"), [("ar", CRAFTS), ("en", ENGLISH)])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_the_leading_edge_is_the_same_in_all_panes(officer: Officer, spoken: str, statement: Statement, size: tuple[int, int]) -> None:
    officer.speaks(spoken)
    officer.window.resize(*size)
    officer.works_on(statement)
    found = edges(officer)
    assert len(set(found.values())) == 1, found


def test_cards_do_not_move_when_the_scroll_bar_appears(officer: Officer) -> None:
    officer.works_on(replace(CRAFTS, agenda=CRAFTS.agenda[:1]))
    officer.goes_to("agenda")
    pane = officer.window.panes["agenda"]
    before = from_edge(pane, next(iter(pane.sheet.cards.values())))
    officer.works_on(
        replace(CRAFTS, agenda=tuple(replace(CRAFTS.agenda[0], id=f"i-{letter}item22", paragraphs=()) for letter in "abcdefgh"))
    )
    officer.goes_to("agenda")
    assert pane._scroll.verticalScrollBar().maximum() > 0
    assert from_edge(pane, next(iter(pane.sheet.cards.values()))) == before


def placed(owner: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(owner, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("spoken", ["ar", "en"])
def test_nothing_in_the_signature_stands_over_another(officer: Officer, spoken: str) -> None:
    officer.speaks(spoken)
    officer.works_on(SEVERAL)
    officer.goes_to("closing")
    strip = officer.window.panes["closing"].strip
    pieces = [strip.rows.grid, strip.rows.add, *(cell.editor for cell in strip.cells.values())]
    for number, one in enumerate(pieces):
        for other in pieces[number + 1 :]:
            assert not placed(strip, one).intersects(placed(strip, other)), (one, other)
    assert officer.window.panes["closing"].editor.height() > strip.height() / 2
    for entry in strip.findChildren(QLineEdit):
        assert entry.fontMetrics().horizontalAdvance(entry.placeholderText()) <= entry.width() - 2 * 12 - 24


def test_captions_of_the_status_bar_stand_in_the_middle(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    status = officer.window.status
    middle = placed(status, status._words).center().y()
    assert abs(middle - status.rect().center().y()) <= 1


@pytest.mark.parametrize("width", [90, 140, 228])
def test_broken_lines_keep_every_word_and_fit(dressed: QApplication, width: int) -> None:
    font = ui_font("dense", weight=600)
    for text in ("لم يعد المقطع الذي استُخرج منه أحد الحقول موجوداً. راجع الحقل ثم أكّده", "The passage of the field is gone 😀 for good"):
        lines = broken(text, font, width)
        assert " ".join(lines) == text
        assert all(line == line.strip() and QFontMetricsF(font).horizontalAdvance(line) <= width + 1 for line in lines)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_window_fits_a_small_screen_from_the_first(dressed: QApplication, language: str) -> None:
    install(dressed, language)
    install_theme(dressed, "light")
    window = MainWindow()
    window.resize(1366, 768)
    assert (window.width(), window.height()) == (1366, 768)
    window.show_document(Document(CRAFTS))
    window.show()
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1366, 768)
    window.close()
    install(dressed, "ar")
    install_theme(dressed, "light")


def test_what_a_menu_says_of_its_entry_is_not_written_over_the_status(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    status = officer.window.status
    QApplication.sendEvent(officer.window, QStatusTipEvent("بيان فارغ"))
    assert status.currentMessage()
    assert not status._whole.isVisible()
    officer.rests()
    assert not status._whole.isVisible()
    QApplication.sendEvent(officer.window, QStatusTipEvent(""))
    assert status._whole.isVisible()
