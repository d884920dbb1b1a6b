"""The words, numbers and marks of a text, as far as dates are made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from desktop_app.text.dates.names import DAY_OF, month_of, weekday_of

_PIECE = re.compile(r"(?P<number>[0-9]+)|(?P<word>[^\W\d_]+)|(?P<break>\n+)|(?P<space> +)|(?P<mark>.)", re.DOTALL)
_CLITICS = "وبلفك"

Kind = Literal["number", "month", "weekday", "word", "mark", "break"]


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text in matching form; `glued`: nothing stands between it and the piece before."""

    kind: Kind
    text: str
    start: int
    end: int
    glued: bool

    @property
    def value(self) -> int:
        """A number's value, a weekday's place in the week (Monday 0)."""
        return weekday_of()[self.text] if self.kind == "weekday" else int(self.text)


def tokens(text: str) -> list[Token]:
    """The pieces in order, white space left out; names of two words are one piece, a proclitic before a name is a word of its own."""
    done: list[Token] = []
    glued = False
    pieces = list(_PIECE.finditer(text))
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        kind = piece.lastgroup
        at += 1
        if kind == "space":
            glued = False
            continue
        if kind == "word":
            words, taken = _word(pieces, at - 1, glued)
            done += words
            at += taken
        elif kind == "number":
            done.append(Token("number", piece[0], piece.start(), piece.end(), glued))
        else:
            done.append(Token("break" if kind == "break" else "mark", piece[0], piece.start(), piece.end(), glued))
        glued = True
    return _with_days(done)


def _with_days(found: list[Token]) -> list[Token]:
    """The tokens with the days of the month that Arabic writes in words ("الخامس عشر من آذار") as numbers."""
    done: list[Token] = []
    at = 0
    while at < len(found):
        taken = next((taken for taken in (2, 1) if _is_day(found, at, taken)), 0)
        if not taken:
            done.append(found[at])
            at += 1
            continue
        first, last = found[at], found[at + taken - 1]
        done.append(Token("number", str(_day(found, at, taken)), first.start, last.end, first.glued))
        at += taken
    return done


def _day(found: list[Token], at: int, taken: int) -> int:
    return DAY_OF.get(" ".join(token.text for token in found[at : at + taken]), 0)


def _is_day(found: list[Token], at: int, taken: int) -> bool:
    """Whether so many tokens are a day that "من" leads to a month."""
    if found[at].kind != "word" or not _day(found, at, taken):
        return False
    behind = found[at + taken : at + taken + 3]
    if not behind or behind[0].text != "من":
        return False
    return any(token.kind == "month" for token in (behind[1:2] if behind[1:2] and behind[1].text != "شهر" else behind[2:3]))


def _word(pieces: list[re.Match[str]], at: int, glued: bool) -> tuple[list[Token], int]:
    """The tokens of the word at `at`, and how many further pieces belong to it."""
    piece = pieces[at]
    word, start = piece[0], piece.start()
    two = len(pieces) > at + 2 and pieces[at + 1].lastgroup == "space" and pieces[at + 2].lastgroup == "word"
    longer = f"{word} {pieces[at + 2][0]}" if two else ""
    for clitic in (0, 1) if len(word) > 2 and word[0] in _CLITICS else (0,):
        before = [Token("word", word[0], start, start + 1, glued)] if clitic else []
        free = glued and not clitic
        if two and (kind := _kind(longer[clitic:])) != "word":
            return [*before, Token(kind, longer[clitic:], start + clitic, pieces[at + 2].end(), free or bool(clitic))], 2
        if (kind := _kind(word[clitic:])) != "word":
            return [*before, Token(kind, word[clitic:], start + clitic, piece.end(), free or bool(clitic))], 0
    return [Token("word", word, start, piece.end(), glued)], 0


def _kind(word: str) -> Kind:
    return "month" if word in month_of() else "weekday" if word in weekday_of() else "word"
