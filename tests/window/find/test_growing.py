"""Finding in a long statement: first places at once, more as they are found, and the window answers meanwhile; and labels."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.editing.finding.finder import FOUND
from desktop_app.statement import Caret, Paragraph, Run, Statement
from desktop_app.ui.text.found import CURRENT
from tests.officer import Officer

LONG = Statement("st-1", body=tuple(Paragraph(f"p-{number}", (Run("عقد المؤتمر أعماله"),), label=f"{number}- ") for number in range(1500)))


@pytest.fixture
def at_work(officer: Officer) -> Officer:
    officer.works_on(LONG)
    officer.goes_to("p-0")
    officer.presses("Ctrl+F")
    return officer


def begins(officer: Officer, words: str) -> None:
    """The query is typed, and one slice of its search is done; the rest waits."""
    finding = officer.window.finding
    finding.bar.field.setText(words)
    finding._seek(reveal=True)
    assert finding.search.grows


def test_the_first_place_is_shown_while_the_rest_is_sought(at_work: Officer) -> None:
    finding = at_work.window.finding
    begins(at_work, "المؤتمر")
    assert (at_work.window.selection.node, at_work.window.selection.start) == ("p-0", 4)
    known = len(finding.search.hits)
    assert finding.bar.count.text() == f"1 من {known}…"
    assert finding.found.of("p-1") == ((4, 11, FOUND),)
    at_work.waits_until(lambda: not finding.seeking)
    assert finding.bar.count.text() == "1 من 1500"
    assert finding.found.of("p-1499") == ((4, 11, FOUND),)


def test_enter_waits_for_no_more_than_the_next_place(at_work: Officer) -> None:
    begins(at_work, "المؤتمر")
    at_work.presses("Return")
    assert at_work.window.selection.node == "p-1"
    assert at_work.window.finding.seeking
    at_work.presses("Shift+Return")
    at_work.presses("Shift+Return")  # round the start: the last one is not known yet
    assert at_work.window.selection.node == "p-0"
    at_work.waits_until(lambda: at_work.window.selection.node == "p-1499")
    assert at_work.window.finding.bar.count.text() == "1500 من 1500 · من النهاية"


def test_typing_on_gives_up_what_is_sought(at_work: Officer) -> None:
    finding = at_work.window.finding
    begins(at_work, "المؤتمر")
    at_work.presses("End")
    at_work.types("ات")
    at_work.waits_until(lambda: not finding.seeking)
    assert finding.bar.count.text() == "لا نتائج"
    assert not finding.found.of("p-0")


def test_a_search_that_an_edit_broke_off_is_not_taken_for_whole(at_work: Officer) -> None:
    finding = at_work.window.finding
    begins(at_work, "المؤتمر")
    assert at_work.window.go_to(Caret("p-0", 0))
    at_work.types("ثم ")
    at_work.presses("Shift+F3")
    at_work.waits_until(lambda: not finding.seeking)
    assert at_work.window.selection.node == "p-1499"
    assert finding.bar.count.text() == "1500 من 1500 · من النهاية"


def test_all_are_replaced_also_those_that_are_still_sought(at_work: Officer) -> None:
    finding = at_work.window.finding
    begins(at_work, "المؤتمر")
    finding.bar.replacement.setText("الملتقى")
    finding.replace_all()
    at_work.waits_until(lambda: finding.bar.count.text() == "استُبدل 1500 موضعاً")
    assert at_work.texts == ["عقد الملتقى أعماله"] * 1500


def test_a_place_in_a_label_is_marked_there_and_the_caret_stands_behind_it(at_work: Officer) -> None:
    finding, view = at_work.window.finding, at_work.window.panes["body"].editor.viewport()
    QApplication.processEvents()
    before = view.grab().toImage()
    finding.bar.field.setText("3-")
    at_work.waits_until(lambda: not finding.seeking)
    assert (at_work.window.selection.node, at_work.window.selection.start, at_work.window.selection.end) == ("p-3", 0, 0)
    assert [finding.found.label_of(node) for node in ("p-3", "p-13", "p-4")] == [CURRENT, FOUND, ""]
    assert finding.bar.count.text() == "1 من 150"
    QApplication.processEvents()
    assert view.grab().toImage() != before
    at_work.presses("Return")
    assert at_work.window.selection.node == "p-13"
    assert [finding.found.label_of(node) for node in ("p-3", "p-13")] == [FOUND, CURRENT]
    at_work.presses("Esc")
    assert finding.found.label_of("p-13") == ""
