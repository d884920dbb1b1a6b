"""What a chosen rule puts right at once: behind the word just finished, or in the paragraph just left, as a step of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.statement import Paragraph, Run, Statement
from tests.officer import Officer

TEXT = Statement("st-1", "ar", body=(Paragraph("p-1", (Run("قال"),)), Paragraph("p-2", (Run("عاد  غداً."),))))


@pytest.fixture
def hasty(officer: Officer) -> Officer:
    officer.works_on(TEXT)
    officer.goes_to("p-1", 3)
    officer.window.change_settings(replace(officer.window.settings, at_once=("hamza-spelling", "double-space"), aid_commas=False))
    return officer


def test_a_finished_word_is_put_right_and_one_undo_takes_it_back_for_good(hasty: Officer) -> None:
    hasty.types(" الى")
    hasty.rests()
    assert hasty.texts[0] == "قال الى"
    hasty.types(" حلب")
    hasty.rests()
    assert hasty.texts == ["قال إلى حلب", "عاد  غداً."]
    assert (hasty.window.selection.node, hasty.window.selection.start) == ("p-1", 11)
    hasty.undoes()
    assert hasty.texts[0] == "قال الى حلب"
    hasty.types(" غداً ")
    hasty.rests()
    assert hasty.texts[0] == "قال الى حلب غداً "


def test_nothing_but_what_was_typed_by_the_chosen_rules(hasty: Officer) -> None:
    hasty.types("  له, نعم ")
    hasty.rests()
    assert hasty.texts == ["قال له, نعم ", "عاد  غداً."]
    hasty.window.change_settings(replace(hasty.window.settings, at_once=()))
    hasty.types("الى حلب ")
    hasty.rests()
    assert hasty.texts[0] == "قال له, نعم الى حلب "


def test_while_somebody_suggests_it_is_a_suggestion(hasty: Officer) -> None:
    hasty.window.change_settings(replace(hasty.window.settings, author="سامر"))
    hasty.runs("review.suggest")
    hasty.types(" الى حلب ")
    hasty.rests()
    assert "إلى" in hasty.texts[0]
    assert hasty.statement.changes
    assert {name for change in hasty.statement.changes for name in change.authors} == {"سامر"}


def test_what_is_composed_waits(hasty: Officer) -> None:
    hasty.types(" الى حلب ")
    hasty.composes("ق")
    hasty.window.pace.settle()
    assert "الى" in hasty.texts[0]
    hasty.composes("", "قال")
    hasty.rests()
    assert hasty.texts[0] == "قال إلى حلب قال"
