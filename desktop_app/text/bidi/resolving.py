"""Resolving one stretch of a line: numbers, brackets, and what has no direction of its own (rules W1 to N2)."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.text.bidi.classes import CLOSING, ISOLATES, OPENING, same_bracket
from desktop_app.text.bidi.explicit import Stretch

_NEUTRAL = frozenset(("B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"))
_SEPARATORS = frozenset(("ES", "ET", "CS"))
_NUMBERS = frozenset(("EN", "AN"))
_MANY_BRACKETS = 63
"""With more open brackets than this no pair is looked for (rule BD16)."""


def resolved(stretch: Stretch, kinds: Sequence[str], text: str) -> list[str]:
    """The direction of each place of the stretch: L, R, EN or AN. `kinds`: the classes of the line; `text`: its characters, by which
    brackets are known; may be empty."""
    own = [kinds[at] for at in stretch.at]
    nothing_weak = not any(kind in _NUMBERS or kind in _SEPARATORS or kind in ("NSM", "AL") for kind in own)
    weak = own if nothing_weak else _weak(own, stretch.before)
    if text:
        _brackets(weak, own, [text[at] for at in stretch.at], stretch)
    return _neutral(weak, stretch)


def _weak(own: list[str], before: str) -> list[str]:
    """Rules W1 to W7."""
    kinds: list[str] = []
    last, strong = before, before
    for kind in own:
        if kind == "NSM":
            kind = "ON" if last in ISOLATES or last == "PDI" else last  # noqa: PLW2901 - W1
        last = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        kinds.append("AN" if kind == "EN" and strong == "AL" else kind)
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        kind, left, right = kinds[at], kinds[at - 1], kinds[at + 1]
        if kind in ("ES", "CS") and left == right and (left == "EN" or (left == "AN" and kind == "CS")):
            kinds[at] = left
    _terminators(kinds)
    strong = before
    for at, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
        elif kind in _SEPARATORS:
            kinds[at] = "ON"
    return kinds


def _terminators(kinds: list[str]) -> None:
    """Rule W5: signs such as % beside a European number are part of it."""
    at = 0
    while at < len(kinds):
        if kinds[at] != "ET":
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if (at and kinds[at - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN"):
            kinds[at:end] = ["EN"] * (end - at)
        at = end


def _brackets(kinds: list[str], own: list[str], letters: list[str], stretch: Stretch) -> None:
    """Rule N0: both brackets of a pair take one direction."""
    embedding = "R" if stretch.level & 1 else "L"
    for first, last in _pairs(kinds, letters):
        inside = {"R" if kind in _NUMBERS else kind for kind in kinds[first + 1 : last]} & {"L", "R"}
        if embedding in inside:
            way = embedding
        elif inside:
            context = next((kind for kind in reversed(kinds[:first]) if kind in ("L", "R", "EN", "AN")), stretch.before)
            way = embedding if ("R" if context in _NUMBERS else context) == embedding else "LR"[embedding == "L"]
        else:
            continue
        for at in (first, last):
            kinds[at] = way
            for mark in range(at + 1, len(own)):
                if own[mark] != "NSM":
                    break
                kinds[mark] = way


def _pairs(kinds: list[str], letters: list[str]) -> list[tuple[int, int]]:
    """Rule BD16: the bracket pairs, by the place of the opening one."""
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for at, letter in enumerate(letters):
        if kinds[at] != "ON":
            continue
        if letter in OPENING:
            if len(opened) == _MANY_BRACKETS:
                return []
            opened.append((same_bracket(OPENING[letter]), at))
        elif letter in CLOSING:
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == same_bracket(letter):
                    pairs.append((opened[depth][1], at))
                    del opened[depth:]
                    break
    return sorted(pairs)


def _neutral(kinds: list[str], stretch: Stretch) -> list[str]:
    """Rules N1 and N2."""
    embedding = "R" if stretch.level & 1 else "L"
    done = list(kinds)
    at = 0
    while at < len(done):
        if done[at] not in _NEUTRAL:
            at += 1
            continue
        end = at
        while end < len(done) and done[end] in _NEUTRAL:
            end += 1
        left = stretch.before if at == 0 else "R" if done[at - 1] in _NUMBERS else done[at - 1]
        right = stretch.after if end == len(done) else "R" if done[end] in _NUMBERS else done[end]
        done[at:end] = [left if left == right else embedding] * (end - at)
        at = end
    return done
