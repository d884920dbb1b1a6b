"""The copy for reviewers as a file: its kind and its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.ui import asking
from desktop_app.ui.actions.file import file_name
from desktop_app.ui.dialogs.sending import SendDialog
from tests.officer import Officer
from tests.window.review.people import choosing, in_dialog


@pytest.mark.parametrize(("typed", "written", "start"), [("rev2.docx", "rev2.docx", b"PK"), ("rev2.v3", "rev2.v3.bayan", b"<?xml")])
def test_a_suffix_that_is_typed_says_the_kind(
    sitting: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, written: str, start: bytes
) -> None:
    monkeypatch.setattr(asking, "choose_file", lambda *_, **__: tmp_path / typed)
    in_dialog(SendDialog, choosing(sitting, ".bayan"))
    assert sitting.runs("workflow.send")
    assert (tmp_path / written).read_bytes().startswith(start)


def test_a_name_from_the_title_keeps_the_letters_under_marks() -> None:
    value = Statement("st-1", front=(Paragraph("p-1", (Run("بيان النحّالين: مُؤتمر/ثانٍ"),), role="headline"),))
    assert file_name(value) == "بيان النحالين مؤتمر ثان"
