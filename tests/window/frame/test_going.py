"""Places: one history over all panes, the outline, the problems."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt

from desktop_app.editing import checking
from desktop_app.editing.regions import region_of
from desktop_app.language import PLAIN, safe_fixes
from desktop_app.statement import Fix, Problem, Replace, SetField, Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from desktop_app.ui.actions.file import MENDED
from desktop_app.ui.docks.outline_model import entry_words
from desktop_app.ui.docks.problem_row import fix_words
from desktop_app.ui.parts import Button
from desktop_app.ui.words import counted
from tests.officer import Officer
from tests.window.statements import CRAFTS


def three(statement: Statement, _aside: object):
    """A check that finds each "المؤتمر" and offers a word for it."""
    found = []
    for paragraph in paragraphs(statement):
        text = plain(paragraph.runs)
        start = text.find("المؤتمر")
        if start >= 0:
            fix = Fix("Use another word", True, (Replace(paragraph.id, start, start + 7, "الملتقى"),))
            found.append(Problem("word", "warning", paragraph.id, "Another word", start=start, end=start + 7, fixes=(fix,)))
    yield tuple(found)


@pytest.fixture
def checked(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> Officer:
    monkeypatch.setattr(checking.Checker.__init__, "__defaults__", ((three,), PLAIN))
    officer.works_on(CRAFTS)
    return officer


def test_undo_goes_where_the_change_was_from_a_field_of_another_pane(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22", 3)
    officer.types("ن")
    officer.goes_to("st-crafts", field="place")
    officer.sees_pane("metadata")
    officer.types("X")
    assert officer.statement.metadata.place == "X"
    officer.undoes()
    officer.sees_pane("metadata")
    assert officer.statement.metadata.place == ""
    officer.undoes()
    officer.sees_pane("body")
    assert officer.statement is CRAFTS
    assert officer.window.selection.node == "p-even22"
    officer.redoes()
    assert plain(officer.statement.body[1].runs).startswith("عقدن")


def test_the_outline_lists_sections_roles_and_items(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    assert [entry_words(line.entry) for line in officer.window.outline.model.rows] == [
        "العنوان",
        "المقدّمة",
        "النص",
        "الإصدار",
        "الانعقاد",
        entry_words(officer.window.outline.model.rows[5].entry),
        "جدول الأعمال",
        "انتخاب أعضاء الديوان",
        "التقرير السنوي",
        "النظام الداخلي",
        "الختام",
        "الشكر والتعهّد",
        "التوقيع",
    ]


def test_a_click_in_the_outline_goes_there(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    view = officer.window.outline.view
    row = next(number for number, line in enumerate(officer.window.outline.model.rows) if line.entry.key == "i-secnd2")
    officer.clicks(view.viewport(), view.visualRect(officer.window.outline.model.index(row)).center())
    officer.sees_pane("agenda")
    officer.rests()
    assert officer.window.outline.model.rows[row].current


def test_the_outline_is_patched_not_built_anew(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    resets = []
    officer.window.outline.model.modelReset.connect(lambda: resets.append(1))
    officer.goes_to("agenda")
    officer.runs("agenda.add")
    assert [line.entry.number for line in officer.window.outline.model.rows if line.entry.number] == [1, 2, 3, 4]
    assert not resets


def test_f8_goes_round_the_problems_and_selects_their_text(checked: Officer) -> None:
    checked.goes_to("body")
    seen = []
    for _ in range(len(checked.window.problems) + 1):
        checked.presses("F8")
        checked.rests()
        seen.append(checked.window.selection.node)
    assert seen == [*(problem.node for problem in checked.window.problems), checked.window.problems[0].node]
    assert checked.window.selection.end - checked.window.selection.start == 7
    checked.presses("Shift+F8")
    checked.rests()
    assert checked.window.selection.node == checked.window.problems[-1].node


def test_f8_starts_from_the_caret_wherever_the_dock_stands(checked: Officer) -> None:
    first, *_, last = checked.window.problems
    checked.goes_to("body")
    checked.presses("F8")
    assert checked.window.judging.list.current is first
    checked.goes_to("p-vote22", 0)
    checked.presses("F8")
    assert checked.window.selection.node == "p-vote22"
    checked.goes_to("p-vote22", 0)
    checked.presses("Shift+F8")
    assert checked.window.selection.node == "p-open22"
    checked.goes_to(last.node, last.end)
    assert checked.window.status.currentMessage() == ""
    checked.presses("F8")
    assert checked.window.judging.list.current is first
    assert checked.window.status.currentMessage() == "لا مشكلات أخرى بعد هذا الموضع: عودة إلى المشكلة الأولى"
    checked.presses("Shift+F8")
    assert checked.window.judging.list.current is last
    assert "الأخيرة" in checked.window.status.currentMessage()
    checked.presses("Shift+F8")
    assert checked.window.status.currentMessage() == ""


def test_all_safe_repairs_have_a_key_that_the_dock_shows(checked: Officer) -> None:
    foot = checked.window.problem_view.fix_all
    assert "Ctrl+Shift+." in foot.toolTip()
    checked.window.change_settings(replace(checked.window.settings, shortcuts={"problem.fix-safe": "Ctrl+J"}))
    assert "Ctrl+J" in foot.toolTip()
    checked.window.change_settings(replace(checked.window.settings, shortcuts={}))
    checked.goes_to("body")
    checked.presses("Ctrl+Shift+.")
    checked.rests()
    assert not checked.window.problems


def test_one_repair_by_key_then_the_next_problem(checked: Officer) -> None:
    checked.goes_to("body")
    checked.presses("F8")
    before = len(checked.window.problems)
    node = checked.window.problems[0].node
    checked.presses("Ctrl+;")
    checked.rests()
    assert len(checked.window.problems) == before - 1
    checked.presses("F8")
    assert checked.window.judging.list.current is checked.window.problems[0]
    assert checked.window.problems[0].node != node


def test_all_safe_repairs_are_one_step(checked: Officer) -> None:
    count = len(safe_fixes(checked.window.problems))
    assert count >= 3
    checked.clicks(checked.window.problem_view.fix_all)
    checked.rests()
    assert not checked.window.problems
    assert checked.window.problem_view.empty.isVisible()
    assert len(checked.window.document.history.done) == 1
    checked.goes_to("body")
    checked.undoes()
    assert checked.statement is CRAFTS


def test_a_click_on_a_group_goes_to_its_first_problem(checked: Officer) -> None:
    view = checked.window.problem_view.view
    checked.clicks(view.viewport(), view.visualRect(view.groups.index(0)).center())
    checked.rests()
    assert checked.window.judging.list.current is checked.window.problems[0]
    assert view.card is not None
    assert view.card.isVisible()


def test_chips_filter_by_severity(checked: Officer) -> None:
    view = checked.window.problem_view
    assert [name for name, chip in view.chips.items() if chip.isVisible()] == ["", "warning"]
    checked.clicks(view.chips["warning"])
    assert view.view.groups.rowCount() == 1
    checked.runs("problem.fix-safe")
    assert not view.view.isVisible()


def test_all_safe_repairs_leave_the_person_where_they_are_and_say_how_many(checked: Officer) -> None:
    checked.rests()
    checked.goes_to("p-even22", 3)
    checked.rests()
    count = len(safe_fixes(checked.window.problems))
    checked.presses("Ctrl+Shift+.")
    assert "المؤتمر" not in checked.texts[1]
    assert (checked.window.selection.node, checked.window.selection.end) == ("p-even22", 3)
    assert checked.window.status.currentMessage() == counted(count, *MENDED)
    checked.goes_to("st-crafts", field="place")
    checked.undoes()
    assert checked.window.selection.node != "p-even22"
    checked.goes_to("st-crafts", field="place")
    checked.rests()
    checked.presses("Ctrl+Shift+.")
    assert checked.window.selection.field == "place"


def test_a_row_with_several_repairs_leads_to_the_card_that_has_them_all(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    def two(statement: Statement, _aside: object):
        head, lead = statement.front[0].id, statement.lead[0].id
        fixes = tuple(Fix(label, False, (SetField(statement.id, "place", label),)) for label in ("One", "Two"))
        other = Problem("other", "warning", head, "Before", start=0, end=1)
        yield (other, Problem("place", "warning", lead, "Two places", start=0, end=1, fixes=fixes))

    monkeypatch.setattr(checking.Checker.__init__, "__defaults__", ((two,), PLAIN))
    officer.works_on(CRAFTS)
    officer.rests()
    view = officer.window.problem_view.view
    row = next(n for n in range(view.groups.rowCount()) if view.groups.groups[n].first.code == "place")
    index = view.groups.index(row)
    assert fix_words(view.groups.groups[row]) == "إصلاحان…"
    place = view.row_painter(index).button(QRectF(view.visualRect(index)))
    officer.clicks(view.viewport(), place.center().toPoint())
    officer.rests()
    assert officer.statement is CRAFTS
    assert [press.accessibleName() for press in view.card.findChildren(Button)] == ["One", "Two"]


def test_the_switcher_counts_the_problems_of_each_pane(checked: Officer) -> None:
    by_pane = [region_of(CRAFTS, problem.node) for problem in checked.window.problems]
    for name, tab in checked.window.switcher.tabs.items():
        assert tab._count == by_pane.count(name), name
    assert "مشكل" in checked.window.switcher.tabs["body"].accessibleDescription()


def test_the_arrow_keys_go_from_tab_to_tab(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.window.switcher.tabs["body"].setFocus(Qt.FocusReason.TabFocusReason)
    officer.presses("Left")
    officer.sees_pane("agenda")
    officer.speaks("en")
    officer.window.switcher.tabs["agenda"].setFocus(Qt.FocusReason.TabFocusReason)
    officer.presses("Left")
    officer.sees_pane("body")
