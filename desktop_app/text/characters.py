"""Characters: what a text of a statement can hold, and those that nobody sees."""

from __future__ import annotations

import re

SOFT_BREAK = "\u2028"
REPLACEMENT = "\ufffd"
NO_BREAK_SPACE = "\u00a0"
ZWNJ = "\u200c"
TATWEEL = "\u0640"

UNSTORABLE = r"\x00-\x08\x0a-\x1f\x7f-\x9f\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
"""The inside of a regular expression's class: what no text of a statement holds. Tab and the soft break are allowed."""

_UNSTORABLE = re.compile(f"[{UNSTORABLE}]")
_LINE_BREAKS = re.compile("\r\n|[\n\x0b]")


def storable(text: str) -> str:
    """The text as a statement can hold it: line feeds and VT become soft breaks, what cannot be stored a visible U+FFFD.

    A text that can be stored comes back as it is.
    """
    if not _UNSTORABLE.search(text):
        return text
    return _UNSTORABLE.sub(REPLACEMENT, _LINE_BREAKS.sub(SOFT_BREAK, text))


def unstorable(text: str) -> str:
    """The characters of the text that `storable` replaces by U+FFFD, each once, in order of first sight."""
    return "".join(dict.fromkeys(_UNSTORABLE.findall(_LINE_BREAKS.sub(SOFT_BREAK, text))))
