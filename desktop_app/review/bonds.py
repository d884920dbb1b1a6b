"""Bonds: suggestions that can only be decided together, and suggestions of which only one can come true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.statement import AgendaItem, Paragraph, Statement
from desktop_app.statement.memo import by_identity
from desktop_app.statement.references import changes_of, presence_ids
from desktop_app.statement.runs import Runs
from desktop_app.statement.walking import find, item_of, paragraphs

Pair = tuple[str, str]


def together(statement: Statement, change: str) -> frozenset[str]:
    """The changes that are decided with this one, itself among them: a break and what becomes of the paragraph before it, its move
    too; a move out of an item and what becomes of the item; a move into a new item and that item."""
    found, waiting = {change}, [change]
    bonds = _all_bonds(statement)
    while waiting:
        one = waiting.pop()
        for other in bonds.get(one, ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found)


def rivals(statement: Statement, change: str) -> frozenset[str]:
    """The changes that are rejected when this one is accepted: another value for the same field; a paragraph that somebody put or
    moved into an item which somebody else deletes; what somebody typed into a paragraph that somebody else deletes."""
    return frozenset(_all_rivalries(statement).get(change, ())) - together(statement, change)


def needed(statement: Statement, change: str) -> frozenset[str]:
    """The changes that are accepted with this one, but not rejected with it: what several people take out together, where this one puts
    a word in its place."""
    authors = {one.id: frozenset(one.authors) for one in statement.changes}
    mine = authors.get(change, frozenset())
    found: set[str] = set()
    for paragraph in paragraphs(statement) if any(mine < names for names in authors.values()) else ():
        for cluster in _clusters(paragraph.runs) if change in changes_of(paragraph) else ():
            if change in cluster["inserted"]:
                found.update(one for one in cluster["deleted"] if mine < authors.get(one, frozenset()))
    return frozenset(found)


@by_identity
def contested_deletions(statement: Statement) -> dict[str, frozenset[str]]:
    """The deletions that several people share who put different words in the place: for each the rivals between whom it is decided. It
    has no decision of its own as long as they are open: it comes with the one that is accepted, and goes when none is."""
    authors = {one.id: frozenset(one.authors) for one in statement.changes}
    done: dict[str, frozenset[str]] = {}
    for taken, pairs in _replacements(statement):
        fresh = {one for pair in pairs for one in pair}
        for deletion in taken:
            mine = frozenset(one for one in fresh if authors[one] < authors[deletion])
            if mine:
                done[deletion] = done.get(deletion, frozenset()) | mine
    return done


@by_identity
def _all_bonds(statement: Statement) -> dict[str, set[str]]:
    return _both_ways(_bonds(statement))


@by_identity
def _all_rivalries(statement: Statement) -> dict[str, set[str]]:
    return _both_ways(_rivalries(statement))


def _both_ways(pairs: Iterable[Pair]) -> dict[str, set[str]]:
    done: dict[str, set[str]] = {}
    for one, other in pairs:
        done.setdefault(one, set()).add(other)
        done.setdefault(other, set()).add(one)
    return done


def _bonds(statement: Statement) -> Iterator[Pair]:
    moved = {gap.node: gap.change for gap in statement.gaps}
    for paragraph in paragraphs(statement):
        broken = paragraph.break_change
        if broken is not None and broken.behind is not None:
            head = find(statement, broken.behind)
            if isinstance(head, Paragraph):
                yield from _each(presence_ids(broken), _standing(statement, head))
                if head.id in moved and broken.inserted is not None:
                    yield moved[head.id], broken.inserted
    for gap in statement.gaps:
        now, before = item_of(statement, gap.node), None if gap.item is None else find(statement, gap.item)
        if now is not None and now.presence is not None and now.presence.inserted is not None:
            yield gap.change, now.presence.inserted
        if isinstance(before, AgendaItem) and before.presence is not None and before.presence.deleted is not None:
            yield gap.change, before.presence.deleted


def _standing(statement: Statement, paragraph: Paragraph) -> tuple[str, ...]:
    """The changes on which it hangs that a paragraph stands."""
    item = item_of(statement, paragraph.id)
    own = presence_ids(paragraph.presence)
    return own if item is None else (*own, *presence_ids(item.presence))


def _rivalries(statement: Statement) -> Iterator[Pair]:
    fields: dict[tuple[str, str], list[str]] = {}
    for proposal in statement.proposals:
        fields.setdefault((proposal.node, proposal.field), []).append(proposal.change)
    for changes in fields.values():
        yield from ((one, other) for at, one in enumerate(changes) for other in changes[at + 1 :] if one != other)
    yield from _different_words(statement)
    yield from _typed_where_all_goes(statement)
    moved = {gap.node: gap.change for gap in statement.gaps}
    for item in statement.agenda:
        deleted = None if item.presence is None else item.presence.deleted
        for paragraph in item.paragraphs if deleted is not None else ():
            inserted = None if paragraph.presence is None else paragraph.presence.inserted
            comers = (moved.get(paragraph.id), inserted) if deleted not in presence_ids(paragraph.presence) else ()
            yield from ((deleted, one) for one in comers if deleted is not None and one is not None and one != deleted)


def _different_words(statement: Statement) -> Iterator[Pair]:
    """Pairs of insertions by different people who all take out the same words there: each puts his own in their place."""
    for _taken, pairs in _replacements(statement):
        yield from pairs


def _replacements(statement: Statement) -> Iterator[tuple[frozenset[str], tuple[Pair, ...]]]:
    """For each stretch where several people put different words in the place of the same: what takes these out, and the pairs."""
    authors = {change.id: frozenset(change.authors) for change in statement.changes}
    several = {change for change, names in authors.items() if len(names) > 1}
    for paragraph in paragraphs(statement) if several else ():
        for cluster in _clusters(paragraph.runs):
            taken = frozenset(cluster["deleted"] & several)
            names = frozenset().union(*(authors.get(change, frozenset()) for change in taken))
            fresh = sorted(change for change in cluster["inserted"] if change not in several and authors.get(change, frozenset()) <= names)
            pairs = ((one, other) for at, one in enumerate(fresh) for other in fresh[at + 1 :])
            yield taken, tuple((one, other) for one, other in pairs if authors[one].isdisjoint(authors[other]))


def _typed_where_all_goes(statement: Statement) -> Iterator[Pair]:
    """Pairs of a deletion of a whole paragraph and of what somebody else typed into it: with the paragraph his words would go unread."""
    authors = {change.id: frozenset(change.authors) for change in statement.changes}
    for paragraph in paragraphs(statement):
        deleted = None if paragraph.presence is None else paragraph.presence.deleted
        if deleted is None:
            continue
        for run in paragraph.runs:
            marks = {mark.kind: mark.value for mark in run.marks}
            typed = None if "deleted" in marks else marks.get("inserted")
            if typed is not None and authors.get(typed, frozenset()).isdisjoint(authors.get(deleted, frozenset())):
                yield deleted, typed


def _clusters(runs: Runs) -> Iterator[dict[str, set[str]]]:
    """The changes of each stretch of letters that come or go, by what they do."""
    found: dict[str, set[str]] = {"inserted": set(), "deleted": set()}
    for run in runs:
        told = [mark for mark in run.marks if mark.kind in found]
        if not told and any(found.values()):
            yield found
            found = {"inserted": set(), "deleted": set()}
        for mark in told:
            found[mark.kind].add(mark.value)
    if any(found.values()):
        yield found


def _each(some: tuple[str, ...], others: tuple[str, ...]) -> Iterator[Pair]:
    return ((one, other) for one in some for other in others if one != other)
