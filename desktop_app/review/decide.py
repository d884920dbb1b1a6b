"""Decide: suggestions accepted and rejected. What is left over is the same in whatever order they are decided, but among rivals, of
which the first to be accepted rejects the others."""

from __future__ import annotations

from collections.abc import Collection

from desktop_app.review.bonds import contested_deletions, needed, rivals, together
from desktop_app.review.settling import settled
from desktop_app.statement import Statement


def accept(statement: Statement, changes: Collection[str]) -> Statement:
    """The statement with these changes accepted, those that hang together with them too, and their rivals rejected. The statement
    itself where none of them is open."""
    return decide(statement, accepted=changes)


def reject(statement: Statement, changes: Collection[str]) -> Statement:
    """The statement with these changes rejected, and those that hang together with them. The statement itself where none is open."""
    return decide(statement, rejected=changes)


def accept_all(statement: Statement) -> Statement:
    """The statement with everything accepted; of rivals the latest."""
    return decide(statement, accepted=[change.id for change in statement.changes])


def reject_all(statement: Statement) -> Statement:
    """The statement as it was before all suggestions."""
    return decide(statement, rejected=[change.id for change in statement.changes])


def decide(statement: Statement, *, accepted: Collection[str] = (), rejected: Collection[str] = ()) -> Statement:
    """Both at once. Where a change is named for both, or is a rival of an accepted one that was made later, it is rejected."""
    verdict = verdicts(statement, accepted, rejected)
    if not verdict:
        return statement
    return settled(
        statement, frozenset(one for one, yes in verdict.items() if yes), frozenset(one for one, yes in verdict.items() if not yes)
    )


def verdicts(statement: Statement, accepted: Collection[str] = (), rejected: Collection[str] = ()) -> dict[str, bool]:
    """What a decision comes to: for each change that it decides whether it is accepted.

    A deletion that rivals share is decided as they are: accepted with one of them, rejected with all of them. Named alone, accepting it
    chooses between nobody and decides nothing; rejecting it rejects them all: the words stay.
    """
    known, shared = [change.id for change in statement.changes], contested_deletions(statement)
    named = {*accepted, *rejected}
    kept = (one for one in rejected if one in shared and named.isdisjoint(shared[one]))
    refused = {*rejected, *(rival for one in kept for rival in shared[one])} - shared.keys()
    done: dict[str, bool] = {}
    for change in (one for one in known if one in refused):
        done.update((bound, False) for bound in together(statement, change))
    for change in (one for one in reversed(known) if one in accepted and one not in shared):
        bound = together(statement, change)
        if done.keys().isdisjoint(bound):
            done.update((one, True) for one in bound)
            wider = (other for one in bound for need in needed(statement, one) for other in together(statement, need))
            done.update((other, True) for other in wider if other not in done)
            losers = (loser for one in bound for rival in rivals(statement, one) for loser in together(statement, rival))
            done.update((loser, False) for loser in losers if loser not in done)
    for deletion in (one for one, between in shared.items() if all(done.get(rival) is False for rival in between)):
        gone = deletion in accepted and deletion not in rejected
        done.update((bound, gone) for bound in together(statement, deletion) if bound not in done)
    return done
