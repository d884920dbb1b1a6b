"""Paragraphs divided, joined, replaced, put in and taken out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.statement import (
    AgendaItem,
    Change,
    Comment,
    Mark,
    Move,
    Paragraph,
    Presence,
    Run,
    Source,
    Statement,
    TrackedChange,
    fresh_ids,
)
from desktop_app.statement.edits.breaks import insert_after, join, remove, replace_range, split
from desktop_app.statement.nodes import Role, Style
from desktop_app.statement.review import OnNode
from desktop_app.statement.runs import length, plain
from desktop_app.statement.walking import chains, paragraphs
from tests.strategies import ids_for, positions, ranges, statements
from tests.strategies import paragraphs as drawn

IDS = fresh_ids(Random(1))
MOMENT = datetime(2026, 1, 26, tzinfo=UTC)


def printed(statement: Statement) -> str:
    """All labels and texts, nothing between them."""
    return "".join(one.label + plain(one.runs) for one in paragraphs(statement))


def _text(change: Change | None) -> list[str]:
    assert change is not None
    return [one.label + "|" + plain(one.runs) for one in paragraphs(change.statement)]


def _body(*texts: str, **fields: object) -> Statement:
    return Statement("st", body=tuple(Paragraph(f"p{at}", (Run(text),) if text else (), **fields) for at, text in enumerate(texts)))


@given(st.data(), statements())
def test_a_split_prints_the_same_letters_and_join_takes_it_back(data: st.DataObject, statement: Statement) -> None:
    assume(paragraphs(statement))
    node, offset = data.draw(positions(statement))
    old = next(one for one in paragraphs(statement) if one.id == node)
    assume(old.runs or old.style != "list-item")
    change = split(statement, node, offset, ids_for(statement))
    assert change is not None
    assert change.caret is not None
    assert printed(change.statement) == printed(statement)
    back = join(change.statement, change.caret.node)
    assert back is not None
    assert [one.id for one in paragraphs(back.statement)] == [one.id for one in paragraphs(statement)]
    again = next(one for one in paragraphs(back.statement) if one.id == node)
    assert (again.runs, again.label) == (old.runs, old.label)


@given(st.data(), statements())
def test_a_join_prints_the_same_letters(data: st.DataObject, statement: Statement) -> None:
    assume(paragraphs(statement))
    node, _offset = data.draw(positions(statement))
    change = join(statement, node)
    assert (change is None) == (node == paragraphs(statement)[0].id)
    if change is not None:
        assert printed(change.statement) == printed(statement)


@given(st.data(), statements(), st.lists(drawn(review=True), max_size=3))
def test_a_replacement_over_paragraphs_prints_what_was_outside_and_the_pieces(
    data: st.DataObject, statement: Statement, pieces: list[Paragraph]
) -> None:
    assume(paragraphs(statement))
    (start_node, start, _), (end_node, _, end) = data.draw(ranges(statement)), data.draw(ranges(statement))
    order = [one.id for one in paragraphs(statement)]
    low, high = sorted(((order.index(start_node), start), (order.index(end_node), end)))
    change = replace_range(statement, start_node, start, end_node, end, tuple(pieces), ids_for(statement))
    after = printed(statement if change is None else change.statement)
    found = paragraphs(statement)
    first, last = found[low[0]], found[high[0]]
    before = "".join(one.label + plain(one.runs) for one in found[: low[0]]) + first.label + plain(first.runs)[: low[1]]
    label = last.label if first is not last and not high[1] else ""
    rest = label + plain(last.runs)[high[1] :] + "".join(one.label + plain(one.runs) for one in found[high[0] + 1 :])
    assert after == before + "".join(one.label + plain(one.runs) for one in pieces) + rest


def test_the_first_part_keeps_the_id_and_the_label() -> None:
    change = split(_body("abcd", label="41- "), "p0", 2, IDS)
    assert _text(change) == ["41- |ab", "|cd"]
    assert change is not None
    assert change.statement.body[0].id == "p0"
    assert change.moves == (Move("p0", 2, 4, change.statement.body[1].id, 0),)


def test_a_paragraph_divided_at_its_end_is_itself_the_first_part() -> None:
    statement = _body("abcd", "ef")
    change = split(statement, "p0", 4, IDS)
    assert change is not None
    assert change.statement.body[0] is statement.body[0]
    assert change.statement.body[2] is statement.body[1]


@pytest.mark.parametrize(
    ("style", "role", "offset", "then"),
    [
        ("heading", "none", 4, ("normal", "none")), ("heading", "none", 2, ("heading", "none")),
        ("normal", "headline", 4, ("normal", "none")), ("normal", "headline", 2, ("normal", "headline")),
        ("list-item", "none", 4, ("list-item", "none")), ("normal", "slogan", 4, ("normal", "slogan")),
    ],
)  # fmt: skip
def test_what_begins_after_a_split(style: Style, role: Role, offset: int, then: tuple[Style, Role]) -> None:
    change = split(_body("abcd", style=style, role=role, level=int(style in ("heading", "list-item"))), "p0", offset, IDS)
    assert change is not None
    assert (change.statement.body[1].style, change.statement.body[1].role) == then


def test_a_split_before_the_first_letter_puts_an_empty_line_before_the_headline() -> None:
    statement = _body("abcd", role="headline")
    change = split(statement, "p0", 0, IDS)
    assert change is not None
    assert [one.role for one in change.statement.body] == ["none", "headline"]


def test_a_split_before_the_first_letter_takes_along_what_is_said_of_the_letters() -> None:
    statement = replace(
        _body("abcd"),
        sources=(Source("st", "issuer", "p0", 0, 4),),
        comments=(Comment("c", "A", MOMENT, "?", anchor=OnNode("p0")),),
    )
    change = split(statement, "p0", 0, IDS)
    assert change is not None
    empty, second = change.statement.body
    assert (empty.runs, plain(second.runs)) == ((), "abcd")
    assert [source.node for source in change.statement.sources] == [second.id]
    assert [comment.anchor for comment in change.statement.comments] == [OnNode(second.id)]


@pytest.mark.parametrize(("offset", "decided"), [(0, [False, True]), (2, [True, True]), (4, [True, False])])
def test_both_parts_of_a_decision_that_is_split_are_decisions(offset: int, decided: list[bool]) -> None:
    item = AgendaItem("i", paragraphs=(Paragraph("x", (Run("abcd"),)),), decisions=("x",))
    change = split(Statement("st", agenda=(item,)), "x", offset, IDS)
    assert change is not None
    (after,) = change.statement.agenda
    assert [one.id in after.decisions for one in after.paragraphs] == decided


def test_enter_in_an_empty_list_item_ends_the_list() -> None:
    change = split(_body("", style="list-item", level=2, label="• "), "p0", 0, IDS)
    assert change is not None
    assert change.statement.body == (Paragraph("p0"),)


def test_a_label_at_the_seam_becomes_text() -> None:
    statement = Statement("st", body=(Paragraph("a", (Run("قبل "),)), Paragraph("b", (Run("بعد"),), label="41-\t")))
    change = join(statement, "b")
    assert _text(change) == ["|قبل 41-\tبعد"]
    assert change is not None
    assert change.moves == (Move("b", 0, 3, "a", 8),)


def test_a_join_leaves_the_section_and_the_emptied_item_goes() -> None:
    item = AgendaItem("i", paragraphs=(Paragraph("x", (Run("x"),)),))
    statement = Statement("st", body=(Paragraph("a", (Run("a"),)),), agenda=(item,))
    change = join(statement, "x")
    assert change is not None
    assert change.statement.agenda == ()
    assert _text(change) == ["|ax"]


def test_an_emptied_item_that_says_something_stays_with_an_empty_paragraph() -> None:
    item = AgendaItem("i", title="التصويت", paragraphs=(Paragraph("x", (Run("x"),)),), decisions=("x",))
    statement = Statement("st", body=(Paragraph("a", (Run("a"),)),), agenda=(item,))
    change = join(statement, "x")
    assert change is not None
    (left,) = change.statement.agenda
    assert (left.title, left.decisions, [one.runs for one in left.paragraphs]) == ("التصويت", (), [()])


def test_a_run_in_piece_goes_on_after_its_paragraph_was_split_or_joined() -> None:
    pieces = (Paragraph("a", (Run("ab"),)), Paragraph("b", (Run("cd"),)), Paragraph("c", (Run(" ثم"),), run_in=True))
    statement = Statement("st", body=pieces)
    divided, joined = split(statement, "b", 1, IDS), join(statement, "b")
    assert divided is not None
    assert joined is not None
    assert ["".join(plain(one.runs) for one in chain) for chain in chains(divided.statement)] == ["ab", "c", "d ثم"]
    assert ["".join(plain(one.runs) for one in chain) for chain in chains(joined.statement)] == ["abcd ثم"]


def test_a_run_in_piece_without_its_paragraph_stands_alone_with_its_leading_space() -> None:
    pieces = (Paragraph("a", (Run("a"),)), Paragraph("b", (Run("b"),)), Paragraph("c", (Run(" ثم"),), run_in=True))
    change = remove(Statement("st", body=pieces), ("b",))
    assert change is not None
    assert change.statement.body[1] == Paragraph("c", (Run(" ثم"),))


def test_joining_decides_no_suggestion() -> None:
    gone = Paragraph("b", (Run("b"),), presence=Presence(None, "t-1"))
    changes = (TrackedChange("t-1", ("ليلى",), MOMENT, "presence"),)
    change = join(Statement("st", body=(Paragraph("a", (Run("a"),)), gone), changes=changes), "b")
    assert change is not None
    assert change.statement.body == (Paragraph("a", (Run("a"), Run("b", (Mark("deleted", "t-1"),)))),)
    assert change.statement.changes == changes


def test_what_referred_to_a_joined_paragraph_refers_to_where_it_lives_on() -> None:
    source = Source("st", "issuer", "p1", 1, 2)
    statement = _body("ab", "cd")
    statement = Statement(
        "st",
        body=statement.body,
        sources=(source, Source("st", "place", "p1")),
        comments=(Comment("c-1", "ليلى", MOMENT, "؟", anchor=OnNode("p1")),),
    )
    change = join(statement, "p1")
    assert change is not None
    assert [(one.node, one.start, one.end) for one in change.statement.sources] == [("p0", 3, 4), ("p0", 2, 4)]
    assert change.statement.comments[0].anchor == OnNode("p0")


def test_a_paste_of_lines_keeps_the_first_and_the_last_paragraph() -> None:
    change = replace_range(_body("abcd", "efgh"), "p0", 2, "p1", 2, "واحد\nاثنان\nثلاثة", IDS)
    assert _text(change) == ["|abواحد", "|اثنان", "|ثلاثةgh"]
    assert change is not None
    assert [change.statement.body[at].id for at in (0, 2)] == ["p0", "p1"]


def test_a_paste_into_an_empty_paragraph_takes_what_the_piece_is_but_letters_alone_take_nothing() -> None:
    heading = Paragraph("h", (Run("عنوان"),), style="heading", level=1)
    change = replace_range(_body(""), "p0", 0, "p0", 0, (heading,), IDS)
    assert change is not None
    assert (change.statement.body[0].id, change.statement.body[0].style) == ("p0", "heading")
    change = replace_range(_body("", role="headline"), "p0", 0, "p0", 0, (Paragraph("x", (Run("عنوان"),)),), IDS)
    assert change is not None
    assert change.statement.body[0].role == "headline"


def test_moved_pieces_keep_their_ids_where_these_are_free() -> None:
    change = insert_after(_body("a"), "p0", (Paragraph("p0", (Run("b"),)), Paragraph("free", (Run("c"),))), IDS)
    assert change is not None
    first, second, third = (one.id for one in change.statement.body)
    assert (first, third) == ("p0", "free")
    assert second not in ("p0", "free")


def test_an_empty_section_is_filled_by_its_name() -> None:
    change = insert_after(Statement("st"), "closing", (Paragraph("p", (Run("ختام"),)),))
    assert change is not None
    assert [one.id for one in change.statement.closing] == ["p"]


def test_a_deleted_selection_ends_where_it_began() -> None:
    statement = _body("abcd", "efgh")
    change = replace_range(statement, "p1", 2, "p0", 2, (), IDS)
    assert _text(change) == ["|abgh"]
    assert change is not None
    assert change.caret is not None
    assert (change.caret.node, change.caret.offset) == ("p0", 2)
    assert length(change.statement.body[0].runs) == 4
