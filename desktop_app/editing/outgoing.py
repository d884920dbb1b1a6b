"""Sending out: the copy for reviewers as a file, and what becomes of the statement that it was made of. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Literal

from desktop_app.editing.reviewing import send_for_review
from desktop_app.formats.docx import write as word
from desktop_app.formats.xml.write import write
from desktop_app.review.base import without_base
from desktop_app.statement import Change, Statement
from desktop_app.text.message import message

CopyKind = Literal[".bayan", ".docx"]
COPY_KINDS: tuple[tuple[CopyKind, str], ...] = ((".bayan", message("For Bayan")), (".docx", message("For Word or LibreOffice")))
"""The suffixes of copies, and for whom each is."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """`data`: the copy. `change`: the statement put in review; None where it stood there already."""

    data: bytes
    change: Change | None


def outgoing(statement: Statement, kind: CopyKind, by: str, when: datetime, note: str = "") -> Outgoing | None:
    """The copy of this kind for reviewers. It carries what was sent, so that it can be merged on any machine. None: a released
    statement is not sent."""
    out = send_for_review(statement, by, when, note)
    if out is None:
        return None
    data = word.write(without_base(out.kept), review=True) if kind == ".docx" else write(out.copy)
    return Outgoing(data, None if out.kept is statement else Change(out.kept, message("Send for review")))


def kind_of(name: str) -> CopyKind:
    """The kind of a copy with this file name."""
    return ".docx" if PurePath(name).suffix.lower() == ".docx" else ".bayan"
