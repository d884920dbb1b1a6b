"""The digest of the content: what an approval was given to.

Content is what the statement says: language, fields, paragraphs with their marks, the agenda, and every open suggestion, since it
changes what is printed. No content: comments and where they stand, who suggested and when, status, milestones, passages that fields
were read from, ignored problems, parts of other programs, and the statement's own id. So a comment leaves an approval as it is, and
the same words under another id are the same content.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date
from typing import Any

from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.runs import Run, canonical
from desktop_app.statement.walking import paragraphs
from desktop_app.text.digest import hex_digest

FORM = "bayan-content-1"
"""Stands before what is digested: another form would be another name."""


@by_identity
def digest(statement: Statement) -> str:
    """The SHA-256 of the content, in hex.

    It is that of UTF-8 JSON (keys in order, no spaces): a node is an object without the fields that are as preset, so that a field
    that a later version adds leaves the digest of older statements as it is; days and moments are ISO 8601.
    """
    return hex_digest("\n".join((FORM, *_lines(statement))).encode())


def _lines(statement: Statement) -> Iterator[str]:
    """The statement without its paragraphs, then each paragraph, in order."""
    row = {"front", "lead", "body", "closing"}
    bare: dict[str, Any] = {name: [each.id for each in getattr(statement, name)] for name in sorted(row)}
    bare["language"] = statement.language
    bare["metadata"] = _plain(replace(statement.metadata, status="draft"))
    bare["agenda"] = [
        {**_plain(replace(item, paragraphs=())), "paragraphs": [each.id for each in item.paragraphs]} for item in statement.agenda
    ]
    own = (replace(each, node="") if each.node == statement.id else each for each in statement.proposals)
    bare["proposals"], bare["gaps"] = [_plain(each) for each in own], [_plain(each) for each in statement.gaps]
    yield _json(bare)
    yield from map(_paragraph, paragraphs(statement))


@by_identity
def _paragraph(paragraph: Paragraph) -> str:
    runs = (Run(run.text, tuple(mark for mark in run.marks if mark.kind != "commented")) for run in paragraph.runs)
    return _json(_plain(replace(paragraph, runs=canonical(runs))))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        named = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _plain(each) for field, each in named if field.default is MISSING or each != field.default}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
