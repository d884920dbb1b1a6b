"""Whether a text is a date and nothing else: what a field asks, and running text does not."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.text.dates.finding import BEFORE, find_dates
from desktop_app.text.dates.matching import matching
from desktop_app.text.dates.tokens import tokens

CLOCK_WORDS = ("at", "الساعة", "ساعة")
"""Words between a date and its time of day."""


def beside_dates(text: str, language: str | None = None) -> str:
    """What stands in the text beside its dates: words and numbers, without marks and the words that announce a date ("on Sunday").

    Empty where the text is a date as a whole, and where it names none.
    """
    return " ".join(word for piece in _between(text, language) for word in _words(piece))


def _between(text: str, language: str | None) -> Iterator[str]:
    at = 0
    found = find_dates(text, language)
    for each in found:
        yield text[at : each.start]
        at = each.end
    if found:
        yield text[at:]


def _words(text: str) -> Iterator[str]:
    """The words that are no part of a date; a number alone is one too."""
    for token in tokens(matching(text)):
        if token.kind in {"number", "month"} or (token.kind == "word" and token.text not in BEFORE):
            yield token.text
