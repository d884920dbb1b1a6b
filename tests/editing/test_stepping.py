"""What stands against a release goes by the house of the settings."""

from __future__ import annotations

import pytest

from desktop_app.editing import stepping
from desktop_app.language.house import House
from desktop_app.statement import Paragraph, Run, Statement

DECEIVING = Statement("st-1", "ar", body=(Paragraph("p-1", (Run("قال \u202eنعم."),)),))


def test_a_rule_that_is_off_stands_against_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = {each.code for each in stepping.errors(DECEIVING, House())}
    assert "deceptive-order" in codes
    silent = House(silent=frozenset({"deceptive-order"}))
    assert "deceptive-order" not in {each.code for each in stepping.errors(DECEIVING, silent)}
    monkeypatch.setattr(stepping, "house_unspelt", lambda: silent)
    assert "deceptive-order" not in {each.code for each in stepping.errors(DECEIVING)}
