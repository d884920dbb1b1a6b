"""Bullets of lists: Word names letters of its symbol fonts where Unicode has signs of their own."""

from __future__ import annotations

_BULLETS = {
    "\uf0b7": "•",
    "·": "•",
    "\uf0a7": "▪",
    "§": "▪",
    "o": "◦",
    "\uf0fc": "✓",
    "ü": "✓",
    "\uf0d8": "➢",
    "Ø": "➢",
    "\uf076": "❖",
    "v": "❖",
}


def bullet(typed: str) -> str:
    """The bullet as Unicode has it; Word names letters of its symbol fonts."""
    mark = typed.strip()
    return _BULLETS.get(mark, "•" if "\ue000" <= mark[:1] <= "\uf8ff" else mark)
