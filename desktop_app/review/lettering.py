"""Lettering: an edit of the letters of one paragraph, which most edits are, without a look at all the others."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from desktop_app.review.ink import Ink
from desktop_app.review.marking import letters, matched, merged, runs_of
from desktop_app.statement import AgendaItem, Caret, Mark, Paragraph, Run, Runs, Statement
from desktop_app.statement.arranging import located, with_paragraph
from desktop_app.statement.directions import chained
from desktop_app.statement.marks import MarkKind, ordered
from desktop_app.statement.references import changes_of, live_changes
from desktop_app.statement.runs import canonical, cut, length, plain
from desktop_app.statement.touching import alike
from desktop_app.statement.walking import places
from desktop_app.text.diff import Same, same_words

_BESIDE = ("id", "language", "metadata", "comments", "gaps", "proposals", "sources", "ignored", "extensions", "milestones")
_TYPED: dict[MarkKind, tuple[MarkKind, ...]] = {"inserted": ("inserted", "deleted"), "deleted": ("deleted", "inserted")}
"""The marks of typing, each with those that it can go on from, first its own kind."""


def retyped(old: Statement, new: Statement, ink: Ink, caret: Caret | None) -> Statement | None:
    """The old statement with the other letters of one paragraph as suggestions; None where more than such letters differ, or where
    the paragraph is the author's own new one."""
    found = _only(old, new)
    if found is None:
        return None
    was, now = found
    place = located(old, was.id)
    if place is None or was.presence is not None or (place[0].item is not None and old.agenda[place[0].item].presence is not None):
        return None
    at = caret.offset if caret is not None and caret.node == was.id and not caret.field else None
    runs = marked(was.runs, now.runs, ink, was.id, at)
    done = with_paragraph(old, place[0], replace(was, runs=runs))
    marks = {mark.value for run in runs for mark in run.marks}
    changes = (*old.changes, *(change for change in (*ink.given, *ink.changes) if change.id in marks))
    if not changes_of(was) <= marks:
        live = live_changes(done)
        changes = tuple(change for change in changes if change.id in live)
    if changes == done.changes:
        return done
    told = replace(done, changes=changes)
    places.carry(done, told)
    chained.carry(done, told)
    return told


def marked(old: Runs, new: Runs, ink: Ink, key: str, caret: int | None = None) -> Runs:
    """Both texts as one, what went and came marked. What is the same at both ends is not looked at letter by letter."""
    if ink.apart and not any(run.marks for run in (*old, *new)):
        return canonical(_unmarked(plain(old), plain(new), ink, key))
    start, end = (0, 0) if ink.apart else _edges(old, new, caret)
    inner_old, inner_new = letters(cut(old, start, length(old) - end)), letters(cut(new, start, length(new) - end))
    parts = matched(inner_old, inner_new, ink.pen, None if caret is None else caret - start)
    middle = [letter for _old, _new, letter in merged(inner_old, inner_new, ink.pen, key, parts) if letter is not None]
    return adopted(canonical((*cut(old, 0, start), *runs_of(middle), *cut(old, length(old) - end, length(old)))), ink)


def _unmarked(old: str, new: str, ink: Ink, key: str) -> Iterator[Run]:
    """What `marked` gives for texts without any marks, stretch by stretch."""
    at_old = at_new = 0
    for number, part in enumerate((*same_words(old, new), Same(len(old), len(new), 0))):
        if at_old < part.old:
            yield Run(old[at_old : part.old], (Mark("deleted", ink.pen.change(f"{key}/{number}")),))
        if at_new < part.new:
            yield Run(new[at_new : part.new], (Mark("inserted", ink.pen.change(f"{key}/{number}")),))
        yield Run(old[part.old : part.old + part.length])
        at_old, at_new = part.old + part.length, part.new + part.length


