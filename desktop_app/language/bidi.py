"""Rules of display order: what a program that writes from left to right makes of a paragraph, and controls that deceive the eye."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.language.deceiving import deceptive_order
from desktop_app.language.passage import Passage
from desktop_app.language.rule import Hit, InPassage, Repair, Rule
from desktop_app.language.words import ARABIC
from desktop_app.text.bidi import displayed
from desktop_app.text.bidi.reading import LRI, PDI, holding, moved, read
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.message import message
from desktop_app.text.script import direction

_TURNS = re.compile(r"[A-Za-z\u00c0-\u024f]|^[^\w\u2066-\u2069]*\d")
_CAUSE = re.compile(r"[A-Za-z\u00c0-\u024f][\w.@/&'’-]*(?: [A-Za-z\u00c0-\u024f][\w.@/&'’-]*)*|^[^\w]*\d+(?:[.,:/٫٬]\d+)*")
_ARABIC_WORD = re.compile(rf"[{ARABIC}]{{2,}}")
_PHONE = re.compile(r"\+\d{1,4}(?:[ -]\d{2,}){2,}(?!\d)")
_DIGITS = re.compile(r"\d+")
_SENTENCE = 6
"""A line of fewer Arabic words is read right in any order that it gets."""
_PART = 2
"""So many Arabic words on its other side make what changes places a part of the sentence."""


def order_elsewhere(text: Passage) -> Iterator[Hit]:
    """A sentence whose words come in another order in a left-to-right box. A full stop that moves is no reason, nor is an address:
    that is read as one wherever it stands."""
    if text.role == "wrapper" or not _TURNS.search(text.text) or direction(text.text) != "rtl":
        return
    start = 0
    for line in text.text.split(SOFT_BREAK):
        hit = _turned(text, line, start) if _TURNS.search(line) else None
        if hit is not None:
            yield hit
        start += len(line) + 1


def _turned(text: Passage, line: str, start: int) -> Hit | None:
    words = [found.start() for found in _ARABIC_WORD.finditer(line)]
    causes = (found for found in _CAUSE.finditer(line) if not text.is_protected(start + found.start(), start + found.end()))
    cause = next(causes, None)
    if len(words) < _SENTENCE or cause is None or sum(at > cause.end() for at in words) < _PART:
        return None
    if not moved(line, "R", "L", words_only=True):
        return None
    held = holding(line, "rtl", ("L", None))
    repairs = (Repair(HOLD, tuple((start + at, start + at, control) for at, control in held)),) if held else ()
    said = cause[0].strip()
    low = start + cause.end() - len(said)
    return Hit(low, low + len(said), repairs, (("word", said),))


_CHANGE_PLACES = message(
    "In a program that writes from left to right (a message, a subject line), the parts before and after “{word}” change places."
)


def turned_number(text: Passage) -> Iterator[Hit]:
    """A telephone number whose groups a right-to-left line shows the other way round."""
    if "+" not in text.text or text.role == "wrapper" or direction(text.text) != "rtl":
        return
    for found in _PHONE.finditer(text.text):
        low, high = found.span()
        begins = text.text.rfind(SOFT_BREAK, 0, low) + 1
        line = text.text[begins:].partition(SOFT_BREAK)[0]
        groups = [each.span() for each in _DIGITS.finditer(line, low - begins, high - begins)]
        if read(displayed(line, "R"), groups) != groups:
            yield Hit(low, high, (Repair(_KEEP_NUMBER, ((low, low, LRI), (high, high, PDI))),), (("number", f"{LRI}{found[0]}{PDI}"),))


_KEEP_NUMBER = message("Keep the number together by an invisible isolate")
HOLD = message("Hold the order together by invisible isolates")
"""What the repair is called that puts in the fewest controls."""

BIDI = (
    Rule(
        "deceptive-order", message("Controls that deceive the eye"), message("An invisible control changes the order here."),
        message("What is printed is not what is stored: “123” can be read as “321”, and what is copied or searched is the other."),
        ("صوّت \u202e123\u202c مندوباً", "صوّت 123 مندوباً"), InPassage(deceptive_order), message("Take the control away"), safe=True,
        severity="error", source="Unicode Technical Report 36: bidirectional text spoofing",
    ),
    Rule(
        "order-elsewhere", message("Another order in a left-to-right program"),
        _CHANGE_PLACES,
        message("The reader there meets the end of the sentence before its beginning."),
        ("أعلن حزب PYD أن أعمال المؤتمر ناجحة", "\u2067أعلن حزب PYD أن أعمال المؤتمر ناجحة\u2069"), InPassage(order_elsewhere), HOLD,
        safe=False, severity="hint", source="Unicode Standard Annex 9", languages=("ar", "ckb"),
    ),
    Rule(
        "turned-number", message("A telephone number that is shown the other way round"),
        message("The groups of {number} are shown in the opposite order here."),
        message("A right-to-left line shows the last group first, and the reader dials another number."),
        ("الهاتف: +963 11 555 0142", "الهاتف: \u2066+963 11 555 0142\u2069"), InPassage(turned_number), _KEEP_NUMBER, safe=False,
        severity="hint", source="Unicode Standard Annex 9", languages=("ar", "ckb"),
    ),
)  # fmt: skip
"""The rules of display order."""
