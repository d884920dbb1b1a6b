"""`bayan compare` and `bayan merge`: what comes back from reviewers, without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest

from desktop_app.editing.reviewing import send_for_review
from desktop_app.formats.docx.write import write as write_docx
from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.validate import validate
from desktop_app.formats.xml.write import write
from desktop_app.review.decide import accept, accept_all, reject_all
from desktop_app.review.track import tracked
from desktop_app.statement import Metadata, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.edits import typing
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids

from .conftest import Call

NOW = datetime(2026, 1, 26, 10, tzinfo=UTC)
DRAFT = Statement(
    "st-1",
    metadata=Metadata("communique", issuer="نقابة النسّاجين"),
    front=(Paragraph("p-0", (Run("بيان ختامي"),), role="headline"),),
    body=(Paragraph("p-1", (Run("اختُتم المؤتمر بحضور مئة عضو"),)), Paragraph("p-2", (Run("وصدر البيان"),))),
    closing=(Paragraph("p-3", (Run("والشكر للجميع"),)),),
)


def _sent() -> tuple[Statement, Statement]:
    """The statement as it is then, and the copy that goes out."""
    done = send_for_review(DRAFT, "سالم", NOW)
    assert done is not None
    return done.kept, done.copy


def _typed(statement: Statement, node: str, start: int, end: int, text: str, by: str = "") -> Statement:
    change = typing.replace(statement, node, start, end, text)
    assert change is not None
    return tracked(statement, change, by, NOW, fresh_ids(Random(by), node_ids(statement))).statement if by else change.statement


def _saved(folder: Path, **statements: Statement) -> list[str]:
    for name, statement in statements.items():
        (folder / f"{name}.bayan").write_bytes(write(statement))
    return [str(folder / f"{name}.bayan") for name in statements]


def _texts(statement: Statement) -> list[str]:
    return [plain(paragraph.runs) for paragraph in (*statement.body, *statement.closing)]


def test_copies_that_carry_their_base_are_merged_without_it(call: Call, tmp_path: Path) -> None:
    _mine, copy = _sent()
    files = _saved(
        tmp_path,
        layla=_typed(copy, "p-1", 21, 24, "مائة", "ليلى"),
        karim=_typed(copy, "p-2", 11, 11, " الختامي"),
    )
    out = tmp_path / "all.bayan"
    done = call("merge", *files, "-o", str(out))
    assert done.exit_code == 0, done.output
    statement = read(out.read_bytes())
    assert {change.authors for change in statement.changes} == {("ليلى",), ("karim",)}
    assert _texts(accept_all(statement)) == ["اختُتم المؤتمر بحضور مائة عضو", "وصدر البيان الختامي", "والشكر للجميع"]
    assert _texts(reject_all(statement)) == _texts(DRAFT)
    assert not [problem for problem in validate(statement) if problem.severity == "error"]


def test_what_was_edited_meanwhile_stands_and_rivals_are_left(call: Call, tmp_path: Path) -> None:
    mine, copy = _sent()
    edited = _typed(_typed(mine, "p-3", 0, 0, "ختاما "), "p-1", 21, 24, "ألف")
    files = _saved(tmp_path, mine=edited, layla=_typed(copy, "p-1", 21, 24, "مائتي", "ليلى"))
    out = tmp_path / "all.bayan"
    done = call("merge", *files, "-o", str(out))
    assert done.exit_code == 3, done.output
    statement = read(out.read_bytes())
    assert _texts(statement)[-1] == "ختاما والشكر للجميع"
    hers = [change.id for change in statement.changes if change.authors == ("ليلى",)]
    mine_is = [change.id for change in statement.changes if "ليلى" not in change.authors]
    assert _texts(accept(statement, hers))[0] == "اختُتم المؤتمر بحضور مائتي عضو"
    assert _texts(accept(statement, mine_is))[0] == "اختُتم المؤتمر بحضور ألف عضو"


def test_a_copy_without_a_base_is_compared_and_it_is_said(call: Call, tmp_path: Path) -> None:
    files = _saved(tmp_path, mine=DRAFT, karim=_typed(DRAFT, "p-2", 0, 4, "وأُعلن"))
    out = tmp_path / "all.bayan"
    done = call("merge", *files, "-o", str(out))
    assert done.exit_code == 0, done.output
    assert "karim" in done.output
    assert _texts(accept_all(read(out.read_bytes())))[1] == "وأُعلن البيان"


def test_a_released_statement_that_was_a_copy_is_not_merged_into(call: Call, tmp_path: Path) -> None:
    _mine, copy = _sent()
    released = replace(copy, metadata=replace(copy.metadata, status="released"))
    files = _saved(tmp_path, released=released, layla=_typed(copy, "p-1", 21, 24, "مائة", "ليلى"))
    done = call("merge", *files, "-o", files[0])
    assert (done.exit_code, "was released" in done.stderr) == (2, True)
    assert read(Path(files[0]).read_bytes()) == released


def test_a_word_document_comes_back(call: Call, tmp_path: Path) -> None:
    sent, back = tmp_path / "sent.docx", tmp_path / "layla.docx"
    sent.write_bytes(write_docx(DRAFT, review=True))
    with ZipFile(sent) as old, ZipFile(back, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, data.replace("مئة".encode(), "مائة".encode()) if part == "word/document.xml" else data)
    mine = _saved(tmp_path, mine=DRAFT)
    out = tmp_path / "all.bayan"
    done = call("merge", *mine, str(back), "-o", str(out))
    assert done.exit_code == 0, done.output
    statement = read(out.read_bytes())
    assert {change.authors for change in statement.changes} == {("layla",)}
    assert _texts(accept_all(statement))[0] == "اختُتم المؤتمر بحضور مائة عضو"


def test_compare_gives_suggestions_of_the_other_file(call: Call, tmp_path: Path) -> None:
    files = _saved(tmp_path, a=DRAFT, b=replace(DRAFT, body=(DRAFT.body[1], DRAFT.body[0])))
    out = tmp_path / "c.bayan"
    done = call("compare", *files, "-o", str(out))
    assert done.exit_code == 0, done.output
    statement = read(out.read_bytes())
    assert [(change.authors, change.kind) for change in statement.changes] == [(("b",), "move")]


def test_compare_writes_both_side_by_side_as_a_page(call: Call, tmp_path: Path) -> None:
    files = _saved(tmp_path, a=DRAFT, b=_typed(DRAFT, "p-1", 0, 0, "أمس "))
    done = call("compare", *files, "--html", "--language", "ar")
    assert done.exit_code == 0
    assert done.output.startswith("<!DOCTYPE html>")
    assert '<ins class="differs">أمس' in done.output
    assert "a.bayan" in done.output


@pytest.mark.parametrize("words", [("merge", "{a}"), ("compare", "{a}", "{missing}"), ("merge", "{a}", "{broken}")])
def test_what_can_not_be_used_is_refused_in_one_line(call: Call, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "broken.bayan").write_bytes(b"<statement")
    names = {"a": _saved(tmp_path, a=DRAFT)[0], "missing": str(tmp_path / "none.bayan"), "broken": str(tmp_path / "broken.bayan")}
    done = call(*(word.format(**names) for word in words))
    assert done.exit_code == 2
    assert len(done.stderr.strip().splitlines()) == 1
