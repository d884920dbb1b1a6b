"""A reviewed text as it is seen: whose letters, what goes, what is moved; the final and the original text; the marks in the margin."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest

from desktop_app.editing.inline import spans
from desktop_app.editing.viewing import lens
from desktop_app.review.beside import author_numbers
from desktop_app.review.decide import accept_all, reject_all
from desktop_app.statement import Caret, Paragraph, Run, Statement
from desktop_app.statement.runs import plain
from desktop_app.ui.text.balloons import WIDTH, stacked
from desktop_app.ui.text.change_bars import found_in
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.text.review_look import authors_in, break_sign, line_end, review_edges, review_grounds, review_lines
from desktop_app.ui.theme import colour
from desktop_app.ui.words import tr
from tests.officer import Officer
from tests.window.text.reviewed import LEILA, NOUR, SAMER, Table, reviewed, text

VALUE = reviewed()
NUMBERS = author_numbers(VALUE)


@pytest.fixture
def reader(officer: Officer) -> Officer:
    officer.works_on(VALUE)
    officer.sits_down()
    officer.goes_to("body")
    return officer


def editor_of(officer: Officer, pane: str = "body") -> TextEditor:
    return officer.window.panes[pane].editor


def form_at(editor: TextEditor, node: str, offset: int) -> QTextCharFormat:
    assert editor.go_to(Caret(node, offset + 1))
    return editor.textCursor().charFormat()


def shown(officer: Officer) -> list[str]:
    document = editor_of(officer).document()
    return [document.findBlockByNumber(number).text() for number in range(document.blockCount())]


def test_letters_have_the_colour_of_who_suggests_them(reader: Officer) -> None:
    editor, head = editor_of(reader), text(VALUE, "p-head22")
    gone = form_at(editor, "p-head22", head.index("عامسنوي"))
    come = form_at(editor, "p-head22", head.index("سنوي"))
    assert gone.fontStrikeOut()
    assert not come.fontStrikeOut()
    assert gone.foreground().color() == come.foreground().color() == colour(f"author{NUMBERS[SAMER]}")
    assert not form_at(editor, "p-head22", 0).fontStrikeOut()


def test_a_whole_paragraph_that_is_put_in(reader: Officer) -> None:
    editor = editor_of(reader)
    new = next(each for each in VALUE.body if each.presence is not None)
    assert form_at(editor, new.id, 3).foreground().color() == colour(f"author{NUMBERS[NOUR]}")
    assert review_lines(new, authors_in(editor)) == ((0, len(plain(new.runs)), f"author{NUMBERS[NOUR]}"),)


def test_breaks_have_a_sign(reader: Officer) -> None:
    editor = editor_of(reader)
    authors = authors_in(editor)
    order = [each.id for each in editor.paragraphs]
    signs = {node: break_sign(editor, number, authors) for number, node in enumerate(order)}
    assert signs["p-issu22"] == (NUMBERS[LEILA], True)
    assert [sign for sign in signs.values() if sign is not None] == [(NUMBERS[LEILA], True), (NUMBERS[SAMER], False)]


def test_the_sign_of_a_break_stands_behind_a_number_that_ends_its_line(officer: Officer) -> None:
    officer.works_on(Statement("st-1", body=(Paragraph("p-1", (Run("وكان عدد الحضور 90"),)), Paragraph("p-2", (Run("Present: تسعون"),)))))
    officer.sits_down()
    officer.goes_to("body")
    for number, rtl in ((0, True), (1, False)):
        line = editor_of(officer).document().findBlockByNumber(number).layout().lineAt(0)
        written, edge = line.naturalTextRect(), line_end(line, rtl=rtl)
        assert edge <= written.left() if rtl else edge >= written.right()


def test_what_the_caret_is_in_stands_out(reader: Officer) -> None:
    editor, lead = editor_of(reader), VALUE.lead[0]
    authors = authors_in(editor)
    comment = VALUE.comments[0].id
    calm = tuple(review_grounds(lead, authors, frozenset()))
    strong = tuple(review_grounds(lead, authors, frozenset({comment})))
    assert set(calm) < set(strong)
    assert ("comment_ground", 1.0) in {(token, opacity) for _start, _end, token, opacity in calm}


def test_a_resolved_comment_is_no_longer_seen(reader: Officer) -> None:
    reader.goes_to("p-lead22", text(VALUE, "p-lead22").index("مؤتمره") + 2)
    assert reader.runs("comment.resolve")
    editor = editor_of(reader)
    grounds = review_grounds(editor.shown.lead[0], authors_in(editor), frozenset())
    assert "comment_ground" not in {token for _start, _end, token, _opacity in grounds}


@pytest.mark.parametrize(("view", "decide"), [("final", accept_all), ("original", reject_all)])
def test_the_other_views(reader: Officer, view: str, decide: object) -> None:
    node, start = "p-even22", text(VALUE, "p-even22").index("في")
    reader.goes_to(node, start)
    assert reader.runs(f"review.view-{view}")
    wanted = decide(VALUE)  # type: ignore[operator]
    assert shown(reader) == [plain(each.runs) for each in (*wanted.front, *wanted.lead, *wanted.body)]
    editor = editor_of(reader)
    assert authors_in(editor)[VALUE.comments[0].id] == NUMBERS[LEILA]
    assert editor.selection().caret() == Caret(node, start)
    cursor = editor.textCursor()
    assert cursor.block().text()[cursor.positionInBlock() :].startswith("في")
    assert reader.runs("review.view-marks")
    assert shown(reader) == [plain(each.runs) for each in (*VALUE.front, *VALUE.lead, *VALUE.body)]
    assert editor.selection().caret() == Caret(node, start)


def test_a_view_is_only_to_be_read_and_a_bar_leads_back(reader: Officer) -> None:
    bar = reader.window.only_read
    assert not bar.isVisible()
    for name, words in (
        ("final", "هكذا يُقرأ النصّ إذا قُبلت الاقتراحات كلّها، وهو للقراءة فقط."),
        ("original", "هكذا كان النصّ قبل الاقتراحات، وهو للقراءة فقط."),
    ):
        assert reader.runs(f"review.view-{name}")
        reader.rests()
        assert bar.isVisible()
        assert (bar.height(), bar.label.toolTip() or bar.label.text()) == (40, words)
    reader.clicks(bar.action)
    reader.rests()
    assert not bar.isVisible()
    assert reader.window.document.suggesting.view == "marks"


def test_a_view_is_only_to_be_read_and_says_so(reader: Officer) -> None:
    assert reader.runs("review.view-final")
    before = shown(reader)
    for press in ("Backspace", "Delete", "Return", "Ctrl+V"):
        reader.window.status.clearMessage()
        reader.presses(press)
        assert reader.window.status.currentMessage() == tr("This view is only to be read: go back to all marks to change the text")
    reader.types("ك")
    reader.composes("ك")
    reader.composes("", "كل")
    assert shown(reader) == before
    assert reader.statement is VALUE
    reader.presses("Ctrl+End")
    assert editor_of(reader).textCursor().atEnd()  # one can still go through it


def test_the_places_of_a_view_lead_back() -> None:
    for view in ("final", "original"):
        found = lens(VALUE, view)
        assert found is not None
        for paragraph in (*VALUE.front, *VALUE.lead, *VALUE.body):
            for offset in range(len(plain(paragraph.runs)) + 1):
                node, there = found.there(paragraph.id, offset)
                assert found.there(*found.back(node, there)) == (node, there)


def test_the_margin_shows_whose_and_a_click_leads_there(reader: Officer) -> None:
    editor = editor_of(reader)
    reader.window.side.show("review")
    outer = editor.outer
    assert outer.isVisible()
    outer.grab()
    assert len(outer.marks) >= 4
    mark = next(mark for mark in outer.marks if mark.id == VALUE.comments[0].id)
    QTest.mouseClick(outer, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, mark.place.center().toPoint())
    reader.rests()
    assert reader.window.side.shows("review")
    assert reader.window.selection.node == "p-lead22"
    assert reader.window.side.walk.current(VALUE, reader.window.selection).id == mark.id
    QTest.mouseClick(outer, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))


def test_without_a_review_there_is_no_margin(officer: Officer) -> None:
    from tests.window.statements import CRAFTS

    officer.works_on(CRAFTS)
    officer.sits_down()
    officer.goes_to("p-lead22", 3)
    outer = editor_of(officer).outer
    assert not outer.isVisible()
    officer.window.document.suggesting.start(LEILA)
    officer.types("ك")
    assert outer.isVisible()
    officer.undoes()
    assert not outer.isVisible()


def test_balloons_stand_where_the_margin_is_wide(reader: Officer) -> None:
    window, editor = reader.window, editor_of(reader)
    window.side.show("problems")
    window.show_dock(window.problems_dock, False)
    window.resize(1366, 768)
    reader.goes_to("p-even22", text(VALUE, "p-even22").index("مركز"))
    editor.outer.grab()
    wide = {mark.id: mark.place for mark in editor.outer.marks}
    assert all(place.width() == WIDTH for place in wide.values())
    places = sorted(wide.values(), key=lambda place: place.top())
    assert all(above.bottom() <= below.top() + 0.5 for above, below in pairwise(places))
    current = window.side.walk.current(VALUE, window.selection)
    top = editor.cursorRect().top()
    assert abs(wide[current.id].top() - top) < 30
    reader.runs("view.review")
    editor.outer.grab()
    assert all(mark.place.width() < WIDTH for mark in editor.outer.marks)


def beside_the_text(reader: Officer) -> TextEditor:
    """The body with balloons."""
    reader.window.show_dock(reader.window.problems_dock, False)
    reader.window.resize(1366, 768)
    editor = editor_of(reader)
    reader.goes_to("p-head22", text(VALUE, "p-head22").index("سنوي") + 1)
    reader.rests()
    editor.outer.grab()
    reader.waits_until(lambda: editor.outer.balloons.card is not None)
    return editor


def test_the_current_balloon_decides_by_mouse(reader: Officer) -> None:
    editor = beside_the_text(reader)
    card = editor.outer.balloons.card
    assert card.shown.names == (SAMER,)
    mark = next(mark for mark in editor.outer.marks if mark.id == card.shown.id)
    assert mark.place.toRect() == card.geometry()
    reader.clicks(card.buttons[0])
    assert plain(reader.statement.front[0].runs) == "اتحاد الحرفيين يعقد مؤتمره السنوي الثالث"
    assert editor.hasFocus()


def test_the_current_balloon_decides_by_keyboard(reader: Officer) -> None:
    editor = beside_the_text(reader)
    card = editor.outer.balloons.card
    reader.presses("Tab")
    assert reader.focus is card.buttons[0]
    editor.outer.grab()
    assert editor.outer.balloons.card is card  # it stays while the keys are in it
    reader.presses("Esc")
    assert editor.hasFocus()
    reader.presses("Tab")
    reader.presses("Tab")
    reader.presses("Return")
    assert plain(reader.statement.front[0].runs) == "اتحاد الحرفيين يعقد مؤتمره العام الثالث"


def test_the_text_gives_room_to_balloons_and_takes_it_back(reader: Officer) -> None:
    window, editor = reader.window, editor_of(reader)
    window.resize(1366, 768)
    window.side.show("review")
    reader.rests()
    wide = editor.viewport().width()
    edge = editor.viewport().mapTo(window, editor.viewport().rect().topRight()).x()
    window.side.show("problems")
    reader.rests()
    assert editor.viewport().width() <= wide - 80
    assert editor.viewport().mapTo(window, editor.viewport().rect().topRight()).x() == edge
    editor.outer.grab()
    assert {mark.place.width() for mark in editor.outer.marks} == {WIDTH}
    window.side.show("review")
    reader.rests()
    assert editor.viewport().width() == wide


def test_what_stands_at_a_whole_paragraph_has_a_balloon(reader: Officer) -> None:
    editor = editor_of(reader)
    reader.goes_to("p-open22", 3)
    reader.window.document.suggesting.start(NOUR)
    assert reader.runs("style.heading-1")
    reader.window.document.suggesting.stop()
    reader.rests()
    editor.outer.grab()
    change = reader.statement.proposals[-1].change
    assert change in {found[2] for found in found_in(editor, editor.document().findBlock(editor.textCursor().position()), here(editor))}


def here(editor: TextEditor) -> Paragraph:
    return editor.paragraphs[editor.textCursor().blockNumber()]


def test_balloons_give_way_to_the_current_one() -> None:
    assert stacked([0, 10, 20], [30, 30, 30], 0) == [0, 30, 60]
    assert stacked([0, 10, 20], [30, 30, 30], 2) == [-40, -10, 20]


def test_what_goes_and_what_comes_has_one_edge(reader: Officer) -> None:
    head = VALUE.front[0]
    change = next(change.id for change in VALUE.changes if change.id in {span.id for span in spans(head)})
    start = text(VALUE, "p-head22").index("عامسنوي")
    assert list(review_edges(head, {change: 3}, frozenset({change}))) == [(start, start + len("عامسنوي"), 3)]


@pytest.mark.parametrize("interface", ["ar", "en"])
@pytest.mark.parametrize("of_text", ["ar", "en"])
def test_the_margin_lies_beside_the_text_and_the_scroll_bar(officer: Officer, interface: str, of_text: str) -> None:
    words = "The committee thanked all who took part. " * 4 if of_text == "en" else "شكرت اللجنة كل من شارك في المؤتمر. " * 4
    table = Table(Statement("st-1", of_text, body=tuple(Paragraph(f"p-{number}", (Run(words),)) for number in range(30))))
    table.writes(SAMER, "p-2", words.split()[1], "")
    officer.works_on(table.value)
    officer.sits_down()
    officer.speaks(interface)
    officer.goes_to("p-2", 3)
    editor = editor_of(officer)
    bar = editor.verticalScrollBar()
    assert bar.isVisible()
    outer = editor.outer
    assert outer.isVisible()
    taken = QRect(bar.mapTo(editor, QPoint(0, 0)), bar.size())
    assert not outer.geometry().intersects(taken)
    assert not outer.geometry().intersects(editor.viewport().geometry())
    assert not outer.geometry().intersects(editor.gutter.geometry())
    officer.speaks("ar")
