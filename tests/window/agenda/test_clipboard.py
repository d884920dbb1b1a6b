"""Items on the clipboard: copied as wholes, they come back as items with every field."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from desktop_app.editing.copying_items import MIME
from desktop_app.statement import AgendaItem, Paragraph, Statement
from tests.window.agenda.conftest import MANY, Chair, agenda
from tests.window.statements import CRAFTS


def bare(item: AgendaItem) -> AgendaItem:
    """The item without its ids."""
    numbers = {paragraph.id: str(at) for at, paragraph in enumerate(item.paragraphs)}
    texts = tuple(replace(paragraph, id="") for paragraph in item.paragraphs)
    return replace(item, id="", paragraphs=texts, decisions=tuple(numbers[one] for one in item.decisions))


def ids(statement: Statement) -> list[str]:
    return [each.id for item in statement.agenda for each in (item, *item.paragraphs)]


def test_copied_items_are_pasted_behind_the_selected_ones_in_one_step(chair: Chair) -> None:
    chair.opens(MANY)
    before = chair.officer.statement
    chair.clicks("i-1")
    chair.officer.presses("Shift+Down")
    assert chair.selected == ["i-1", "i-2"]
    chair.officer.presses("Ctrl+C")
    chair.officer.presses("End")
    chair.officer.presses("Ctrl+V")
    chair.settles()
    after = chair.officer.statement
    assert [bare(item) for item in after.agenda[14:]] == [bare(item) for item in before.agenda[1:3]]
    assert after.agenda[:14] == before.agenda
    assert len(set(ids(after))) == len(ids(after))
    assert chair.selected == [item.id for item in after.agenda[14:]]
    chair.officer.undoes()
    assert chair.officer.statement is before


def test_cut_items_go_into_another_statement(chair: Chair) -> None:
    chair.opens(MANY)
    before = chair.officer.statement
    chair.clicks("i-2")
    chair.officer.presses("Ctrl+X")
    assert chair.order == [f"i-{n}" for n in range(14) if n != 2]
    chair.officer.undoes()
    assert chair.officer.statement is before
    mime = QApplication.clipboard().mimeData()
    assert mime.hasFormat(MIME)
    assert mime.hasHtml()
    assert "2 عرضت اللجنة" in mime.text()
    chair.opens(replace(CRAFTS, id="st-other", agenda=()))
    chair.officer.presses("Ctrl+V")
    chair.settles()
    (item,) = chair.officer.statement.agenda
    assert bare(item) == bare(before.agenda[2])


def test_an_item_without_text_is_copied_too(chair: Chair) -> None:
    empty = AgendaItem("i-x", "speech", "كلمة الضيوف", (Paragraph("p-x"),), presenter="سعاد")
    chair.opens(replace(CRAFTS, agenda=(empty,)))
    chair.officer.presses("Ctrl+C")
    chair.officer.presses("Ctrl+V")
    chair.settles()
    assert [bare(item) for item in chair.officer.statement.agenda] == [bare(empty)] * 2


def test_text_on_the_clipboard_makes_no_items_and_items_in_a_text_are_text(chair: Chair) -> None:
    chair.opens(agenda(3))
    chair.officer.presses("Ctrl+C")
    chair.pane.open_text("i-2")
    chair.settles()
    chair.officer.presses("Ctrl+V")
    chair.settles()
    assert len(chair.order) == 3
    chair.officer.copies("كلام")
    chair.clicks("i-0")
    before = chair.officer.statement
    chair.officer.presses("Ctrl+V")
    assert chair.officer.statement is before
