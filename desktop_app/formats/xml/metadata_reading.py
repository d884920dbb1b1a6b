"""The metadata's element as metadata."""

from __future__ import annotations

from lxml import etree

from desktop_app.formats.xml.values import choice, content, day, figure, moment, presence, value
from desktop_app.formats.xml.vocabulary import ID, own
from desktop_app.statement.metadata import (
    DIGITS,
    KINDS,
    RELATION_KINDS,
    STATUSES,
    Attendance,
    Event,
    Metadata,
    Relation,
    Signatory,
)


def metadata(element: etree._Element | None) -> Metadata:
    """The metadata that the element says."""
    if element is None:
        return Metadata()
    return Metadata(
        kind=choice(_text(element, "kind"), KINDS, "other"),
        reference=_text(element, "reference"),
        issuer=_text(element, "issuer"),
        issued=day(_text(element, "issued")),
        place=_text(element, "place"),
        embargo=moment(_text(element, "embargo")),
        addressee=_text(element, "addressee"),
        event=_event(element.find(own("event"))),
        attendance=tuple(map(_group, element.iterfind(f"{own('attendance')}/{own('group')}"))),
        signatories=tuple(map(_signatory, element.iterfind(f"{own('signatories')}/{own('signatory')}"))),
        keywords=tuple(map(content, element.iterfind(f"{own('keywords')}/{own('keyword')}"))),
        contact=_text(element, "contact"),
        digits=choice(_text(element, "digits"), DIGITS, "as-typed"),
        relations=tuple(map(_relation, element.iterfind(f"{own('relations')}/{own('relation')}"))),
        status=choice(_text(element, "status"), STATUSES, "draft"),
    )


def _text(element: etree._Element, name: str) -> str:
    return content(element.find(own(name)))


def _event(element: etree._Element | None) -> Event:
    if element is None:
        return Event()
    return Event(
        name=_text(element, "event-name"),
        honorary=_text(element, "honorary"),
        ordinal=figure(_text(element, "ordinal")),
        starts=day(_text(element, "starts")),
        ends=day(_text(element, "ends")),
        time=_text(element, "time"),
        venue=_text(element, "venue"),
        region=_text(element, "region"),
        slogans=tuple(map(content, element.iterfind(own("slogan")))),
    )


def _group(element: etree._Element) -> Attendance:
    return Attendance(
        value(element, ID), value(element, "role"), value(element, "body"), figure(element.get("count")), figure(element.get("of")),
        presence(element),
    )  # fmt: skip


def _signatory(element: etree._Element) -> Signatory:
    return Signatory(value(element, ID), value(element, "name"), value(element, "office"), value(element, "body"), presence(element))


def _relation(element: etree._Element) -> Relation:
    return Relation(choice(element.get("kind", ""), RELATION_KINDS, "revises"), value(element, "statement"), value(element, "digest"))
