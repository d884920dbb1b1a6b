"""The form in which date words are compared, with the way back to the text as typed.

Beside the general folding because dates need what it takes away: the circumflex (În is Friday, "in" a word), the tatweel that
stands for a hyphen between digits, and the breaks of lines.
"""

from __future__ import annotations

import re
import unicodedata

from desktop_app.text.characters import TATWEEL

_DIGITS = {ord(zero) + n: str(n) for zero in "٠۰" for n in range(10)}
_LETTERS = {
    "أإآٱ": "ا", "ىیێې": "ي", "ةەھ": "ه", "ک": "ك", "ڕ": "ر", "ڵ": "ل", "ۆؤ": "و",
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t": " ",
    "\u2028\r\v\f\u0085\u2029": "\n", "‐‑‒–—―−": "-", "∕⁄": "/", "٫": ".", "’‘ʼ`´": "'", "ʿ": "'",
}  # fmt: skip
_TABLE = {ord(letter): plain for letters, plain in _LETTERS.items() for letter in letters} | _DIGITS
_TABLE |= {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZÊÎÛÇŞÂÔ"} | {ord("İ"): "i"}

_UNEVEN = re.compile(
    "[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\uffef]"
)
_COMPOSED = {"e\u0302": "ê", "i\u0302": "î", "u\u0302": "û", "s\u0327": "ş", "c\u0327": "ç", "o\u0302": "ô", "a\u0302": "â"}


def matching(text: str) -> str:
    """The matching form alone."""
    return matched(text)[0]


def matched(text: str) -> tuple[str, tuple[int, ...] | None]:
    """The matching form, and for each of its code points the one of `text` it stands for; None: the same.

    Letter variants of Arabic and Kurdish keyboards are one, digits European, Latin letters small, white space a space, breaks "\\n";
    vowel signs, tatweel and direction marks are gone (a tatweel between digits is a hyphen); presentation forms are letters.
    """
    if _UNEVEN.search(text) is None:
        return text.translate(_TABLE), None
    letters: list[str] = []
    origin: list[int] = []
    for at, letter in enumerate(text):
        new = letter.translate(_TABLE) if _UNEVEN.match(letter) is None else _plain(text, at, letters)
        letters.extend(new)
        origin.extend([at] * len(new))
    return "".join(letters), tuple(origin)


def _plain(text: str, at: int, letters: list[str]) -> str:
    """What stands for a letter that vanishes, joins the one before, or becomes several."""
    letter = text[at]
    if letter == TATWEEL:
        after = text[at + 1 : at + 3].lstrip()[:1]
        joins_numbers = "".join(letters[-2:]).rstrip()[-1:].isdigit() and after.isdigit()
        return "-" if joins_numbers else ""
    if unicodedata.combining(letter):
        composed = _COMPOSED.get(letters[-1] + letter) if letters else None
        if composed:
            letters[-1] = composed
        return ""
    if "\ufb50" <= letter <= "\uffef":
        return unicodedata.normalize("NFKC", letter).translate(_TABLE).replace(TATWEEL, "")
    return ""
