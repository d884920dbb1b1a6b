"""Many paragraphs that come at once, in the journal: spelt in slices, and whole before anything that follows."""

from __future__ import annotations

from dataclasses import replace as replaced
from pathlib import Path

import pytest
from hypothesis import given, settings

from desktop_app.editing import basing
from desktop_app.editing.basing import Long, later, spelt
from desktop_app.editing.codec import difference
from desktop_app.editing.document import Document
from desktop_app.editing.journalling import Journalling
from desktop_app.editing.unfinished import replay
from desktop_app.statement import Change, Paragraph, Run, Statement
from desktop_app.storage.journal import read_journal
from desktop_app.storage.journals import Journals
from tests.editing.test_journalling import journals, one, same, types
from tests.strategies import statements

__all__ = ["journals"]

LONG = tuple(Paragraph(f"q-{number}", (Run(f"فقرة {number}"),)) for number in range(1000))


@given(statements(), statements())
@settings(max_examples=80)
def test_a_line_that_was_spelt_later_is_the_same_line(old: Statement, new: Statement) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(basing, "MANY", 1)
        line = {"change": difference(old, new, later), "label": "x", "caret": None}
    long = Long(line)
    long.step()
    assert long.payload() == spelt({"change": difference(old, new), "label": "x", "caret": None})


@pytest.mark.parametrize("imported", [False, True])
def test_many_paragraphs_at_once_are_spelt_in_slices_and_what_follows_comes_behind(journals: Journals, imported: bool) -> None:
    hurried: list[int] = []
    document = Document(one())
    if imported:
        document.apply(Change(replaced(one(), closing=LONG), "Import"), "import")
    kept = Journalling(document, journals, hurry=lambda: hurried.append(1))
    if not imported:
        types(document, " أ")
        document.apply(Change(replaced(document.value, closing=LONG), "Paste"), "paste")
    assert hurried == [1]
    assert replay(read_journal(kept.path)).value.closing == ()
    assert kept.go_on()
    types(document, " ب")
    assert same(replay(read_journal(kept.path)), document)
    assert not kept.go_on()


@pytest.mark.parametrize("way", ["go on", "save", "undo", "close", "flush"])
def test_a_long_line_is_whole_before_anything_else(journals: Journals, tmp_path: Path, way: str) -> None:
    document = Document(one())
    kept = Journalling(document, journals, hurry=lambda: None)
    types(document, " أ")
    document.apply(Change(replaced(document.value, closing=LONG), "Paste"), "paste")
    path = kept.path
    if way == "go on":
        while kept.go_on():
            pass
    elif way == "save":
        document.mark_saved(document.value, tmp_path / "a.bayan", "d" * 64)
    elif way == "undo":
        document.undo()
    elif way == "flush":
        kept.flush()
    else:
        kept.close()
        path = journals.folder / "discarded" / path.name
    assert same(replay(read_journal(path)), document)
