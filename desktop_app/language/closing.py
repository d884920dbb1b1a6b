"""Where a quotation that nobody closed may end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.language.passage import Passage
from desktop_app.language.quoting import PROSE, Place, marks_of

_CUES = re.compile(
    r"[ \u00a0](?:لا أساس (?:له|لها|لهم) (?:من الصحة|إطلاقاً)|لا صحة (?:له|لها)"
    r"|(?:هو |هي )?(?:أمر )?عار[ٍيى]? (?:عن|من) الصحة|محض (?:افتراء|كذب))"
)
_CLAIM = re.compile(r"(?:^|[\s،؛])(?:[وف]?(?:أن|إن)|لأن) (?:كل )?ما [^،؛.؟!]*$")
_SENTENCE_END = re.compile(r"[.؟!?…](?=[\s\u2028]|$)")
_INNER = re.compile(r"[،؛,;:.؟!?…](?=\s)")
_OUTSIDE = {"en": False}
"""Whether the full stop stands behind the closing mark: in English it does not."""
_SHORT = 22
_MOST = 3


class Ending(NamedTuple):
    """A place where a quotation may end: a mark goes in at `at` of `passage`. `sure`: it can end nowhere else."""

    passage: Passage
    at: int
    sure: bool


def endings(place: Place, shut: Place | None, last: Passage | None) -> tuple[Ending, ...]:
    """The places where the quotation that opens here may end, the likeliest first.

    `shut`: the mark that closed the quotation around it; `last`: the passage that the running text of the statement ends with.
    """
    found: dict[tuple[int, int], Ending] = {}
    for ending in _endings(place, shut, last):
        found.setdefault((id(ending.passage), ending.at), ending)
    return tuple(found.values())[:_MOST]


def _endings(place: Place, shut: Place | None, last: Passage | None) -> Iterator[Ending]:
    passage, start = place.passage, place.mark.at + 1
    text = passage.text
    if shut is not None:
        if shut.passage is passage:
            yield Ending(passage, shut.mark.at, sure=False)
        limit = shut.mark.at if shut.passage is passage else len(text)
    else:
        later = next((mark.at for mark in marks_of(passage) if mark.at > place.mark.at), None)
        limit = len(text) if later is None else len(text[:later].rstrip())
    cue = _CUES.search(text, start, limit)
    if cue:
        yield Ending(passage, cue.start(), sure=shut is None and _CLAIM.search(text[: start - 1]) is not None)
    end = _before_stop(passage, len(text.rstrip()))
    introduced = text[: start - 1].rstrip()[-1:] in ("", ":")
    if introduced and shut is None and last is not None and last is not passage and passage.role in PROSE:
        yield Ending(last, _before_stop(last, len(last.text.rstrip())), sure=False)
    whole = limit == len(text)
    if whole:
        yield Ending(passage, end, sure=not introduced and not cue and shut is None and _is_one_clause(text[start:end]))
    for found in _SENTENCE_END.finditer(text, start, limit):
        yield Ending(passage, _before_stop(passage, found.end()), sure=False)
    if not whole and shut is None:
        yield Ending(passage, limit, sure=False)
    for found in re.finditer(r"[،,]", text[start:limit]):
        yield Ending(passage, start + found.start(), sure=False)


def _is_one_clause(quoted: str) -> bool:
    return not _INNER.search(quoted.rstrip(".") + " ") and 2 <= len(quoted.split()) <= _SHORT


def _before_stop(passage: Passage, end: int) -> int:
    """The place of the closing mark of what ends at `end`: before the full stop, except in English."""
    outside = _OUTSIDE.get(passage.language.partition("-")[0], True)
    return end - 1 if outside and passage.text[end - 1 : end] == "." and passage.text[end - 2 : end - 1] != "." else end
