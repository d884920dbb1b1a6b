"""Language by script and letters, never by a detector: short official lines defeat detectors, letters do not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from math import sqrt

from desktop_app.recognition.cues import cues_of
from desktop_app.text.folding import folded

_LETTERS = re.compile(r"[^\W\d_]")
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d5\u06ee-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_SORANI = re.compile("[ەێۆڕڵڤ]|ھ")
_ARABIC_ALONE = re.compile("[ةإأآؤىًٌّذثصضطظ]")
_KURDISH_KEYS = re.compile("[یکپچژگ]")
_ARABIC_KEYS = re.compile("[يك]")
_KURMANJI = re.compile("[êîûşçÊÎÛŞÇ]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_WORDS = re.compile(r"\w+")


def language_of(text: str, main: str | None = None) -> str | None:
    """The language of a text by its letters: ar, ckb, kmr, en; None where it has no letters or they do not tell.

    `main` is the language of the text around it: a few neutral letters are taken as that.
    """
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    if not arabic and not latin:
        return None
    if arabic >= latin:
        return _arabic(text, arabic, main)
    return _latin(text, main)


def main_language(texts: Sequence[str]) -> str:
    """The language of a statement: of most of its text, where its first half counts double (a translation follows the text) and
    a long paragraph less than several short ones. Arabic where nothing tells."""
    whole = language_of("\n".join(texts)) or "ar"
    worth: defaultdict[str, float] = defaultdict(float)
    for at, text in enumerate(texts):
        language = language_of(text, whole)
        if language is not None:
            worth[language] += sqrt(len(_LETTERS.findall(text))) * (2 if at < len(texts) / 2 else 1)
    return max(worth, key=lambda language: worth[language], default=whole)


def cue_language(language: str) -> str:
    """The language whose cue file serves a text of this language."""
    return language if language in ("ar", "ckb", "kmr", "en") else "en"


def _arabic(text: str, letters: int, main: str | None) -> str | None:
    sorani = len(_SORANI.findall(text))
    if sorani >= max(1, letters // 40) and not (_ARABIC_ALONE.search(text) and _is_quoted(text)):
        badini = cues_of("kmr").patterns.named("arabic-script")
        return "kmr" if len(badini.findall(folded(text))) * 12 > len(_WORDS.findall(text)) else "ckb"
    if main == "ckb" and not _ARABIC_ALONE.search(text):
        typed_so = _KURDISH_KEYS.search(text) and not _ARABIC_KEYS.search(text)
        if typed_so or len(_WORDS.findall(text)) < 4:
            return None
    return "ar"


def _is_quoted(text: str) -> bool:
    """Whether Sorani is only a few words of the text: of its own words most hold a letter that tells it."""
    words = [word for word in _WORDS.findall(text) if _ARABIC.search(word)]
    return sum(1 for word in words if _SORANI.search(word)) * 3 < len(words)


def _latin(text: str, main: str | None) -> str | None:
    words = _WORDS.findall(folded(text))
    kurmanji = _small_words("kmr", words) + len(_KURMANJI.findall(text)) / 3
    english = _small_words("en", words)
    if kurmanji == english:
        return None if main in ("kmr", "en") or len(words) < 2 else "en"
    return "kmr" if kurmanji > english else "en"


def _small_words(language: str, words: list[str]) -> int:
    small = cues_of(language).patterns.named("small-word")
    return sum(1 for word in words if small.fullmatch(word))
