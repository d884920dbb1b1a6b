"""Past: what was rejected once is not brought again by a copy that still has it open."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from desktop_app.review.changes import parts_of
from desktop_app.review.decide import reject, verdicts
from desktop_app.review.decisions import Decision
from desktop_app.review.parts import Part
from desktop_app.statement import Statement, TrackedChange


def without_rejected(copy: Statement, past: Sequence[Decision], known: Collection[str]) -> Statement:
    """The copy without what these decisions rejected; itself where it has none of that. Not touched: what it was sent (`known`, ids), what
    says something else by now, and what goes only together with something that was not rejected."""
    rejected = [one for one in past if one.outcome == "rejected"]
    parts = parts_of(copy) if rejected else {}
    fresh = (change for change in copy.changes if change.id not in known and change.id in parts)
    gone = {change.id for change in fresh if any(_is_it(change, parts[change.id], one) for one in rejected)}
    while gone and (bound := {one for one in gone if not verdicts(copy, rejected=(one,)).keys() <= gone}):
        gone -= bound
    return reject(copy, gone) if gone else copy


def _is_it(change: TrackedChange, parts: tuple[Part, ...], past: Decision) -> bool:
    """Whether the decision is on this change: on itself, or on what its author and others suggested alike."""
    if change.id == past.id:
        return len(parts) == past.places and _says(parts[0], past.part)
    alike = set(change.authors) < set(past.authors) and past.created <= change.created <= past.at
    return alike and len(parts) == past.places and parts[0].kind == past.part.kind and _says(parts[0], past.part)


def _says(part: Part, past: Part) -> bool:
    """Whether it says the same. What rivals take out alike was decided apart from the words of each."""
    same = (part.node, part.field, part.after) == (past.node, past.field, past.after)
    return same and (part.before == past.before or (past.kind == "insert" and bool(part.after)))
