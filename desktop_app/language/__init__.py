"""Language: rules that read a statement like a copy editor. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.language.bidi import BIDI
from desktop_app.language.blanks import BLANKS
from desktop_app.language.calendar import CALENDAR
from desktop_app.language.checking import check_with
from desktop_app.language.consistency import CONSISTENCY
from desktop_app.language.dates import DATES
from desktop_app.language.endings import ENDINGS
from desktop_app.language.fields import FIELDS
from desktop_app.language.figures import FIGURES
from desktop_app.language.fix import fixed, safe_fixes
from desktop_app.language.forms import FORMS
from desktop_app.language.glossary import GLOSSARY
from desktop_app.language.house import PLAIN, House
from desktop_app.language.joining import JOINING
from desktop_app.language.letters import LETTERS
from desktop_app.language.numbering import NUMBERING
from desktop_app.language.numerals import NUMERALS
from desktop_app.language.punctuation import PUNCTUATION
from desktop_app.language.quotation import QUOTATION
from desktop_app.language.repetition import REPETITION
from desktop_app.language.rule import ByHouse, Hit, InPassage, InStatement, Repair, Rule
from desktop_app.language.slips import SLIPS
from desktop_app.language.spacing import SPACING
from desktop_app.language.spelling.unknown import UNKNOWN
from desktop_app.language.structure import STRUCTURE
from desktop_app.language.unseen import UNSEEN
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Problem

__all__ = [
    "PLAIN",
    "RULES",
    "ByHouse",
    "Hit",
    "House",
    "InPassage",
    "InStatement",
    "Repair",
    "Rule",
    "check",
    "check_chains",
    "fixed",
    "safe_fixes",
]

RULES: tuple[Rule, ...] = (
    *DATES,
    *CALENDAR,
    *FIGURES,
    *NUMBERING,
    *FIELDS,
    *GLOSSARY,
    *CONSISTENCY,
    *STRUCTURE,
    *SPACING,
    *JOINING,
    *PUNCTUATION,
    *QUOTATION,
    *ENDINGS,
    *LETTERS,
    *FORMS,
    *UNSEEN,
    *BIDI,
    *NUMERALS,
    *SLIPS,
    *UNKNOWN,
    *REPETITION,
    *BLANKS,
)
"""Every rule, family by family."""


def check(statement: Statement, rules: Iterable[Rule] = RULES, house: House = PLAIN) -> tuple[Problem, ...]:
    """The problems that these rules find: those of the fields first, then those of the text, paragraph by paragraph."""
    return tuple(problem for part in check_with(statement, rules, house) for problem in part)


def check_chains(statement: Statement, house: House = PLAIN) -> Iterator[tuple[Problem, ...]]:
    """The problems that all rules find, in slices of about a millisecond."""
    yield from check_with(statement, RULES, house)
