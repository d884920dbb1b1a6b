"""Choices of the settings by their names."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.editing.choosing import PRESETS, chosen, with_choice, with_presets
from desktop_app.editing.settings import Settings


def test_marks_of_a_language_are_a_choice_of_their_own() -> None:
    settings = with_choice(Settings(), "quotes.ar", "“”«»")
    assert (chosen(settings, "quotes.ar"), chosen(settings, "quotes.ckb")) == ("“”«»", chosen(Settings(), "quotes.ckb"))
    assert with_choice(settings, "quotes.ar", chosen(Settings(), "quotes.ar")) == Settings()
    assert chosen(with_choice(settings, "months", "egypt"), "months") == "egypt"


def test_presets_leave_what_no_page_shows() -> None:
    other = replace(Settings(), language="en", recent=("a",), zoom=150, remember=False, theme="dark", quotes={"ar": "“”«»"})
    assert with_presets(other) == Settings(language="en", recent=("a",))
    assert "language" not in PRESETS
