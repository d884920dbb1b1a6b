"""What stands at the caret, and what comes next: without a window."""

from __future__ import annotations

import pytest

from desktop_app.editing.commands import command
from desktop_app.editing.commands.command import Context, Edit
from desktop_app.editing.review_list import by_author, chosen, entries, time_of
from desktop_app.editing.review_walk import ReviewWalk, caret_of, comment_place, current_change, current_comment, open_rows
from desktop_app.editing.selection import Selection
from desktop_app.review.commenting import resolve
from desktop_app.review.listing import listed
from desktop_app.statement import Caret, OnField, OnNode, Statement
from desktop_app.text.message import Message
from tests.strategies import ids_for
from tests.window.review.statements import LAYLA, NOOR, NOW, SAMER, reviewed

VALUE = reviewed()
ROWS = listed(VALUE)


def at(node: str, start: int = 0, end: int | None = None, field: str = "") -> Selection:
    return Selection(node, start, node, start if end is None else end, field)


def run(name: str, statement: Statement, selection: Selection, **arguments: object) -> Statement | None:
    row = command(name)
    assert row is not None
    assert isinstance(row.act, Edit)
    change = row.act.function(Context(statement, selection, ids_for(statement), NOW, "سعاد", arguments))
    return None if change is None else change.statement


@pytest.mark.parametrize(
    ("selection", "authors"),
    [
        (at("p-lead22", 14), (SAMER,)),
        (at("p-lead22", 12), (SAMER,)),
        (at("p-lead22", 18), (SAMER,)),
        (at("p-lead22", 0, 13), (SAMER,)),
        (at("p-lead22", 11), None),
        (at("p-lead22", 0, 12), None),
        (at("p-sign22", 3), (LAYLA,)),
        (at("i-third2", field="vote.method"), (NOOR,)),
        (at("i-third2", field="title"), None),
        (Selection("p-vote22", items=("i-third2",)), (NOOR,)),
        (at("p-vote22", 3), None),
        (at("p-head22"), None),
    ],
)
def test_the_suggestion_at_the_caret(selection: Selection, authors: tuple[str, ...] | None) -> None:
    found = current_change(VALUE, selection)
    assert (None if found is None else found.authors) == authors


def test_a_comment_stands_behind_suggestions_at_one_place() -> None:
    found = current_comment(VALUE, at("p-even22", 5))
    assert found is not None
    assert ReviewWalk().current(VALUE, at("p-even22", 5)) is found
    assert current_comment(VALUE, at("p-even22", 12)) is None


def test_the_way_leads_over_all_and_round() -> None:
    walk, selection, seen = ReviewWalk(), at("p-head22"), []
    for _ in ROWS:
        found = walk.neighbour(1, VALUE, selection)
        assert found is not None
        row, round_ = found
        assert not round_
        caret = caret_of(row)
        assert caret is not None
        selection = at(caret.node, caret.offset if caret.anchor is None else caret.anchor, caret.offset, caret.field)
        walk.choose(row, selection)
        seen.append(row)
    assert tuple(seen) == ROWS
    assert walk.neighbour(1, VALUE, selection) == (ROWS[0], True)
    assert walk.neighbour(-1, VALUE, at("p-head22")) == (ROWS[-1], True)
    assert ReviewWalk().neighbour(1, Statement("st-1"), Selection()) is None


def test_resolved_comments_are_passed_over() -> None:
    change = resolve(VALUE, VALUE.comments[0].id)
    assert change is not None
    assert len(open_rows(change.statement)) == len(ROWS) - 1
    assert [entry.id for entry in chosen(change.statement, "resolved")] == [VALUE.comments[0].id]


def test_where_a_comment_would_stand() -> None:
    assert comment_place(VALUE, at("p-head22", 0, 5)) == (("p-head22", 0, 5),)
    assert comment_place(VALUE, at("p-head22", 3)) == OnNode("p-head22")
    assert comment_place(VALUE, at("st-crafts", field="issuer")) == OnField("st-crafts", "issuer")
    assert comment_place(VALUE, Selection("i-first2", items=("i-first2",))) == OnNode("i-first2")
    assert comment_place(VALUE, Selection()) is None


def test_commands_decide_by_place_author_and_section() -> None:
    everywhere = run("review.reject-all", VALUE, Selection())
    assert everywhere is not None
    assert not everywhere.changes
    ones = run("review.accept-author", VALUE, at("p-lead22", 14))
    assert ones is not None
    assert {name for change in ones.changes for name in change.authors} == {LAYLA, NOOR}
    named = run("review.reject-author", VALUE, Selection(), author=NOOR)
    assert named is not None
    assert not any(NOOR in change.authors for change in named.changes)
    there = run("review.accept-section", VALUE, at("p-sign22", 9))
    assert there is not None
    assert len(there.changes) == len(VALUE.changes) - 1
    assert run("review.accept", VALUE, at("p-head22")) is None
    assert run("review.accept-section", VALUE, at("p-head22")) is None
    assert run("comment.delete", VALUE, at("p-even22", 5)) is None


def test_the_list_counts_authors_and_marks_rivals() -> None:
    assert by_author(entries(VALUE)) == {SAMER: 1, LAYLA: 3, NOOR: 3}
    assert [entry.id for entry in entries(VALUE) if entry.rival] == [row.id for row in ROWS if getattr(row, "field", "")]
    assert {entry.is_comment for entry in chosen(VALUE, "comment")} == {True}


def test_times_are_as_short_as_they_can_be() -> None:
    assert time_of(NOW, NOW).arguments == (("time", "\u206610:00\u2069"),)
    assert time_of(NOW.replace(day=25), NOW) == Message("Yesterday")
    assert time_of(NOW.replace(day=2), NOW).arguments == (("time", "\u20662026-01-02\u2069"),)


def test_the_caret_of_a_field_and_of_a_comment() -> None:
    by_id = {row.id: caret_of(row) for row in ROWS}
    assert Caret("i-third2", field="vote.method") in by_id.values()
    assert Caret("p-even22", 11, "", "p-even22", 4) in by_id.values()
