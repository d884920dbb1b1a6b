"""The officer at a statement that was reviewed, and known by name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.editing.document import Document
from desktop_app.editing.files import save_document
from tests.officer import Officer
from tests.window.review.people import CLEAN
from tests.window.review.statements import reviewed

ME = "سعاد"


@pytest.fixture
def decider(officer: Officer) -> Officer:
    officer.window.change_settings(replace(officer.window.settings, author=ME))
    officer.works_on(reviewed())
    return officer


@pytest.fixture
def sitting(officer: Officer, tmp_path: Path) -> Officer:
    """The officer, whose name is known, before a statement with a file."""
    officer.window.change_settings(replace(officer.window.settings, author="سلمى"))
    officer.window.folder = tmp_path
    officer.opens(save_document(Document(CLEAN), tmp_path / "بيان.bayan"))
    return officer
