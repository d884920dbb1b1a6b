"""The laws of tracking: nothing is lost, whatever is decided."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.review.bonds import rivals
from desktop_app.review.decide import accept_all, reject_all
from desktop_app.review.track import track, tracked
from desktop_app.statement import AgendaItem, Change, Paragraph, Run, Statement
from desktop_app.statement.edits.fields import field_text, set_field
from desktop_app.statement.edits.moving import move_items
from tests.review.told import WHEN, content, few, ids_of, whole
from tests.statement.drawn import changes
from tests.strategies import statements


@st.composite
def _edited(draw: st.DrawFn) -> tuple[Statement, Change | None]:
    statement = draw(statements(review=False))
    return statement, draw(changes(statement))


@st.composite
def _rewritten(draw: st.DrawFn) -> tuple[Statement, Statement]:
    old = new = draw(statements(review=False))
    for _ in range(draw(st.integers(2, 4))):
        change = draw(changes(new))
        new = new if change is None else change.statement
    return old, new


@few
@given(_edited())
def test_an_edit_is_accepted_or_never_was(edited: tuple[Statement, Change | None]) -> None:
    old, change = edited
    if change is None:
        return
    done = tracked(old, change, "ليلى", WHEN, ids_of(old, change.statement)).statement
    whole(done)
    assert content(accept_all(done)) == content(change.statement)
    assert content(reject_all(done)) == content(old)


@few
@given(_rewritten(), st.booleans())
def test_many_edits_are_accepted_or_never_were(edited: tuple[Statement, Statement], apart: bool) -> None:
    old, new = edited
    done = track(old, new, "ليلى", WHEN, ids_of(old, new), apart=apart)
    whole(done)
    assert content(accept_all(done)) == content(new)
    assert content(reject_all(done)) == content(old)


def test_of_two_neighbours_that_change_places_the_one_that_was_taken_has_moved() -> None:
    agenda = tuple(AgendaItem(f"i-{at}", paragraphs=(Paragraph(f"p-{at}", (Run("نص"),)),)) for at in (1, 2, 3))
    old = Statement("st-1", agenda=agenda)
    for item, before in (("i-2", "i-1"), ("i-1", "i-3")):
        change = move_items(old, (item,), before)
        assert change is not None
        done = tracked(old, change, "ليلى", WHEN, ids_of(old, change.statement)).statement
        assert [gap.node for gap in done.gaps] == [item]


@st.composite
def _chain(draw: st.DrawFn) -> list[tuple[Statement, Change, Statement]]:
    """Edits of several people one after the other: (the statement before, the edit, the statement with it as a suggestion)."""
    statement = draw(statements(review=False))
    done = []
    for _ in range(draw(st.integers(2, 5))):
        change = draw(changes(statement))
        if change is None or {one.id for one in change.statement.comments} - {one.id for one in statement.comments}:
            continue
        author = draw(st.sampled_from(("ليلى", "كريم")))
        after = tracked(statement, change, author, WHEN, ids_of(statement, change.statement)).statement
        done.append((statement, change, after))
        statement = after
    return done


@few
@given(_chain())
def test_edits_of_several_people_add_up(chain: list[tuple[Statement, Change, Statement]]) -> None:
    for old, change, done in chain:
        new = change.statement
        whole(done)
        assert content(reject_all(done)) == content(reject_all(old))
        if not rival_pairs(done) and not carried_on(old, new):
            assert content(accept_all(done)) == content(accept_all(meant(old, new)))


def meant(old: Statement, new: Statement) -> Statement:
    """The new statement, in which a field that was set by hand has no older suggestion for it any more, and a paragraph that took in
    another one none that was made for that."""
    same = (one for one in new.proposals if one in old.proposals)
    kept = (one for one in same if one.field == "decisions" or field_text(old, one.node, one.field) == field_text(new, one.node, one.field))
    return replace(new, proposals=tuple(kept))


def carried_on(old: Statement, new: Statement) -> bool:
    """Whether the edit took a suggested value along to another node with its text, as a split at the start of a paragraph does: the tracked
    statement leaves it where it was made, since the new node may come to nothing while the old one stands on with its field."""
    return any(one not in new.proposals and one.change in {other.change for other in new.proposals} for one in old.proposals)


def rival_pairs(statement: Statement) -> bool:
    return any(rivals(statement, change.id) for change in statement.changes)


def test_of_two_suggested_lists_of_decisions_by_one_person_the_later_counts() -> None:
    pieces = tuple(Paragraph(f"p-{at}", (Run(f"القرار {at}"),)) for at in range(3))
    value = Statement("st-1", agenda=(AgendaItem("i-1", paragraphs=pieces, decisions=("p-0",)),))
    for named in (("p-1",), ("p-2",)):
        change = set_field(value, "i-1", "decisions", named)
        assert change is not None
        value = tracked(value, change, "ليلى", WHEN, ids_of(value)).statement
    assert [one.new for one in value.proposals] == ["p-2"]
    assert not rival_pairs(value)
    assert accept_all(value).agenda[0].decisions == ("p-2",)
