"""The one door while somebody suggests: what goes in is a suggestion, what is decided is not, and the history is as it was."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.journalling import Journalling
from desktop_app.editing.reviewing import accept, reject
from desktop_app.editing.suggesting import REVIEW, presented
from desktop_app.editing.unfinished import replay
from desktop_app.review.commenting import comment
from desktop_app.review.decide import accept_all, reject_all
from desktop_app.review.workflow import step
from desktop_app.statement import Mark, Paragraph, Run, Statement
from desktop_app.statement.edits import breaks, fields, typing
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from desktop_app.storage.journal import read_journal
from desktop_app.storage.journals import Journals

NOW = datetime(2026, 1, 26, 10, tzinfo=UTC)
PLAIN = Statement("st-1", body=(Paragraph("p-1", (Run("عقد المؤتمر"),)), Paragraph("p-2", (Run("نص"),))))


@pytest.fixture
def document() -> Document:
    opened = Document(PLAIN, clock=lambda: 0.0, now=lambda: NOW)
    opened.suggesting.start("ليلى")
    return opened


def put(document: Document, start: int, end: int, text: str = "", key: str = "") -> bool:
    return document.apply(typing.replace(document.value, "p-1", start, end, text, merges_with=key), "body")


def texts(statement: Statement) -> list[str]:
    return [plain(paragraph.runs) for paragraph in paragraphs(statement)]


def test_what_is_typed_is_suggested_with_its_author(document: Document) -> None:
    assert put(document, 11, 11, " العام")
    (change,) = document.value.changes
    assert (change.authors, change.created) == (("ليلى",), NOW)
    assert texts(accept_all(document.value)) == ["عقد المؤتمر العام", "نص"]
    assert reject_all(document.value) == PLAIN


def test_a_word_that_is_typed_letter_by_letter_is_one_suggestion_and_one_step(document: Document) -> None:
    for number, letter in enumerate(" هنا"):
        assert put(document, 11 + number, 11 + number, letter, key="typing:p-1:3")
    assert len(document.value.changes) == 1
    assert len(document.history.done) == 1
    assert document.undo()
    assert document.value is PLAIN
    assert document.redo()
    assert texts(document.value)[0] == "عقد المؤتمر هنا"


def test_letters_taken_out_stand_struck_and_the_notice_says_so(document: Document) -> None:
    told: list[Notice] = []
    document.subscribe(told.append)
    assert put(document, 10, 11)
    assert texts(document.value)[0] == "عقد المؤتمر"
    assert told[0].suggested
    assert told[0].caret is not None
    assert told[0].caret.offset == 10
    assert [mark.kind for mark in document.value.body[0].runs[-1].marks] == ["deleted"]


def test_what_is_struck_already_is_not_struck_again_but_all_are_told(document: Document) -> None:
    assert put(document, 10, 11)
    before, told = document.value, []
    document.subscribe(told.append)
    assert put(document, 10, 11)
    assert document.value is before
    assert len(document.history.done) == 1
    assert [(notice.new is notice.old, notice.suggested) for notice in told] == [(True, True)]


def test_split_join_and_fields_are_suggestions(document: Document) -> None:
    assert document.apply(breaks.split(document.value, "p-1", 3, document.ids), "body")
    assert document.apply(fields.set_field(document.value, "st-1", "issuer", "النقابة"), "metadata")
    assert document.value.proposals[0].new == "النقابة"
    assert document.value.metadata.issuer == ""
    assert len(document.value.changes) == 2
    assert document.value.body[1].break_change is not None
    assert reject_all(document.value) == PLAIN


def test_decisions_comments_and_steps_of_the_workflow_are_none(document: Document) -> None:
    put(document, 0, 3, "اختُتم")
    (change,) = document.value.changes
    assert document.apply(comment(document.value, (("p-2", 0, 2),), "سامر", NOW, "؟", document.ids), REVIEW)
    assert document.apply(accept(document.value, (change.id,), "سامر", NOW), REVIEW)
    assert not document.value.changes
    assert texts(document.value)[0] == "اختُتم المؤتمر"
    assert document.apply(step(document.value, "in-review", "سامر", NOW), "command")
    assert not document.value.changes
    assert document.value.metadata.status == "in-review"


def test_a_rejection_gives_back_what_stood(document: Document) -> None:
    put(document, 0, 3, "اختُتم")
    assert document.apply(reject(document.value, tuple(change.id for change in document.value.changes), "سامر", NOW), REVIEW)
    assert document.value.body == PLAIN.body


def test_final_and_original_are_only_to_be_read(document: Document) -> None:
    put(document, 11, 11, " العام")
    document.suggesting.show("final")
    assert not put(document, 0, 0, "x")
    assert texts(presented(document.value, "final"))[0] == "عقد المؤتمر العام"
    assert presented(document.value, "original") == PLAIN
    assert presented(document.value, "marks") is document.value
    assert presented(document.value, "final") is presented(document.value, "final")
    document.suggesting.show("marks")
    assert put(document, 0, 0, "x")


def test_who_listens_is_told_of_the_switch_once(document: Document) -> None:
    told = []
    end = document.suggesting.subscribe(lambda: told.append(document.suggesting.author))
    document.suggesting.start("ليلى")
    document.suggesting.stop()
    end()
    document.suggesting.start("سامر")
    assert told == [""]
    assert document.suggesting.on


def test_what_somebody_else_suggested_keeps_his_name(document: Document) -> None:
    put(document, 11, 11, " العام")
    document.suggesting.start("سامر")
    put(document, 12, 17)
    authors = {change.authors for change in document.value.changes}
    assert ("ليلى",) in authors
    assert len(authors) == 2
    document.suggesting.stop()
    assert put(document, 0, 3)
    assert texts(document.value)[0].startswith(" المؤتمر")


def test_a_crash_gives_suggestions_back_as_they_were(document: Document, tmp_path: Path) -> None:
    journals = Journals(tmp_path)
    keeping = Journalling(document, journals)
    put(document, 11, 11, " العام")
    put(document, 0, 1)
    keeping.flush()
    assert keeping.path is not None
    lines = len(read_journal(keeping.path).payloads)
    put(document, 0, 1)  # struck already: nothing to remember
    keeping.flush()
    assert len(read_journal(keeping.path).payloads) == lines
    found = replay(read_journal(keeping.path))
    journals.close()
    assert found is not None
    assert found.value == document.value
    assert len(found.value.changes) == 2


def test_a_suggestion_keeps_the_marks_of_the_letters(document: Document) -> None:
    bold = replace(PLAIN, body=(replace(PLAIN.body[0], runs=(Run("عقد", (Mark("strong"),)), Run(" المؤتمر"))), PLAIN.body[1]))
    opened = Document(bold, now=lambda: NOW)
    opened.suggesting.start("ليلى")
    assert opened.apply(typing.replace(opened.value, "p-1", 3, 3, "ت"), "body")
    assert {mark.kind for mark in opened.value.body[0].runs[1].marks} == {"strong", "inserted"}


def test_the_first_key_of_who_suggests_loads_nothing() -> None:
    words = (
        "import sys",
        "from datetime import UTC, datetime",
        "from desktop_app.editing.document import Document",
        "from desktop_app.statement import Paragraph, Run, Statement",
        "from desktop_app.statement.edits import typing",
        'document = Document(Statement("st-1", body=(Paragraph("p-1", (Run("عقد"),)),)), now=lambda: datetime(2026, 1, 26, tzinfo=UTC))',
        'document.suggesting.start("ليلى")',
        "before = {*sys.modules}",
        'assert document.apply(typing.replace(document.value, "p-1", 3, 3, " هنا", merges_with="typing"), "body")',
        "assert document.value.changes",
        "assert not {*sys.modules} - before, {*sys.modules} - before",
    )
    subprocess.run((sys.executable, "-c", "\n".join(words)), check=True, timeout=30)
