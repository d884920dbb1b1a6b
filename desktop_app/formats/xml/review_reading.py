"""The elements of comments, suggestions, milestones and sources as values."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from desktop_app.formats.xml.values import NEVER, choice, content, figure, moment, optional, share, value, yes
from desktop_app.formats.xml.vocabulary import ID, own
from desktop_app.statement.metadata import STATUSES
from desktop_app.statement.review import (
    CHANGE_KINDS,
    GAP_SECTIONS,
    Anchor,
    Comment,
    Detached,
    Gap,
    Ignored,
    Milestone,
    OnField,
    OnMarks,
    OnNode,
    Proposal,
    Reply,
    TrackedChange,
)
from desktop_app.statement.sources import Source


def comments(root: etree._Element) -> tuple[Comment, ...]:
    """The comments of the statement, in order."""
    return tuple(
        Comment(
            id=value(element, ID),
            author=value(element, "author"),
            created=moment(element.get("created")) or NEVER,
            text=content(element.find(own("remark"))),
            replies=tuple(map(_reply, element.iterfind(own("reply")))),
            resolved=yes(element.get("resolved")),
            anchor=_anchor(element),
        )
        for element in _listed(root, "comments", "comment")
    )


def changes(root: etree._Element) -> tuple[TrackedChange, ...]:
    """The open suggestions, in order."""
    return tuple(
        TrackedChange(
            id=value(element, ID),
            authors=tuple(map(content, element.iterfind(own("author")))),
            created=moment(element.get("created")) or NEVER,
            kind=choice(element.get("kind", ""), CHANGE_KINDS, "text"),
        )
        for element in _listed(root, "changes", "change")
    )


def proposals(root: etree._Element) -> tuple[Proposal, ...]:
    """The suggested values of fields, in order."""
    names = ("change", "node", "field", "old", "new")
    return tuple(Proposal(*(value(element, name) for name in names)) for element in _listed(root, "proposals", "proposal"))


def gaps(root: etree._Element) -> tuple[Gap, ...]:
    """Where moved nodes stood, in order."""
    return tuple(
        Gap(
            id=value(element, ID),
            change=value(element, "change"),
            node=value(element, "node"),
            section=choice(element.get("section", ""), GAP_SECTIONS, "body"),
            item=optional(element, "item"),
            after=optional(element, "after"),
        )
        for element in _listed(root, "gaps", "gap")
    )


def milestones(root: etree._Element) -> tuple[Milestone, ...]:
    """The steps of the workflow, in order."""
    return tuple(
        Milestone(
            status=choice(element.get("status", ""), STATUSES, "draft"),
            by=value(element, "by"),
            at=moment(element.get("at")) or NEVER,
            note=content(element),
            digest=value(element, "digest"),
        )
        for element in _listed(root, "milestones", "milestone")
    )


def ignored(root: etree._Element) -> tuple[Ignored, ...]:
    """The ignored problems, in order."""
    return tuple(
        Ignored(value(element, "code"), value(element, "node"), content(element)) for element in _listed(root, "ignored", "problem")
    )


def sources(root: etree._Element) -> tuple[Source, ...]:
    """The passages behind the fields, in order."""
    return tuple(
        Source(
            owner=value(element, "owner"),
            field=value(element, "field"),
            node=value(element, "node"),
            start=figure(element.get("start")) or 0,
            end=figure(element.get("end")) or 0,
            confidence=share(element.get("confidence")),
            reason=value(element, "reason"),
            confirmed=yes(element.get("confirmed")),
        )
        for element in _listed(root, "sources", "source")
    )


def _listed(root: etree._Element, outer: str, inner: str) -> Iterator[etree._Element]:
    return root.iterfind(f"{own(outer)}/{own(inner)}")


def _reply(element: etree._Element) -> Reply:
    return Reply(value(element, ID), value(element, "author"), moment(element.get("created")) or NEVER, content(element))


def _anchor(element: etree._Element) -> Anchor:
    words, node, field = optional(element, "words"), optional(element, "node"), optional(element, "field")
    if words is not None:
        return Detached(words)
    if node is None:
        return OnMarks()
    return OnNode(node) if field is None else OnField(node, field)
