"""Bits: the letters of a row as they are shown, whole words marked where the two sides differ. Only what is seen is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from desktop_app.editing.columns.row import BREAK, Columns, Open, Piece, Side
from desktop_app.text.diff import tokens
from desktop_app.text.message import Translate, filled
from desktop_app.text.spelling import spelled_alike

State = Literal["same", "differs", "spelling", "format"]
"""Of letters that stand on one side: whether the other has them too; has them spelled otherwise; has them in another format."""

Unit = tuple[str, Open]


@dataclass(frozen=True, slots=True)
class Bit:
    """Letters in one state."""

    text: str
    state: State = "same"
    open: Open = ""


Bits = tuple[Bit, ...]


def bits(columns: Columns, number: int, translate: Translate) -> tuple[Bits, Bits]:
    """What each side of a row shows; nothing for one that is not there. What is on one side alone is not marked: the row itself says
    so; of what moved, the words that are others at its other end are."""
    row = columns.rows[number]
    other = columns.rows[row.partner] if row.partner >= 0 else row
    old, new = row.old or other.old, row.new or other.new
    if old is None or new is None:
        mine, theirs = _plain(old, translate), _plain(new, translate)
    elif old.told is not None and new.told is not None:
        state: State = "same" if old.told == new.told else "differs"
        mine, theirs = ((Bit(_spoken(side, translate), state),) for side in (old, new))
    else:
        mine, theirs = of_two(old, new)
    return (mine if row.old is not None else ()), (theirs if row.new is not None else ())


def of_two(old: Side, new: Side) -> tuple[Bits, Bits]:
    """The two texts, word by word."""
    before, after = _units(old), _units(new)
    if before == after:
        marked = _formats(old, new)
        return marked, marked
    mine: list[Bit] = []
    theirs: list[Bit] = []
    for tag, low, high, new_low, new_high in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = before[low:high], after[new_low:new_high]
        state: State = "same" if tag == "equal" else "spelling" if spelled_alike(_letters(gone), _letters(come)) else "differs"
        mine += (Bit(text, state, open_) for text, open_ in gone)
        theirs += (Bit(text, state, open_) for text, open_ in come)
    return _gathered(mine), _gathered(theirs)


def _plain(side: Side | None, translate: Translate) -> Bits:
    if side is None:
        return ()
    if side.told is not None:
        return (Bit(_spoken(side, translate)),)
    return _gathered([Bit(text, "same", open_) for text, open_ in _units(side)])


def _spoken(side: Side, translate: Translate) -> str:
    return "" if side.told is None else filled(translate, side.told.source, side.told.arguments)


def _units(side: Side) -> list[Unit]:
    """Words, white space and signs, none over the edge of an open suggestion."""
    done: list[Unit] = []
    text = ""
    open_: Open = ""
    for piece in (*side.pieces, Piece("", "")):
        if piece.open == open_ and piece.text:
            text += piece.text
            continue
        done += ((token, open_) for token in tokens(text))
        text, open_ = piece.text, piece.open
    return done


def _letters(units: list[Unit]) -> str:
    return "".join(text for text, _open in units)


def _gathered(found: list[Bit]) -> Bits:
    """Neighbours in one state as one; spaces between two words that differ go with them, so that they can be read together."""
    done: list[Bit] = []
    for at, bit in enumerate(found):
        around = found[at - 1 : at] + found[at + 1 : at + 2]
        if bit.state == "same" and bit.text.isspace() and BREAK not in bit.text and len(around) == 2:
            first, last = around
            if first.state == last.state == "differs" and first.open == last.open == bit.open:
                bit = Bit(bit.text, "differs", bit.open)  # noqa: PLW2901
        last_bit = done[-1] if done else None
        if last_bit is not None and (last_bit.state, last_bit.open) == (bit.state, bit.open):
            done[-1] = Bit(last_bit.text + bit.text, bit.state, bit.open)
        else:
            done.append(bit)
    return tuple(done)


def _formats(old: Side, new: Side) -> Bits:
    """One text in two formats: where they differ."""
    done: list[Bit] = []
    before, after = _spread(old), _spread(new)
    for at, (letter, marks, open_) in enumerate(after):
        state: State = "same" if before[at][1] == marks else "format"
        done.append(Bit(letter, state, open_))
    return _gathered(done)


def _spread(side: Side) -> list[tuple[str, tuple[tuple[str, str], ...], Open]]:
    return [(letter, piece.marks, piece.open) for piece in side.pieces for letter in piece.text]
