"""The house of the settings: what a person or an office decided, as the rules of the language read it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from desktop_app.editing.glossary import glossary_path, load_glossary
from desktop_app.editing.learnt import learnt_path, learnt_words
from desktop_app.editing.settings import Settings, load_settings, settings_path
from desktop_app.language.house import House, Speller
from desktop_app.language.spelling.learnt import Learnt
from desktop_app.language.spelling.speller import Dictionaries
from desktop_app.language.terms import Terms
from desktop_app.text.refusal import Refusal

DECIDED = ("quotes", "spelling", "silent", "tanween", "glossary_file")
"""The settings that a house is made of."""


def house_of(settings: Settings, speller: Speller | None = None, glossary: Terms = ()) -> House:
    """The house of these settings, each time a new one: what rules found is remembered for one house."""
    quotes = tuple(sorted(settings.quotes.items()))
    return House(quotes, speller, frozenset(settings.silent), "" if settings.tanween == "as-typed" else settings.tanween, glossary)


def same_house(one: Settings, other: Settings) -> bool:
    """Whether two settings decide the same."""
    return all(getattr(one, name) == getattr(other, name) for name in DECIDED)


def house_here(tell: Callable[[Refusal], object] = lambda _refusal: None) -> House:
    """The house of this person's settings and words, with the dictionaries in this process; each loads with its first word. `tell` is
    given why a glossary could not be read."""
    settings = load_settings(settings_path())
    glossary = load_glossary(glossary_path(), settings.glossary_file)
    for refusal in glossary.refused:
        tell(refusal)
    return house_of(settings, dictionaries(settings.spelling, learnt_words(learnt_path())), glossary.terms)


def house_unspelt() -> House:
    """The house of this person's settings, in which nobody checks spelling."""
    settings = load_settings(settings_path())
    return house_of(settings, None, load_glossary(glossary_path(), settings.glossary_file).terms)


@cache
def dictionaries(languages: tuple[str, ...], learnt: tuple[Learnt, ...]) -> Dictionaries:
    """The dictionaries of these languages, loaded once for as long as the program runs."""
    return Dictionaries(languages, learnt)
