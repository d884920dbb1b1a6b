"""Faults made in right statements, by a seed: the same faults each time, each with the text as it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Literal

from desktop_app.language import RULES, House, check, fixed, safe_fixes
from desktop_app.language.quoting import PROSE
from desktop_app.language.spelling.speller import Dictionaries
from desktop_app.statement import Paragraph, Problem, Statement, fresh_ids
from desktop_app.statement.accepted import chain_text
from desktop_app.statement.edits.typing import replace as typed
from desktop_app.statement.walking import chains
from tests.recognition.typed import recognised

CLEAN = Path(__file__).parent.parent / "clean"
OFFICE = House(speller=Dictionaries(("ar", "en")), tanween="alef")
"""The house that reads the corpus: the dictionaries that are on by themselves, one place for the tanween."""
BY_CODE = {rule.code: rule for rule in RULES}
LONG = 20
"""Words of a paragraph that is surely running text."""
TIMES = 24
"""How often a fault is made, where the texts have so many places for it."""


@dataclass(frozen=True)
class Place:
    """A place for a fault: what stands there when the text is right (it may differ from what stands in the corpus), and the fault."""

    start: int
    end: int
    right: str
    wrong: str


Places = Callable[[str], Iterator[Place]]


@dataclass(frozen=True)
class Fault:
    """A fault of a rule: where it can be made in a paragraph of these languages.

    `also`: codes of rules that may tell it instead. `told`: where: at its letters, in its paragraph, anywhere in its statement.
    `prose`: only in running text, neither labelled nor short. `least`: in statements where the pattern `among` stands so often.
    """

    code: str
    places: Places
    languages: tuple[str, ...] = ("ar", "ckb", "kmr", "en")
    also: tuple[str, ...] = ()
    told: Literal["here", "paragraph", "statement"] = "here"
    prose: bool = False
    among: str = ""
    least: int = 1


@dataclass(frozen=True)
class Planted:
    """A fault in its statement: `right` is what the paragraph's text was, `found` what the check says near it."""

    fault: Fault
    wrong: str
    right: str
    found: tuple[Problem, ...]
    repaired: str | None


def swapped(pattern: str, wrong: str | Callable[[re.Match[str]], str], right: str | Callable[[re.Match[str]], str] | None = None) -> Places:
    """Places where a pattern stands: `wrong` comes for it, and `right` where the right text is made, too (templates of `re`)."""
    compiled = re.compile(pattern)

    def put(found: re.Match[str], what: str | Callable[[re.Match[str]], str] | None) -> str:
        if what is None:
            return found[0]
        return found.expand(what) if isinstance(what, str) else what(found)

    def places(text: str) -> Iterator[Place]:
        for found in compiled.finditer(text):
            one = Place(*found.span(), put(found, right), put(found, wrong))
            if one.right != one.wrong:
                yield one

    return places


@cache
def statements() -> dict[str, Statement]:
    """The statements of the corpus by their text."""
    texts = [path.read_text("utf-8") for path in sorted(CLEAN.glob("*.txt"))]
    return {text: recognised(text) for text in texts}


def plant(fault: Fault) -> list[Planted]:
    """The fault at `TIMES` places of the corpus, or as many as there are, spread by a seed of its own."""
    every = [
        (source, piece, place)
        for source, statement in statements().items()
        if not fault.among or len(re.findall(fault.among, source)) >= fault.least
        for (piece, *rest) in chains(statement)
        if not rest and _takes(fault, piece, statement)
        for place in fault.places(chain_text((piece,)).text)
    ]
    Random(fault.code).shuffle(every)
    return [made(fault, *one) for one in every[:TIMES]]


def _takes(fault: Fault, piece: Paragraph, statement: Statement) -> bool:
    if piece.role == "religious-opening" or (piece.language or statement.language) not in fault.languages:
        return False
    if not fault.prose:
        return True
    return piece.role in PROSE and piece.style == "normal" and not piece.label and len(chain_text((piece,)).text.split()) > LONG


def made(fault: Fault, source: str, piece: Paragraph, place: Place) -> Planted:
    """The statement with a fault, read by its rule and repaired where that needs no human eye. What may be told anywhere in the
    statement depends on what is read from it: it is read afresh."""
    text = chain_text((piece,)).text
    right = text[: place.start] + place.right + text[place.end :]
    wrong = text[: place.start] + place.wrong + text[place.end :]
    afresh = fault.told == "statement" and source.count(text) == 1
    changed = recognised(source.replace(text, wrong)) if afresh else typed(statements()[source], piece.id, 0, len(text), wrong).statement
    rules = [BY_CODE[code] for code in (fault.code, *fault.also)]
    low, high = place.start - 1, place.start + len(place.wrong) + 1
    found = tuple(
        problem
        for problem in check(changed, rules, OFFICE)
        if fault.told == "statement"
        or (problem.node == piece.id and (fault.told == "paragraph" or ((problem.start or 0) <= high and (problem.end or 0) >= low)))
    )
    return Planted(fault, wrong, right, found, _repaired(changed, found, piece.id) if safe_fixes(found) else None)


def _repaired(statement: Statement, found: tuple[Problem, ...], node: str) -> str | None:
    change = fixed(statement, safe_fixes(found), fresh_ids(Random(1)))
    if change is None:
        return None
    return next(chain_text((piece,)).text for (piece, *_rest) in chains(change.statement) if piece.id == node)
