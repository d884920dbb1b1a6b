"""A copy that comes back: what its people suggested stays theirs, what they changed without a word becomes a suggestion of theirs."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.review.bonds import rivals
from desktop_app.review.decide import accept_all, reject_all
from desktop_app.review.track import track, tracked
from desktop_app.statement import Statement
from tests.review.told import WHEN, content, few, ids_of, whole
from tests.statement.drawn import changes
from tests.strategies import statements


@st.composite
def _returned(draw: st.DrawFn) -> tuple[Statement, Statement]:
    """A statement and a copy of it that somebody edited, now with suggestions, now without a word."""
    base = draw(statements(review=False))
    copy = base
    for _ in range(draw(st.integers(1, 4))):
        change = draw(changes(copy))
        if change is None:
            continue
        openly = draw(st.booleans())
        copy = tracked(copy, change, "كريم", WHEN, ids_of(copy, change.statement)).statement if openly else change.statement
    return base, copy


@few
@given(_returned(), st.booleans())
def test_a_copy_is_its_base_with_suggestions(returned: tuple[Statement, Statement], apart: bool) -> None:
    base, copy = returned
    done = track(base, copy, "ليلى", WHEN, ids_of(base, copy), apart=apart)
    whole(done)
    assert content(reject_all(done)) == content(base)
    if not any(rivals(done, change.id) for change in done.changes) and not copy.proposals:
        assert content(accept_all(done)) == content(accept_all(copy))


@few
@given(_returned())
def test_what_was_suggested_keeps_its_author(returned: tuple[Statement, Statement]) -> None:
    base, copy = returned
    done = track(base, copy, "ليلى", WHEN, ids_of(base, copy))
    known = {change.id: change for change in done.changes}
    kept = {change.id for change in copy.changes} & set(known)
    assert all(known[change.id] == change for change in copy.changes if change.id in kept)


def test_nothing_changed_is_nothing_suggested() -> None:
    base = Statement("st-1")
    assert track(base, replace(base), "ليلى", WHEN, ids_of(base)) is base
