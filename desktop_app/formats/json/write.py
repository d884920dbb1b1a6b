"""The statement as JSON: what `bayan show --json` and `bayan import --json` print."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from desktop_app.statement import AgendaItem, Attendance, Paragraph, Run, Signatory, Statement, Vote
from desktop_app.statement.accepted import is_read, reading
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import placed, title

APART = frozenset({"wrapper", "issuance", "signature", "date-line"})
"""Roles that are no part of the closing's own text."""


def outline(statement: Statement) -> dict[str, Any]:
    """The statement's fields and paragraphs. Absent values are None, dates ISO 8601, texts lists of strings.

    `accepted` of a paragraph is its text with all suggestions accepted, None where it would go.
    `closing.text` leaves out what introduces and signs it; an event of one day ends on the day on which it starts.
    """
    metadata = statement.metadata
    words = _passages(statement)
    return {
        "title": title(statement) or None,
        "kind": metadata.kind,
        "language": statement.language,
        "issuer": metadata.issuer or None,
        "issued": _day(metadata.issued),
        "reference": metadata.reference or None,
        "embargo": metadata.embargo.isoformat() if metadata.embargo else None,
        "contact": metadata.contact or None,
        "addressee": metadata.addressee or None,
        "event": _event(statement),
        "attendance": [_group(group, words.get(group.id, "")) for group in metadata.attendance] or None,
        "agenda": [_item(item) for item in statement.agenda],
        "closing": _closing(statement, words),
        "paragraphs": [
            {
                "id": paragraph.id,
                "section": place.section,
                "role": paragraph.role,
                "language": paragraph.language or statement.language,
                "label": paragraph.label or None,
                "text": _text(paragraph),
                "continues": paragraph.run_in,
                "accepted": f"{paragraph.label}{reading(paragraph).text}" if is_read(paragraph) else None,
            }
            for place, paragraph in placed(statement)
        ],
    }


def sources(statement: Statement) -> dict[str, Any]:
    """Recognised field → confidence and reason; fields of items and rows under "ID.field"."""
    found: dict[str, Any] = {}
    for source in statement.sources:
        name = source.field if source.owner == statement.id else f"{source.owner}.{source.field}"
        found.setdefault(name, {"confidence": source.confidence, "reason": source.reason})
    return found


def _event(statement: Statement) -> dict[str, Any] | None:
    event = statement.metadata.event
    value = {
        "name": event.name or None,
        "honorary": event.honorary or None,
        "ordinal": event.ordinal,
        "starts": _day(event.starts),
        "ends": _day(event.ends or event.starts),
        "time": event.time or None,
        "venue": event.venue or None,
        "region": event.region or None,
        "slogans": list(event.slogans) or None,
    }
    return value if any(part is not None for part in value.values()) else None


def _item(item: AgendaItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "kind": item.kind,
        "title": item.title or None,
        "outcome": item.outcome or None,
        "vote": _vote(item),
        "text": [_text(paragraph) for paragraph in item.paragraphs],
    }


def _vote(item: AgendaItem) -> dict[str, Any] | None:
    if item.vote == Vote():
        return None
    vote = item.vote
    wording = _marked(item.paragraphs, "vote")
    return {
        "method": vote.method or None,
        "for": vote.for_,
        "against": vote.against,
        "abstained": vote.abstained,
        "wording": " ".join(wording) or None,
    }


def _closing(statement: Statement, words: dict[str, str]) -> dict[str, Any] | None:
    metadata = statement.metadata
    text = [_text(paragraph) for paragraph in statement.closing if paragraph.role not in APART and paragraph.style != "heading"]
    everywhere = [paragraph for _, paragraph in placed(statement)]
    value = {
        "text": text or None,
        "thanks": _marked(everywhere, "thanks") or None,
        "pledge": _marked(everywhere, "pledge") or None,
        "signatories": [_signatory(row, words.get(row.id, "")) for row in metadata.signatories] or None,
        "place": metadata.place or None,
        "date": _day(metadata.issued),
    }
    return value if any(part is not None for part in value.values()) else None


def _marked(paragraphs: Iterable[Paragraph], part: str) -> list[str]:
    """The stretches of text that are marked as this part, one an entry."""
    found: list[str] = []
    for paragraph in paragraphs:
        going = False
        for run in paragraph.runs:
            inside = _is_part(run, part)
            if inside and going:
                found[-1] += run.text
            elif inside:
                found.append(run.text)
            going = inside
    return found


def _is_part(run: Run, part: str) -> bool:
    return any(mark.kind == "part" and mark.value == part for mark in run.marks)


def _passages(statement: Statement) -> dict[str, str]:
    """The printed words behind attendance groups and signatories, by their ids."""
    texts = {paragraph.id: plain(paragraph.runs) for _, paragraph in placed(statement)}
    found: dict[str, str] = {}
    for source in statement.sources:
        text = texts.get(source.node)
        if source.owner != statement.id and text is not None:
            found.setdefault(source.owner, text[source.start : source.end] if source.end > source.start else text)
    return found


def _group(group: Attendance, printed: str) -> str:
    """As printed, as long as what is printed says what the fields say; else the fields."""
    figures = [str(group.count)] if group.count is not None else []
    fields = [part for part in (group.role, group.body) if part]
    return printed.strip() if printed and all(part in printed for part in fields) else " ".join([*figures, *fields])


def _signatory(row: Signatory, printed: str) -> str:
    fields = [part for part in (row.name, row.office, row.body) if part]
    if printed and all(part in printed for part in fields):
        return printed.strip()
    return row.name or ", ".join(fields)


def _text(paragraph: Paragraph) -> str:
    return f"{paragraph.label}{plain(paragraph.runs)}"


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None
