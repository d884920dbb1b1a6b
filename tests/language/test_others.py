"""The words of others are flagged at a lower level."""

from __future__ import annotations

from desktop_app.language import check
from desktop_app.statement import Paragraph, Run, Statement


def severities(*runs: Run) -> list[str]:
    return [each.severity for each in check(Statement("st-1", "ar", body=(Paragraph("p-1", runs),))) if each.code == "hamza-spelling"]


def test_a_slip_in_a_quotation_is_a_hint() -> None:
    assert severities(Run("ذهب الى دمشق.")) == ["warning"]
    assert severities(Run("قال: «ذهب الى دمشق»، ثم عاد الى حلب.")) == ["hint", "warning"]
    assert severities(Run("قال: «ذهب الى دمشق.")) == ["hint"]
