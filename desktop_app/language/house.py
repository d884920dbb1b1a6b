"""The house: what an office decided about its language. Rules read it, and nothing else of the world."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.language.terms import Terms
from desktop_app.language.verdict import Verdict
from desktop_app.text.quotation import HOUSE as PRINTED
from desktop_app.text.quotation import STYLES

Speller = Callable[[str, str], Verdict | None]
"""What the dictionary of a language says of a word (see `spelling.spelled`); None where no dictionary of it is at hand."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class House:
    """`quotes`: language and house style of quotation marks, where it is not the usual one. `speller`: None: nobody checks spelling.
    `silent`: codes of rules that are switched off. `tanween`: where the sign of "عضواً" stands: "alef" (upon the alef), "letter" (before
    it), empty: as typed. `glossary`: the names that the office has agreed on.

    What rules found is remembered for one house at a time, by identity: make a new one only when something changed.
    """

    quotes: tuple[tuple[str, str], ...] = ()
    speller: Speller | None = None
    silent: frozenset[str] = frozenset()
    tanween: str = ""
    glossary: Terms = ()

    def quotes_of(self, language: str) -> str:
        """The quotation marks of a language: the outer pair, the inner pair. Another language is printed like English."""
        style = dict(self.quotes).get(language, "")
        return style if style in STYLES else PRINTED.get(language, PRINTED["en"])


PLAIN = House()
"""An office that decided nothing: the usual marks, no dictionary."""
