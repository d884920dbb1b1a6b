"""Track: an edit as suggestions. Accepting all of them gives what the edit gave, rejecting all what stood before.

The author's own open insertions are edited without a mark; what somebody else has suggested stays, with his name.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desktop_app.review.ink import Ink
from desktop_app.review.lettering import retyped
from desktop_app.review.pairing import Pairing
from desktop_app.review.tracking import Tracking
from desktop_app.statement import Caret, Change, Ids, Statement
from desktop_app.statement.mapping import Mapping


def track(old: Statement, new: Statement, author: str, when: datetime, ids: Ids, *, apart: bool = False) -> Statement:
    """The statement that says both: `old`, and `new` as suggestions of `author`. `old` itself where they say the same. What `new` holds
    as suggestions already stays so, with its authors.

    Of texts that were divided or joined only whole ones are known as such (see `tracked`). `apart`: each place is a suggestion of its
    own, as a comparison wants it; else all of them are one. `ids` must give ids that neither statement has.
    """
    return _suggested(old, Change(new, ""), Ink(old, author, when, ids, apart))


def tracked(old: Statement, change: Change, author: str, when: datetime, ids: Ids) -> Change:
    """An edit of `old` with its effect as suggestions of `author`; the caret is where it is in the tracked statement."""
    statement = _suggested(old, change, Ink(old, author, when, ids))
    mapping = Mapping.between(change.statement, statement)
    return replace(change, statement=statement, caret=_mapped(mapping, change.caret), moves=())


def as_suggestions(old: Statement, new: Statement, author: str, when: datetime, ids: Ids) -> Statement:
    """`old` with what `new`, which comes from elsewhere, says otherwise: each place a suggestion of its own, in whole words. The comments
    of both stay."""
    return _suggested(old, Change(new, ""), Ink(old, author, when, ids, apart=True, keeps=True))


def _suggested(old: Statement, change: Change, ink: Ink) -> Statement:
    if change.statement is old:
        return old
    if change.statement.changes is not old.changes:
        known = {one.id for one in old.changes}
        ink.given = tuple(one for one in change.statement.changes if one.id not in known)
    done = retyped(old, change.statement, ink, change.caret)
    if done is None:
        done = Tracking(Pairing(old, change.statement, change.moves), ink, change.caret).statement
    return old if done == old else done


def _mapped(mapping: Mapping, caret: Caret | None) -> Caret | None:
    if caret is None or caret.field:
        return caret
    place = mapping.place(caret.node, caret.offset)
    return caret if place is None else replace(caret, node=place[0], offset=place[1])
