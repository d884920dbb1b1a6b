"""The statement of the craftsmen as three reviewers gave it back: values, rivals, rows and items that come, go and move."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

from desktop_app.review.shown import returned, shown
from desktop_app.review.track import tracked
from desktop_app.statement import Attendance, Change, Ids, Signatory, Statement, fresh_ids
from desktop_app.statement.edits.breaks import remove
from desktop_app.statement.edits.fields import add_row, remove_row, set_field
from desktop_app.statement.edits.moving import move_items
from desktop_app.statement.walking import node_ids
from tests.window.statements import CRAFTS

SAMER, LAYLA, NOUR = "سامر علوش", "ليلى الخطيب", "نور محمود"
Edit = Callable[[Statement, Ids], Change | None]

TABLED = replace(
    CRAFTS,
    metadata=replace(
        CRAFTS.metadata,
        attendance=(Attendance("a-guild2", "الرؤساء", "مكاتب الحرف", 12, 14), Attendance("a-guest2", "ضيوف", "بلدية المدينة")),
        signatories=(Signatory("s-chair2", "هيفين محمد", "رئيسة المؤتمر"), Signatory("s-clerk2", "علي الحسن", "أمين السر")),
    ),
)


def suggests(statement: Statement, author: str, edit: Edit) -> Statement:
    """The statement after an edit that this author made while he suggested."""
    ids = fresh_ids(Random(len(statement.changes)), node_ids(statement))
    change = returned(statement, author, edit(shown(statement, author), ids))
    assert change is not None
    when = datetime(2026, 3, 1, 9, len(statement.changes), tzinfo=UTC)
    return tracked(statement, change, author, when, ids).statement


def puts(statement: Statement, author: str, node: str, field: str, value: object) -> Statement:
    """A field that an author suggests another value for."""
    return suggests(statement, author, lambda seen, _ids: set_field(seen, node, field, value))


def _reviewed() -> Statement:
    done = puts(TABLED, SAMER, "st-crafts", "issuer", "المكتب التنفيذي")
    done = puts(done, LAYLA, "st-crafts", "issuer", "الهيئة الإدارية")
    done = puts(done, NOUR, "st-crafts", "issued", date(2024, 3, 13))
    done = puts(done, SAMER, "st-crafts", "place", "حلب")
    done = puts(done, SAMER, "a-guild2", "count", 13)
    done = suggests(done, LAYLA, lambda seen, _ids: remove_row(seen, "a-guest2"))
    done = suggests(done, NOUR, lambda seen, ids: add_row(seen, "attendance", ids))
    done = suggests(done, SAMER, lambda seen, _ids: remove_row(seen, "s-clerk2"))
    done = puts(done, NOUR, "i-third2", "outcome", "deferred")
    done = puts(done, SAMER, "i-third2", "vote.for", 43)
    done = puts(done, LAYLA, "i-third2", "vote.for", 40)
    done = suggests(done, SAMER, lambda seen, _ids: move_items(seen, ("i-first2",), None))
    return suggests(done, LAYLA, lambda seen, _ids: remove(seen, ("i-secnd2",)))


REVIEWED = _reviewed()
