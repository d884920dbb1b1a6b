"""From a reading to a statement: paragraphs, fields and the sources of both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from desktop_app.recognition import event as events
from desktop_app.recognition.agenda import items, steps, vote_parts
from desktop_app.recognition.attendance import Group, attendance
from desktop_app.recognition.closing import parts
from desktop_app.recognition.embargo import embargo
from desktop_app.recognition.issuer import issuer
from desktop_app.recognition.kind import kind
from desktop_app.recognition.language_of import main_language
from desktop_app.recognition.paragraphs import Built, build
from desktop_app.recognition.places import contact, issued, labelled, place
from desktop_app.recognition.reading import Found, Reading, read
from desktop_app.recognition.roles import with_roles
from desktop_app.recognition.signatures import Signed, signatories
from desktop_app.statement import Attendance, Event, Ids, Lines, Metadata, Paragraph, Signatory, Source, Statement

Value = TypeVar("Value")


class _Fields:
    """Collects values together with the sources that say where each was read."""

    def __init__(self, owner: str, built: Built, ids: Ids) -> None:
        self.owner, self.built, self.ids = owner, built, ids
        self.sources: list[Source] = []

    def take(self, field: str, found: Found[Value] | None) -> Value | None:
        """The value of a find, its source noted; None where nothing was found."""
        if found is None:
            return None
        self.note(self.owner, field, found)
        return found.value

    def note(self, owner: str, field: str, found: Found[Value]) -> None:
        """Notes a source. A find that is a whole paragraph has the empty range."""
        start, end = (found.start, found.end) if found.end > found.start else (0, 0)
        node = self.built.paragraphs[found.at].id
        self.sources.append(Source(owner, field, node, start, end, round(found.confidence, 2), found.reason))


def recognise(lines: Lines, ids: Ids) -> Statement:
    """The statement that these lines are. Its paragraphs are the non-blank lines, verbatim and in order; what the text does not
    say stays empty; every field that was read has a source."""
    typed = read(lines.lines)
    where, present = events.held(typed), attendance(typed)
    reading = with_roles(typed, where, present)
    main = main_language([piece.text for piece in reading.pieces])
    identity = ids("st")
    made = steps(reading)
    built = build(reading, [*vote_parts(made), *parts(reading)], main, ids)
    fields = _Fields(identity, built, ids)
    metadata = _metadata(reading, fields, where, present)
    if reading.pieces:
        fields.note(identity, "language", Found(main, 0, 0, 0, 0.95, "letters"))
    agenda, item_sources = items(reading, made, built, ids)
    return Statement(
        id=identity,
        language=main,
        metadata=metadata,
        front=tuple(_section(built, "front")),
        lead=tuple(_section(built, "lead")),
        body=tuple(_section(built, "body")),
        agenda=agenda,
        closing=tuple(_section(built, "closing")),
        sources=(*fields.sources, *item_sources),
    )


def _section(built: Built, section: str) -> Iterator[Paragraph]:
    return (paragraph for paragraph, where in zip(built.paragraphs, built.sections, strict=True) if where == section)


def _metadata(reading: Reading, fields: _Fields, where: events.Held | None, present: list[Found[Group]]) -> Metadata:
    return Metadata(
        kind=fields.take("kind", kind(reading)) or "other",
        reference=fields.take("reference", labelled(reading, "reference-value", ("front.",), "reference-line")) or "",
        issuer=fields.take("issuer", issuer(reading)) or "",
        issued=fields.take("issued", issued(reading)),
        place=fields.take("place", place(reading)) or "",
        embargo=fields.take("embargo", embargo(reading)),
        addressee=fields.take("addressee", labelled(reading, "addressee", ("front.address", "body.address"), "address-line")) or "",
        contact=fields.take("contact", contact(reading)) or "",
        event=_event(reading, fields, where),
        attendance=_attendance(fields, present),
        signatories=_signatories(fields, signatories(reading)),
    )


def _event(reading: Reading, fields: _Fields, where: events.Held | None) -> Event:
    found = events.slogans(reading)
    for slogan in found:
        fields.note(fields.owner, "event.slogans", slogan)
    slogans = tuple(slogan.value for slogan in found)
    honorary = fields.take("event.honorary", events.honorary(reading, where)) or ""
    if where is None:
        return Event(honorary=honorary, slogans=slogans)
    days = events.dates(reading, where)
    return Event(
        name=fields.take("event.name", events.name(reading, where)) or "",
        honorary=honorary,
        ordinal=fields.take("event.ordinal", events.ordinal(reading, where)),
        starts=fields.take("event.starts", days[0] if days else None),
        ends=fields.take("event.ends", days[1] if days else None),
        time=fields.take("event.time", events.time(reading, where)) or "",
        venue=fields.take("event.venue", events.venue(reading, where)) or "",
        region=fields.take("event.region", events.region(reading, where)) or "",
        slogans=slogans,
    )


def _attendance(fields: _Fields, groups: list[Found[Group]]) -> tuple[Attendance, ...]:
    rows = []
    for found in groups:
        group = found.value
        row = Attendance(fields.ids("g"), group.role, "", group.count, group.of)
        fields.note(row.id, "role", found)
        rows.append(row)
    return tuple(rows)


def _signatories(fields: _Fields, found: list[Found[Signed]]) -> tuple[Signatory, ...]:
    rows = []
    for one in found:
        row = Signatory(fields.ids("s"), one.value.name, one.value.office, one.value.body)
        field = "name" if row.name else "body" if row.body else "office"
        fields.note(row.id, field, one)
        rows.append(row)
    return tuple(rows)
