"""Physical keys: which key of a keyboard a scan code names, told by what the US layout writes there."""

from __future__ import annotations

_ROWS = ((0x02, "1234567890-="), (0x10, "QWERTYUIOP[]"), (0x1E, "ASDFGHJKL;'`"), (0x2B, "\\ZXCVBNM,./"))
"""The first code of each run of keys, in set 1 of the scan codes; evdev took these numbers over for the letters' block."""

WINDOWS = {first + place: letter for first, row in _ROWS for place, letter in enumerate(row)}
"""Scan codes of Windows (set 1)."""

X11 = {code + 8: letter for code, letter in WINDOWS.items()}
"""Key codes of X11, and of Wayland as Qt tells them: those of evdev, and eight more."""

_TABLES = {"win32": WINDOWS, "linux": X11}

SHIFTED = dict(zip("1234567890-=[]\\;'`,./", '!@#$%^&*()_+{}|:"~<>?', strict=True))
"""What the US layout writes with Shift where it writes no letter."""


def physical_key(code: int, platform: str) -> str:
    """What the US layout writes without Shift on this key, letters in capitals; empty for other keys, code 0 and unknown platforms.

    `platform`: as `sys.platform` names it.
    """
    return _TABLES.get(platform, {}).get(code, "")
