"""Opening Word documents that reviewers worked on."""

from __future__ import annotations

from pathlib import Path

from desktop_app.formats.docx.write import write
from tests.formats.docx.test_laying import comment, commented, gone, ins, line
from tests.formats.docx.test_libreoffice import REVIEWED
from tests.formats.docx.test_read import package, r
from tests.officer import Officer
from tests.window.frame.test_importing import presses_create


def test_an_imported_document_keeps_its_suggestions_and_comments_as_a_step_of_their_own(officer: Officer, tmp_path: Path) -> None:
    file = tmp_path / "draft.docx"
    body = line(r("عُقد المؤتمر "), gone("العام "), ins("الخامس "), commented(1, r("في بغداد.")))
    file.write_bytes(package(body, parts={"comments": comment(1, "متى؟")}))
    presses_create()
    officer.opens(file)
    assert [one.text for one in officer.statement.comments] == ["متى؟"]
    assert {change.authors for change in officer.statement.changes} == {("Layla",)}
    officer.undoes()
    assert officer.statement.comments == officer.statement.changes == ()


def test_a_copy_for_reviewers_opens_as_the_statement_in_it_and_is_no_file_of_it(officer: Officer, tmp_path: Path) -> None:
    file = tmp_path / "copy.docx"
    file.write_bytes(write(REVIEWED, review=True))
    officer.opens(file)
    assert officer.statement == REVIEWED
    assert officer.window.document.path is None
