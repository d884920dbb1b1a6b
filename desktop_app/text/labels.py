"""Labels: typed numbers and bullets at the head of a list item: read, continued, numbered anew in the style of the first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from desktop_app.text.digits import european, systems
from desktop_app.text.numerals import Numbering, numeral
from desktop_app.text.ordinals import ORDINALS, ordinal, ordinal_number

Way = Numbering | Literal["ar", "ckb", "kmr", "en"]
"""How a label counts: a numbering, or the language of its words (أولاً, یەکەم, yekem, first)."""

BULLETS = ("•", "–", "◦")
"""Bullets of lists that Bayan makes, by level."""

_FIGURE = re.compile(r"(?P<before>.*?)(?P<core>[0-9]+|[٠-٩]+|[۰-۹]+)(?P<after>\D*)", re.DOTALL)
_WORD = re.compile(r"(?P<before>[\s(\[]*)(?P<core>.*?)(?P<after>[\s\-.)\]:–—_/،,]*)", re.DOTALL)
_LATIN_ROMAN = re.compile(r"[ivxlc]+|[IVXLC]+")
_LIMIT = 100
"""Numbers that are looked through to read a letter or a Roman numeral: no list of a statement is longer."""


Spelling = Callable[[str], str]
"""How the words of a label are spelled, made from the usual spelling."""


@dataclass(frozen=True, slots=True)
class Label:
    """One reading of a label: its number written in a way, with what stands before and after it, white space too."""

    before: str
    way: Way
    number: int
    after: str
    spelling: Spelling = str

    def written(self) -> str:
        """The label as it is printed."""
        return f"{self.before}{_written(self)}{self.after}"


def readings(label: str) -> tuple[Label, ...]:
    """What a label may count, the likeliest first: "i)" is Roman before it is a letter. Empty for a bullet and for what is no number."""
    figure = _FIGURE.fullmatch(label)
    if figure is not None:
        digits = figure["core"]
        return (Label(figure["before"], _DIGIT_WAYS[systems(digits)[0]], int(european(digits)), figure["after"]),)
    found = _WORD.fullmatch(label)
    if found is None or not found["core"]:
        return ()
    before, core, after = found["before"], found["core"], found["after"]
    made = [Label(before, way, number, after) for way in _LETTER_WAYS if (number := _letter_number(core, way))]
    for language in _WORD_WAYS:
        number = ordinal_number(core, language)
        made += [Label(before, language, number, after, turn) for turn in _SPELLINGS if turn(ordinal(number, language)) == core][:1]
    return tuple(made)


def next_label(labels: Sequence[str]) -> str:
    """The label behind these, which stand in a row; the same again for a bullet, empty for none and for words that are no number."""
    if not labels:
        return ""
    found = _common(labels) or _first(readings(labels[-1]))
    if found is None:
        return "" if any(letter.isalnum() for letter in labels[-1]) else labels[-1]
    return replace(found, number=found.number + 1).written()


def numbered(labels: Sequence[str]) -> tuple[str, ...]:
    """As many labels in the style of the first one, counting on from it, or all with its bullet; these where it is neither."""
    first = _whole(labels)
    if first is None:
        bullets = bool(labels) and labels[0].strip() != "" and not any(letter.isalnum() for letter in labels[0])
        return (labels[0],) * len(labels) if bullets else tuple(labels)
    return tuple(replace(first, number=first.number + step).written() for step in range(len(labels)))


def first_label(level: int, language: str, digits: str) -> str:
    """The label that a new numbered list of this level (from 1) begins with: 1. – أ) – (1); a) in Latin script."""
    system: Way = _DIGIT_WAYS[digits] if digits in _DIGIT_WAYS and language not in ("kmr", "en") else "decimal"
    ways: tuple[Label, ...] = (
        Label("", system, 1, ". "),
        Label("", "lower-letter" if language in ("kmr", "en") else "abjad", 1, ") "),
        Label("(", system, 1, ") "),
    )
    return ways[(level - 1) % len(ways)].written()


def bullet(level: int) -> str:
    """The bullet of a new list of this level (from 1), with the blank behind it."""
    return f"{BULLETS[(level - 1) % len(BULLETS)]} "


def counts(label: str) -> bool:
    """Whether the label is a number, a letter or an ordinal: not a bullet, and not empty."""
    return bool(readings(label))


def _common(labels: Sequence[str]) -> Label | None:
    """The reading of the last label in which the one before is one less: "h)", "i)" are letters, "أ)", "ب)", "ت)" the alphabet."""
    if len(labels) < 2:
        return None
    last, former = readings(labels[-1]), readings(labels[-2])
    pairs = [each for each in last if any(other.way == each.way and other.number == each.number - 1 for other in former)]
    if len(pairs) > 1 and len(labels) > 2:
        pairs = [each for each in pairs if any(o.way == each.way and o.number == each.number - 2 for o in readings(labels[-3]))] or pairs
    return _first(pairs)


def _whole(labels: Sequence[str]) -> Label | None:
    """The reading of the first label that most of the others share."""
    possible = readings(labels[0]) if labels else ()
    if not possible:
        return None
    known = [{(each.way, each.number) for each in readings(label)} for label in labels]
    return max(possible, key=lambda each: sum((each.way, each.number + step) in seen for step, seen in enumerate(known)))


def _first(found: Sequence[Label]) -> Label | None:
    return found[0] if found else None


_DIGIT_WAYS: dict[str, Numbering] = {"european": "decimal", "arabic-indic": "arabic-indic", "persian": "persian"}
_LETTER_WAYS: tuple[Numbering, ...] = ("lower-roman", "upper-roman", "abjad", "arabic-letter", "lower-letter", "upper-letter")
_WORD_WAYS: tuple[Literal["ar", "ckb", "kmr", "en"], ...] = ("ar", "ckb", "kmr", "en")
_HEH = ("ه", "هـ")
"""The fifth letter alone is written with a tatweel, or it would be taken for a figure five."""


def _letter_number(core: str, way: Numbering) -> int:
    roman = way in ("lower-roman", "upper-roman")
    if roman and not _LATIN_ROMAN.fullmatch(core):
        return 0
    if not roman and len(core) > 2:
        return 0
    wanted = {core, core.replace(_HEH[1], _HEH[0])} | ({"أ"} if core == "ا" else set())
    return next((number for number in range(1, _LIMIT) if numeral(number, way) in wanted), 0)


def _written(label: Label) -> str:
    if label.way in ORDINALS:
        return label.spelling(ordinal(label.number, label.way))
    way = next(each for each in get_args(Numbering) if each == label.way)
    return _TURNS.get(way, str)(numeral(label.number, way))


def _tanwin_first(word: str) -> str:
    return word.replace("\u0627\u064b", "\u064b\u0627")


def _bare(word: str) -> str:
    return word.replace("\u064b", "")


def _without_hamza(word: str) -> str:
    return _bare(word).replace("أ", "ا")


_SPELLINGS: tuple[Spelling, ...] = (str, _tanwin_first, _bare, _without_hamza, str.capitalize)
_TURNS: dict[str, Callable[[str], str]] = {way: lambda text: _HEH[1] if text == _HEH[0] else text for way in ("abjad", "arabic-letter")}
