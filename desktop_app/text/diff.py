"""Differences between two texts, by words: a diff by letters would cut words at their harakat."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(
    r"[\w\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0610-\u061a\u0300-\u036f\u200c\u200d]+|\s+|.",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Same:
    """`length` code points that stand in both texts: in the old one from `old` on, in the new one from `new` on."""

    old: int
    new: int
    length: int


def tokens(text: str) -> tuple[str, ...]:
    """The text cut up, nothing left out: a word with its marks, a stretch of white space, or one other character."""
    return tuple(_TOKEN.findall(text))


def edges(old: str, new: str) -> tuple[int, int]:
    """How many letters the texts share at their start, and at their end beyond those."""
    start = shared_start(old, new)
    return start, shared_end(old, new, min(len(old), len(new)) - start)


def shared_start(old: str, new: str, most: int | None = None) -> int:
    """How many letters the texts share at their start, `most` at most. Halving: a loop over letters would be felt at each key."""
    low, high = 0, min(len(old), len(new)) if most is None else most
    if old[:high] == new[:high]:
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle
    return low


def shared_end(old: str, new: str, most: int) -> int:
    """How many letters the texts share at their end, `most` at most."""
    low, high = 0, most
    if old[len(old) - high :] == new[len(new) - high :]:
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle
    return low


def same(old: str, new: str) -> tuple[Same, ...]:
    """What stands in both texts, in order and without overlap; between two of them something was put in, taken out or both.

    Shared edges first, then words, then the shared edges of the words that stand for one another.
    """
    start, end = edges(old, new)
    done = [Same(0, 0, start), *_inner(old, new, start, end), Same(len(old) - end, len(new) - end, end)]
    return merged(done)


def same_words(old: str, new: str) -> tuple[Same, ...]:
    """What stands in both texts in whole words: a word of which one letter or mark differs is another word."""
    old_tokens, new_tokens = tokens(old), tokens(new)
    old_at, new_at = _starts(old_tokens, 0), _starts(new_tokens, 0)
    blocks = SequenceMatcher(None, old_tokens, new_tokens, autojunk=False).get_matching_blocks()
    return merged([Same(old_at[at], new_at[to], old_at[at + size] - old_at[at]) for at, to, size in blocks])


def merged(parts: Sequence[Same]) -> tuple[Same, ...]:
    """The parts without empty ones, neighbours in both texts joined."""
    done: list[Same] = []
    for part in parts:
        if not part.length:
            continue
        last = done[-1] if done else None
        if last is not None and last.old + last.length == part.old and last.new + last.length == part.new:
            done[-1] = Same(last.old, last.new, last.length + part.length)
        else:
            done.append(part)
    return tuple(done)


def _inner(old: str, new: str, start: int, end: int) -> list[Same]:
    """What is the same between the shared edges of the texts."""
    old_tokens, new_tokens = tokens(old[start : len(old) - end]), tokens(new[start : len(new) - end])
    if not old_tokens or not new_tokens:
        return []
    old_at, new_at = _starts(old_tokens, start), _starts(new_tokens, start)
    done: list[Same] = []
    for tag, low, high, new_low, new_high in SequenceMatcher(None, old_tokens, new_tokens, autojunk=False).get_opcodes():
        if tag == "equal":
            done.append(Same(old_at[low], new_at[new_low], old_at[high] - old_at[low]))
        elif tag == "replace":
            done += _within(old, new, (old_at[low], old_at[high]), (new_at[new_low], new_at[new_high]))
    return done


def _within(old: str, new: str, before: tuple[int, int], after: tuple[int, int]) -> list[Same]:
    start, end = edges(old[before[0] : before[1]], new[after[0] : after[1]])
    return [Same(before[0], after[0], start), Same(before[1] - end, after[1] - end, end)]


def _starts(parts: Sequence[str], start: int) -> list[int]:
    done = [start]
    for part in parts:
        done.append(done[-1] + len(part))
    return done
