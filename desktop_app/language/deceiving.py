"""Controls that deceive the eye: overrides, and embeddings and isolates that are never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.language.passage import Passage
from desktop_app.language.rule import Hit, Repair
from desktop_app.text.bidi import displayed
from desktop_app.text.bidi.reading import PAGE, is_steady
from desktop_app.text.message import Message, message
from desktop_app.text.script import direction

_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OVERRIDES = "\u202d\u202e"
_EMBEDDINGS = "\u202a\u202b\u202d\u202e"
_PDF, _PDI = "\u202c", "\u2069"
_NAMES = {
    "\u202a": message("left-to-right embedding (LRE)"), "\u202b": message("right-to-left embedding (RLE)"),
    "\u202d": message("left-to-right override (LRO)"), "\u202e": message("right-to-left override (RLO)"),
    "\u2066": message("left-to-right isolate (LRI)"), "\u2067": message("right-to-left isolate (RLI)"),
    "\u2068": message("first-strong isolate (FSI)"),
}  # fmt: skip
_LONG = 32
"""Letters of the deceiving words that a message repeats."""


class Control(NamedTuple):
    """A control that opens something at `at`, and the place of the one that closes it; None: it is never closed."""

    at: int
    end: int | None


def controls(text: str) -> list[Control]:
    """Embeddings, overrides and isolates of a text, in order (the end of an isolate closes what was opened in it, too)."""
    done: dict[int, int | None] = {}
    opened: list[int] = []
    for found in _CONTROLS.finditer(text):
        at, kind = found.start(), found[0]
        if kind == _PDI:
            depth = next((n for n in range(len(opened) - 1, -1, -1) if text[opened[n]] not in _EMBEDDINGS), None)
            if depth is not None:
                done[opened[depth]] = at
                del opened[depth:]
        elif kind == _PDF:
            if opened and text[opened[-1]] in _EMBEDDINGS:
                done[opened.pop()] = at
        else:
            done[at] = None
            opened.append(at)
    return [Control(at, end) for at, end in done.items()]


def deceptive_order(text: Passage) -> Iterator[Hit]:
    """Each override, closed or not, and each other control that is opened and never closed."""
    if not _CONTROLS.search(text.text):
        return
    for control in controls(text.text):
        override = text.text[control.at] in _OVERRIDES
        if override or control.end is None:
            yield _told(text.text, control, override=override)


def _told(text: str, control: Control, *, override: bool) -> Hit:
    end = len(text) if control.end is None else control.end
    name = Message(_NAMES[text[control.at]])
    away = ((control.at, control.at + 1, ""), *(((end, end + 1, ""),) if control.end is not None else ()))
    without = text[: control.at] + text[control.at + 1 : end] + text[end + 1 :]
    page = PAGE[direction(text) or "rtl"]
    harmless = is_steady(text, without, page, (page,))
    repairs = [Repair(_TAKE_AWAY, away, safe=harmless, arguments=(("name", name),))]
    if not override and not harmless:
        close = _PDF if text[control.at] in _EMBEDDINGS else _PDI
        repairs.insert(0, Repair(_CLOSE, ((end, end, close),), safe=True))
    words = _CONTROLS.sub("", text[control.at : end])[:_LONG]
    seen = displayed(text[control.at : end][: _LONG + 1], page).shown
    said = (("name", name), ("text", words), ("shown", f"\u202d{_CONTROLS.sub('', seen)}\u202c"))
    told = _NEVER_CLOSED if not override else _IDLE if harmless else _FORCES
    return Hit(control.at, max(end, control.at + 1), tuple(repairs), said, told)


_TAKE_AWAY = message("Take {name} away")
_CLOSE = message("Close it at the end of the paragraph")
_FORCES = message("An invisible {name} turns the order of letters here: “{text}” is displayed as “{shown}”.")
_IDLE = message("There is an invisible {name} here: it can turn the order of letters.")
_NEVER_CLOSED = message("The invisible {name} is opened here and never closed.")
