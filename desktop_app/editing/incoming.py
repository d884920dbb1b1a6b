"""Copies that come back: what each of them brings, before anything is merged, and what all of them together brought. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from random import Random

from desktop_app.editing.codec import shared
from desktop_app.editing.merging import OTHER, SILENT, WITHOUT_BASE, Came, Note, Together, came_back, together
from desktop_app.review.aligning import aligned
from desktop_app.review.base import base_of, with_base
from desktop_app.review.compare import compare
from desktop_app.review.decide import reject
from desktop_app.review.digest import digest
from desktop_app.statement import Change, Comment, Reply, Statement, fresh_ids
from desktop_app.statement.walking import node_ids, paragraphs
from desktop_app.storage.reading import read_bytes
from desktop_app.text.digest import hex_digest
from desktop_app.text.message import Message, message
from desktop_app.text.refusal import Refusal

UNREADABLE = message("“{name}” can't be merged. {reason}")
FOREIGN = message("“{name}” has hardly a paragraph in common with the statement: it may be a copy of another one.")
COMMON = 3
"""One paragraph of so many must stand in a copy that does not know what was sent out, or it is foreign."""
STRANGER = message("“{name}” is a copy of another statement: look closely at what it suggests.")


@dataclass(frozen=True, slots=True)
class Tally:
    """How much a copy brings that was not sent out: suggestions, comments with their replies, places changed without a word, and when
    the reviewer last said something (None: nothing says it). Where nobody knows what was sent out, the open statement stands for it."""

    suggestions: int
    comments: int
    silent: int
    last: datetime | None


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that came back. `came` None: it can't be read; then `fault` says why, and names it. `digest`: of its bytes."""

    path: Path
    came: Came | None = None
    tally: Tally | None = None
    fault: Note | None = None
    digest: str = ""


def incoming(path: Path, when: datetime, base: Statement | None = None, mine: Statement | None = None) -> Incoming:
    """What the file brings. `base`: what is known to have stood in it, instead of what it carries itself; `mine`: what a Word copy is held
    against that carries nothing any more. Raises nothing: a file that can't be read says so."""
    try:
        data = read_bytes(path)
        came = came_back(path.name, data, when, mine)
    except Refusal as refusal:
        reason = Message(refusal.source, tuple(refusal.arguments))
        return Incoming(path, fault=(UNREADABLE, (("name", path.name), ("reason", reason))))
    if base is not None:
        came = replace(came, base=base)
    return Incoming(path, came, tally(came, when, mine), digest=hex_digest(data))


def tally(came: Came, when: datetime, mine: Statement | None = None) -> Tally:
    """What the copy brings to what was sent out, else to `mine`; without both all that it holds counts, and nothing is known of silent
    changes."""
    base = came.base or mine
    known = set() if base is None else {change.id for change in base.changes}
    said = set() if base is None else _said(base)
    new = [change for change in came.statement.changes if change.id not in known]
    remarks = [one for comment in came.statement.comments for one in _thread(comment) if one.id not in said]
    silent = 0
    if base is not None:
        bare = reject(came.statement, tuple(change.id for change in new))
        if digest(bare) != digest(base):
            ids = fresh_ids(Random(came.author), (*node_ids(base), *node_ids(bare)))
            silent = len(compare(base, bare, came.author, when, ids).changes) - len(base.changes)
    times = [change.created for change in new] + [one.created for one in remarks]
    return Tally(len(new), len(remarks), max(0, silent), max(times, default=None))


def warnings(came: Came, others: Sequence[Came], mine: Statement) -> tuple[Note, ...]:
    """What a person should know of a copy before it is merged with the others into `mine`."""
    notes = [note for note in came.notes if note[0] != SILENT]
    name = (("name", came.name),)
    base = next((other.base for other in others if other.base is not None), None)
    if came.base is None:
        notes.append((FOREIGN if _is_foreign(came.statement, mine) else WITHOUT_BASE, name))
    elif base is not None and digest(base) != digest(came.base):
        notes.append((OTHER, name))
    if came.base is not None and came.base.id != mine.id:
        notes.append((STRANGER, name))
    return tuple(notes)


def merging(mine: Statement, copies: Sequence[Came], when: datetime, me: str) -> Together:
    """All copies in `mine`; a base that `mine` came with goes on with it."""
    done = together(mine, copies, when, me)
    carried = base_of(mine)
    return done if carried is None else replace(done, statement=with_base(done.statement, carried))


def merged(mine: Statement, done: Together) -> Change:
    """The merged statement as one step, made of the very parts of `mine` that are the same."""
    return Change(shared(mine, done.statement), message("Merge reviewers' copies"))


def brought(mine: Statement, done: Together) -> tuple[int, int, int]:
    """How many suggestions and remarks are new in the merged statement, and how many places are to be decided between rivals."""
    known, said = {change.id for change in mine.changes}, _said(mine)
    suggestions = sum(change.id not in known for change in done.statement.changes)
    return suggestions, len(_said(done.statement) - said), len(done.conflicts)


def _is_foreign(theirs: Statement, mine: Statement) -> bool:
    """Whether hardly a paragraph of the two is the same, by its id or by what it says."""
    pairs = aligned(mine, theirs, fresh_ids(Random(0), (*node_ids(mine), *node_ids(theirs))))
    own, known = {each.id for each in paragraphs(mine)}, set(pairs.values())
    return COMMON * len(own & known) < len(own)


def _thread(comment: Comment) -> tuple[Comment | Reply, ...]:
    return (comment, *comment.replies)


def _said(statement: Statement) -> set[str]:
    return {one.id for comment in statement.comments for one in _thread(comment)}
