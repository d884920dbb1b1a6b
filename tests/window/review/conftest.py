"""The officer at a statement that was reviewed, and known by name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.officer import Officer
from tests.window.review.statements import reviewed

ME = "سعاد"


@pytest.fixture
def decider(officer: Officer) -> Officer:
    officer.window.change_settings(replace(officer.window.settings, author=ME))
    officer.works_on(reviewed())
    return officer
