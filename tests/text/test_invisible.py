"""Characters that nobody sees."""

from __future__ import annotations

import unicodedata

from desktop_app.text.invisible import CONTROL_NAMES, invisible


def test_each_is_told_with_its_place() -> None:
    text = "a b\u00a0c\u2028\t\u200c\u200d\u202e\U0001f468\u200d\U0001f469"
    assert list(invisible(text)) == [
        (1, "space", ""), (3, "no-break", ""), (5, "break", ""), (6, "tab", ""), (7, "non-joiner", ""), (8, "joiner", ""),
        (9, "control", "RLO"), (11, "joiner", ""),
    ]  # fmt: skip


def test_every_bidi_control_has_its_name() -> None:
    explicit = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    for code in range(0x2000, 0x2070):
        letter = chr(code)
        if unicodedata.bidirectional(letter) in explicit:
            assert CONTROL_NAMES[letter] == unicodedata.bidirectional(letter)
