"""Parts of the closing: thanks and pledges, each the clause that says so."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.recognition.phrases import sentences
from desktop_app.recognition.reading import Reading

LONGEST = 380
"""A part is a sentence or two: a longer one is cut to the clause."""


def parts(reading: Reading) -> Iterator[tuple[int, int, int, str]]:
    """Thanks and pledges as (piece, start, end, "thanks" | "pledge") in code points of the piece's text, not overlapping."""
    closing = [at for at in reading.where("closing.start", "closing.text", "closing.slogan") if reading.names[at] & {"thanks", "pledge"}]
    named: set[str] = set()
    for at in closing:
        yield from _in_piece(reading, at, named)
    missing = {"thanks", "pledge"} - named
    for at in reading.where("body.text", "agenda.more") if missing else ():
        if "before-half" not in reading.names[at]:
            yield from (part for part in _in_piece(reading, at, set()) if part[3] in missing)


def _in_piece(reading: Reading, at: int, named: set[str]) -> Iterator[tuple[int, int, int, str]]:
    piece = reading.pieces[at]
    text = piece.folded.text
    marks = sorted((hit.start, hit.name) for hit in piece.hits if hit.name in ("thanks", "pledge"))
    for start, end in sentences(text):
        inside = [(mark, name) for mark, name in marks if start <= mark < end]
        runs: list[tuple[int, str]] = []
        for mark, name in inside:
            if not runs or runs[-1][1] != name:
                runs.append((mark, name))
        for number, (mark, name) in enumerate(runs):
            low = start if number == 0 else _clause_start(text, mark, start)
            high = _clause_start(text, runs[number + 1][0], start) if number + 1 < len(runs) else end
            named.add(name)
            yield at, *_fitting(piece.origin(low, high), piece.origin(mark, mark + 1)[0], piece.text), name


def _clause_start(text: str, mark: int, least: int) -> int:
    """Where the clause of a word begins: behind the comma or the conjunction just before it."""
    comma = max(text.rfind("،", least, mark), text.rfind(",", least, mark))
    if comma >= 0 and len(text[comma + 1 : mark].split()) <= 4:
        return comma + 1
    words = text[least:mark].split()
    if words and words[-1] in ("كما", "and", "also", "û", "و", "u"):
        return text.rindex(words[-1], least, mark)
    return mark - 1 if mark > least and text[mark - 1] == "و" else mark


def _fitting(span: tuple[int, int], mark: int, text: str) -> tuple[int, int]:
    low, high = span
    while low < high and text[low].isspace():
        low += 1
    while high > low and text[high - 1].isspace():
        high -= 1
    if high - low > LONGEST:
        before = max((text.rfind(sign, low, mark) for sign in "،,;؛"), default=-1)
        low = before + 1 if before > low else max(low, mark - 40)
        while low < high and text[low].isspace():
            low += 1
    return low, min(high, low + LONGEST)
