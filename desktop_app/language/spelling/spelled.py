"""Which words of a passage a dictionary is asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from desktop_app.language.passage import Passage
from desktop_app.language.spelling.bare import bare
from desktop_app.language.words import Word, words_of
from desktop_app.statement.memo import by_identity

LANGUAGES = ("ar", "ckb", "kmr", "en")
"""Languages that a dictionary comes with Bayan for."""
_OF_ARABIC = frozenset({"ar", "ckb"})
_OTHERS = re.compile(r"[پچژگڤڕڵۆێەڎڒݖٹڈہھے]")
"""Letters that Arabic does not write: a word with one is a name or of another language."""
_SORANI = re.compile(r"[ةىأإآؤذثصضطظ]")
"""Letters that Sorani does not write: a word with one is Arabic."""
_ARABIC = re.compile(r"[ء-غف-ي]{2,}")
_LATIN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?")


class Asked(NamedTuple):
    """A word of a passage that a dictionary is asked for, and its `bare` form."""

    word: Word
    bare: str


@by_identity
def spelled(passage: Passage) -> tuple[Asked, ...]:
    """The words of a passage that are of its language, and no names, figures, addresses, abbreviations or letters alone."""
    language = language_of(passage)
    if language not in LANGUAGES:
        return ()
    kept = sorted((*passage.protected, *passage.names, *passage.foreign))
    starts = [start for start, _end in kept]
    script = "arabic" if language in _OF_ARABIC else "latin"
    found = []
    for word in words_of(passage):
        if word.script != script or word.figures:
            continue
        if kept and any(low < word.end and word.start < high for low, high in kept[: bisect_right(starts, word.end)]):
            continue
        plain = bare(word.text, language)
        if _is_asked(word, plain, language, passage.text):
            found.append(Asked(word, plain))
    return tuple(found)


def language_of(passage: Passage) -> str:
    """The language of a passage without its region."""
    return passage.language.partition("-")[0]


def _is_asked(word: Word, plain: str, language: str, text: str) -> bool:
    if language in _OF_ARABIC:
        whole = _ARABIC.fullmatch(plain) if language == "ar" else len(plain) > 1 and not _SORANI.search(plain)
        return bool(whole) and not word.text.endswith("\u0640") and not (language == "ar" and _OTHERS.search(plain))
    if len(plain) < 3 or not _LATIN.fullmatch(plain) or text[word.end : word.end + 1] == "." == text[word.start - 1 : word.start]:
        return False
    return plain.islower() or (plain.istitle() and _opens(text, word.start) and language == "kmr")


def _opens(text: str, at: int) -> bool:
    """Whether a sentence begins here: elsewhere a word with a capital is a name."""
    before = text[:at].rstrip(" \u00a0«“‘\"'([–—-")
    return not before or before[-1] in ".!?:\u2028"
