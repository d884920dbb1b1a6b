"""Whose suggestions they are: one's own are simply edited, another's stay with his name, whatever is done to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.review.rows import Node, rows
from desktop_app.review.track import tracked
from desktop_app.statement import Paragraph, Presence, Run, Statement
from desktop_app.statement.edits import typing
from desktop_app.statement.walking import paragraphs
from tests.review.told import WHEN, few, ids_of, whole
from tests.statement.drawn import changes
from tests.strategies import statements

LAYLA, KARIM = "ليلى", "كريم"
Step = tuple[Statement, str, Statement]


@st.composite
def _steps(draw: st.DrawFn) -> list[Step]:
    """Edits of two people one after the other: the statement before, whose edit it is, the statement with it."""
    statement = draw(statements(review=False))
    done = []
    for _ in range(draw(st.integers(2, 5))):
        change, author = draw(changes(statement)), draw(st.sampled_from((LAYLA, KARIM)))
        if change is not None:
            after = tracked(statement, change, author, WHEN, ids_of(statement, change.statement)).statement
            done.append((statement, author, after))
            statement = after
    return done


@few
@given(_steps())
def test_nobody_suggests_to_delete_his_own_insertion(steps: list[Step]) -> None:
    """But what he divides off from what he had suggested to delete already: that half is new, and goes too."""
    for _old, _author, done in steps:
        whole(done)
        authors = {change.id: change.authors for change in done.changes}
        order = list(authors)
        own = [(put_in, gone) for put_in, gone in _in_and_out(done) if authors[put_in] == authors[gone]]
        assert [pair for pair in own if order.index(pair[0]) < order.index(pair[1])] == []


def _in_and_out(statement: Statement) -> Iterator[tuple[str, str]]:
    """The insertion and the deletion of all that carries both."""
    breaks = (paragraph.break_change for paragraph in paragraphs(statement))
    for presence in (*(node.presence for node in _nodes(statement)), *breaks):
        if isinstance(presence, Presence) and presence.inserted is not None and presence.deleted is not None:
            yield presence.inserted, presence.deleted
    for run in (run for paragraph in paragraphs(statement) for run in paragraph.runs):
        marks = {mark.kind: mark.value for mark in run.marks}
        if marks.keys() >= {"inserted", "deleted"}:
            yield marks["inserted"], marks["deleted"]


def _nodes(statement: Statement) -> list[Node]:
    return [node for row in rows(statement).values() for node in row]


@few
@given(_steps())
def test_what_another_has_put_in_stays_with_his_name(steps: list[Step]) -> None:
    for old, author, done in steps:
        others = {change.id for change in old.changes if change.authors != (author,)}
        before, after = _put_in(old), _put_in(done)
        assert {change: before[change] for change in others & before.keys()} == {change: after[change] for change in others & before.keys()}
        assert {node.id for node in _nodes(old) if node.presence is not None and node.presence.inserted in others} <= {
            node.id for node in _nodes(done)
        }
        assert {name for change in old.changes for name in change.authors} - {author} <= {n for one in done.changes for n in one.authors}


def _put_in(statement: Statement) -> dict[str, Counter[str]]:
    """The letters that each change has marked as put in."""
    done: dict[str, Counter[str]] = {}
    for run in (run for paragraph in paragraphs(statement) for run in paragraph.runs):
        for mark in run.marks:
            if mark.kind == "inserted":
                done.setdefault(mark.value, Counter()).update(run.text)
    return done


BASE = Statement("st-1", body=(Paragraph("p-1", (Run("قرر المؤتمر"),)),))


def edited(value: Statement, author: str, start: int, end: int, text: str) -> Statement:
    change = typing.replace(value, "p-1", start, end, text)
    assert change is not None
    return tracked(value, change, author, WHEN, ids_of(value)).statement


def test_ones_own_fresh_insertion_is_simply_edited_and_gone_without_a_trace() -> None:
    put = edited(BASE, LAYLA, 3, 3, " اليوم")
    mended = edited(put, LAYLA, 4, 9, "أمس")
    assert [(run.text, len(run.marks)) for run in mended.body[0].runs] == [("قرر", 0), (" أمس", 1), (" المؤتمر", 0)]
    assert len(mended.changes) == 1
    assert edited(mended, LAYLA, 3, 7, "") == BASE


def test_a_deletion_of_anothers_insertion_keeps_both_names() -> None:
    both = edited(edited(BASE, LAYLA, 3, 3, " اليوم"), KARIM, 3, 9, "")
    authors = {change.id: change.authors for change in both.changes}
    marks = {run.text: [(mark.kind, *authors[mark.value]) for mark in run.marks] for run in both.body[0].runs}
    assert marks == {"قرر": [], " اليوم": [("inserted", LAYLA), ("deleted", KARIM)], " المؤتمر": []}
