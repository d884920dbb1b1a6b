"""From a template to a filled statement, by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.editing.templates import begun
from desktop_app.statement import AgendaItem, Metadata, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.blanks import blanks
from desktop_app.statement.metadata import Event
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from desktop_app.ui.dialogs.templates import TemplatesDialog
from desktop_app.ui.text.editor import TextEditor
from tests.officer import Officer
from tests.window.statements import CRAFTS


def selected(officer: Officer) -> str:
    focus = officer.focus
    return focus.textCursor().selectedText() if isinstance(focus, TextEditor) else focus.selectedText()


def line(node: str, text: str, **more: object) -> Paragraph:
    return Paragraph(node, (Run(text),), **more)


ASKING = Statement(
    "st-1",
    metadata=Metadata(event=Event(venue="قاعة {{المكان}}")),
    front=(line("p-1", "بيان {{الجهة}}", role="headline"),),
    body=(line("p-2", "نعلن {{الموضوع}} باسم {{الجهة}}"), line("p-3", "{{الشرط}}", style="list-item", level=1, label="1- ")),
    agenda=(AgendaItem("i-1", paragraphs=(line("p-4", "بند {{البند}}"),)),),
    closing=(line("p-5", "{{الجهة}}", role="signature"),),
)


def test_tab_walks_through_all_panes_and_fields_and_typing_replaces(officer: Officer) -> None:
    officer.works_on(ASKING)
    seen = []
    for _ in range(8):
        officer.presses("Tab")
        seen.append((officer.window.pane_name, selected(officer)))
    assert seen == [
        ("body", "{{الجهة}}"), ("body", "{{الموضوع}}"), ("body", "{{الجهة}}"), ("body", "{{الشرط}}"), ("agenda", "{{البند}}"),
        ("closing", "{{الجهة}}"), ("metadata", "{{المكان}}"), ("body", "{{الجهة}}"),
    ]  # fmt: skip
    officer.presses("Shift+Tab")
    assert (officer.window.pane_name, selected(officer)) == ("metadata", "{{المكان}}")
    officer.types("البلدية")
    assert officer.statement.metadata.event.venue == "قاعة البلدية"


def test_the_same_answer_goes_wherever_the_same_is_asked_in_one_step(officer: Officer) -> None:
    officer.works_on(ASKING)
    officer.presses("Tab")
    officer.types("جمعية النور")
    officer.presses("Tab")
    assert officer.texts == ["بيان جمعية النور", "نعلن {{الموضوع}} باسم جمعية النور", "{{الشرط}}", "بند {{البند}}", "جمعية النور"]
    assert selected(officer) == "{{الموضوع}}"
    officer.undoes()
    assert officer.texts[1:] == [plain(each.runs) for each in paragraphs(ASKING)][1:]


def test_an_answer_that_asks_itself_goes_nowhere(officer: Officer) -> None:
    officer.works_on(ASKING)
    officer.presses("Tab")
    officer.types("{{الهيئة}}")
    officer.presses("Tab")
    assert officer.texts[:2] == ["بيان {{الهيئة}}", "نعلن {{الموضوع}} باسم {{الجهة}}"]


def test_when_nothing_is_left_tab_leaves_the_text(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to(CRAFTS.body[0].id)
    editor = officer.focus
    officer.presses("Tab")
    officer.waits_until(lambda: QApplication.focusWidget() is not editor)


def test_in_a_list_that_the_walk_did_not_come_to_tab_is_the_lists(officer: Officer) -> None:
    officer.works_on(ASKING)
    officer.goes_to("p-3")
    assert not officer.window.filling.tab(True)
    officer.runs("blank.next")
    assert selected(officer) == "{{الشرط}}"
    officer.presses("Tab")
    assert selected(officer) == "{{البند}}"


def test_the_command_does_the_same_and_read_only_files_are_left(officer: Officer) -> None:
    officer.works_on(ASKING)
    officer.presses("F4")
    assert selected(officer) == "{{الجهة}}"
    officer.presses("Shift+F4")
    assert selected(officer) == "{{المكان}}"
    officer.works_on(CRAFTS)
    assert not officer.runs("blank.next")


def test_what_is_left_is_a_problem_at_its_place(officer: Officer) -> None:
    officer.works_on(ASKING)
    assert officer.sees_problem("template-hint").node == "p-1"
    assert officer.sees_problem("template-hint-field").field == "event.venue"


@pytest.mark.parametrize("kind", ["condolence", "decision", "joint"])
def test_a_tile_of_the_welcome_begins_a_statement_at_its_first_blank(officer: Officer, kind: str) -> None:
    tile = next(each for each in officer.window.welcome.tiles.tiles if each.kind == kind)
    tile.setFocus()
    officer.presses("Return")
    officer.rests()
    assert (officer.statement.metadata.kind, officer.statement.language) == (kind, "ar")
    assert officer.statement.metadata.issued == datetime.now().astimezone().date()
    assert selected(officer) == "{{" + blanks(officer.statement)[0].words + "}}"


def test_the_arrows_walk_the_tiles(officer: Officer) -> None:
    tiles = officer.window.welcome.tiles.tiles
    tiles[0].setFocus()
    for keys, at in (("Left", 1), ("Down", 6), ("Right", 5), ("Up", 0), ("Up", 0)):
        officer.presses(keys)
        assert tiles[at].hasFocus()


def test_the_dialog_offers_languages_and_their_templates(officer: Officer) -> None:
    dialog = TemplatesDialog(officer.window, "ar")
    dialog.show()
    assert len(dialog.tiles.tiles) == 11
    officer.clicks(dialog.chips["ckb"])
    assert [tile.kind for tile in dialog.tiles.tiles] == ["communique", "announcement", "condolence", "denial", "clarification"]
    officer.clicks(dialog.tiles.tiles[3])
    assert (dialog.result(), dialog.language, dialog._kind) == (1, "ckb", "denial")
    dialog.deleteLater()


def test_the_last_statement_is_a_start(officer: Officer) -> None:
    old = begun("denial", "ar", fresh_ids(Random(1)), date(2026, 1, 2), {"issuer": "بلدية كروم"})
    officer.works_on(replace(old, metadata=replace(old.metadata, reference="3/2026")))
    officer.runs("file.from-last")
    assert officer.statement.id != old.id
    assert (officer.statement.metadata.issuer, officer.statement.metadata.reference) == ("بلدية كروم", "")
    assert len(officer.texts) == len(paragraphs(old))
    assert "{{تاريخ الإصدار}}" in officer.texts[-1]
