"""Suggestions decided in an open document, copies sent out, and the base that comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.editing.document import Document
from desktop_app.editing.files import open_document
from desktop_app.editing.reviewing import accept, base_statement, reject, send_for_review
from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.write import write
from desktop_app.review.decisions import decisions
from desktop_app.statement import Caret, Mark, Metadata, Paragraph, Presence, Proposal, Run, Statement, TrackedChange
from desktop_app.statement.runs import plain

NOW = datetime(2026, 1, 26, 10, tzinfo=UTC)
STATEMENT = Statement(
    "st-1",
    body=(
        Paragraph("p-1", (Run("اختُتم "), Run("اليوم ", (Mark("inserted", "t-1"),)), Run("المؤتمر"))),
        Paragraph("p-2", (Run("نص"),), presence=Presence("t-2")),
    ),
    proposals=(Proposal("t-3", "st-1", "issuer", "", "نقابة"),),
    changes=(
        TrackedChange("t-1", ("ليلى",), NOW, "text"), TrackedChange("t-2", ("ليلى",), NOW, "presence"),
        TrackedChange("t-3", ("ليلى",), NOW, "field"),
    ),
)  # fmt: skip


def test_a_decision_is_one_step_and_undo_takes_its_memory_back() -> None:
    document = Document(STATEMENT)
    assert document.apply(accept(document.value, ("t-1",), "سلمى", NOW), "dock")
    assert plain(document.value.body[0].runs) == "اختُتم اليوم المؤتمر"
    assert [each.outcome for each in decisions(document.value)] == ["accepted"]
    assert document.undo()
    assert document.value is STATEMENT


def test_the_caret_goes_where_the_suggestion_stood() -> None:
    def caret(change: str) -> Caret | None:
        done = reject(STATEMENT, (change,), "سلمى", NOW)
        assert done is not None
        return done.caret

    assert caret("t-1") == Caret("p-1", 7)
    assert caret("t-2") is None  # its paragraph is gone
    assert caret("t-3") == Caret("st-1", field="issuer")


def test_nothing_to_decide() -> None:
    assert accept(STATEMENT, ("t-9",), "سلمى", NOW) is None
    assert reject(STATEMENT, (), "سلمى", NOW) is None


def test_a_copy_comes_back_with_what_was_sent() -> None:
    out = send_for_review(STATEMENT, "سلمى", NOW, "للمراجعة")
    assert out is not None
    assert base_statement(read(write(out.copy))) == out.kept
    assert base_statement(out.kept) is None
    broken = replace(STATEMENT, extensions=('<base xmlns="urn:bayan:base:1">eJwDAAAAAAE=</base>',))
    assert base_statement(broken) is None


def test_a_released_file_is_opened_for_reading(tmp_path: Path) -> None:
    path = tmp_path / "released.bayan"
    path.write_bytes(write(replace(STATEMENT, metadata=Metadata(status="released"))))
    document = open_document(path)
    assert "released" in document.read_only
    assert not document.apply(accept(document.value, ("t-1",), "سلمى", NOW), "dock")
