"""What the document alone says: suggestions and comments are found in it though the statement that was sent had none of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import assume, given, settings

from desktop_app.formats.docx.copies.origin import origin_part
from desktop_app.formats.docx.copies.rendering import rendered
from desktop_app.formats.docx.copies.returning import Returned, returned
from desktop_app.formats.docx.write import write
from desktop_app.statement import Mark, Paragraph, Run, Statement
from desktop_app.statement.accepted import View, chain_text, read_chains
from desktop_app.statement.arranging import arrangement, with_arrangement
from desktop_app.statement.marks import STYLE_MARKS
from desktop_app.statement.references import dangling, live_changes, marked_comments
from desktop_app.statement.review import OnMarks
from desktop_app.statement.runs import canonical
from tests.strategies import statements


def sent_as(statement: Statement, base: Statement) -> bytes:
    """The copy that shows `statement` and says that it was sent as `base`."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(write(statement, review=True))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = origin_part(base, rendered(base).blocks) if name == "customXml/item1.xml" else old.read(name)
            new.writestr(name, part)
    return out.getvalue()


def unmoved(statement: Statement) -> Statement:
    """The statement without what stands beside the letters: moves, fields, rows; each piece a paragraph of its own."""
    rows = {home: tuple(_told(row)) for home, row in arrangement(statement).items()}
    done = with_arrangement(replace(statement, gaps=(), proposals=(), sources=()), rows)
    data = done.metadata
    groups = tuple(replace(one, presence=None) for one in data.attendance)
    signatories = tuple(replace(one, presence=None) for one in data.signatories)
    items = tuple(replace(item, presence=None) for item in done.agenda)
    done = replace(done, agenda=items, metadata=replace(data, attendance=groups, signatories=signatories))
    marked = marked_comments(done)
    comments = tuple(one for one in done.comments if isinstance(one.anchor, OnMarks) and one.id in marked)
    return replace(done, changes=tuple(one for one in done.changes if one.id in live_changes(done)), comments=comments)


def _told(row: tuple[Paragraph, ...]) -> Iterator[Paragraph]:
    """A paragraph's end says one thing alone: that the paragraph goes, or that the break behind it does."""
    free = False
    for one in row:
        whole = one.presence is not None
        yield replace(one, run_in=False, break_change=one.break_change if free and not whole and one.runs else None)
        free = not whole and bool(one.runs)


def before(statement: Statement) -> Statement:
    """The statement as it was before all suggestions and comments."""
    rows = {}
    for home, row in arrangement(statement).items():
        done: list[Paragraph] = []
        for one in row:
            if one.presence is not None and one.presence.inserted:
                continue
            runs = canonical(Run(run.text, tuple(_old(run.marks))) for run in one.runs if not _has(run, "inserted"))
            if done and one.break_change is not None and one.break_change.inserted:
                done[-1] = replace(done[-1], runs=canonical((*done[-1].runs, Run(one.label), *runs)))
            else:
                done.append(replace(one, runs=runs, presence=None, break_change=None))
        rows[home] = tuple(done)
    return replace(with_arrangement(statement, rows), comments=(), changes=(), ignored=())


def _old(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    restyled = next((mark for mark in marks if mark.kind == "restyled"), None)
    yield from restyled.before if restyled else (mark for mark in marks if mark.kind in STYLE_MARKS)


def _has(run: Run, kind: str) -> bool:
    return any(mark.kind == kind for mark in run.marks)


def lines(statement: Statement, view: View) -> list[str]:
    texts = (chain_text(chain, view, labels=True).text for chain in read_chains(statement, view))
    return [text for text in texts if text.strip()]


def letters(statement: Statement) -> list[tuple[str, str, str]]:
    """Every letter with who inserted and who deleted it."""
    stretches = (stretch for block in rendered(statement).blocks if not block.cell for stretch in block.stretches)
    return [(letter, _who(one.inserted), _who(one.deleted)) for one in stretches for letter in one.text if letter.strip()]


def _who(key: object) -> str:
    return "" if key is None else f"{key.author} {key.utc}"  # type: ignore[attr-defined]


def back(statement: Statement, base: Statement) -> Returned:
    found = returned(sent_as(statement, base))
    assert found is not None
    return found


@settings(max_examples=40, deadline=None)
@given(statements())
def test_every_suggestion_is_found_with_its_author_and_time(drawn: Statement) -> None:
    statement = unmoved(drawn)
    base = before(statement)
    found = back(statement, base)
    assert list(dangling(found.statement)) == []
    assume(not found.statement.gaps)  # the same words deleted here and inserted there by one author at one time are a move
    assert lines(found.statement, "accepted") == lines(statement, "accepted")
    assert lines(found.statement, "original") == lines(statement, "original") == lines(base, "accepted")
    assert letters(found.statement) == letters(statement)
    assert [one for one in found.silent if "/" not in one.node] == []


@settings(max_examples=30, deadline=None)
@given(statements())
def test_every_comment_is_found(drawn: Statement) -> None:
    statement = unmoved(drawn)
    found = back(statement, before(statement))
    said = {(one.author, one.text) for comment in statement.comments for one in (comment, *comment.replies)}
    assert {(one.author, one.text) for comment in found.statement.comments for one in (comment, *comment.replies)} == said
    assert len(found.statement.comments) <= len(statement.comments)  # a later one at the same words counts as an answer
