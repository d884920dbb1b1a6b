"""Layout: what the writers of the XML's parts share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime


def moment(value: datetime) -> str:
    """A moment with its offset. Offsets that hold seconds cannot be said in XML: those moments are given in UTC."""
    offset = value.utcoffset()
    return (value if offset is None or not (offset.seconds % 60 or offset.microseconds) else value.astimezone(UTC)).isoformat()


def listed(name: str, lines: Iterable[str], indent: str = "  ") -> Iterator[str]:
    """The lines inside an element of their own; nothing where there are none."""
    started = False
    for line in lines:
        if not started:
            yield f"{indent}<{name}>"
            started = True
        yield line
    if started:
        yield f"{indent}</{name}>"
