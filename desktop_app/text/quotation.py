"""Quotation marks: the pairs of a house style, and what is open at the end of a text."""

from __future__ import annotations

import re
from typing import Literal

STRAIGHT = '"'
PAIRS = {"«": "»", "“": "”", "‘": "’", "‹": "›", STRAIGHT: STRAIGHT}
"""Each opening mark with the one that closes it."""

HOUSE = {"ar": "«»“”", "ckb": "«»“”", "kmr": "«»‹›", "en": "“”‘’"}
"""What a language is printed with unless the house says otherwise: the outer pair, the inner pair."""
STYLES = ("«»“”", "«»‹›", "“”‘’", "“”«»")
"""House styles that can be chosen."""

_CLOSING = {close: open_ for open_, close in PAIRS.items() if open_ != close}
_BEFORE_OPENING = frozenset("([{<-–—:/ـ|")
PROCLITICS = frozenset(
    {"و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "وبال", "فبال", "وكال", "كال", "لل", "ولل", "فلل", "وب", "ول", "وك", "فب", "فل"}
)
"""What Arabic joins to the word behind it, quoted or not."""
_LAST_WORD = re.compile(r"[^\W\d_]+$")

Side = Literal["open", "close", ""]


def marks_of(style: str) -> tuple[str, str]:
    """The outer and the inner pair of a style, each as opening and closing mark; those of Arabic for what is no style."""
    return (style[:2], style[2:]) if style in STYLES else (HOUSE["ar"][:2], HOUSE["ar"][2:])


def open_marks(text: str) -> str:
    """The opening marks that nothing has closed yet at the end of the text, the innermost last. An apostrophe closes nothing."""
    stack: list[str] = []
    for at, letter in enumerate(text):
        if letter == STRAIGHT:
            if stack and stack[-1] == STRAIGHT:
                stack.pop()
            else:
                stack.append(STRAIGHT)
        elif letter in PAIRS:
            stack.append(letter)
        elif letter in _CLOSING and _closes(text, at, stack):
            while stack.pop() != _CLOSING[letter]:
                pass
    return "".join(stack)


def side(before: str, after: str, opened: str) -> Side:
    """Whether a mark typed between these texts opens or closes; `opened`: as `open_marks(before)`. Empty: no mark of a quotation (5")."""
    last = before[-1:]
    if not last or last.isspace() or last in _BEFORE_OPENING or (last in PAIRS and last != STRAIGHT):
        return "open"
    word = _LAST_WORD.search(before)
    if word is not None and word[0] in PROCLITICS:
        return "open"
    if opened:
        return "close"
    if last.isdigit() or after[:1].isalnum():
        return ""
    return "close"


def chosen(way: Side, opened: str, style: str) -> str:
    """The mark for this side: by the level of what is open, never that of the quotation around it; what is open is closed by its own.

    Empty where the straight mark stays: what is open was opened by one.
    """
    outer, inner = marks_of(style)
    if way == "open":
        pair = (outer, inner)[len(opened) % 2]
        if opened[-1:] == pair[0]:
            pair = inner if pair == outer else outer
        return pair[0]
    if way == "close":
        close = PAIRS[opened[-1]] if opened else outer[1]
        return "" if close == STRAIGHT else close
    return ""


def _closes(text: str, at: int, stack: list[str]) -> bool:
    if _CLOSING[text[at]] not in stack:
        return False
    return text[at] != "’" or not (text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha())
