"""Characters that nobody sees: what each of them is, so that a text can show them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Sign = Literal["space", "no-break", "tab", "break", "joiner", "non-joiner", "control"]

_SIGNS: dict[str, Sign] = {
    **dict.fromkeys(" \u2002\u2003\u2009\u200a\u3000", "space"),
    **dict.fromkeys("\u00a0\u202f\u2007", "no-break"),
    "\t": "tab",
    "\u2028": "break",
    "\u200d": "joiner",
    "\u200c": "non-joiner",
}
CONTROL_NAMES = {
    "\u200e": "LRM", "\u200f": "RLM", "\u061c": "ALM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\u00ad": "SHY", "\u200b": "ZWSP", "\u2060": "WJ", "\ufeff": "BOM",
}  # fmt: skip
"""Controls by the names that the Unicode standard gives them."""

_INVISIBLE = re.compile(f"[{''.join(map(re.escape, (*_SIGNS, *CONTROL_NAMES)))}]")


def invisible(text: str) -> Iterator[tuple[int, Sign, str]]:
    """(offset in code points, what it is, its name where it is a control) of each invisible character, in order."""
    for match in _INVISIBLE.finditer(text):
        letter = match.group()
        yield match.start(), _SIGNS.get(letter, "control"), CONTROL_NAMES.get(letter, "")
