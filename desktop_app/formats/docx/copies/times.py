"""Times in Word documents: the author's clock, marked as if it were UTC; newer Word states the true moment beside it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from desktop_app.formats.docx.copies.copy import Key

SEVERAL = "، "
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?")


def key(authors: tuple[str, ...], created: datetime) -> Key:
    """Who and when of a suggestion of these authors."""
    return Key(SEVERAL.join(authors), _clock(created), _clock(created.astimezone(UTC)))


def _clock(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")


def stated(text: str | None) -> str:
    """The time of a w:date on its author's clock, to the second; empty for none."""
    found = _TIME.match(text or "")
    return "" if found is None else found[0] + ("" if found[1] else ":00")


def moment(key: Key) -> datetime:
    """The moment that is meant, else the author's clock taken for UTC, as the document marks it; the start of 1970 where none is told."""
    try:
        return datetime.fromisoformat(key.utc or key.when).replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
