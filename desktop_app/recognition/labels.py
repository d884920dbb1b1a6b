"""Labels: typed numbers and bullets at the head of a paragraph, and the lists that they make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.recognition.cues import cues_of
from desktop_app.statement import Line
from desktop_app.text.folding import folded

DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}

_NUMBER = re.compile(r"\s*[(\[]?(?P<n>[0-9٠-٩۰-۹]{1,3})(?:\s*[-.)\]:–—ـ_/]{1,2}(?![0-9٠-٩۰-۹])|\s*\)\s*[-–:.]?)\s*")
_DATE = re.compile(r"\s*\d{1,4}\s*[-–/.\\]\s*\d{1,2}\s*[-–/.\\]\s*\d{1,4}")
_DAY = re.compile(r"\s*\d{1,2}\s?[-ـ]+[یىيێê](?!\w)")
"""A Kurdish day with its ending ("٢١ـی"): the tatweel is no tie."""
_LETTER = re.compile(r"\s*(?P<open>[(\[]?)(?P<n>[A-Za-zçêîşûÇÊÎŞÛأ-يا])ـ*\s*(?P<tie>[-.)\]–—])\s*")
_ROMAN = re.compile(r"\s*[(\[]?(?P<n>[IVXivx]{1,4})\s*[-.)\]–—]{1,2}\s*")
_BULLET = re.compile(r"\s*(?P<n>[•●▪■◦‣·∙*★◄►➢✓✔❖○□–—\-])+\s*(?=\S)")
_STRONG_BULLET = re.compile(r"[•●▪■◦‣∙★◄►➢✓✔❖○□]")


@dataclass(frozen=True, slots=True)
class Label:
    """A typed label: how many code points of the text it takes (0: the source format made it), what family of numbers it
    belongs to, its value (None for a bullet), and whether it may stand alone (a lone "A." may be an initial)."""

    length: int
    family: str
    value: int | None
    sure: bool


def label_of(line: Line, text: str) -> Label | None:
    """The label of a paragraph: the one that the source format made, else the typed one; None where there is none."""
    if line.label:
        made = _typed(f"{line.label} x")
        return Label(0, made.family if made else "made", made.value if made else None, sure=True)
    found = _typed(text)
    return found if found is not None and found.length < len(text) else None


NEAR = 8


def confirmed(labels: Sequence[Label | None]) -> list[Label | None]:
    """The labels without the doubtful ones that stand alone: a letter with a point before a name is a title or an initial."""
    return [label if label is None or label.sure or _has_company(labels, at, label) else None for at, label in enumerate(labels)]


def _has_company(labels: Sequence[Label | None], at: int, label: Label) -> bool:
    """Whether a label of the same family with the next or the last value stands among the lines near by."""
    near = (*labels[max(0, at - NEAR) : at], *labels[at + 1 : at + NEAR + 1])
    others = [other for other in near if other is not None and other.family == label.family]
    return any(label.value is None or other.value is None or 0 < abs(other.value - label.value) <= 2 for other in others)


def _typed(text: str) -> Label | None:
    if _DATE.match(text) or _DAY.match(text):
        return None
    if found := _NUMBER.match(text):
        return Label(found.end(), "number", int(found["n"].translate(DIGITS)), sure=True)
    if found := _ROMAN.match(text):
        value = ROMAN.get(found["n"].lower())
        if value is not None:
            return Label(found.end(), "roman", value, sure=False)
    if found := _LETTER.match(text):
        return Label(found.end(), "letter", _letter(found["n"]), sure=bool(found["open"]) or found["tie"] == ")")
    if found := _BULLET.match(text):
        return Label(found.end(), f"bullet {found['n']}", None, sure=bool(_STRONG_BULLET.match(found["n"])))
    return _in_words(text)


_FIRST_WORDS = re.compile(r"\s*(?P<head>(?:\w|[\u064b-\u0652])+)(?P<more>\s+(?:\w|[\u064b-\u0652])+)?\s*(?P<tie>[-:.)–—ـ،,/]+)\s*")


def _in_words(text: str) -> Label | None:
    """ "أولاً:", "یەکەم:", "Firstly,", "المادة الثانية –", "Article 2.": an ordinal, or a word for a section and its number."""
    found = _FIRST_WORDS.match(text)
    if found is None or (found["tie"] in (",", "،") and text[found.end() :][:1].isdigit()):
        return None  # a weekday before a date ("Sêşem, 4ê Adarê") may sound like an ordinal
    head, more = folded(found["head"]), folded((found["more"] or "").strip())
    for language in ("kmr", "en") if head.isascii() else ("ar", "ckb"):
        cues = cues_of(language)
        numbers = cues.ordinals
        if not more and head in numbers and cues.patterns.named("label-word").fullmatch(head):
            return Label(found.end(), "word", numbers[head], sure=True)
        if more and cues.patterns.named("article-word").fullmatch(head):
            value = numbers.get(more) or (int(more.translate(DIGITS)) if more.isdecimal() else None)
            if value is not None:
                return Label(found.end(), "article", value, sure=True)
    return None


KURDISH = "abcçdeêfghiîjklmnopqrsştuûvwxyz"


def _letter(letter: str) -> int:
    """The place of a letter in its alphabet: abjad, or the Kurdish one, of which English is a part."""
    if letter in ABJAD or letter == "ا":
        return ABJAD.index("أ" if letter == "ا" else letter) + 1
    return KURDISH.find(letter.lower()) + 1
