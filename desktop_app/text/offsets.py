"""Offsets: Bayan counts code points; Qt, JavaScript and Word count UTF-16 units."""

from __future__ import annotations


def to_utf16(text: str, code_points: int) -> int:
    """The UTF-16 offset of the place before code point `code_points`; an offset past the text is taken as its end."""
    head = text[:code_points]
    return len(head) if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


def to_code_points(text: str, utf16: int) -> int:
    """The code point offset of a UTF-16 offset; inside a pair it is the place before that letter, past the text its end."""
    if text.isascii():
        return min(max(utf16, 0), len(text))
    units = text.encode("utf-16-le", "surrogatepass")[: max(utf16, 0) * 2]
    return len(units.decode("utf-16-le", "ignore"))
