"""The place of a large paste follows what is written until the paste has been read."""

from __future__ import annotations

import pytest

from desktop_app.editing.awaiting import Awaited
from desktop_app.editing.document import Document
from desktop_app.editing.scope import BODY, CLOSING, Scope
from desktop_app.editing.selection import Selection
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.edits.breaks import remove, split
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.runs import plain

PIECES = (Paragraph("", (Run("أ"),)), Paragraph("", (Run("ب"),)))


def document() -> Document:
    return Document(Statement("st-1", body=(Paragraph("p-1", (Run("أول نص"),)), Paragraph("p-2", (Run("ثان"),)))))


def texts(document: Document, awaited: Awaited) -> list[str]:
    awaited.close()
    assert document.apply(awaited.filled(PIECES), "paste")
    return [plain(each.runs) for each in document.value.body]


def test_it_lands_where_the_caret_was_whatever_was_written_meanwhile() -> None:
    here = document()
    awaited = Awaited(here, Selection("p-1", 3, "p-1", 3, pane="body"), BODY)
    here.apply(replace(here.value, "p-1", 0, 0, "قبل "), "body")
    here.apply(replace(here.value, "p-1", 7, 7, " بعد"), "body")
    assert texts(here, awaited) == ["قبل أولأ", "ب بعد نص", "ثان"]
    assert here.undo()
    assert [plain(each.runs) for each in here.value.body] == ["قبل أول بعد نص", "ثان"]


def test_it_takes_the_place_of_what_was_selected() -> None:
    here = document()
    awaited = Awaited(here, Selection("p-1", 4, "p-2", 2), BODY)
    here.apply(replace(here.value, "p-1", 0, 4, ""), "body")
    assert texts(here, awaited) == ["أ", "بن"]


def test_it_goes_along_with_the_text_behind_a_new_paragraph() -> None:
    here = document()
    awaited = Awaited(here, Selection("p-1", 6, "", 6), BODY)
    here.apply(split(here.value, "p-1", 2, here.ids), "body")
    assert texts(here, awaited) == ["أو", "ل نصأ", "ب", "ثان"]


def test_it_knows_when_its_paragraph_has_gone() -> None:
    here = document()
    awaited = Awaited(here, Selection("p-2", 1, "", 1), BODY)
    here.apply(remove(here.value, ("p-2",)), "body")
    assert awaited.gone
    assert awaited.filled(PIECES) is None


@pytest.mark.parametrize("written", [False, True])
def test_a_text_without_paragraphs_gets_its_first_ones(written: bool) -> None:
    here = document()
    awaited = Awaited(here, Selection(pane="closing"), CLOSING)
    if written:
        here.apply(CLOSING.begun(here.value, (Paragraph("", (Run("خ"),)),), here.ids), "closing")
    awaited.close()
    assert here.apply(awaited.filled(PIECES), "paste")
    assert [plain(each.runs) for each in here.value.closing] == [*(["خ"] if written else []), "أ", "ب"]


def test_an_item_that_is_gone_is_no_place() -> None:
    here = document()
    awaited = Awaited(here, Selection(pane="agenda"), Scope(item="i-1"))
    assert awaited.filled(PIECES) is None
