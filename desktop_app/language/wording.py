"""Wording: what of a passage can be a name, found once: its words without articles, pairs that look like a name, joined pairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from desktop_app.language.passage import Passage
from desktop_app.language.words import Word, words_of
from desktop_app.statement.memo import by_identity
from desktop_app.text.folding import folded
from desktop_app.text.initials import TITLES

LONG = 6
"""Letters of a word without its article from which a letter more or less is no other word."""
_PROCLITICS = "وفبلك"
_SHORTEST = 3
_MORE_TITLES = (
    "الآنسة", "العميد", "العقيد", "اللواء", "النقيب", "الرائد", "الأب", "المطران", "القاضي", "المحامي", "المحامية", "الرفيقان", "الأخ",
    "الأخت", "الصحفي", "الصحفية", "الكاتب", "الكاتبة", "الشاعر", "الشاعرة", "الفنان", "الفنانة", "الشهيد", "الشهيدة", "المرحوم", "الراحل",
    "هەڤاڵ", "شەهید", "نووسەر",
)  # fmt: skip
_OFFICES = (
    "رئيس رئيسة مدير مديرة وزير وزيرة محافظ عضو عضوة أمين أمينة نائب نائبة قائد قائدة ممثل ممثلة مسؤول مسؤولة سفير سفيرة رؤساء أعضاء "
    "مدراء وزراء مندوب مندوبة مندوبو مندوبي ناطق متحدث مستشار مستشارة منسق منسقة سكرتير عميد نقيب سەرۆک بەڕێوەبەر جێگری ئەندامی"
)
_FUNCTION = (
    "في من على إلى عن مع أن إن أو ثم كما قد هذا هذه ذلك تلك التي الذي الذين ما لا لم لن كل كان كانت بعد قبل حتى منذ عند بين دون غير "
    "لە بە بۆ کە ئەم ئەو لەسەر the of and in to a an for on at by with from ji di li bi ku û de da ya yê yên"
)
FUNCTION = frozenset(folded(word) for word in _FUNCTION.split())
"""Words that are no part of a name."""
_TITLES = frozenset(folded(title) for title in (*TITLES, *_MORE_TITLES))
_OF_OFFICE = frozenset(folded(office) for office in _OFFICES.split())


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Wording:
    """`stems`: of each word its matching form without article; `beside`: whether nothing but white space leads to the next word.
    `vocabulary`: all readings of the words; `long`: the long stems of Arabic script.
    `names`: where a person or a proper name of two words begins. `joined`: three words in a row of which the second has a «و»;
    `apart`: all others; each as one text."""

    words: tuple[Word, ...]
    stems: tuple[str, ...]
    beside: tuple[bool, ...]
    vocabulary: frozenset[str]
    long: frozenset[str]
    names: tuple[int, ...]
    joined: frozenset[str]
    apart: frozenset[str]


@by_identity
def wording_of(passage: Passage) -> Wording:
    """The wording of a passage; remembered for as long as the passage lives."""
    words = words_of(passage)
    stems = tuple(stem(word.folded) for word in words)
    long = frozenset(one for word, one in zip(words, stems, strict=True) if _is_long(word, one))
    beside = [is_beside(passage, one, other) for one, other in pairwise(words)]
    threes = _threes(words, beside)
    joined = frozenset(text for text, is_joined in threes if is_joined)
    apart = frozenset(text for text, is_joined in threes if not is_joined)
    vocabulary = frozenset(one for word in words for one, _ in readings(word.folded))
    return Wording(words, stems, tuple(beside), vocabulary, long, tuple(_names(words, beside)), joined, apart)


@lru_cache(maxsize=20_000)
def stem(form: str) -> str:
    """A matching form without article, and without what stands before the article; a Latin word without what follows its apostrophe."""
    for article in ("وال", "بال", "كال", "فال", "ال"):
        if form.startswith(article) and len(form) - len(article) >= _SHORTEST:
            return form[len(article) :]
    for article in ("ولل", "لل"):
        if form.startswith(article) and len(form) - len(article) >= _SHORTEST:
            return form[len(article) :]
    return form.partition("'")[0].partition("’")[0] or form


@lru_cache(maxsize=20_000)
def readings(form: str) -> tuple[tuple[str, int], ...]:
    """The stems that a matching form may have, each with the letters that stand before it and are no part of a name."""
    free = _free(form)
    return ((stem(form), 0),) if free == form else ((stem(form), 0), (stem(free), 1))


def is_beside(passage: Passage, one: Word, other: Word) -> bool:
    """Whether nothing but white space stands between two words."""
    return passage.text[one.end : other.start].isspace()


def is_title(form: str) -> bool:
    """Whether a matching form is a word before a name («السيدة», «والدكتور», Mr)."""
    return any(one in _TITLES for one in (form, _free(form), f"ال{form[2:]}" if form[:2] == "لل" else ""))


def is_office(form: str) -> bool:
    """Whether a stem is an office and no name («رئيس»)."""
    return form in _OF_OFFICE or form in FUNCTION


def _free(form: str) -> str:
    """A matching form without the «و» or preposition before it."""
    return form[1:] if form[:1] in tuple(_PROCLITICS) and len(form) > _SHORTEST else form


def _is_long(word: Word, stem: str) -> bool:
    return len(stem) >= LONG and word.script == "arabic" and not word.figures


def _names(words: tuple[Word, ...], beside: list[bool]) -> Iterator[int]:
    """Where two words begin that are a name: behind a title in Arabic script; with capitals in Latin script."""
    for at in range(len(words) - 1):
        if not beside[at]:
            continue
        one, other = words[at], words[at + 1]
        if one.script == other.script == "latin":
            if one.text[0].isupper() and other.text[0].isupper() and len(one.text) > 1 < len(other.text):
                yield at
        elif one.script == other.script == "arabic" and at and beside[at - 1] and is_title(words[at - 1].folded) and _can_name(one, other):
            yield at


def _can_name(one: Word, other: Word) -> bool:
    names = not is_office(stem(one.folded)) and not is_title(one.folded) and other.folded not in FUNCTION
    return names and other.folded[:1] != "و" and len(one.folded) > 1 < len(other.folded)


def _threes(words: tuple[Word, ...], beside: list[bool]) -> list[tuple[str, bool]]:
    """Three content words in a row, and whether the second is joined by «و», which is left out of the text."""
    done = []
    for at in range(1, len(words) - 1):
        middle = words[at]
        if not (beside[at - 1] and beside[at]) or middle.script != "arabic":
            continue
        first, last = words[at - 1].folded, words[at + 1].folded
        if {first, middle.folded, last} & FUNCTION or min(len(first), len(middle.folded), len(last)) < _SHORTEST:
            continue
        joined = middle.folded[0] == "و" and len(middle.folded) > _SHORTEST
        second = middle.folded[1:] if joined else middle.folded
        done += [(f"{start} {second} {last}", joined) for start in {first, _free(first)}]
    return done
