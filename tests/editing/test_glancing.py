"""What a list of files says of each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.editing.glancing import HEAD, glance
from desktop_app.formats.xml.write import write
from desktop_app.statement import Metadata, Paragraph, Run, Statement
from desktop_app.statement.marks import STRONG

STATEMENT = Statement(
    "st-1",
    metadata=Metadata(status="approved"),
    front=(
        Paragraph("p-1", (Run("نفي "), Run("خبر", (STRONG,)), Run(" «الماء» & غيره")), role="headline"),
        Paragraph("p-2", (Run("في سطرين"),), role="headline"),
    ),
)


def test_title_and_status_of_a_statement(tmp_path: Path):
    path = tmp_path / "a.bayan"
    path.write_bytes(write(STATEMENT))
    seen = glance(path)
    assert (seen.found, seen.title, seen.status) == (True, "نفي خبر «الماء» & غيره في سطرين", "approved")
    assert seen.changed is not None


def test_a_statement_without_headline_has_no_title(tmp_path: Path):
    path = tmp_path / "a.bayan"
    path.write_bytes(write(replace(STATEMENT, front=())))
    assert glance(path).title == ""


def test_what_is_gone_what_is_a_folder_and_what_is_no_statement(tmp_path: Path):
    assert not glance(tmp_path / "gone.bayan").found
    assert not glance(tmp_path).found
    path = tmp_path / "text.txt"
    path.write_text("نص")
    assert (glance(path).found, glance(path).status) == (True, None)


def test_a_large_or_broken_file_is_read_no_further_than_its_head(tmp_path: Path):
    path = tmp_path / "a.bayan"
    path.write_bytes(b"<status>nonsense</status>" + b"\xff" * HEAD + write(STATEMENT))
    assert (glance(path).found, glance(path).status) == (True, None)
