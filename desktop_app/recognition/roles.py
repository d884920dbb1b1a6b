"""Roles that follow from what was read: the paragraph that tells of the event, and the one that names those present."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.recognition.attendance import Group
from desktop_app.recognition.event import Held
from desktop_app.recognition.reading import Found, Reading
from desktop_app.statement.nodes import Role

SURE = 0.7
"""So sure must be that the sentence tells of the event: its day or its place is named."""


def with_roles(reading: Reading, where: Held | None, present: list[Found[Group]]) -> Reading:
    """The reading with the role of its event's paragraph, unless that has one or is mostly attendance."""
    if (
        where is None
        or where.confidence < SURE
        or reading.places[where.at][1] != "none"
        or reading.places[where.at][0] not in ("lead", "body")
    ):
        return reading
    named = sum(found.end - found.start for found in present if found.at == where.at)
    role: Role = "attendance" if named > len(reading.pieces[where.at].text) / 2 else "event"
    places = list(reading.places)
    places[where.at] = places[where.at][0], role
    return replace(reading, places=places)
