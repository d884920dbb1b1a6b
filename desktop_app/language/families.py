"""The rules by family, as people choose among them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.language import RULES
from desktop_app.language.bidi import BIDI
from desktop_app.language.blanks import BLANKS
from desktop_app.language.calendar import CALENDAR
from desktop_app.language.consistency import CONSISTENCY
from desktop_app.language.dates import DATES
from desktop_app.language.endings import ENDINGS
from desktop_app.language.fields import FIELDS
from desktop_app.language.figures import FIGURES
from desktop_app.language.forms import FORMS
from desktop_app.language.glossary import GLOSSARY
from desktop_app.language.joining import JOINING
from desktop_app.language.letters import LETTERS
from desktop_app.language.numbering import NUMBERING
from desktop_app.language.numerals import NUMERALS
from desktop_app.language.punctuation import PUNCTUATION
from desktop_app.language.quotation import QUOTATION
from desktop_app.language.repetition import REPETITION
from desktop_app.language.rule import Rule
from desktop_app.language.slips import SLIPS
from desktop_app.language.spacing import SPACING
from desktop_app.language.spelling.unknown import UNKNOWN
from desktop_app.language.structure import STRUCTURE
from desktop_app.language.unseen import UNSEEN
from desktop_app.text.message import message


@dataclass(frozen=True, slots=True)
class Family:
    """Rules that belong together; `title` is a source text of `message()`."""

    title: str
    rules: tuple[Rule, ...]


_SPELLING = message("Spelling")
_NAMED = (
    Family(message("Spaces"), (*SPACING, *JOINING)),
    Family(message("Punctuation"), (*PUNCTUATION, *ENDINGS)),
    Family(message("Quotation marks"), QUOTATION),
    Family(_SPELLING, (*SLIPS, *UNKNOWN, *REPETITION)),
    Family(message("Names and terms"), (*GLOSSARY, *CONSISTENCY)),
    Family(message("Dates and numbers"), (*DATES, *CALENDAR, *FIGURES, *NUMBERING, *NUMERALS)),
    Family(message("Characters"), (*LETTERS, *FORMS, *UNSEEN)),
    Family(message("Display order"), BIDI),
    Family(message("Structure and fields"), (*FIELDS, *STRUCTURE, *BLANKS)),
)


def families(rules: Iterable[Rule] = RULES) -> tuple[Family, ...]:
    """Every one of the rules in one family; those that no family names stand with spelling."""
    named = {rule.code for family in _NAMED for rule in family.rules}
    left = tuple(rule for rule in rules if rule.code not in named)
    return tuple(replace(family, rules=(*family.rules, *left)) if family.title == _SPELLING else family for family in _NAMED)


FAMILIES = families()

_BY_CODE = {rule.code: rule for family in FAMILIES for rule in family.rules}


def rule_of(code: str) -> Rule | None:
    """The rule of this code; None for what the format itself demands."""
    return _BY_CODE.get(code)
