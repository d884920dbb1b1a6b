"""Words that no dictionary has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.language.passages import passages_of
from desktop_app.language.placing import problem_at
from desktop_app.language.rule import ByHouse, Hit, InStatement, Repair, Rule
from desktop_app.language.slips.letters import WRITE, slip
from desktop_app.language.spelling.called import is_called
from desktop_app.language.spelling.spelled import Asked, language_of, spelled
from desktop_app.language.verdict import Verdict
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Problem
from desktop_app.text.message import message

OFTEN = 3
"""A word that stands so often in one statement is meant as it is: it is told once."""
_RESTING = 50
_INNA = re.compile("[وف]?ان(?:ه|ها|هم|هما|هن|نا|ني|ك|كم)?")
"""What the rule of إن and أن reads."""


def misspellings(passage: Passage, house: House) -> Iterator[Hit]:
    """Unknown words one letter away from a frequent one."""
    for each, verdict in _unknown(passage, house):
        if verdict.close:
            word = each.word
            repair = Repair(WRITE, ((word.start, word.end, verdict.close),), arguments=(("word", verdict.close),))
            yield Hit(word.start, word.end, (repair,), (("word", word.text), ("right", verdict.close)))


def unknown_words(statement: Statement, house: House) -> Iterator[Problem | None]:
    """Unknown words that nobody can guess; one that stands often is told where it stands first."""
    if house.speller is None:
        return
    found: list[tuple[Passage, Asked]] = []
    for number, passage in enumerate(passages_of(statement)):
        found += [(passage, each) for each, verdict in _unknown(passage, house) if not verdict.close]
        if number % _RESTING == 0:
            yield None
    often = {word for word, count in Counter(each.bare for _passage, each in found).items() if count >= OFTEN}
    told: set[str] = set()
    for passage, each in found:
        if each.bare not in often or each.bare not in told:
            told.add(each.bare)
            yield problem_at(_UNKNOWN, "hint", _MESSAGE, passage, Hit(each.word.start, each.word.end, (), (("word", each.word.text),)))


def _unknown(passage: Passage, house: House) -> Iterator[tuple[Asked, Verdict]]:
    """What the dictionary does not have, and no slip of the pen accounts for."""
    if house.speller is None:
        return
    language = language_of(passage)
    words = spelled(passage)
    for number, each in enumerate(words):
        verdict = house.speller(each.bare, language)
        if verdict is None or verdict.known:
            continue
        if language != "ar" or not (_is_slip(each.bare, verdict) or is_called(passage, words, number)):
            yield each, verdict


def _is_slip(word: str, verdict: Verdict) -> bool:
    return slip(word, verdict) is not None or _INNA.fullmatch(word) is not None


_UNKNOWN = "unknown-word"
_MESSAGE = message("“{word}” is in no dictionary. If it is right, let Bayan learn it.")
_SOURCE = "The dictionaries Ayaspell and SCOWL; in Kurdish, where they are switched on, lists that lack one word in four"

UNKNOWN = (
    Rule(
        "misspelling", message("A misspelt word"), message("“{word}” is in no dictionary; “{right}” may be meant."),
        message("One letter too many, too few or in the wrong place is seen by every reader but the writer."),
        ("مؤسسسات المجتمع", "مؤسسات المجتمع"), ByHouse(misspellings), WRITE, safe=False, severity="warning", source=_SOURCE,
        languages=("ar", "en"),
    ),
    Rule(
        _UNKNOWN, message("A word that no dictionary has"), _MESSAGE,
        message("It may be a name or a term: then it is right. Or a slip that is hard to see."), ("بكلمةغ واحدة", "بكلمة واحدة"),
        InStatement(unknown_words), "", safe=False, severity="hint", source=_SOURCE,
    ),
)  # fmt: skip
"""The rules of words that are unknown."""
