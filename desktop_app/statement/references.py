"""References: what the text and the nodes of a statement point at, and what points nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.statement.marks import Mark
from desktop_app.statement.memo import by_identity
from desktop_app.statement.metadata import Attendance, Signatory
from desktop_app.statement.nodes import AgendaItem, Paragraph, Statement
from desktop_app.statement.presence import Presence
from desktop_app.statement.review import OnField, OnMarks, OnNode
from desktop_app.statement.runs import Runs
from desktop_app.statement.walking import paragraphs

CHANGE_MARKS = frozenset({"inserted", "deleted", "restyled"})


def review_marks(runs: Runs) -> frozenset[Mark]:
    """The marks of the runs that name a change or a comment."""
    return frozenset(mark for run in runs for mark in run.marks if mark.kind in CHANGE_MARKS or mark.kind == "commented")


@by_identity
def changes_of(paragraph: Paragraph) -> frozenset[str]:
    """The ids of the changes that the paragraph takes part in: by marks, its break or its presence."""
    marked = {mark.value for mark in review_marks(paragraph.runs) if mark.kind in CHANGE_MARKS}
    return frozenset(marked.union(presence_ids(paragraph.presence), presence_ids(paragraph.break_change)))


@by_identity
def comments_of(paragraph: Paragraph) -> frozenset[str]:
    """The ids of the comments whose marks stand in the paragraph."""
    return frozenset(mark.value for mark in review_marks(paragraph.runs) if mark.kind == "commented")


def presence_ids(presence: Presence | None) -> tuple[str, ...]:
    """The ids of changes that a presence names."""
    return () if presence is None else tuple(change for change in (presence.inserted, presence.deleted) if change is not None)


def live_changes(statement: Statement) -> frozenset[str]:
    """The ids of all changes that something in the statement belongs to."""
    found: set[str] = set()
    for paragraph in paragraphs(statement):
        found |= changes_of(paragraph)
    for node in (*statement.agenda, *rows_of(statement)):
        found.update(presence_ids(node.presence))
    found.update(gap.change for gap in statement.gaps)
    found.update(proposal.change for proposal in statement.proposals)
    return frozenset(found)


def marked_comments(statement: Statement) -> frozenset[str]:
    """The ids of all comments that have marks in the text."""
    return frozenset().union(*map(comments_of, paragraphs(statement)))


def field_owners(statement: Statement) -> frozenset[str]:
    """The ids of everything that has fields or is anchored to: the statement, paragraphs, items, groups, signatories."""
    items = (item.id for item in statement.agenda)
    texts = (paragraph.id for paragraph in paragraphs(statement))
    return frozenset((statement.id, *texts, *items, *(row.id for row in rows_of(statement))))


def rows_of(statement: Statement) -> tuple[Attendance | Signatory, ...]:
    """The rows of all tables: who attended, who signs."""
    return (*statement.metadata.attendance, *statement.metadata.signatories)


def own_of(statement: Statement, item: AgendaItem) -> frozenset[str]:
    """The ids of the paragraphs of an item, with those that were moved out of it by a suggestion: its decisions may name them."""
    moved = (gap.node for gap in statement.gaps if gap.item == item.id)
    return frozenset((*(paragraph.id for paragraph in item.paragraphs), *moved))


def dangling(statement: Statement) -> Iterator[tuple[str, str]]:
    """What points nowhere, each as (what points, the missing id): a statement that is whole gives nothing.

    Whole means: every comment and change that a mark, presence, gap or proposal names exists; a comment anchored by marks has some,
    every change has a place; anchors, proposals, gaps, breaks, sources, decisions and ignored problems name nodes that exist.
    """
    comments, changes = {comment.id for comment in statement.comments}, {change.id for change in statement.changes}
    marked, live, owners = marked_comments(statement), live_changes(statement), field_owners(statement)
    yield from (("commented", node) for node in marked - comments)
    yield from (("change-mark", node) for node in live - changes)
    yield from (("change", node) for node in changes - live)
    yield from _dangling_anchors(statement, marked, owners)
    text = {paragraph.id for paragraph in paragraphs(statement)}
    yield from (("proposal", proposal.node) for proposal in statement.proposals if proposal.node not in owners)
    yield from _dangling_gaps(statement, text)
    for source in statement.sources:
        yield from (("source", node) for node, known in ((source.owner, owners), (source.node, text)) if node not in known)
    yield from (("ignored", ignored.node) for ignored in statement.ignored if ignored.node and ignored.node not in owners)
    for item in statement.agenda:
        own = own_of(statement, item)
        yield from (("decision", node) for node in item.decisions if node not in own)
    breaks = (paragraph.break_change for paragraph in paragraphs(statement))
    yield from (("break", one.behind) for one in breaks if one is not None and one.behind is not None and one.behind not in text)


def _dangling_anchors(statement: Statement, marked: frozenset[str], owners: frozenset[str]) -> Iterator[tuple[str, str]]:
    for comment in statement.comments:
        match comment.anchor:
            case OnMarks() if comment.id not in marked:
                yield "comment", comment.id
            case OnNode(node) | OnField(node) if node not in owners:
                yield "anchor", node


def _dangling_gaps(statement: Statement, text: set[str]) -> Iterator[tuple[str, str]]:
    items = {item.id: item for item in statement.agenda}
    for gap in statement.gaps:
        if gap.node not in text and gap.node not in items and gap.node not in _neighbours(statement, gap.section, None):
            yield "gap", gap.node
        if gap.item is not None and gap.item not in items:
            yield "gap-item", gap.item
        if gap.after is not None and gap.after not in _neighbours(statement, gap.section, items.get(gap.item or "")):
            yield "gap-after", gap.after


def _neighbours(statement: Statement, section: str, item: AgendaItem | None) -> set[str]:
    """The ids among which a gap can stand: the paragraphs of its section or item; in the agenda outside items, the items."""
    if item is not None:
        return {paragraph.id for paragraph in item.paragraphs}
    if section == "agenda":
        return {other.id for other in statement.agenda}
    if section in ("attendance", "signatories"):
        return {row.id for row in getattr(statement.metadata, section)}
    return {paragraph.id for paragraph in getattr(statement, section)}
