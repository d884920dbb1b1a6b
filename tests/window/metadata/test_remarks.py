"""Below the fields: recognised values, problems and their repairs; and the ways from and to a field."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.editing.selection import Selection
from desktop_app.statement import Caret, Fix, Problem, SetField
from desktop_app.statement.edits.fields import set_field
from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.parts import Button, Label, Tool
from desktop_app.ui.words import install
from tests.window.metadata.hand import clicks, presses, types

FIX = Fix("Set it to {place}", safe=True, edits=(SetField("st-crafts", "place", "عامودا"),), arguments=(("place", "عامودا"),))
ERROR = Problem("no-place", "error", "st-crafts", "The place is missing.", field="place", fixes=(FIX,))


def remark(pane: MetadataPane, name: str) -> str:
    QApplication.processEvents()
    return " ".join(label.text() for label in pane.cells[name].findChildren(Label)[2:] if label.isVisibleTo(pane))


def tools(pane: MetadataPane, name: str, kind: type) -> list:
    QApplication.processEvents()
    return [each for each in pane.cells[name].findChildren(kind) if each.isVisibleTo(pane) and each.focusPolicy().value]


def test_a_recognised_value_says_how_sure_it_is(pane: MetadataPane) -> None:
    assert "92" in remark(pane, "issuer")


def test_confirming_ends_the_remark(pane: MetadataPane, document: Document) -> None:
    remark(pane, "issuer")
    clicks(tools(pane, "issuer", Tool)[0])
    assert all(source.confirmed for source in document.value.sources)
    assert remark(pane, "issuer") == ""
    assert pane.cells["issuer"].editor.hasFocus()


def test_typing_ends_the_remark(pane: MetadataPane) -> None:
    pane.cells["issuer"].editor.setFocus()
    types("س")
    assert remark(pane, "issuer") == ""


def test_the_passage_behind_a_value_is_asked_for(pane: MetadataPane) -> None:
    asked: list[Caret] = []
    pane.go_to_asked.connect(asked.append)
    remark(pane, "issuer")
    clicks(tools(pane, "issuer", Tool)[1])
    assert asked == [Caret("p-issu22", 21, "", "p-issu22", 5)]


def test_a_problem_stands_at_its_field_with_its_repair(pane: MetadataPane, document: Document) -> None:
    pane.set_problems((ERROR,))
    assert "The place is missing." in remark(pane, "place")
    assert pane.cells["place"].editor.property("state") == "error"
    clicks(tools(pane, "place", Button)[0])
    assert document.value.metadata.place == "عامودا"
    assert pane.cells["place"].editor.text() == "عامودا"


def test_the_worst_problem_of_a_field_is_shown(pane: MetadataPane) -> None:
    pane.set_problems((replace(ERROR, severity="hint", message="A hint."), ERROR))
    assert "The place is missing." in remark(pane, "place")


def test_a_warning_is_said_without_the_look_of_an_error(pane: MetadataPane) -> None:
    pane.set_problems((replace(ERROR, severity="warning"),))
    assert "The place is missing." in remark(pane, "place")
    assert pane.cells["place"].editor.property("state") != "error"


def test_a_problem_that_is_gone_leaves_no_trace(pane: MetadataPane) -> None:
    pane.set_problems((ERROR,))
    pane.set_problems(())
    assert remark(pane, "place") == ""
    assert pane.cells["place"].editor.property("state") != "error"


def test_problems_that_came_before_the_pane_was_seen_are_shown(pane: MetadataPane, document: Document) -> None:
    late = MetadataPane()
    late.bind(document)
    late.set_problems((ERROR,))
    assert late.cells["place"].editor.property("state") == "error"
    late.deleteLater()


def test_undo_goes_to_the_field(pane: MetadataPane, document: Document) -> None:
    carets: list[Caret | None] = []
    document.subscribe(lambda notice: carets.append(notice.caret))
    document.apply(set_field(document.value, document.value.id, "event.region", "الجزيرة"), "metadata")
    document.undo()
    assert carets[-1] is not None
    assert pane.go_to(carets[-1])
    assert pane.cells["event.region"].editor.hasFocus()


def test_what_is_not_here_is_left_to_others(pane: MetadataPane) -> None:
    assert not pane.go_to(Caret("p-lead22"))
    assert not pane.go_to(Caret("st-crafts", field="presenter"))


def test_a_problem_of_a_table_leads_to_it(pane: MetadataPane) -> None:
    grid = pane.form.grids["signatories"]
    assert pane.go_to(Caret("st-crafts", field="signatories"))
    assert (grid.grid if grid.model.rows else grid.add).hasFocus()


def test_the_field_with_the_focus_is_the_selection(pane: MetadataPane) -> None:
    told: list[Selection] = []
    pane.selection_changed.connect(told.append)
    pane.cells["event.venue"].editor.setFocus()
    assert told[-1] == Selection(node="st-crafts", field="event.venue", pane="metadata")


def test_tab_goes_in_reading_order(pane: MetadataPane) -> None:
    pane.cells["kind"].editor.setFocus()
    presses("Tab")
    assert pane.cells["reference"].editor.hasFocus()
    presses("Tab")
    assert pane.cells["title"].editor.hasFocus()
    presses("Tab")
    assert pane.cells["issuer"].editor.hasFocus()


def test_the_tally_counts_what_is_said(pane: MetadataPane, document: Document) -> None:
    said, all_ = pane.filled()
    document.apply(set_field(document.value, document.value.id, "place", "عامودا"), "elsewhere")
    assert pane.filled() == (said + 1, all_)


def test_no_word_is_cut(pane: MetadataPane, dressed: QApplication) -> None:
    for language in ("ar", "en"):
        install(dressed, language)
        for width, height in ((837, 618), (1287, 930)):
            pane.window().resize(width, height)
            for _ in range(4):
                dressed.processEvents()
            for label in pane.findChildren(Label):
                if label.isVisible() and label.text() and not label.wordWrap():
                    assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()), (language, width, label.text())
            for press in pane.findChildren(Button):
                assert not press.isVisible() or press.width() >= press.sizeHint().width()
    install(dressed, "ar")
