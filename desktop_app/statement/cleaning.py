"""Cleaning: after an edit nothing points at what is gone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from desktop_app.statement.arranging import with_paragraphs
from desktop_app.statement.nodes import AgendaItem, Paragraph, Statement
from desktop_app.statement.presence import Presence
from desktop_app.statement.references import (
    CHANGE_MARKS,
    field_owners,
    live_changes,
    marked_comments,
    own_of,
    presence_ids,
    review_marks,
)
from desktop_app.statement.review import Anchor, Comment, Detached, Gap, OnField, OnMarks, OnNode, Proposal
from desktop_app.statement.runs import Run, Runs, canonical, length, plain
from desktop_app.statement.sources import Source
from desktop_app.statement.walking import find, paragraphs

Node = TypeVar("Node")


@dataclass(frozen=True, slots=True)
class Successor:
    """What became of a node that an edit took away: it lives on in `node`, its text behind `start` stands there from `at` on."""

    node: str
    at: int = 0
    start: int = 0


@dataclass(frozen=True, slots=True)
class _Gone:
    """What an edit took away, seen from the old and the new statement."""

    old: Statement
    owners: frozenset[str]
    successors: Mapping[str, Successor] = field(default_factory=dict)
    heirs: Mapping[str, str] = field(default_factory=dict)

    def now(self, node: str) -> str | None:
        """The node itself, the one that it lives on in, or None."""
        if node in self.successors:
            return self.successors[node].node
        return node if node in self.owners else None

    def ends_in(self, node: str) -> str | None:
        """The paragraph at whose end the end of this one is now; None where it is gone without one."""
        heir = self.heirs.get(node)
        return heir if heir in self.owners else self.now(node)


def cleaned(
    old: Statement, new: Statement, successors: Mapping[str, Successor] | None = None, heirs: Mapping[str, str] | None = None
) -> Statement:
    """The new statement, whole: what the edit from `old` left without its target is re-addressed to the target's successor, detached
    with the words it stood at (comments), or goes (decisions, sources, proposals, gaps, changes without a place, ignored problems).
    `heirs`: for a paragraph the one whose end is now where its end was; a suggested break behind it stands behind that.

    Costs a walk over the whole statement; `unmarked` is enough after an edit of one paragraph's runs.
    """
    gone = _Gone(old, field_owners(new), successors or {}, heirs or {})
    done = replace(
        new,
        agenda=_kept(new.agenda, tuple(_own_decisions(new, item, gone) for item in new.agenda)),
        proposals=_kept(new.proposals, _proposals(new, gone)),
        gaps=_kept(new.gaps, _gaps(new, gone)),
        ignored=_kept(new.ignored, tuple(one for one in new.ignored if not one.node or gone.now(one.node) == one.node)),
        sources=_kept(new.sources, tuple(kept for source in new.sources if (kept := _source(source, gone)) is not None)),
        comments=_kept(new.comments, tuple(_anchored(comment, gone) for comment in new.comments)),
    )
    done = unmarked(old, _with_heads(done, gone))
    return new if done == new else done


def unmarked(old: Statement, new: Statement) -> Statement:
    """The new statement without changes that lost their last place, and with comments detached that lost their last marks."""
    comments, changes = new.comments, new.changes
    if any(isinstance(comment.anchor, OnMarks) for comment in comments):
        marked = marked_comments(new)
        comments = tuple(
            replace(comment, anchor=Detached(marked_words(old, comment.id)))
            if isinstance(comment.anchor, OnMarks) and comment.id not in marked
            else comment
            for comment in comments
        )
    if changes:
        live, known = live_changes(new), {change.id for change in old.changes}
        changes = tuple(change for change in changes if change.id in live or change.id not in known)
    if comments == new.comments and changes == new.changes:
        return new
    return replace(new, comments=_kept(new.comments, comments), changes=_kept(new.changes, changes))


def marked_words(statement: Statement, comment: str) -> str:
    """The words that carry the marks of a comment; those of several paragraphs joined by a space."""
    words = []
    for paragraph in paragraphs(statement):
        marked = (run.text for run in paragraph.runs if any(mark.kind == "commented" and mark.value == comment for mark in run.marks))
        words.append("".join(marked))
    return " ".join(filter(None, words))


def resolvable(statement: Statement, runs: Runs) -> Runs:
    """The runs without marks that name a change or a comment which the statement does not hold; themselves where all are known."""
    named = review_marks(runs)
    if not named:
        return runs
    known = {("commented", comment.id) for comment in statement.comments}
    known.update((kind, change.id) for change in statement.changes for kind in CHANGE_MARKS)
    strange = {mark for mark in named if (mark.kind, mark.value) not in known}
    if not strange:
        return runs
    return canonical(Run(run.text, tuple(mark for mark in run.marks if mark not in strange)) for run in runs)


def resolved(statement: Statement, paragraph: Paragraph) -> Paragraph:
    """A paragraph that comes from elsewhere, without anything that names a change or comment unknown to the statement."""
    known = {change.id for change in statement.changes}
    runs = resolvable(statement, canonical(paragraph.runs))
    presence, broken = _known(paragraph.presence, known), _known(paragraph.break_change, known)
    if runs == paragraph.runs and presence == paragraph.presence and broken == paragraph.break_change:
        return paragraph
    return replace(paragraph, runs=runs, presence=presence, break_change=broken)


def _known(presence: Presence | None, known: set[str]) -> Presence | None:
    return presence if all(change in known for change in presence_ids(presence)) else None


def _kept(old: tuple[Node, ...], new: tuple[Node, ...]) -> tuple[Node, ...]:
    """The old row where the new one is equal to it."""
    return old if new == old else new


def _proposals(new: Statement, gone: _Gone) -> tuple[Proposal, ...]:
    now = ((proposal, gone.now(proposal.node)) for proposal in new.proposals)
    return tuple(proposal if node == proposal.node else replace(proposal, node=node) for proposal, node in now if node is not None)


def _own_decisions(new: Statement, item: AgendaItem, gone: _Gone) -> AgendaItem:
    if not item.decisions:
        return item
    own = own_of(new, item)
    now = (gone.now(node) for node in item.decisions)
    decisions = tuple(dict.fromkeys(node for node in now if node is not None and node in own))
    return item if decisions == item.decisions else replace(item, decisions=decisions)


def _with_heads(new: Statement, gone: _Gone) -> Statement:
    """The statement whose suggested breaks stand behind paragraphs that are there; a break that lost its paragraph is none any more."""
    headed = ((one.id, one.break_change.behind) for one in paragraphs(new) if one.break_change is not None)
    lost = tuple(node for node, behind in headed if behind is not None and gone.ends_in(behind) != behind)

    def found(paragraph: Paragraph) -> Paragraph:
        old = paragraph.break_change
        now = None if old is None or old.behind is None else gone.ends_in(old.behind)
        return replace(paragraph, break_change=None if old is None or now in (None, paragraph.id) else replace(old, behind=now))

    return with_paragraphs(new, lost, found)


def _anchored(comment: Comment, gone: _Gone) -> Comment:
    anchor = comment.anchor
    if not isinstance(anchor, OnNode | OnField):
        return comment
    node = gone.now(anchor.node)
    if node == anchor.node:
        return comment
    new: Anchor
    if node is None:
        new = Detached(words_of(gone.old, anchor.node, anchor.field if isinstance(anchor, OnField) else ""))
    else:
        new = OnNode(node) if isinstance(anchor, OnNode) else OnField(node, anchor.field)
    return replace(comment, anchor=new)


def words_of(statement: Statement, node: str, name: str = "") -> str:
    """What a node, or a field of it that is an attribute of its own, says in plain words; empty where it says nothing."""
    found = find(statement, node)
    if name:
        value = getattr(found, name, None)
        return "" if value is None else str(value)
    match found:
        case Paragraph():
            return found.label + plain(found.runs)
        case AgendaItem():
            return found.title or " ".join(paragraph.label + plain(paragraph.runs) for paragraph in found.paragraphs)
        case _:
            return " ".join(filter(None, (getattr(found, part, "") for part in ("name", "role", "office", "body"))))


def _source(source: Source, gone: _Gone) -> Source | None:
    owner, successor = gone.now(source.owner), gone.successors.get(source.node)
    if owner is None:
        return None
    if successor is None:
        node, start, end = gone.now(source.node), source.start, source.end
    else:
        whole = source.end or _text_length(gone.old, source.node)
        node, shift = successor.node, successor.at - successor.start
        start, end = max(source.start, successor.start) + shift, whole + shift
    if node is None or (source.end and start >= end):
        return None
    if (owner, node) == (source.owner, source.node):
        return source
    return replace(source, owner=owner, node=node, start=start, end=end)


def _text_length(statement: Statement, node: str) -> int:
    paragraph = find(statement, node)
    return length(paragraph.runs) if isinstance(paragraph, Paragraph) else 0


def _gaps(new: Statement, gone: _Gone) -> tuple[Gap, ...]:
    return tuple(kept for gap in new.gaps if (kept := _gap(new, gap, gone)) is not None)


def _gap(new: Statement, gap: Gap, gone: _Gone) -> Gap | None:
    """The gap behind what still stands before it; None where its node or its item is gone."""
    node = gone.now(gap.node)
    row = _row(new, gap)
    if node is None or row is None:
        return None
    after, before = gap.after, _row(gone.old, gap) or ()
    while after is not None and after not in row:
        after = before[before.index(after) - 1] if after in before[1:] else None
    return gap if (node, after) == (gap.node, gap.after) else replace(gap, node=node, after=after)


def _row(statement: Statement, gap: Gap) -> tuple[str, ...] | None:
    """The ids among which the gap stands, in order; None where its item is gone."""
    if gap.item is not None:
        item = next((item for item in statement.agenda if item.id == gap.item), None)
        return None if item is None else tuple(paragraph.id for paragraph in item.paragraphs)
    if gap.section == "agenda":
        return tuple(item.id for item in statement.agenda)
    if gap.section in ("attendance", "signatories"):
        return tuple(row.id for row in getattr(statement.metadata, gap.section))
    section: tuple[Paragraph, ...] = getattr(statement, gap.section)
    return tuple(paragraph.id for paragraph in section)
