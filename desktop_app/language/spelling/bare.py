"""The bare form of a word: as a dictionary has it, without what stands over its letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from desktop_app.language.words import SIGNS

_GONE = re.compile(rf"[{SIGNS}\u0640\u200b-\u200f\u061c\u2060\ufeff\u00ad\u2066-\u2069]")
_KEYBOARD = str.maketrans({"\u06a9": "ك", "\u06cc": "ي", "\u0671": "ا", "’": "'", "ʼ": "'"})
_FORMS = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]")


@lru_cache(maxsize=20_000)
def bare(word: str, language: str) -> str:
    """The word for the dictionary of a language: composed, in Arabic without signs, tatweel and the letters of other keyboards."""
    plain = unicodedata.normalize("NFKC" if _FORMS.search(word) else "NFC", word)
    plain = _GONE.sub("", plain) if language in {"ar", "ckb"} else plain.replace("\u00ad", "")
    return plain.translate(_KEYBOARD) if language == "ar" else plain.replace("’", "'").replace("ʼ", "'")


def respelled(word: str, right: str) -> str:
    """The word with the letters of `right`, which is as long as its bare form: the signs over the letters stay where they are."""
    letters = iter(right)
    done = [typed if _GONE.match(typed) else next(letters, "") for typed in unicodedata.normalize("NFC", word)]
    return "".join(done) if next(letters, None) is None else right
