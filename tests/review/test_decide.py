"""The laws of deciding: the order does not matter, and what is not decided stands on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.review.bonds import rivals, together
from desktop_app.review.decide import accept, accept_all, decide, reject, reject_all, verdicts
from desktop_app.review.track import tracked
from desktop_app.statement import AgendaItem, Paragraph, Run, Statement
from desktop_app.statement.edits import typing
from desktop_app.statement.edits.breaks import join, remove, split
from desktop_app.statement.edits.moving import move_items
from desktop_app.statement.runs import plain
from tests.review.told import WHEN, content, few, ids_of, whole
from tests.statement.drawn import changes
from tests.strategies import statements

Verdicts = dict[str, bool]


@st.composite
def suggested(draw: st.DrawFn) -> Statement:
    """A statement with suggestions of several people."""
    statement = draw(statements(review=False))
    for _ in range(draw(st.integers(2, 5))):
        change = draw(changes(statement))
        if change is not None:
            author = draw(st.sampled_from(("ليلى", "كريم")))
            statement = tracked(statement, change, author, WHEN, ids_of(statement, change.statement)).statement
    return statement


@st.composite
def _decided(draw: st.DrawFn) -> tuple[Statement, Verdicts, list[str], list[str]]:
    """A statement, a verdict for some of its changes, the same for all that hang together, and two orders in which they are made."""
    statement = draw(suggested())
    verdicts: Verdicts = {}
    for change in statement.changes:
        if change.id not in verdicts and draw(st.booleans()):
            verdicts.update(dict.fromkeys(together(statement, change.id), draw(st.booleans())))
    order = list(verdicts)
    return statement, verdicts, draw(st.permutations(order)), draw(st.permutations(order))


def _one_by_one(statement: Statement, verdicts: Verdicts, order: list[str]) -> Statement:
    for change in order:
        statement = accept(statement, (change,)) if verdicts[change] else reject(statement, (change,))
        whole(statement)
    return statement


@few
@given(_decided())
def test_the_order_of_decisions_does_not_matter(drawn: tuple[Statement, Verdicts, list[str], list[str]]) -> None:
    statement, verdicts, first, second = drawn
    if any(rivals(statement, change) for change in verdicts):
        return
    one, other = _one_by_one(statement, verdicts, first), _one_by_one(statement, verdicts, second)
    assert content(one) == content(other)
    at_once = decide(statement, accepted=[c for c, yes in verdicts.items() if yes], rejected=[c for c, yes in verdicts.items() if not yes])
    assert content(one) == content(at_once)
    assert {change.id for change in one.changes} <= {change.id for change in statement.changes} - set(verdicts)


@few
@given(suggested())
def test_of_rivals_the_first_that_is_accepted_rejects_the_others(statement: Statement) -> None:
    for change in statement.changes:
        lost = {bound for rival in rivals(statement, change.id) for bound in together(statement, rival)}
        done = accept(statement, (change.id,))
        assert lost.isdisjoint(one.id for one in done.changes)
        if lost:
            won = together(statement, change.id)
            assert content(done) == content(decide(statement, accepted=won, rejected=lost))


@few
@given(suggested())
def test_nothing_is_decided_by_deciding_nothing(statement: Statement) -> None:
    assert accept(statement, ()) is statement
    assert reject(statement, ("t-nobody",)) is statement


def test_two_moves_of_one_person_are_both_taken_back() -> None:
    old = Statement("st-1", agenda=tuple(AgendaItem(f"i-{number}") for number in range(3)))
    value = old
    for item, before in (("i-0", "i-2"), ("i-2", "i-1")):
        change = move_items(value, (item,), before)
        assert change is not None
        value = tracked(value, change, "ليلى", WHEN, ids_of(value)).statement
    first, second = (change.id for change in value.changes)
    assert content(reject_all(value)) == content(reject(reject(value, (first,)), (second,))) == content(old)
    assert content(reject(reject(value, (second,)), (first,))) == content(old)


def test_a_join_stands_behind_the_end_of_a_text_that_is_divided_meanwhile() -> None:
    old = Statement("st-1", body=(Paragraph("p-1", (Run("واحد اثنان"),)), Paragraph("p-2", (Run(" ثلاثة"),))))
    joined = join(old, "p-2")
    assert joined is not None
    value = tracked(old, joined, "ليلى", WHEN, ids_of(old)).statement
    divided = split(value, "p-1", 5, ids_of(value))
    assert divided is not None
    both = tracked(value, divided, "كريم", WHEN, ids_of(value, divided.statement)).statement
    for done in (divided.statement, both):
        whole(done)
        assert [plain(each.runs) for each in accept_all(done).body] == ["واحد ", "اثنان ثلاثة"]
    assert content(reject_all(both)) == content(old)


def test_words_typed_into_a_paragraph_that_another_deletes_never_go_unread() -> None:
    old = Statement("st-1", body=(Paragraph("p-1", (Run("واحد"),)), Paragraph("p-2", (Run("اثنان"),))))
    value = old
    for author, edit in (("ليلى", lambda one: remove(one, ("p-1",))), ("كريم", lambda one: typing.replace(one, "p-1", 4, 4, " مهم"))):
        change = edit(value)
        assert change is not None
        value = tracked(value, change, author, WHEN, ids_of(value)).statement
    deletion, typed = (change.id for change in value.changes)
    assert rivals(value, deletion) == {typed}
    assert [plain(each.runs) for each in accept_all(value).body] == ["واحد مهم", "اثنان"]
    assert verdicts(value, accepted=(deletion,)) == {deletion: True, typed: False}
    assert content(reject_all(value)) == content(old)