def adopted(runs: Runs, ink: Ink) -> Runs:
    """The runs in which letters marked just now beside letters of an open change of the author belong to that: a word that is typed
    letter by letter is one suggestion, also where it is typed over another. Where each place is to be apart, the runs themselves."""
    if ink.apart:
        return runs
    fresh = {change.id for change in ink.changes if change.authors == (ink.author,)}
    onward = _adopted(runs, fresh, ink.own)
    return canonical(reversed(_adopted(tuple(reversed(onward)), fresh, ink.own)))


def _adopted(runs: Runs, fresh: Collection[str], own: Collection[str]) -> Runs:
    """The runs with what is fresh behind an open change as part of it: of what does the same to its letters, else of any."""
    done: list[Run] = []
    for run in runs:
        marks = run.marks
        for kind, beside in _TYPED.items() if done else ():
            if _value(run, kind) in fresh:
                other = next((value for each in beside if (value := _value(done[-1], each)) in own and value is not None), None)
                marks = marks if other is None else ordered(_named(marks, kind, other))
        done.append(Run(run.text, marks))
    return tuple(done)


def _value(run: Run, kind: MarkKind) -> str | None:
    return next((mark.value for mark in run.marks if mark.kind == kind), None)


def _named(marks: tuple[Mark, ...], kind: MarkKind, value: str) -> Iterator[Mark]:
    return (Mark(kind, value) if mark.kind == kind else mark for mark in marks)


def _edges(old: Runs, new: Runs, caret: int | None) -> tuple[int, int]:
    """How many letters with all their marks the texts share at their start, and at their end beyond those. With a caret those behind it
    come first, and none of them counts for the start: of two letters alike the one that was typed is the one before the caret."""
    most = min(length(old), length(new))
    start, end = _shared(old, new), _shared(_mirrored(old), _mirrored(new))
    if caret is None:
        return start, min(end, most - start)
    end = min(end, most, max(length(new) - caret, 0))
    return min(start, caret, most - end), end


def _mirrored(runs: Runs) -> Runs:
    return tuple(Run(run.text[::-1], run.marks) for run in reversed(runs))


def _shared(old: Runs, new: Runs) -> int:
    at = 0
    for one, other in zip(old, new, strict=False):
        if one.marks != other.marks:
            break
        if one.text != other.text:
            most = min(len(one.text), len(other.text))
            return at + next((index for index in range(most) if one.text[index] != other.text[index]), most)
        at += len(one.text)
    return at


def _only(old: Statement, new: Statement) -> tuple[Paragraph, Paragraph] | None:
    """The one paragraph that differs, in its letters alone; None where anything else differs."""
    if any(getattr(old, name) is not getattr(new, name) for name in _BESIDE):
        return None
    found: list[tuple[Paragraph, Paragraph]] = []
    for name in ("front", "lead", "body", "closing"):
        if not _differing(getattr(old, name), getattr(new, name), found):
            return None
    if old.agenda is not new.agenda:
        if len(old.agenda) != len(new.agenda):
            return None
        for one, other in zip(old.agenda, new.agenda, strict=True):
            if one is not other and not (_alike(one, other) and _differing(one.paragraphs, other.paragraphs, found)):
                return None
    if len(found) != 1 or replace(found[0][0], runs=()) != replace(found[0][1], runs=()):
        return None
    return found[0]


def _alike(one: AgendaItem, other: AgendaItem) -> bool:
    return replace(one, paragraphs=()) == replace(other, paragraphs=())


def _differing(old: tuple[Paragraph, ...], new: tuple[Paragraph, ...], found: list[tuple[Paragraph, Paragraph]]) -> bool:
    """Adds the pairs that differ; False where the rows are of different lengths, or more than one pair is found in all."""
    if old is new:
        return True
    if len(old) != len(new):
        return False
    first, tail = alike(old, new)
    last = len(old) - tail
    found += ((one, other) for one, other in zip(old[first:last], new[first:last], strict=True) if one is not other)
    return len(found) < 2
