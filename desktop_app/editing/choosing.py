"""Choosing: a choice of the settings by its name. "quotes.ar" is the quotation marks of Arabic, any other name a field of `Settings`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop_app.editing.settings import Settings
from desktop_app.text.quotation import HOUSE

PRESETS = (
    "theme", "face", "zoom", "aid_quotes", "aid_commas", "aid_digits", "quotes", "digits", "date_form", "months", "remember", "spelling",
    "tanween",
)  # fmt: skip
"""What has a preset for everybody: all that a page of settings shows but the language of the interface."""


def chosen(settings: Settings, name: str) -> object:
    """What is chosen."""
    field, _, language = name.partition(".")
    return settings.quotes.get(language, HOUSE[language]) if field == "quotes" else getattr(settings, field)


def with_choice(settings: Settings, name: str, value: object) -> Settings:
    """With this value; marks that are those of `HOUSE` are not kept as a choice."""
    field, _, language = name.partition(".")
    if field != "quotes":
        given: dict[str, Any] = {field: value}
        return replace(settings, **given)
    kept = {each: style for each, style in settings.quotes.items() if each != language}
    return replace(settings, quotes=kept if value == HOUSE[language] else {**kept, language: str(value)})


def with_presets(settings: Settings) -> Settings:
    """With PRESETS as they were at first."""
    presets = Settings()
    return replace(settings, **{name: getattr(presets, name) for name in PRESETS})
