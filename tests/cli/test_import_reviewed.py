"""Word documents that reviewers worked on, on the command line."""

from __future__ import annotations

from pathlib import Path

from desktop_app.formats.xml.read import read
from desktop_app.statement.marks import Mark
from desktop_app.statement.walking import paragraphs
from tests.formats.docx.test_laying import comment, commented, gone, ins, line
from tests.formats.docx.test_read import package, r

from .conftest import Call


def test_a_document_is_imported_with_its_suggestions_and_comments(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "draft.docx"
    body = line(r("عُقد المؤتمر "), gone("العام "), ins("الخامس "), commented(1, r("في بغداد.")))
    file.write_bytes(package(body, parts={"comments": comment(1, "متى؟")}))
    done = call("--language", "en", "import", file, "-o", tmp_path / "draft.bayan")
    assert "accepted" not in done.stderr
    statement = read((tmp_path / "draft.bayan").read_bytes())
    marks: list[Mark] = [mark for paragraph in paragraphs(statement) for run in paragraph.runs for mark in run.marks]
    assert {mark.kind for mark in marks} >= {"deleted", "inserted", "commented"}
    assert [one.text for one in statement.comments] == ["متى؟"]


def test_a_copy_for_reviewers_is_read_as_the_statement_that_it_carries(call: Call, document: Path, tmp_path: Path) -> None:
    copy, back = tmp_path / "copy.docx", tmp_path / "back.bayan"
    sent = call("--language", "en", "export", document, "--to", "docx", "--option", "review=yes", "-o", copy)
    assert sent.stderr == ""
    assert call("import", copy, "-o", back).exit_code == 0
    assert back.read_bytes() == document.read_bytes()
