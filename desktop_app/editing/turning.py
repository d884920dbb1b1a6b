"""Turning paragraphs by the keyboard as in Windows: Ctrl with the right Shift, Ctrl with the left one, pressed and let go by themselves."""

from __future__ import annotations

from typing import Literal

from desktop_app.text.script import Way

Held = Literal["ctrl", "left", "right", "other"]
"""A key by its meaning here: Ctrl, one of the two Shifts, any other."""

WAYS: dict[str, Way] = {"left": "ltr", "right": "rtl"}

_SHIFT_CODES = {"left": frozenset((50, 0x2A)), "right": frozenset((62, 0x36))}
"""Scan codes: of X11 and Wayland, of Windows."""
_SHIFT_KEYS = {"left": frozenset((0xFFE1, 0xA0)), "right": frozenset((0xFFE2, 0xA1))}
"""What the system calls the key: X11, Windows."""


def shift_side(scan_code: int, virtual_key: int) -> Held | None:
    """Which Shift a key is, by what the system says of it; None where it does not tell: then it says nothing at all."""
    sides: tuple[Held, Held] = ("left", "right")
    for side in sides:
        if virtual_key in _SHIFT_KEYS[side]:
            return side
    return next((side for side in sides if scan_code in _SHIFT_CODES[side]), None)


class ShiftPair:
    """Follows the keys that are held. Another key, a click, or both Shifts spoil the pair until all of it is let go."""

    def __init__(self) -> None:
        self._held: set[Held] = set()
        self._spoiled = False

    def press(self, key: Held | None) -> None:
        """A key went down; repeats of a held one count once."""
        if key is None:
            return
        if key == "other":
            self._spoiled = self._spoiled or bool(self._held)
            return
        self._held.add(key)
        self._spoiled = self._spoiled or {"left", "right"} <= self._held

    def release(self, key: Held | None) -> Way | None:
        """A key went up; the direction that is meant, once for each pair."""
        if key is None:
            return None
        whole = not self._spoiled and key in self._held and len(self._held) == 2
        meant = next((WAYS[side] for side in ("left", "right") if side in self._held), None) if whole else None
        self._held.discard(key)
        self._spoiled = self._spoiled and bool(self._held)
        return meant

    def lift(self, *keys: Held) -> None:
        """These are not held, whatever was seen: their release went elsewhere."""
        self._held.difference_update(keys)
        self._spoiled = self._spoiled and bool(self._held)

    def spoil(self) -> None:
        """Something else was done with the keys that are held."""
        self._spoiled = bool(self._held)

    def forget(self) -> None:
        """Nothing is held any more."""
        self._held.clear()
        self._spoiled = False
