"""What stands at the caret, and what comes next: without a window."""

from __future__ import annotations

import pytest

from desktop_app.catalogue import translator
from desktop_app.editing.commands import command
from desktop_app.editing.commands.command import Context, Edit
from desktop_app.editing.review_hearing import heard
from desktop_app.editing.review_list import Choice, Rivals, by_author, cards, chosen, entries
from desktop_app.editing.review_page import page
from desktop_app.editing.review_pieces import Told, pieces_of
from desktop_app.editing.review_times import time_of
from desktop_app.editing.review_walk import ReviewWalk, caret_of, comment_place, current_change, current_comment, open_rows
from desktop_app.editing.selection import Selection
from desktop_app.review.commenting import edit_text, resolve
from desktop_app.review.listing import listed
from desktop_app.review.report import report
from desktop_app.statement import Caret, Mark, OnField, OnNode, Paragraph, Run, Statement, TrackedChange
from desktop_app.statement.accepted import accepted
from desktop_app.statement.runs import plain
from desktop_app.text.message import Message, filled
from tests.strategies import ids_for
from tests.window.review.statements import LAYLA, NOOR, NOW, SAMER, reviewed

VALUE = reviewed()
EARLIER, LONG_AGO = NOW.replace(day=2), NOW.replace(year=2025, month=12, day=2)
BARE = dict.fromkeys(range(0x2066, 0x206A))
ROWS = listed(VALUE)


def _said(told: Message) -> str:
    return filled(translator("ar"), told.source, told.arguments)


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
        (at("p-lead22", 9), (SAMER,)),
        (at("p-lead22", 15), (SAMER,)),
        (at("p-lead22", 0, 10), (SAMER,)),
        (at("p-lead22", 8), None),
        (at("p-lead22", 0, 9), None),
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
    assert [entry.id for entry in chosen(change.statement, Choice("resolved"))] == [VALUE.comments[0].id]


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
    assert {entry.is_comment for entry in chosen(VALUE, Choice("comment"))} == {True}
    assert {entry.row.section for entry in chosen(VALUE, Choice(section="agenda", author=NOOR))} == {"agenda"}


def test_rivals_share_a_card_with_those_that_are_not_listed() -> None:
    shown = cards(VALUE, entries(VALUE))
    (contest,) = (card for card in shown if isinstance(card, Rivals))
    assert [entry.names for entry in contest.entries] == [(NOOR,), (LAYLA,)]
    assert len(shown) == len(entries(VALUE)) - 1
    assert contest in cards(VALUE, chosen(VALUE, Choice(author=NOOR)))


def test_all_of_a_choice_are_decided_by_one_command() -> None:
    done = run("review.accept-all", VALUE, Selection(), author=LAYLA, section="closing")
    assert done is not None
    assert len(done.changes) == len(VALUE.changes) - 1
    fields = tuple(entry.id for entry in entries(VALUE) if entry.rival)
    none = run("review.reject", VALUE, Selection(), changes=fields)
    assert none is not None
    assert none.proposals == ()


def test_times_are_as_short_as_they_can_be() -> None:
    told = {when: _said(time_of(when, NOW)).translate(BARE) for when in (NOW, NOW.replace(day=25), LONG_AGO, EARLIER)}
    assert list(told.values()) == ["10:00", "أمس 10:00", "2/12/2025 10:00", "2/1 10:00"]


def test_the_page_of_the_report_tells_days_as_people_do() -> None:
    written = page(VALUE, report(VALUE), translator("ar"), "ar").decode().translate(BARE)
    assert '<time datetime="2026-01-26T10:01:00+00:00">26/1/2026 10:01</time>' in written


def test_who_is_spoken_to_finds_the_comment() -> None:
    about = VALUE.comments[0].id
    asked = edit_text(VALUE, about, LAYLA, "أي اتحاد، @سعاد؟")
    assert asked is not None
    assert [entry.id for entry in chosen(asked.statement, Choice("mentions", me="سعاد"))] == [about]
    assert chosen(asked.statement, Choice("mentions", me=NOOR)) == ()


def test_a_card_is_heard_as_what_it_is_and_whose() -> None:
    told = Told(translator("ar"), "ar", NOW)
    heard_of = {entry.id: heard(entry, told) for entry in entries(VALUE)}
    assert heard_of[entries(VALUE)[0].id].startswith(f"إدراج، \u2068{SAMER}\u2069: \u2068العام")
    assert any(words.startswith(f"حذف، \u2068{LAYLA}\u2069: ") for words in heard_of.values())
    assert any(words.startswith(f"تعليق، \u2068{LAYLA}\u2069: \u2068أي اتحاد؟\u2069 · ردّ واحد") for words in heard_of.values())


def test_the_caret_of_a_field_and_of_a_comment() -> None:
    by_id = {row.id: caret_of(row) for row in ROWS}
    assert Caret("i-third2", field="vote.method") in by_id.values()
    assert Caret("p-even22", 11, "", "p-even22", 4) in by_id.values()


def test_what_rivals_take_out_alike_stands_on_their_card_alone() -> None:
    letters = (("شرط", Mark("deleted", "t-both")), ("ركيزة", Mark("inserted", "t-one")), ("أساس", Mark("inserted", "t-two")))
    people = {"t-both": (LAYLA, NOOR), "t-one": (LAYLA,), "t-two": (NOOR,)}
    runs = (*(Run(text, (mark,)) for text, mark in letters), Run(" لازم"))
    contested = Statement(
        "st-1", lead=(Paragraph("p-1", runs),), changes=tuple(TrackedChange(c, n, NOW, "text") for c, n in people.items())
    )
    (card,) = cards(contested, entries(contested))
    assert isinstance(card, Rivals)
    assert [entry.names for entry in card.entries] == [(LAYLA,), (NOOR,)]
    assert any("شرط" in piece.text for piece in pieces_of(card, Told(translator("ar"), "ar", NOW)))
    steps = [ReviewWalk().neighbour(by, contested, Selection()) for by in (1, -1)]
    assert [step and step[0].id for step in steps] == ["t-one", "t-two"]
    assert run("review.accept", contested, at("p-1", 1)) is None
    chosen_one = run("review.accept", contested, at("p-1", 5))
    assert chosen_one is not None
    assert accepted(chosen_one.lead[0].runs) == plain(chosen_one.lead[0].runs) == "ركيزة لازم"
    kept = run("review.reject", contested, Selection(), changes=tuple(entry.id for entry in card.entries))
    assert kept is not None
    assert (plain(kept.lead[0].runs), kept.changes) == ("شرط لازم", ())
