"""Parting: the text of one paragraph that was divided, or of several that were joined, with every break that came or went."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from desktop_app.review.marking import Letters, Pen, letters, matched, merged, runs_of, value_of
from desktop_app.statement import Paragraph, Presence


def parted(old: tuple[Paragraph, ...], new: tuple[Paragraph, ...], pen: Pen, silent: Collection[str] = ()) -> tuple[Paragraph, ...]:
    """The paragraphs that say both: `old` and `new` begin with the same paragraph, all others stand in one of them alone.

    What was divided off comes with a suggested break, what was joined stays with one; each knows the paragraph before it. Of the
    `silent` ones, which are the author's own, no break is suggested: what was joined is simply gone.
    """
    head = new[0].id
    before, after = [letters(each.runs) for each in old], [letters(each.runs) for each in new]
    whole, text = _joined(before), _joined(after)
    gone = [(at, part) for at, part in _starts(old, before) if part.id not in silent]
    born = list(_starts(new, after))
    done: list[tuple[Paragraph, Letters]] = [(old[0], [])]

    def break_before(at_old: int, at_new: int) -> None:
        """Puts the breaks that stand before these letters."""
        for part in _due(gone, at_old):
            done.append((_was_joined(part, done[-1][0].id, pen, head), []))
        for part in _due(born, at_new):
            done.append((part if part.id in silent else _was_divided(part, done[-1], pen, head), []))

    used = (0, 0)
    for at_old, at_new, letter in merged(whole, text, pen, head, matched(whole, text, pen)):
        break_before(at_old - 1 if at_old > used[0] else -1, at_new - 1 if at_new > used[1] else -1)
        used = at_old, at_new
        if letter is not None:
            done[-1][1].append(letter)
    break_before(len(whole), len(text))
    return tuple(replace(part, runs=runs_of(found)) for part, found in done)


def _joined(parts: list[Letters]) -> Letters:
    return [letter for part in parts for letter in part]


def _starts(parts: tuple[Paragraph, ...], texts: list[Letters]) -> Iterator[tuple[int, Paragraph]]:
    """Each part but the first with the number of letters before it."""
    at = 0
    for text, part in zip(texts, parts[1:], strict=False):
        at += len(text)
        yield at, part


def _due(waiting: list[tuple[int, Paragraph]], at: int) -> Iterator[Paragraph]:
    """Takes the breaks that stand before letter `at`, or where it ends."""
    while waiting and waiting[0][0] <= at:
        yield waiting.pop(0)[1]


def _was_joined(part: Paragraph, behind: str, pen: Pen, key: str) -> Paragraph:
    old = part.break_change or Presence()
    deleted = old.deleted if old.deleted is not None else pen.change(f"{key}/join/{part.id}")
    return replace(part, break_change=Presence(old.inserted, deleted, behind))


def _was_divided(part: Paragraph, before: tuple[Paragraph, Letters], pen: Pen, key: str) -> Paragraph:
    if part.break_change is not None and part.break_change.inserted in pen.given:
        return replace(part, break_change=replace(part.break_change, behind=before[0].id))
    last = value_of(before[1][-1][1], "inserted") if before[1] else None
    change = last if last is not None and last in pen.own else pen.change(f"{key}/split/{part.id}")
    return replace(part, break_change=Presence(change, None, before[0].id))
