"""Comments, suggestions and the report as JSON."""

from __future__ import annotations

from dataclasses import fields

from desktop_app.review.listing import changes_listed, comments_listed
from desktop_app.review.parts import Part
from desktop_app.review.people import known, mentions
from desktop_app.review.report import Entry, Reviewer
from desktop_app.statement import Statement
from desktop_app.text.message import Translate, filled


def changes_told(statement: Statement, translate: Translate) -> list[dict[str, object]]:
    """The open suggestions in reading order."""
    return [
        {
            "id": row.id,
            "kind": row.kind,
            "authors": list(row.authors),
            "created": row.created.isoformat(),
            "section": row.section or None,
            "item": row.item or None,
            "node": row.node,
            "field": row.field or None,
            "before": row.before or None,
            "after": row.after or None,
            "message": filled(translate, row.told.source, row.told.arguments),
            "places": [_part(part) for part in row.parts],
        }
        for row in changes_listed(statement)
    ]


def comments_told(statement: Statement) -> list[dict[str, object]]:
    """The comments with their threads in reading order, detached ones at the end."""
    everybody = known(statement)
    return [
        {
            "id": row.id,
            "author": row.comment.author,
            "created": row.comment.created.isoformat(),
            "text": row.comment.text,
            "resolved": row.comment.resolved,
            "detached": row.detached,
            "section": row.section or None,
            "item": row.item or None,
            "node": row.node or None,
            "field": row.field or None,
            "words": row.words or None,
            "ranges": [{"node": node, "start": start, "end": end} for node, start, end in row.ranges],
            "mentions": list(dict.fromkeys(each.name for each in mentions(row.comment.text, everybody))),
            "replies": [
                {"id": reply.id, "author": reply.author, "created": reply.created.isoformat(), "text": reply.text}
                for reply in row.comment.replies
            ],
        }
        for row in comments_listed(statement)
    ]


def reviewer_told(reviewer: Reviewer, translate: Translate) -> dict[str, object]:
    """What became of one reviewer's work."""
    return {
        "name": reviewer.name,
        "initials": reviewer.initials,
        **{outcome: [_entry(each, translate) for each in getattr(reviewer, outcome)] for outcome in OUTCOMES},
        "comments": [row.id for row in reviewer.comments],
        "comments_open": reviewer.comments_open,
    }


OUTCOMES = ("accepted", "rejected", "open", "overtaken")


def _part(part: Part) -> dict[str, object]:
    names_ = {"of": None, "origin": "from"}
    said = {names_.get(field.name, field.name): getattr(part, field.name) for field in fields(part)}
    return {name: None if value == "" else value for name, value in said.items() if name} | {"spelling": part.spelling}


def _entry(entry: Entry, translate: Translate) -> dict[str, object]:
    return {
        "id": entry.id,
        "authors": list(entry.authors),
        "created": entry.created.isoformat(),
        "section": entry.section or None,
        "message": filled(translate, entry.told.source, entry.told.arguments),
        "by": entry.by or None,
        "at": entry.at.isoformat() if entry.at else None,
    }
