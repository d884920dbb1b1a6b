"""Marking: two states of a text as one, the letters that went and came marked as suggestions.

Works on letters: a letter is one code point with its marks. Whoever reads it as accepted gets the new text, as original the old one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from desktop_app.statement.marks import STYLE_MARKS, Mark, MarkKind, ordered
from desktop_app.statement.runs import Run, Runs, canonical
from desktop_app.text.diff import Same, same, same_words, shared_start

Letter = tuple[str, tuple[Mark, ...]]
Letters = list[Letter]

_SUGGESTED = frozenset({"inserted", "deleted", "restyled"})
_PLANES: dict[MarkKind, int] = {"deleted": 0xF0000, "inserted": 0x100000}
"""Letters that are suggestions are compared as if they stood in another plane of Unicode: they are other letters."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Who marks. `change(key)` gives the id of the change for a place; `own` are the author's changes that are still open: what they
    put in is edited without a mark; `joint(old, given)` gives the id of a change that takes over from another author's, with both names.
    `given` are changes that only the new text knows: what it has marked with them is suggested already. `comments` of the old text
    stay although the new one does not know them. `words`: whole words differ, never letters of them."""

    change: Callable[[str], str]
    own: frozenset[str]
    joint: Callable[[str, str | None], str]
    given: frozenset[str] = frozenset()
    comments: frozenset[str] = frozenset()
    words: bool = False


def letters(runs: Runs) -> Letters:
    """The runs, letter by letter."""
    return [(letter, run.marks) for run in runs for letter in run.text]


def runs_of(found: Letters) -> Runs:
    """The canonical runs of letters."""
    return canonical(Run(letter, marks) for letter, marks in found)


def value_of(marks: tuple[Mark, ...], kind: MarkKind) -> str | None:
    """The id in the mark of this kind; None where there is none."""
    return next((mark.value for mark in marks if mark.kind == kind), None)


def style_of(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks that an author sets."""
    return tuple(mark for mark in marks if mark.kind in STYLE_MARKS)


def matched(old: Letters, new: Letters, pen: Pen, caret: int | None = None) -> tuple[Same, ...]:
    """Which letters of the old text stand in the new one; deletions that are given among them. `caret`: what changed ends there,
    where that explains it as well."""
    before, after = _told_apart(old, new, pen.given)
    if pen.words:
        return same_words(before, after)
    if caret is not None and 0 <= caret <= len(after):
        end = len(after) - caret
        if end <= len(before) and before[len(before) - end :] == after[caret:]:
            most = min(len(before) - end, caret)
            start = shared_start(before, after, most)
            if start == most:
                return tuple(part for part in (Same(0, 0, start), Same(len(before) - end, caret, end)) if part.length)
    return same(before, after)


def merged(old: Letters, new: Letters, pen: Pen, key: str, parts: tuple[Same, ...]) -> Iterator[tuple[int, int, Letter | None]]:
    """The letters of both texts in one order, what went before what came for it: (letters of the old text that are then used up, of
    the new one, the letter with its marks). None for the letter: an own insertion that is simply gone. `key` names the text for
    `pen.change`."""
    at_old = at_new = 0
    for number, part in enumerate((*parts, Same(len(old), len(new), 0))):
        place = f"{key}/{number}"
        while at_old < part.old:
            at_old += 1
            yield at_old, at_new, _gone(old[at_old - 1], pen, place)
        while at_new < part.new:
            at_new += 1
            yield at_old, at_new, _come(new[at_new - 1], pen, place)
        for offset in range(part.length):
            at_old, at_new = at_old + 1, at_new + 1
            yield at_old, at_new, _stays(old[part.old + offset], new[part.new + offset], pen, place)


def _told_apart(old: Letters, new: Letters, given: frozenset[str]) -> tuple[str, str]:
    """The texts to compare; a text that uses those planes itself is compared as it is."""
    used = any(ord(letter) >= _PLANES["deleted"] for letter, _marks in (*old, *new))
    first, second = ("".join(letter if used else _compared(letter, marks, given) for letter, marks in text) for text in (old, new))
    return first, second


