"""Marks in the window: put on, seen, told, taken off; links with the host that they really lead to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolTip

from desktop_app.statement import SCRIPTURE, STRONG, Mark, Paragraph, Run, Statement
from desktop_app.text.hosts import true_host
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.text.link_field import LinkField
from desktop_app.ui.text.mark_lines import line_ranges
from tests.officer import Officer
from tests.window.statements import CRAFTS

LINK = Mark("link", "https://press.example@evil.example/")
LINKED = Statement("st-1", body=(Paragraph("p-1", (Run("قال "), Run("الموقع", (LINK,)), Run(" هذا"))), Paragraph("p-2", (Run("نص آخر"),))))


def editor(officer: Officer) -> TextEditor:
    return officer.window.panes["body"].editor


def letter(officer: Officer, node: int, offset: int) -> QPoint:
    """The middle of a letter, in the viewport."""
    block = editor(officer).document().findBlockByNumber(node)
    line = block.layout().lineForTextPosition(offset)
    left, right = line.cursorToX(offset)[0], line.cursorToX(offset + 1)[0]
    corner = editor(officer).document().documentLayout().blockBoundingRect(block).topLeft()
    return QPoint(round(corner.x() + (left + right) / 2), round(corner.y() + line.y() + line.ascent() - 4))


def test_marks_are_put_on_and_told(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    for command, mark in (
        ("mark.event", Mark("name", "event")), ("mark.foreign", Mark("foreign", "ar")), ("mark.foreign-ckb", Mark("foreign", "ckb")),
        ("mark.scripture", SCRIPTURE),
    ):  # fmt: skip
        officer.selects("p-even22", 0, 9)
        assert officer.runs(command)
        assert mark in officer.statement.body[1].runs[0].marks
        assert line_ranges(officer.statement.body[1])[-1][:2] == (0, 9)
    shown = officer.window.status.findChildren(type(officer.window.status._marks))
    assert any("Kurdish" in each.text() or "كردي" in each.text() for each in shown)


def test_a_mark_is_painted(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-open22")

    def picture() -> QImage:
        return editor(officer).viewport().grab().toImage()

    before = picture()
    officer.selects("p-even22", 0, 9)
    officer.runs("mark.person")
    officer.goes_to("p-open22")
    assert picture() != before
    officer.selects("p-even22", 0, 9)
    officer.presses("Ctrl+Space")
    officer.goes_to("p-open22")
    assert officer.statement.body[1].runs == CRAFTS.body[1].runs


def test_ctrl_space_clears_what_is_marked_around_the_caret(officer: Officer) -> None:
    marks = (Mark("name", "person"), STRONG)
    officer.works_on(Statement("st-1", body=(Paragraph("p-1", (Run("قال "), Run("سالم", marks), Run(" هنا"))),)))
    officer.goes_to("p-1", 6)
    officer.presses("Ctrl+Space")
    assert officer.statement.body[0].runs == (Run("قال سالم هنا"),)
    assert (officer.window.selection.start, officer.window.selection.empty) == (6, True)
    officer.undoes()
    assert officer.statement.body[0].runs[1].marks


def test_the_tooltip_says_the_marks(officer: Officer) -> None:
    officer.works_on(LINKED)
    place = letter(officer, 0, 6)
    view = editor(officer).viewport()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))
    assert "evil.example" in QToolTip.text()
    assert "press.example" not in QToolTip.text()
    QToolTip.hideText()


def test_the_caret_in_a_link_shows_its_host(officer: Officer) -> None:
    officer.works_on(LINKED)
    for offset, host in ((2, ""), (4, "evil.example"), (7, "evil.example"), (10, "evil.example"), (12, "")):
        officer.goes_to("p-1", offset)
        assert editor(officer).pointing.host == host
    officer.goes_to("p-1", 6)
    officer.goes_to("p-2", 1)
    assert editor(officer).pointing.host == ""


def test_a_click_with_ctrl_offers_the_address_and_opens_nothing(officer: Officer) -> None:
    officer.works_on(LINKED)
    view = editor(officer).viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, letter(officer, 0, 6))
    officer.waits_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    menu.actions()[1].trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == LINK.value


def field(officer: Officer) -> LinkField:
    officer.presses("Ctrl+L")
    return next(each for each in officer.window.findChildren(LinkField) if each.isVisible())


def test_a_link_is_set_changed_and_removed(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-even22", 0, 9)
    asked = field(officer)
    assert isinstance(officer.focus, QLineEdit)
    officer.types("javascript:alert(1)")
    officer.presses("Return")
    assert asked.isVisible()
    officer.presses("Ctrl+A")
    officer.types("example.org/a")
    officer.presses("Return")
    assert officer.statement.body[1].runs[0].marks == (Mark("link", "https://example.org/a"),)
    assert isinstance(officer.focus, TextEditor)
    assert officer.window.selection.end == 9
    officer.goes_to("p-even22", 4)
    assert field(officer).entry.text() == "https://example.org/a"
    officer.types("mailto:press@example.org")
    officer.presses("Return")
    assert officer.statement.body[1].runs[0].marks == (Mark("link", "mailto:press@example.org"),)
    field(officer).remove_button.click()
    assert officer.statement.body[1].runs == CRAFTS.body[1].runs


def test_escape_changes_nothing_and_gives_the_keys_back(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-even22", 0, 9)
    field(officer)
    officer.types("example.org")
    officer.presses("Escape")
    assert officer.statement is CRAFTS
    assert isinstance(officer.focus, TextEditor)


def test_an_address_is_written_where_nothing_is_selected(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-sign22", 0)
    field(officer)
    officer.types("example.org")
    officer.presses("Return")
    assert officer.statement.closing[1].runs[0] == Run("example.org", (Mark("link", "https://example.org"),))
    assert true_host("https://example.org") == "example.org"
    assert len(officer.window.document.history.done) == 1
