"""Initials: a person in one or two letters, as a mark beside what he or she wrote."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

TITLES = frozenset(
    {
        "السيد", "السيدة", "الدكتور", "الدكتورة", "الأستاذ", "الأستاذة", "المهندس", "المهندسة", "الرفيق", "الرفيقة", "الحاج", "الشيخ",
        "هەڤال", "بەڕێز", "کاک", "خاتوو", "دکتۆر", "مامۆستا", "heval", "birêz", "mamoste",
        "mr", "mrs", "ms", "dr", "prof", "eng", "sir",
    }
)  # fmt: skip
"""Words before a name that are none of it."""

PARTICLES = frozenset({"بن", "ابن", "بنت", "آل", "von", "van", "de", "da", "di", "el", "al", "bin", "ibn"})
"""Words inside a name that do not stand for it."""

HEADS = frozenset({"عبد", "أبو", "أبي", "ابو", "أم", "ام"})
"""Words that make one name with the word behind them."""

_ARTICLE = re.compile(r"^ال(?=\w{3})")
_MARK = frozenset({"Mn", "Me", "Cf"})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes, comments or suggests, with a mark of one or two letters."""

    name: str
    initials: str


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name: "ل.خ" of «ليلى الخطيب» (Arabic letters would join without the stop),
    "ŞB" of "Şêrko Bêkes". Titles, particles and the article do not count; «عبد الله» is one name. Empty for a name without letters."""
    words = [word for word in re.split(r"[\s_\u00a0.,،/]+", name) if any(letter.isalpha() for letter in word)]
    bare = [word for word in words if not _is_title(word)] or words
    counted = [word for number, word in enumerate(bare) if not number or word.casefold() not in PARTICLES]
    joined = [word for number, word in enumerate(counted) if not number or counted[number - 1] not in HEADS]
    letters = [letter for word in dict.fromkeys((0, len(joined) - 1)) if joined and (letter := _first(joined[word]))]
    return ("." if any(_is_arabic(letter) for letter in letters) else "").join(letters)


def _is_title(word: str) -> bool:
    """A title, or a shortened one: «د», «أ», «م» before the name."""
    return word.casefold() in TITLES or (len(word) == 1 and _is_arabic(word))


def _first(word: str) -> str:
    """The first letter with what stands upon it, as a capital."""
    letters = (letter for letter in unicodedata.normalize("NFC", word) if unicodedata.category(letter) not in _MARK)
    bare = _ARTICLE.sub("", "".join(letters), count=1)  # without the marks, that would hide the article or stand within its word
    return next((letter.upper() for letter in bare if letter.isalpha()), "")


def _is_arabic(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("ARABIC")