def _compared(letter: str, marks: tuple[Mark, ...], given: frozenset[str]) -> str:
    told = (mark for mark in marks if mark.kind == "inserted" or mark.value not in given)
    plane = next((_PLANES[mark.kind] for mark in told if mark.kind in _PLANES), None)
    return letter if plane is None or ord(letter) > 0xFFFD else chr(plane + ord(letter))


def _known(marks: tuple[Mark, ...], pen: Pen) -> tuple[Mark, ...]:
    """The marks without those of changes that are neither given nor the author's."""
    return ordered(mark for mark in marks if mark.kind not in _SUGGESTED or mark.value in pen.given)


def _with_given(old: tuple[Mark, ...], new: tuple[Mark, ...], pen: Pen) -> tuple[Mark, ...]:
    """The old marks with the given suggestions; a letter that one has suggested to delete or to restyle keeps the first suggestion."""
    held, was, now = {mark.kind for mark in old}, style_of(old), style_of(new)
    fresh = [mark for mark in new if mark.kind in _SUGGESTED and mark.value in pen.given and mark.kind not in held]
    if any(mark.kind == "restyled" for mark in fresh):
        fresh = [replace(mark, before=was) if mark.kind == "restyled" else mark for mark in fresh if mark.kind != "restyled" or was != now]
        old = (*(mark for mark in old if mark.kind not in STYLE_MARKS), *now)
    return ordered((*old, *fresh))


def _gone(old: Letter, pen: Pen, place: str) -> Letter | None:
    letter, marks = old
    if value_of(marks, "deleted") is not None:
        return old
    if value_of(marks, "inserted") in pen.own:
        return None
    return letter, ordered((*marks, Mark("deleted", pen.change(place))))


def _come(new: Letter, pen: Pen, place: str) -> Letter | None:
    letter, marks = new
    inherited, deleted = value_of(marks, "inserted"), value_of(marks, "deleted")
    if inherited in pen.given:
        return letter, _known(marks, pen)
    if deleted is not None:
        if deleted in pen.given:
            return letter, ordered((Mark("inserted", pen.change(place)), *(mark for mark in marks if mark.kind != "inserted")))
        return None  # brought along from elsewhere, where it was to go
    change = inherited if inherited in pen.own and inherited is not None else pen.change(place)
    kept = (mark for mark in marks if mark.kind == "commented" or mark.kind in STYLE_MARKS)
    return letter, ordered((Mark("inserted", change), *kept))


def _stays(old: Letter, new: Letter, pen: Pen, place: str) -> Letter:
    """A letter of both texts: its suggestions are the old ones and the given ones, its comments the new ones, another look is a
    suggestion."""
    letter, marks = old
    comments = (
        *(mark for mark in new[1] if mark.kind == "commented"),
        *(mark for mark in marks if mark.kind == "commented" and mark.value in pen.comments),
    )
    if any(mark.value in pen.given and mark.kind in _SUGGESTED for mark in new[1]):
        marks = _with_given(marks, new[1], pen)
        if value_of(marks, "restyled") in pen.given:
            return letter, ordered((*(mark for mark in marks if mark.kind != "commented"), *comments))
    was, now = style_of(marks), style_of(new[1])
    review = tuple(mark for mark in marks if mark.kind in ("inserted", "deleted"))
    restyled = next((mark for mark in marks if mark.kind == "restyled"), None)
    if was == now or value_of(marks, "deleted") is not None:
        return letter, ordered((*review, *(() if restyled is None else (restyled,)), *comments, *was))
    if value_of(marks, "inserted") in pen.own:
        return letter, ordered((*review, *(() if restyled is None else (restyled,)), *comments, *now))
    before = was if restyled is None else restyled.before
    if now == before:
        return letter, ordered((*review, *comments, *now))
    return letter, ordered((*review, Mark("restyled", _restyling(restyled, new[1], pen, place), before), *comments, *now))


def _restyling(old: Mark | None, new: tuple[Mark, ...], pen: Pen, place: str) -> str:
    """The change of a letter that looks otherwise than `old` has suggested it."""
    if old is None:
        return pen.change(place)
    given = value_of(new, "restyled")
    return old.value if old.value in pen.own else pen.joint(old.value, given if given in pen.given else None)
