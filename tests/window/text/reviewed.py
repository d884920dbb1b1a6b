"""A statement that several people have reviewed: words put in and taken out, breaks, a new paragraph, a moved one, comments."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from desktop_app.review import commenting
from desktop_app.review.track import tracked
from desktop_app.statement import Change, Ids, Paragraph, Run, Statement
from desktop_app.statement.edits.breaks import insert_after, join, split
from desktop_app.statement.edits.moving import move_paragraphs
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import find
from tests.review.told import ids_of
from tests.window.statements import CRAFTS

SAMER, LEILA, NOUR = "سامر علوش", "ليلى الخطيب", "نور محمود"
START = datetime(2026, 3, 1, 9, tzinfo=UTC)


class Table:
    """Where the reviewers sit, one minute after the other."""

    def __init__(self, value: Statement) -> None:
        self.value, self._minutes = value, 0

    @property
    def _when(self) -> datetime:
        self._minutes += 1
        return START + timedelta(minutes=self._minutes)

    def suggests(self, author: str, edit: Callable[[Statement, Ids], Change | None]) -> None:
        ids = ids_of(self.value)
        change = edit(self.value, ids)
        assert change is not None
        self.value = tracked(self.value, change, author, self._when, ids).statement

    def writes(self, author: str, node: str, old: str, new: str) -> None:
        start = text(self.value, node).index(old)
        self.suggests(author, lambda value, _ids: replace(value, node, start, start + len(old), new))

    def says(self, author: str, node: str, words: str, remark: str) -> None:
        start = text(self.value, node).index(words)
        where = ((node, start, start + len(words)),)
        change = commenting.comment(self.value, where, author, self._when, remark, ids_of(self.value))
        assert change is not None
        self.value = change.statement


def text(value: Statement, node: str) -> str:
    found = find(value, node)
    assert isinstance(found, Paragraph)
    return plain(found.runs)


def reviewed() -> Statement:
    table = Table(CRAFTS)
    table.writes(SAMER, "p-head22", "العام ", "السنوي ")
    table.says(LEILA, "p-lead22", "مؤتمره العام", "العنوان يقول «السنوي» والنصّ «العام». نوحّد اللفظ؟")
    table.writes(NOUR, "p-lead22", "اليوم", "أمس")
    table.writes(LEILA, "p-even22", "في قاعة البلدية", "في قاعة المركز الثقافي")
    half = text(table.value, "p-open22").index("ثم")
    table.suggests(SAMER, lambda value, ids: split(value, "p-open22", half, ids))
    table.suggests(LEILA, lambda value, _ids: join(value, "p-even22"))
    new = Paragraph("", (Run("وشكرت اللجنة الضيوف على حضورهم."),))
    table.suggests(NOUR, lambda value, ids: insert_after(value, "p-open22", (new,), ids))
    table.suggests(NOUR, lambda value, _ids: move_paragraphs(value, ("p-sign22",), "closing", None, "p-than22"))
    table.writes(SAMER, "p-vote22", "النظام", "مشروع النظام")
    table.says(NOUR, "p-vote22", "صوّت", "من صوّت؟ نذكر العدد.")
    return table.value
