"""Folding: the form of a text in which spellings that a reader takes for the same are the same.

Folded: hamza on alef, waw and yeh; wasla; final yeh (ى ی); teh marbuta and the hehs; the kafs of other keyboards; tashkeel and other
marks; tatweel; digits; case; presentation forms; every white space is a space. Gone: bidi controls, joiners, soft hyphens.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "\u0671": "ا",  # alef wasla
        "\u0672": "ا",
        "\u0673": "ا",
        "ى": "ي",
        "\u06cc": "ي",  # yeh of Persian and Kurdish keyboards
        "ة": "ه",
        "\u06c1": "ه",
        "\u06be": "ه",
        "\u06d5": "ه",  # Kurdish ae, often typed as heh
        "\u06c3": "ه",
        "\u06a9": "ك",  # kaf of Persian and Kurdish keyboards
        "\u06aa": "ك",
        "\u0131": "i",
    }
)
_GONE = frozenset("\u0640\u00ad")

ARTICLES = ("وال", "بال", "ال")
"""What stands before an Arabic noun: who looks for «بند» means «البند» too."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. `origin[i]` is the code point offset of the letter of the source behind `text[i]`; one more entry at the
    end is the source's length."""

    text: str
    origin: tuple[int, ...]

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The range of the source behind `start` … `end` of the folded text, with the marks that follow its last letter."""
        if start >= end:
            return self.origin[start], self.origin[start]
        return self.origin[start], max(self.origin[end], self.origin[end - 1] + 1)


def fold(text: str, exact: bool = False) -> Folded:
    """The matching form of the text with the way back. `exact` keeps letters, marks, digits and case as they are and folds
    only what can't be seen: presentation forms, kinds of white space, bidi controls, joiners, soft hyphens."""
    letter, table = (_exactly, _EXACT) if exact else (_folded, _FOLDED)
    if all(len(table[ord(typed)]) == 1 for typed in set(text)):
        return Folded(text.translate(table), tuple(range(len(text) + 1)))
    done: list[str] = []
    origin: list[int] = []
    for offset, typed in enumerate(text):
        for new in letter(typed):
            done.append(new)
            origin.append(offset)
    origin.append(len(text))
    return Folded("".join(done), tuple(origin))


def folded(text: str, *, exact: bool = False) -> str:
    """The matching form of the text alone."""
    return text.translate(_EXACT if exact else _FOLDED)


@lru_cache(maxsize=4096)
def _folded(letter: str) -> str:
    if letter.isspace():
        return " "
    kept = (part for part in unicodedata.normalize("NFKD", letter) if unicodedata.category(part) not in {"Mn", "Me", "Cf"})
    lower = "".join(kept).casefold()
    done = (_digit(part) for part in lower.translate(_LETTERS) if part not in _GONE and unicodedata.category(part) != "Mn")
    return "".join(done)


@lru_cache(maxsize=4096)
def _exactly(letter: str) -> str:
    if letter.isspace():
        return " "
    if unicodedata.category(letter) == "Cf" or letter == "\u00ad":
        return ""
    return unicodedata.normalize("NFKC", letter) if _presentation(letter) else letter


class _Table(dict[int, str]):
    """The forms of letters by code point, each made when it is first met: `str.translate` reads them without a call for each letter."""

    def __init__(self, form: Callable[[str], str]) -> None:
        super().__init__()
        self._form = form

    def __missing__(self, code: int) -> str:
        form = self[code] = self._form(chr(code))
        return form


_FOLDED, _EXACT = _Table(_folded), _Table(_exactly)


def _presentation(letter: str) -> bool:
    return "\ufb50" <= letter <= "\ufdff" or "\ufe70" <= letter <= "\ufefc"


def _digit(letter: str) -> str:
    value = unicodedata.decimal(letter, None)
    return letter if value is None else str(value)
