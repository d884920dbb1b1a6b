"""Shown: what the form of an author shows and edits while he suggests. The stored field keeps its old value, so his letters would vanish
from a form that showed that; his form shows what he suggests himself."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TypeVar, cast

from desktop_app.review.proposing import NOT_SUGGESTED
from desktop_app.statement import AgendaItem, Attendance, Change, Proposal, Signatory, Statement
from desktop_app.statement.cleaning import unmarked
from desktop_app.statement.fields import fields_of, value_of, with_value
from desktop_app.statement.memo import by_identity
from desktop_app.text.refusal import Refusal

Holder = AgendaItem | Attendance | Signatory
"""What has fields in a form, beside the statement itself."""
AnyHolder = TypeVar("AnyHolder", bound=Holder)
Said = dict[str, dict[str, object]]
"""The values by node and field."""


def shown(statement: Statement, author: str) -> Statement:
    """The statement whose fields (its own, those of agenda items and of rows) hold what this author suggests for them and nobody has
    decided yet. The statement itself where that is nothing. Remembered by identity, also of each item and row."""
    said = _said(statement, author)
    if not said:
        return statement
    known = _shown(statement)
    if author not in known:
        known[author] = _with(statement, said)
    return known[author]


def returned(statement: Statement, author: str, change: Change | None) -> Change | None:
    """The way back: an edit of `shown(statement, author)` as an edit of the statement, for `tracked`.

    A field that the edit left alone holds again what is stored. One that got another value holds that; where it is what is stored,
    the author has taken back what he suggested, and his suggestion is gone.
    """
    said = _said(statement, author)
    if change is None or not said:
        return change
    seen, after = shown(statement, author), change.statement
    back: Said = defaultdict(dict)
    gone: set[tuple[str, str]] = set()
    stored, before, now = (_holders(one) for one in (statement, seen, after))
    for node, fields in said.items():
        for name in fields if node in now else ():
            value, kept = value_of(now[node], name), value_of(stored[node], name)
            if value == value_of(before[node], name):
                back[node][name] = kept
            elif value == kept:
                gone.add((node, name))
    done = _restored(statement, _with(after, back), back)
    if gone:
        mine = _own(statement, author)
        left = tuple(one for one in done.proposals if one.change not in mine or (one.node, one.field) not in gone)
        done = unmarked(statement, replace(done, proposals=left))
    return replace(change, statement=done)


def _own(statement: Statement, author: str) -> frozenset[str]:
    return frozenset(change.id for change in statement.changes if change.authors == (author,))


def _said(statement: Statement, author: str) -> Said:
    """What the author suggests, by node and field; of two for one field the later."""
    done: Said = {}
    if not author or not statement.proposals:
        return done
    mine = _own(statement, author)
    own = [one for one in statement.proposals if one.change in mine and one.field not in NOT_SUGGESTED]
    holders = _holders(statement) if own else {}
    for proposal in own:
        value = _value(holders.get(proposal.node), proposal)
        if value is not _NONE:
            done.setdefault(proposal.node, {})[proposal.field] = value
    return done


_NONE = object()


def _value(holder: Statement | Holder | None, proposal: Proposal) -> object:
    kind = None if holder is None else fields_of(holder).get(proposal.field)
    try:
        return _NONE if kind is None else kind.read(proposal.new)
    except Refusal:
        return _NONE


def _holders(statement: Statement) -> dict[str, Statement | Holder]:
    metadata = statement.metadata
    rows: tuple[Statement | Holder, ...] = (*statement.agenda, *metadata.attendance, *metadata.signatories, statement)
    return {row.id: row for row in rows}


def _with(statement: Statement, said: Said) -> Statement:
    """The statement with these values; what is not named is the same object."""
    metadata = statement.metadata
    agenda = _each(statement.agenda, said)
    attendance, signatories = _each(metadata.attendance, said), _each(metadata.signatories, said)
    if (attendance, signatories) != (metadata.attendance, metadata.signatories):
        metadata = replace(metadata, attendance=attendance, signatories=signatories)
    done = replace(statement, agenda=agenda, metadata=metadata)
    for name, value in said.get(statement.id, {}).items():
        done = cast("Statement", with_value(done, name, value))
    return done


def _each(row: tuple[AnyHolder, ...], said: Said) -> tuple[AnyHolder, ...]:
    if not any(one.id in said for one in row):
        return row
    return tuple(_one(one, said[one.id]) if said.get(one.id) else one for one in row)


def _one(holder: AnyHolder, values: dict[str, object]) -> AnyHolder:
    """The holder with these values, the same object each time it is asked for them."""
    known, key = _dressed(holder), tuple(sorted(values.items(), key=lambda pair: pair[0]))
    if key not in known:
        made = holder
        for name, value in key:
            made = cast("AnyHolder", with_value(made, name, value))
        if made == holder:
            return holder
        known[key] = made
    return cast("AnyHolder", known[key])


def _restored(statement: Statement, done: Statement, back: Said) -> Statement:
    """What is again as it is stored is the stored object: who compares by identity sees that nothing happened to it."""
    old, metadata = statement.metadata, done.metadata
    agenda = _stored(statement.agenda, done.agenda, back)
    metadata = replace(
        metadata,
        attendance=_stored(old.attendance, metadata.attendance, back),
        signatories=_stored(old.signatories, metadata.signatories, back),
    )
    return replace(done, agenda=agenda, metadata=old if metadata == old else metadata)


def _stored(old: tuple[AnyHolder, ...], new: tuple[AnyHolder, ...], back: Said) -> tuple[AnyHolder, ...]:
    if old is new:
        return old
    known = {one.id: one for one in old if one.id in back}
    kept = tuple(known[one.id] if one.id in known and known[one.id] == one else one for one in new)
    return old if len(kept) == len(old) and all(one is other for one, other in zip(old, kept, strict=True)) else kept


@by_identity
def _shown(_statement: Statement) -> dict[str, Statement]:
    return {}


@by_identity
def _dressed(_holder: Holder) -> dict[tuple[tuple[str, object], ...], Holder]:
    return {}
