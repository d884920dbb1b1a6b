"""Copies before they are merged: what each brings, what to know of it, and what all brought together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from desktop_app.editing.incoming import FOREIGN, STRANGER, UNREADABLE, Incoming, brought, incoming, merged, merging, warnings
from desktop_app.editing.merging import OTHER, WITHOUT_BASE
from desktop_app.editing.outgoing import COPY_KINDS, CopyKind, kind_of, outgoing
from desktop_app.editing.stepping import errors, follows
from desktop_app.editing.tallying import came as told
from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.write import write
from desktop_app.review.base import base_of
from desktop_app.review.track import track
from desktop_app.review.workflow import step
from desktop_app.statement import Metadata, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.edits.typing import replace as put
from desktop_app.statement.walking import node_ids
from desktop_app.text.message import filled

WHEN = datetime(2026, 3, 1, 9, tzinfo=UTC)
STATEMENT = Statement("st-1", body=(Paragraph("p-1", (Run("عُقد المؤتمر."),)), Paragraph("p-2", (Run("ثم انتهى."),))))


def sent(path: Path, statement: Statement = STATEMENT) -> Path:
    out = outgoing(statement, kind_of(path.name), "سلمى", WHEN)
    assert out is not None
    path.write_bytes(out.data)
    return path


def edited(path: Path) -> Incoming:
    """A copy with a suggestion and a silent change."""
    value = read(path.read_bytes())
    done = track(value, put(value, "p-1", 0, 0, "أمس ").statement, "ليلى", WHEN, fresh_ids(Random(1), node_ids(value)))
    path.write_bytes(write(put(done, "p-2", 0, 0, "و").statement))
    return incoming(path, WHEN)


@pytest.mark.parametrize("kind", [kind for kind, _ in COPY_KINDS])
def test_an_untouched_copy_brings_nothing(tmp_path: Path, kind: CopyKind) -> None:
    found = incoming(sent(tmp_path / f"copy{kind}"), WHEN)
    assert found.came is not None
    assert found.tally is not None
    assert (found.tally.suggestions, found.tally.comments, found.tally.silent, found.tally.last) == (0, 0, 0, None)
    assert warnings(found.came, (found.came,), STATEMENT) == ()
    done = merging(STATEMENT, (found.came,), WHEN, "سلمى")
    assert done.statement == STATEMENT
    assert brought(STATEMENT, done) == (0, 0, 0)


def test_suggestions_and_silent_changes_are_counted_apart(tmp_path: Path) -> None:
    found = edited(sent(tmp_path / "copy.bayan"))
    assert found.came is not None
    assert found.tally is not None
    assert (found.tally.suggestions, found.tally.silent, found.tally.last) == (1, 1, WHEN)
    done = merging(STATEMENT, (found.came,), WHEN, "سلمى")
    assert brought(STATEMENT, done) == (2, 0, 0)
    assert merged(STATEMENT, done).statement.metadata is STATEMENT.metadata
    words = told(*brought(STATEMENT, done))
    assert filled(str, words.source, words.arguments) == "New: 2 suggestions · No comments"


def test_what_to_know_of_a_copy(tmp_path: Path) -> None:
    one = incoming(sent(tmp_path / "one.bayan"), WHEN).came
    later = incoming(sent(tmp_path / "two.bayan", put(STATEMENT, "p-1", 0, 0, "أمس ").statement), WHEN).came
    other = incoming(sent(tmp_path / "three.bayan", replace(STATEMENT, id="st-2")), WHEN).came
    bare = tmp_path / "bare.bayan"
    bare.write_bytes(write(STATEMENT))
    without = incoming(bare, WHEN).came
    assert one is not None and later is not None and other is not None and without is not None  # noqa: PT018
    copies = (one, later, other, without)
    assert [[note[0] for note in warnings(each, copies, STATEMENT)] for each in copies] == [[], [OTHER], [STRANGER], [WITHOUT_BASE]]


def test_a_copy_without_a_base_is_counted_against_the_statement(tmp_path: Path) -> None:
    bare, foreign = tmp_path / "bare.bayan", tmp_path / "notes.txt"
    bare.write_bytes(write(put(STATEMENT, "p-2", 0, 0, "و").statement))
    foreign.write_text("نص حر لا علاقة له به", "utf-8")
    found = [incoming(path, WHEN, mine=STATEMENT) for path in (bare, foreign)]
    assert [each.tally.silent if each.tally else 0 for each in found] == [1, 3]
    notes = [warnings(each.came, (), STATEMENT) if each.came else () for each in found]
    assert [[note[0] for note in each] for each in notes] == [[WITHOUT_BASE], [FOREIGN]]


def test_what_cannot_be_read_says_so_and_names_the_file(tmp_path: Path) -> None:
    found = incoming(tmp_path / "none.docx", WHEN)
    assert found.came is None
    assert found.fault is not None
    assert found.fault[0] == UNREADABLE
    assert dict(found.fault[1])["name"] == "none.docx"


def test_the_base_of_a_statement_that_came_itself_goes_on(tmp_path: Path) -> None:
    mine = read(sent(tmp_path / "mine.bayan").read_bytes())
    found = edited(sent(tmp_path / "copy.bayan"))
    assert found.came is not None
    assert base_of(merging(mine, (found.came,), WHEN, "سلمى").statement) == base_of(mine)


def test_a_released_statement_is_not_sent_and_what_follows_it_is_to_be_saved() -> None:
    released = replace(STATEMENT, metadata=Metadata(status="released"))
    assert outgoing(released, ".bayan", "سلمى", WHEN) is None
    for way in ("revise", "correct", "withdraw"):
        document = follows(released, way, fresh_ids(Random(1), node_ids(released)))
        assert document is not None
        assert document.modified
        assert document.value.metadata.status == "draft"
    assert follows(STATEMENT, "revise", fresh_ids(Random(1))) is None
    change = step(STATEMENT, "approved", "سلمى", WHEN)
    assert change is not None
    assert follows(change.statement, "correct", fresh_ids(Random(1))) is None


def test_errors_stand_against_a_release() -> None:
    assert {each.code.partition("-")[0] for each in errors(STATEMENT)} == {"schema/release"}
    hinted = errors(replace(STATEMENT, body=(Paragraph("p-1", (Run("في {{المكان}}"),)),)))
    assert [each.code for each in hinted if not each.code.startswith("schema/release-")] == ["template-hint"]
