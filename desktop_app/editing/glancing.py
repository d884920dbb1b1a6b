"""Glancing: what a list of files says of each, from the head of the file alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from pathlib import Path

from desktop_app.statement.metadata import STATUSES, Status

HEAD = 32 * 1024
"""Bytes that are read at most."""
_STATUS = re.compile(r"<status>([a-z-]+)</status>")
_HEADLINE = re.compile(r'<p [^>]*role="headline"[^>]*>(.*?)</p>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Glance:
    """`found`: the file is there and can be read. `title`: its headlines, empty where none was seen. `status` None: it is no statement,
    or says none. `changed`: when it was last written, in local time."""

    found: bool
    title: str = ""
    status: Status | None = None
    changed: datetime | None = None


def glance(path: Path) -> Glance:
    """What the head of a file says. It is never parsed as a whole: a file may be large, or broken."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD).decode("utf-8", "replace")
        changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except (OSError, ValueError):
        return Glance(found=False)
    said = _STATUS.search(head)
    status = next((each for each in STATUSES if said is not None and each == said[1]), None)
    lines = (" ".join(unescape(_TAG.sub("", text)).split()) for text in _HEADLINE.findall(head))
    return Glance(True, " ".join(filter(None, lines)) if status is not None else "", status, changed)
