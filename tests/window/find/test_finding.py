"""Finding by keys: all panes and fields, there and back, while the text changes."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.editing.document import Document
from desktop_app.editing.finding.expressions import WRONG
from desktop_app.statement import Attendance, Caret, Paragraph, Run, Statement
from desktop_app.statement.runs import plain
from desktop_app.ui.find.trying import Trying
from desktop_app.ui.panes.metadata.keywords import Keyword
from desktop_app.ui.text.found import CURRENT, FOUND
from desktop_app.ui.words import tr
from tests.officer import Officer
from tests.window.statements import CRAFTS


@pytest.fixture
def at_work(officer: Officer) -> Officer:
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22")
    return officer


def seeks(officer: Officer, words: str) -> None:
    officer.presses("Ctrl+F")
    officer.types(words)
    officer.rests()
    officer.waits_until(lambda: not officer.window.finding.seeking)


def count(officer: Officer) -> str:
    return officer.window.finding.bar.count.text()


def painted(officer: Officer) -> dict[str, list[str]]:
    found = officer.window.finding.found
    nodes = [*(paragraph.id for paragraph in CRAFTS.front + CRAFTS.lead + CRAFTS.body + CRAFTS.closing), "p-elec22", "p-vote22"]
    return {node: [kind for _, _, kind in found.of(node)] for node in nodes if found.of(node)}


def test_it_is_found_as_one_types_in_arabic_folded(at_work: Officer) -> None:
    seeks(at_work, "موتمر")
    assert count(at_work) == "6 من 9"  # from where the caret was
    assert at_work.window.selection.caret() == Caret("p-even22", 17, "", "p-even22", 12)
    assert painted(at_work)["p-even22"] == [CURRENT]
    assert painted(at_work)["p-head22"] == [FOUND]
    assert at_work.focus is at_work.window.finding.bar.field


def test_enter_goes_through_all_panes_and_fields_and_round(at_work: Officer) -> None:
    seeks(at_work, "المؤتمر")
    seen = []
    for _ in range(len(at_work.window.finding.search.hits)):
        at_work.presses("Return")
        selection = at_work.window.selection
        seen.append((at_work.window.pane_name, selection.node, selection.field))
    assert seen == [
        ("agenda", "p-vote22", ""),
        ("closing", "p-than22", ""),
        ("metadata", "st-crafts", "event.name"),
        ("body", "p-issu22", ""),
        ("body", "p-open22", ""),
    ]
    assert at_work.focus is at_work.window.finding.bar.field
    at_work.presses("Shift+Return")
    assert at_work.window.selection.node == "p-issu22"
    assert count(at_work) == "2 من 5"


def test_going_round_is_said(at_work: Officer) -> None:
    seeks(at_work, "نشكر")
    at_work.presses("Return")
    assert count(at_work) == "1 من 1"
    at_work.presses("Return")
    assert count(at_work) == "1 من 1 · من البداية"
    at_work.presses("Shift+Return")
    assert count(at_work) == "1 من 1 · من النهاية"


def test_a_field_has_its_words_selected_while_the_keys_stay_in_the_bar(at_work: Officer) -> None:
    seeks(at_work, "اعضاء")
    at_work.presses("Return")
    at_work.sees_pane("agenda")
    title = next(field for field in at_work.window.panes["agenda"].findChildren(QLineEdit) if field.hasSelectedText())
    assert title.selectedText() == "أعضاء"
    at_work.presses("Return")
    assert not title.hasSelectedText()
    assert at_work.window.selection.node == "p-elec22"


def test_f3_goes_on_from_the_caret_also_when_the_bar_is_closed(at_work: Officer) -> None:
    seeks(at_work, "العام")
    at_work.presses("Esc")
    assert not at_work.window.finding.bar.isVisible()
    assert not painted(at_work)
    assert at_work.window.selection.caret() == Caret("p-even22", 24, "", "p-even22", 19)
    at_work.goes_to("p-head22")
    at_work.presses("F3")
    assert at_work.window.selection.node == "p-head22"
    at_work.presses("F3")
    assert at_work.window.selection.node == "p-lead22"
    at_work.presses("Shift+F3")
    at_work.presses("Shift+F3")
    assert (at_work.window.pane_name, at_work.window.selection.field) == ("metadata", "event.name")
    at_work.presses("F3")
    assert at_work.window.selection.node == "p-head22"


def test_what_is_selected_is_sought(at_work: Officer) -> None:
    at_work.selects("p-lead22", 4, 9)
    at_work.presses("Ctrl+F")
    at_work.rests()
    assert at_work.window.finding.bar.field.text() == "اتحاد"
    assert count(at_work) == "2 من 3"


def test_the_places_follow_what_is_typed_and_new_ones_are_found_after_the_pause(at_work: Officer) -> None:
    seeks(at_work, "عقد")
    before = at_work.window.finding.found.of("p-even22")
    assert at_work.window.go_to(Caret("p-even22", 0))
    at_work.types("ثم ")
    assert [(start, end) for start, end, _ in at_work.window.finding.found.of("p-even22")] == [(before[0][0] + 3, before[0][1] + 3)]
    at_work.types("عقد ")
    at_work.rests()
    at_work.waits_until(lambda: len(at_work.window.finding.found.of("p-even22")) == 2)
    at_work.undoes()
    at_work.rests()
    assert len(at_work.window.finding.search.hits) == 3


def test_exact_and_whole_words_are_chips(at_work: Officer) -> None:
    bar = at_work.window.finding.bar
    seeks(at_work, "مؤتمره")
    assert len(at_work.window.finding.search.hits) == 3
    bar.field.setText("موتمره")
    at_work.clicks(bar.exact)
    at_work.rests()
    at_work.waits_until(lambda: not at_work.window.finding.seeking)
    assert count(at_work) == "لا نتائج"
    assert not bar.next.isEnabled()
    at_work.clicks(bar.exact)
    bar.field.setText("مؤتمر")
    at_work.clicks(bar.whole)
    at_work.waits_until(lambda: not at_work.window.finding.seeking)
    assert count(at_work) == "لا نتائج"


def test_a_pattern_is_tried_aside_and_its_mistake_is_told(at_work: Officer) -> None:
    finding = at_work.window.finding
    at_work.presses("Ctrl+F")
    at_work.clicks(finding.bar.regular)
    finding.bar.field.setText(r"\d+/\d+")
    at_work.presses("Return")
    at_work.waits_until(lambda: bool(finding.search.hits) and not finding.seeking)
    assert [hit.text for hit in finding.search.hits] == ["10/3"]
    assert at_work.window.selection.node == "p-even22"
    finding.bar.field.setText("(مؤتمر")
    at_work.waits_until(lambda: count(at_work) == "تنقص «)» في النمط.")
    assert not finding.search.hits
    assert not painted(at_work)


def test_a_pattern_that_runs_wild_leaves_the_window_alone(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.editing.finding.aside.Aside.matches.__defaults__", (0.5,))
    officer.works_on(Statement("st-1", body=(Paragraph("p-1", (Run("ا" * 60),)),)))
    finding = officer.window.finding
    officer.presses("Ctrl+F")
    finding.bar.regular.setChecked(True)
    finding.bar.field.setText("(ا+)+ب")
    officer.presses("Return")
    officer.types("x")  # the keys are heard meanwhile
    assert finding.bar.field.text() == "(ا+)+بx"
    finding.bar.field.setText("(ا+)+ب")
    officer.presses("Return")
    officer.waits_until(lambda: "وقت" in count(officer))
    finding.bar.field.setText("ا+")
    officer.presses("Return")
    officer.waits_until(lambda: len(finding.search.hits) == 1)


def test_other_documents_begin_without_a_search(at_work: Officer) -> None:
    seeks(at_work, "المؤتمر")
    at_work.works_on(replace(CRAFTS, id="st-other"))
    assert not at_work.window.finding.bar.isVisible()
    assert not painted(at_work)
    at_work.presses("F3")
    at_work.rests()
    assert at_work.window.selection.node == "p-issu22"  # the words are still known


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_sentence_of_the_bar_is_cut(at_work: Officer, language: str) -> None:
    at_work.speaks(language)
    bar = at_work.window.finding.bar
    at_work.presses("Ctrl+H")
    at_work.rests()
    bar.tell("x", "error")
    at_work.rests()
    room = QFontMetrics(bar.count.font())
    for _, sentence in WRONG:
        assert room.horizontalAdvance(tr(sentence).replace("{{", "{")) <= bar.count.width(), sentence
    for press in (bar.one, bar.all):
        assert press.width() >= press.sizeHint().width()


def test_a_document_that_can_t_be_changed_is_searched_all_the_same(officer: Officer) -> None:
    officer.window.show_document(Document(CRAFTS, read_only="This file can’t be changed."))
    officer.presses("Ctrl+H")
    officer.types("المؤتمر")
    officer.waits_until(lambda: not officer.window.finding.seeking)
    bar = officer.window.finding.bar
    assert officer.window.finding.search.hits
    assert not bar.all.isEnabled()
    assert bar.note.text()
    officer.window.finding.replace_all()
    assert officer.statement is CRAFTS


def test_the_parts_of_the_bar_are_named_and_reached_by_tab(at_work: Officer) -> None:
    at_work.presses("Ctrl+H")
    bar = at_work.window.finding.bar
    bar.field.setText("المؤتمر")
    at_work.presses("Return")
    reached = []
    for _ in range(9):
        assert at_work.focus.accessibleName(), at_work.focus
        reached.append(at_work.focus)
        at_work.presses("Tab")
    words = [bar.field, bar.replacement, bar.one, bar.all]
    assert reached == [*words, bar.before, bar.next, bar.exact, bar.whole, bar.regular]
    assert all(widget.focusPolicy() & Qt.FocusPolicy.TabFocus for widget in reached)
    at_work.presses("Esc")
    assert not bar.isVisible()


def test_what_was_sought_comes_back_by_the_arrow(at_work: Officer) -> None:
    seeks(at_work, "المؤتمر")
    at_work.presses("Return")
    at_work.presses("Esc")
    at_work.goes_to("p-even22")
    seeks(at_work, "عقد")
    at_work.presses("Return")
    at_work.presses("Up")
    assert at_work.window.finding.bar.field.text() == "المؤتمر"
    at_work.presses("Down")
    assert at_work.window.finding.bar.field.text() == "عقد"


def test_nothing_is_changed_by_a_search(at_work: Officer) -> None:
    seeks(at_work, "المؤتمر")
    at_work.presses("Return")
    assert at_work.statement is CRAFTS
    assert plain(at_work.statement.body[0].runs) == plain(CRAFTS.body[0].runs)


def test_the_bar_never_makes_the_window_wider(at_work: Officer) -> None:
    before = at_work.window.minimumSizeHint().width()
    at_work.presses("Ctrl+H")
    at_work.rests()
    assert at_work.window.minimumSizeHint().width() == before
    at_work.window.resize(720, 600)
    at_work.rests()
    bar = at_work.window.finding.bar
    assert bar.width() < 580
    assert bar.field.width() >= 96
    assert bar.exact.isVisible()
    assert not bar.whole.isVisible()
    shown = [bar.field, bar.before, bar.next, bar.cross]
    assert all(bar.rect().contains(widget.geometry()) for widget in shown)


def test_f6_comes_to_the_bar(at_work: Officer) -> None:
    seeks(at_work, "المؤتمر")
    at_work.window.focus_pane()
    at_work.presses("F6")
    assert at_work.window.finding.bar.isAncestorOf(at_work.focus)


def test_a_wrong_pattern_marks_its_field(at_work: Officer) -> None:
    bar = at_work.window.finding.bar
    at_work.presses("Ctrl+F")
    bar.regular.setChecked(True)
    bar.field.setText("(م")
    at_work.waits_until(lambda: bar.field.property("state") == "error")
    bar.field.setText("م")
    at_work.waits_until(lambda: bar.field.property("state") == "")


def test_the_tips_show_the_keys_in_force(at_work: Officer) -> None:
    bar = at_work.window.finding.bar
    at_work.window.change_settings(replace(at_work.window.settings, shortcuts={"edit.find-next": "Ctrl+Shift+F9"}))
    at_work.presses("Ctrl+F")
    assert "F9" in bar.next.toolTip()
    at_work.window.change_settings(replace(at_work.window.settings, shortcuts={"edit.find-next": "Ctrl+Shift+F8"}))
    assert "F8" in bar.next.toolTip()
    assert "F3" in bar.before.toolTip()
    at_work.window.change_settings(replace(at_work.window.settings, shortcuts={}))


@pytest.mark.parametrize("node", ["p-lead22", "p-vote22", "p-than22"])
def test_escape_in_the_text_closes_the_bar_and_leaves_the_keys_where_they_are(at_work: Officer, node: str) -> None:
    bar = at_work.window.finding.bar
    seeks(at_work, "المؤتمر")
    at_work.goes_to(node, 3)
    at_work.presses("F3")
    editor, selection = at_work.focus, at_work.window.selection
    assert not bar.isAncestorOf(editor)
    at_work.presses("Esc")
    assert not bar.isVisible()
    assert (at_work.focus, at_work.window.selection) == (editor, selection)
    at_work.presses("Esc")
    at_work.presses("Shift+F11")
    at_work.presses("F3")
    at_work.presses("Ctrl+F")
    at_work.window.focus_pane()
    at_work.presses("Esc")
    if bar.isVisible():  # the text of an item gives its first Escape to its head
        at_work.presses("Esc")
    assert not bar.isVisible()
    assert at_work.window.focus_mode.on
    at_work.window.focus_mode.leave()


WORDED = replace(
    CRAFTS,
    metadata=replace(
        CRAFTS.metadata,
        keywords=("حرف", "نسيج وفخار"),
        attendance=(Attendance("a-one22", "مندوبو الورشات", "اتحاد الحرفيين"),),
    ),
)


def test_letters_are_selected_in_a_table_and_a_keyword_has_the_keys(officer: Officer) -> None:
    officer.works_on(WORDED)
    officer.goes_to("metadata")
    for sought, found in (("الورشات", "الورشات"), ("فخار", None)):
        seeks(officer, sought)
        officer.window.focus_pane()
        officer.presses("F3")
        officer.waits_until(lambda: not officer.window.finding.seeking)
        if found is not None:
            line = officer.focus
            assert isinstance(line, QLineEdit)
            assert (line.selectedText(), line.text()) == (found, "مندوبو الورشات")
        else:
            assert isinstance(officer.focus, Keyword)
            assert officer.focus.word == "نسيج وفخار"
        officer.presses("F3")
        assert officer.statement is WORDED


def test_a_trial_that_ends_after_its_window_has_gone_is_told_to_nobody(officer: Officer, caplog: pytest.LogCaptureFixture) -> None:
    trying = Trying(officer.window)
    future: Future[list[object]] = Future()
    future.add_done_callback(trying._told)
    trying.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    future.set_result([])
    assert not caplog.records
