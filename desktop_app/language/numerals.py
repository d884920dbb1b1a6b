"""The rule of digit systems: a statement writes its numbers in one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.language.passages import RESTING_PLACE, passages_of
from desktop_app.language.placing import problem_at
from desktop_app.language.quoting import PROSE
from desktop_app.language.rule import Hit, InStatement, Repair, Rule
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Problem
from desktop_app.text.digits import DIGITS, System, converted, systems
from desktop_app.text.message import message

_NUMBER = re.compile(r"[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*")
_BESIDE = frozenset("/\\-–:_#@+*.=%°")
_LATIN_BEFORE = re.compile(r"[A-Za-zÀ-ɏ]\W{0,2}$")
_LATIN_AFTER = re.compile(r"[\u00a0 \-]?[A-Za-zÀ-ɏ]")
_NUMBERED = re.compile(r"(?:رقم|هاتف|العدد|الرقم|ژمارە|تەلەفۆن)\W*\(?$")
_LONGEST = 6
_LEAST = 3
_CLEAR, _SURE = 3, 4


class Number(NamedTuple):
    """A number of running text, with the systems of its digits."""

    start: int
    end: int
    systems: tuple[System, ...]


@by_identity
def numbers_of(text: Passage) -> tuple[Number, ...]:
    """The numbers of running text that follow the statement's system: no dates of figures, times, codes, references and names."""
    if text.role not in PROSE | {"headline", "subtitle", "overline"}:
        return ()
    return tuple(
        Number(*found.span(), systems(found[0])) for found in _NUMBER.finditer(text.text) if not _stands_for_itself(text, *found.span())
    )


def _stands_for_itself(text: Passage, start: int, end: int) -> bool:
    before, after = text.text[max(0, start - 12) : start], text.text[end : end + 3]
    if before[-1:] in _BESIDE or (after[:1] in _BESIDE and after[1:2].isalnum()) or end - start > _LONGEST + 3:
        return True
    if (before.rstrip()[-1:] in "/-–" and before.rstrip()[-2:-1].isalnum()) or (
        after.lstrip()[:1] in ("/", "-", "–") and after[1:].strip()
    ):
        return True  # "4 / 5 / 2025", "12 – 5"
    latin = _LATIN_BEFORE.search(before) or _LATIN_AFTER.match(after)
    phone = re.search(r"[0-9٠-٩۰-۹]{2}[ \u00a0]$", before) or re.match(r"[ \u00a0][0-9٠-٩۰-۹]{2}", after)
    return bool(latin or phone or _NUMBERED.search(before)) or text.is_protected(start, end)


def mixed_digits(statement: Statement, _house: House) -> Iterator[Problem | None]:
    """Numbers in another system of digits than the statement's: the one set in its data, or else that of most of its numbers."""
    found: list[tuple[Passage, Number]] = []
    for count, passage in enumerate(passages_of(statement), 1):
        if passage.language.partition("-")[0] in _LANGUAGES:
            found += [(passage, number) for number in numbers_of(passage)]
        if count % RESTING_PLACE == 0:
            yield None
    set_ = statement.metadata.digits
    wanted, sure = (set_, True) if set_ != "as-typed" else _of_most([number for _, number in found])
    for passage, number in found:
        both = len(number.systems) > 1
        if not both and (wanted is None or number.systems == (wanted,)):
            continue
        system = wanted or Counter(systems_of_each(passage.text[number.start : number.end])).most_common(1)[0][0]
        written = passage.text[number.start : number.end]
        right = converted(written, system)
        repair = Repair(_WRITE, ((number.start, number.end, right),), sure or both, (("number", right),))
        yield problem_at(_CODE, "warning", _HERE, passage, Hit(number.start, number.end, (repair,), (("number", written),)))


def systems_of_each(digits: str) -> list[System]:
    """The system of each digit."""
    return [system for letter in digits for system, own in DIGITS.items() if letter in own]


def _of_most(numbers: list[Number]) -> tuple[System | None, bool]:
    """The system that clearly most numbers have, and whether there is no doubt; None where neither system rules."""
    counted = Counter(number.systems[0] for number in numbers if len(number.systems) == 1).most_common(2)
    if not counted or counted[0][1] < _LEAST:
        return None, False
    others = len(numbers) - counted[0][1]
    return (counted[0][0], counted[0][1] >= _SURE * others) if counted[0][1] >= _CLEAR * others else (None, False)


_CODE = "mixed-digits"
_LANGUAGES = ("ar", "ckb")
_WRITE = message("Write “{number}”")
_HERE = message("“{number}” has other digits than the statement.")

NUMERALS = (
    Rule(
        _CODE, message("Two systems of digits"), _HERE,
        message("A statement writes its numbers in one system: ٤٠ beside 65 looks like two hands, and is read twice."),
        ("بين ٤٠ و65 في المئة", "بين ٤٠ و٦٥ في المئة"), InStatement(mixed_digits), message("Write the digits of the statement"), safe=True,
        severity="warning", source="The digits set in the statement's data, or those of most of its numbers", languages=_LANGUAGES,
    ),
)  # fmt: skip
"""The rule of digit systems."""
