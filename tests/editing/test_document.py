"""The one door: what applying, undoing and being told of changes promise."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.history import PAUSE
from desktop_app.statement import AgendaItem, Caret, Change, Paragraph, Run, Source, Statement, fresh_ids
from desktop_app.statement.edits.breaks import join, remove, replace_range, split
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.edits.items import delete_items
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from tests.strategies import positions, statements

WORDS = "عقد الاتحاد مؤتمره"


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def one(text: str = WORDS) -> Statement:
    return Statement("st-1", body=(Paragraph("p-1", (Run(text),)),))


def typed(document: Document, text: str, key: str) -> None:
    value = document.value
    document.apply(replace(value, "p-1", len(plain(value.body[0].runs)), len(plain(value.body[0].runs)), text, merges_with=key), "body")


def test_listeners_are_told_once_after_the_value_is_set() -> None:
    document, told = Document(one()), []
    document.subscribe(lambda notice: told.append((notice.new is document.value, notice.origin)))
    assert document.apply(replace(document.value, "p-1", 0, 0, "و"), "body")
    assert told == [(True, "body")]


def test_an_equal_value_does_nothing() -> None:
    document, told = Document(one()), []
    document.subscribe(told.append)
    assert not document.apply(Change(one(), "Typing"), "body")
    assert not document.apply(None, "body")
    assert told == []
    assert not document.history.done


def test_applying_while_being_told_raises_and_leaves_the_value() -> None:
    document = Document(one())
    document.subscribe(lambda notice: document.apply(set_field(notice.new, "st-1", "place", "ق"), "rogue"))
    with pytest.raises(RuntimeError):
        document.apply(replace(document.value, "p-1", 0, 0, "و"), "body")
    assert plain(document.value.body[0].runs) == "و" + WORDS
    assert document.value.metadata.place == ""


def test_one_broken_listener_does_not_hide_the_change_from_the_others() -> None:
    document, told = Document(one()), []

    def broken(_notice: Notice) -> None:
        raise ValueError("broken")

    document.subscribe(broken)
    document.subscribe(told.append)
    with pytest.raises(ValueError, match="broken"):
        document.apply(replace(document.value, "p-1", 0, 0, "و"), "body")
    assert len(told) == 1


def test_a_listener_that_has_left_is_not_told() -> None:
    document, told = Document(one()), []
    leave = document.subscribe(told.append)
    leave()
    leave()
    document.apply(replace(document.value, "p-1", 0, 0, "و"), "body")
    assert told == []


def test_read_only_changes_nothing() -> None:
    document = Document(one(), read_only="newer")
    assert not document.apply(replace(document.value, "p-1", 0, 0, "و"), "body")


@given(st.data())
@settings(max_examples=50)
def test_undo_gives_the_identical_objects_and_redo_the_newer_ones(data: st.DataObject) -> None:
    document = Document(data.draw(statements().filter(paragraphs)))
    ids = fresh_ids(Random(1))
    values = [document.value]
    for text in data.draw(st.lists(st.sampled_from(["ا", " ", "new", "\N{GRINNING FACE}"]), min_size=1, max_size=5)):
        if not paragraphs(document.value):
            break
        node, offset = data.draw(positions(document.value))
        change = data.draw(
            st.sampled_from(
                [replace(document.value, node, offset, offset, text), split(document.value, node, offset, ids), join(document.value, node)]
            )
        )
        if document.apply(change, "body"):
            values.append(document.value)
    for older in reversed(values[:-1]):
        assert document.undo()
        assert document.value is older
    assert not document.undo()
    for newer in values[1:]:
        assert document.redo()
        assert document.value is newer
    assert not document.redo()


def test_typing_one_word_is_one_step_and_a_pause_ends_it() -> None:
    clock = Clock()
    document = Document(one(), clock=clock)
    start = document.value
    for letter in "وأكد":
        typed(document, letter, "typing:p-1:4")
        clock.now += PAUSE / 4
    assert len(document.history.done) == 1
    clock.now += PAUSE
    typed(document, "ت", "typing:p-1:4")
    assert len(document.history.done) == 2
    document.undo()
    document.undo()
    assert document.value is start


def test_other_words_and_a_seal_are_steps_of_their_own() -> None:
    document = Document(one(), clock=Clock())
    typed(document, "ا", "typing:p-1:4")
    typed(document, "ب", "typing:p-1:5")
    document.seal()
    typed(document, "ج", "typing:p-1:5")
    assert len(document.history.done) == 3


def test_saving_does_not_end_the_history(tmp_path) -> None:
    document = Document(one())
    typed(document, "!", "")
    assert document.modified
    document.mark_saved(document.value, tmp_path / "a.bayan")
    assert not document.modified
    document.undo()
    assert document.modified
    document.redo()
    assert not document.modified


def test_sources_follow_the_text() -> None:
    source = Source("st-1", "issuer", "p-1", 4, 11, 0.9, "after-verb")
    document = Document(Statement("st-1", body=one().body, sources=(source,)))
    document.apply(replace(document.value, "p-1", 0, 0, "لقد "), "body")
    moved = document.value.sources[0]
    assert (moved.start, moved.end) == (8, 15)


def undone_at(document: Document, change: Change | None) -> Caret | None:
    told: list[Notice] = []
    assert document.apply(change, "body")
    document.subscribe(told.append)
    document.undo()
    return told[-1].caret


def test_undo_of_a_split_returns_to_the_place_of_the_split() -> None:
    document = Document(one())
    assert undone_at(document, split(document.value, "p-1", 3, fresh_ids(Random(1)))) == Caret("p-1", 3)


def test_undo_of_a_paste_returns_to_the_paragraph_that_it_went_into() -> None:
    document = Document(one())
    change = replace_range(document.value, "p-1", 3, "p-1", 3, "\n".join("abc"), fresh_ids(Random(1)))
    caret = undone_at(document, change)
    assert caret is not None
    assert caret.node == "p-1"


def test_undo_of_a_deleted_item_shows_the_item() -> None:
    agenda = tuple(AgendaItem(f"i-{n}", title=str(n), paragraphs=(Paragraph(f"p-{n}", (Run("x"),)),)) for n in range(3))
    document = Document(Statement("st-1", agenda=agenda))
    assert undone_at(document, delete_items(document.value, ("i-1",))) == Caret("i-1")


def test_undo_of_removed_paragraphs_shows_the_first_of_them() -> None:
    document = Document(Statement("st-1", body=tuple(Paragraph(f"p-{n}", (Run("x"),)) for n in range(4))))
    assert undone_at(document, remove(document.value, ("p-1", "p-2"))) == Caret("p-1")
