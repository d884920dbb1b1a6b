"""Which aids a person wants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop_app.editing.settings import Settings
from desktop_app.statement import Statement
from desktop_app.statement.directions import language_direction
from desktop_app.statement.metadata import DIGITS
from desktop_app.text.quotation import HOUSE, STYLES


@dataclass(frozen=True, slots=True)
class Aids:
    """`quotes`: quotation marks by level; `digits`: those of the statement; `commas`: Arabic comma, semicolon and question mark.

    `styles`: quotation marks of the house by language, where they are not those of `HOUSE`.
    """

    quotes: bool = True
    digits: bool = True
    commas: bool = True
    styles: Mapping[str, str] = field(default_factory=dict)

    def style(self, language: str) -> str:
        """The quotation marks of a language: outer pair, inner pair. Another language is printed like English."""
        known = language.partition("-")[0]
        wanted = self.styles.get(known, "")
        return wanted if wanted in STYLES else HOUSE.get(known, HOUSE["en"])


def in_house_digits(statement: Statement, settings: Settings) -> Statement:
    """A new statement with the digits of these settings, where it says nothing of its own and runs right to left; else itself."""
    wanted = next((system for system in DIGITS if system == settings.digits), DIGITS[-1])
    if statement.metadata.digits == wanted or statement.metadata.digits != "as-typed" or language_direction(statement.language) == "ltr":
        return statement
    return replace(statement, metadata=replace(statement.metadata, digits=wanted))


def aids_of(settings: Settings) -> Aids:
    """The aids of these settings."""
    return Aids(settings.aid_quotes, settings.aid_digits, settings.aid_commas, settings.quotes)
