"""Comparing: what differs, whole words, and nothing where nothing does."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.comparing import Alike, FieldDifference, Passage, Piece, differences, pieces
from desktop_app.statement import AgendaItem, Metadata, Paragraph, Run, Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from tests.strategies import statements, texts


def of(*texts_: str, names: str = "abcdefgh") -> Statement:
    return Statement(
        "st-1", body=tuple(Paragraph(f"p-{name}", (Run(text),) if text else ()) for name, text in zip(names, texts_, strict=False))
    )


@given(texts(), texts())
def test_the_pieces_are_both_texts(old: str, new: str) -> None:
    found = pieces(old, new)
    assert "".join(piece.text for piece in found if piece.kind != "in") == old
    assert "".join(piece.text for piece in found if piece.kind != "out") == new


def test_whole_words_are_marked_and_neighbours_together() -> None:
    assert pieces("عقد الاتحاد مؤتمره الثاني", "عقدت النقابة مؤتمره الثالث") == (
        Piece("out", "عقد الاتحاد"),
        Piece("in", "عقدت النقابة"),
        Piece("same", " مؤتمره "),
        Piece("out", "الثاني"),
        Piece("in", "الثالث"),
    )


def test_harakat_stay_with_their_word() -> None:
    assert pieces("قُرِئَتْ", "قُرِئَ") == (Piece("out", "قُرِئَتْ"), Piece("in", "قُرِئَ"))


@given(statements())
@settings(max_examples=50)
def test_of_one_value_nothing_differs(statement: Statement) -> None:
    assert differences(statement, statement) == ()
    assert differences(statement, replace(statement, body=tuple(replace(each) for each in statement.body))) == ()


@given(statements(), statements())
@settings(max_examples=80)
def test_each_paragraph_of_the_new_one_is_told_or_counted(old: Statement, new: Statement) -> None:
    rows = differences(old, new)
    told = [row for row in rows if isinstance(row, Passage) and row.kind != "removed"]
    counted = sum(row.count for row in rows if isinstance(row, Alike))
    if rows:
        assert len(told) + counted == len(paragraphs(new))
    shown = "".join(piece.text for row in told for piece in row.pieces if piece.kind != "out")
    assert len(shown) <= len("".join(each.label + plain(each.runs) for each in paragraphs(new)))


def test_what_came_went_and_changed() -> None:
    assert differences(of("one", "two", "three", "four"), of("one", "two more", "", "four", "five", names="abxde")) == (
        Alike(1),
        Passage("changed", "body", (Piece("same", "two"), Piece("in", " more"))),
        Passage("removed", "body", (Piece("out", "three"),)),
        Passage("added", "body", (Piece("in", ""),)),
        Alike(1),
        Passage("added", "body", (Piece("in", "five"),)),
    )


def test_what_moved_is_told_once_at_its_new_place() -> None:
    rows = differences(of("one", "two", "three"), of("two", "three", "one", names="bca"))
    assert [row for row in rows if isinstance(row, Passage)] == [Passage("moved", "body", (Piece("same", "one"),))]


def test_between_sections_too() -> None:
    old = of("one", "two")
    new = replace(old, body=old.body[:1], closing=old.body[1:])
    assert [row for row in differences(old, new) if isinstance(row, Passage)] == [Passage("moved", "closing", (Piece("same", "two"),))]


def test_other_ids_are_no_difference() -> None:
    assert differences(of("one", "two"), of("one", "two", names="xy")) == ()


def test_what_was_rewritten_under_another_id_is_one_change() -> None:
    (row,) = differences(of("the first word"), of("the second word", names="x"))
    assert row == Passage("changed", "body", (Piece("same", "the "), Piece("out", "first"), Piece("in", "second"), Piece("same", " word")))


def test_marks_and_roles_alone_are_told() -> None:
    old = of("one")
    (row,) = differences(old, replace(old, body=(replace(old.body[0], role="slogan"),)))
    assert row == Passage("restyled", "body", (Piece("same", "one"),))


def test_fields_come_first_by_their_names() -> None:
    item = AgendaItem("i-1", "vote", "Report", (Paragraph("p-i", (Run("text"),)),))
    old = replace(of("one"), metadata=Metadata(place="A"), agenda=(item,))
    new = replace(old, metadata=Metadata(place="B"), agenda=(replace(item, outcome="adopted"),), body=())
    first, second, *_ = differences(old, new)
    assert (first, second) == (
        FieldDifference("statement", "", "place", "A", "B"),
        FieldDifference("item", "Report", "outcome", "", "adopted"),
    )


def test_a_long_statement_is_compared_quickly() -> None:
    import time

    body = tuple(Paragraph(f"p-{number}", (Run(f"نص الفقرة {number} " * 20),)) for number in range(2_000))
    new = tuple(replace(each, runs=(Run(plain(each.runs) + "."),)) if number % 10 == 0 else each for number, each in enumerate(body))
    start = time.process_time()
    rows = differences(Statement("st-1", body=body), Statement("st-1", body=new))
    assert sum(isinstance(row, Passage) for row in rows) == 200
    assert time.process_time() - start < 10


@given(st.data())
def test_rows_of_anything_have_something_to_read(data: st.DataObject) -> None:
    for row in differences(data.draw(statements()), data.draw(statements())):
        assert not isinstance(row, Alike) or row.count
