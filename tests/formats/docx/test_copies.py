"""Reviewers' copies: what a copy says is read again, and one that nobody touched comes back as it was sent."""

from __future__ import annotations

from hypothesis import given, settings

from desktop_app.formats.docx.copies.bookmarks import LONGEST, bookmark
from desktop_app.formats.docx.copies.parsing import parsed
from desktop_app.formats.docx.copies.rendering import rendered
from desktop_app.formats.docx.copies.returning import returned
from desktop_app.formats.docx.package import opened
from desktop_app.formats.docx.write import write
from desktop_app.statement import Statement
from desktop_app.statement.directions import language_direction
from tests.strategies import statements


@settings(max_examples=30, deadline=None)
@given(statements())
def test_what_a_copy_says_is_read_again(statement: Statement) -> None:
    said = rendered(statement)
    read = parsed(opened(write(statement, review=True), "copy.docx"), language_direction(statement.language))
    assert (read.blocks, read.remarks, read.beside) == (said.blocks, said.remarks, ())
    assert set(read.fixed) <= set(said.fixed)


@settings(max_examples=30, deadline=None)
@given(statements())
def test_a_copy_that_nobody_touched_comes_back_as_it_was_sent(statement: Statement) -> None:
    back = returned(write(statement, review=True))
    assert back is not None
    assert (back.document, back.base, back.statement) == (statement.id, statement, statement)
    assert (back.silent, back.unplaced, back.warnings) == ((), (), ())


def test_names_of_bookmarks_fit_word_and_differ() -> None:
    ids = ("p-7f3k2a", "p_7f3k2a", "P-7F3K2A", "p.7", "pZ2eZ7", "فقرة", "p" * 60, "p" * 61, "st-1/event.name")
    names = [bookmark(one) for one in ids]
    assert len(set(names)) == len(ids)
    assert all(len(name) <= LONGEST and name.replace("_", "a").isalnum() and name.isascii() for name in names)
    assert names[0] == "bayan_p_7f3k2a"


def test_a_document_that_bayan_did_not_send_is_none() -> None:
    assert returned(write(Statement("st-1"))) is None
