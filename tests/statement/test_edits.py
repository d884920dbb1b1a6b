"""What holds for every edit."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.statement import Change, Paragraph, Statement
from desktop_app.statement.arranging import arrangement
from desktop_app.statement.marks import MARK_ORDER
from desktop_app.statement.references import dangling
from desktop_app.statement.runs import canonical, plain
from desktop_app.statement.walking import node_ids, paragraphs, places
from desktop_app.text.characters import storable
from tests.statement.drawn import changes
from tests.strategies import statements


@st.composite
def _edited(draw: st.DrawFn) -> tuple[Statement, Change | None]:
    statement = draw(statements())
    return statement, draw(changes(statement))


@given(_edited())
def test_nothing_changed_is_none(edited: tuple[Statement, Change | None]) -> None:
    statement, change = edited
    assert change is None or change.statement != statement


@given(_edited())
def test_ids_stay_unique(edited: tuple[Statement, Change | None]) -> None:
    _statement, change = edited
    if change is not None:
        assert [node for node, times in Counter(node_ids(change.statement)).items() if times > 1] == []


@given(_edited())
def test_references_stay_whole(edited: tuple[Statement, Change | None]) -> None:
    _statement, change = edited
    if change is not None:
        assert list(dangling(change.statement)) == []


@given(_edited())
def test_runs_stay_canonical_and_storable(edited: tuple[Statement, Change | None]) -> None:
    _statement, change = edited
    for paragraph in paragraphs(change.statement) if change is not None else ():
        assert canonical(paragraph.runs) == paragraph.runs
        assert storable(plain(paragraph.runs)) == plain(paragraph.runs)
        assert (paragraph.level > 0) == (paragraph.style in ("heading", "list-item"))
        assert all([mark.kind for mark in run.marks] == sorted((m.kind for m in run.marks), key=MARK_ORDER.index) for run in paragraph.runs)


@given(_edited())
def test_a_run_in_piece_has_the_paragraph_before_it_that_it_had(edited: tuple[Statement, Change | None]) -> None:
    statement, change = edited
    if change is None:
        return
    before, after = _continued(statement), _continued(change.statement)
    moved = {move.node: move.to for move in change.moves} | {move.to: move.node for move in change.moves}
    for node, now in after.items():
        assert now is not None
        if node in before:
            was = before[node]
            assert now == was or moved.get(was or "") == now, (node, was, now)


@given(_edited())
def test_what_is_equal_is_the_same_object(edited: tuple[Statement, Change | None]) -> None:
    statement, change = edited
    if change is None:
        return
    old = {paragraph.id: paragraph for paragraph in paragraphs(statement)}
    for paragraph in paragraphs(change.statement):
        known = old.get(paragraph.id)
        assert known is paragraph or known != paragraph
    rows = arrangement(statement)
    for container, row in arrangement(change.statement).items():
        assert rows.get(container) is row or rows.get(container) != row
    for item in change.statement.agenda:
        assert all(one is item or one != item for one in statement.agenda)
    for name in ("metadata", "comments", "changes", "proposals", "gaps", "milestones", "ignored", "sources", "extensions"):
        assert getattr(statement, name) is getattr(change.statement, name) or getattr(statement, name) != getattr(change.statement, name)


@given(_edited())
def test_the_remembered_places_are_those_of_the_new_statement(edited: tuple[Statement, Change | None]) -> None:
    statement, change = edited
    places(statement)
    if change is not None:
        found = [paragraph.id for paragraph in paragraphs(change.statement)]
        assert list(places(change.statement)) == found


@given(_edited())
def test_the_caret_and_the_moves_stand_in_the_new_statement(edited: tuple[Statement, Change | None]) -> None:
    _statement, change = edited
    if change is None:
        return
    known, lengths = set(node_ids(change.statement)), _lengths(change.statement)
    if change.caret is not None:
        assert change.caret.node in known
        if not change.caret.field:
            assert 0 <= change.caret.offset <= lengths.get(change.caret.node, 0)
    for move in change.moves:
        assert move.at + move.end - move.start <= lengths[move.to]


def _lengths(statement: Statement) -> dict[str, int]:
    return {paragraph.id: len(plain(paragraph.runs)) for paragraph in paragraphs(statement)}


def _continued(statement: Statement) -> dict[str, str | None]:
    order: tuple[Paragraph, ...] = paragraphs(statement)
    return {piece.id: order[at - 1].id if at else None for at, piece in enumerate(order) if piece.run_in}
