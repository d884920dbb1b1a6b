"""Letters of a returned copy laid over those that were sent: who kept, inserted, deleted and marked what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.formats.docx.copies.copy import Block, Key, Stretch
from desktop_app.formats.docx.copies.naming import Naming
from desktop_app.statement.marks import Mark, MarkKind
from desktop_app.statement.nodes import Paragraph
from desktop_app.statement.runs import plain
from desktop_app.text.diff import same

_SPANNING: frozenset[MarkKind] = frozenset({"part", "name"})
"""Marks that a copy has no look for: a person who types inside of one can't give it."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A letter as it was sent: of its node's label, or stored with these marks."""

    letter: str
    stretch: Stretch
    node: str
    label: bool
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Came:
    """A letter as it came back: in a stretch that begins at `at` of a block, itself at `point`."""

    letter: str
    stretch: Stretch
    segment: int
    block: int
    at: int
    point: int


def sent_letters(paragraph: Paragraph, stretches: Sequence[Stretch]) -> list[Sent]:
    """The letters of a paragraph beside how the copy showed them."""
    shown = ((letter, stretch) for stretch in stretches for letter in stretch.text)
    marks = (run.marks for run in paragraph.runs for _letter in run.text)
    done = []
    for number, (letter, stretch) in enumerate(shown):
        label = number < len(paragraph.label)
        done.append(Sent(letter, stretch, paragraph.id, label, () if label else next(marks)))
    return done


def came_letters(block: Block, number: int, segment: int, start: int, end: int) -> Iterator[Came]:
    """The letters of a block from `start` to `end`."""
    at = 0
    for stretch in block.stretches:
        for point in range(max(start, at), min(end, at + len(stretch.text))):
            yield Came(stretch.text[point - at], stretch, segment, number, at, point)
        at += len(stretch.text)


def paired(sent: Sequence[Sent], came: Sequence[Came]) -> list[Sent | None]:
    """For each letter that came back the one that was sent, None for a new one.

    Letters that somebody inserted meanwhile are set aside first: what is left is nearly always exactly what was sent.
    """
    known = {letter.stretch.inserted for letter in sent}
    old = [number for number, letter in enumerate(came) if letter.stretch.inserted is None or letter.stretch.inserted in known]
    done: list[Sent | None] = [None] * len(came)
    for part in same("".join(letter.letter for letter in sent), "".join(came[number].letter for number in old)):
        for step in range(part.length):
            done[old[part.new + step]] = sent[part.old + step]
    return done


def insides(pairs: Sequence[tuple[Came, Sent | None]]) -> list[tuple[Mark, ...]]:
    """For each letter that came back the parts and names that it stands in the midst of: the letters that were sent before and behind
    it carry them both."""
    ahead: list[tuple[Mark, ...]] = []
    marks: tuple[Mark, ...] = ()
    for _came, sent in reversed(pairs):
        marks = marks if sent is None else sent.marks
        ahead.append(marks)
    done, marks = [], ()
    for (_came, sent), after in zip(pairs, reversed(ahead), strict=True):
        marks = marks if sent is None else sent.marks
        done.append(tuple(mark for mark in marks if mark.kind in _SPANNING and mark in after))
    return done


@dataclass(frozen=True, slots=True)
class Marking:
    """Gives letters their marks. `presence`: who is said to have inserted or deleted the whole paragraph: its letters are not
    marked; `sent`: the suggestions that said so when it was sent."""

    naming: Naming
    presence: tuple[Key | None, Key | None] = (None, None)
    sent: tuple[str | None, str | None] = (None, None)

    def kept(self, sent: Sent, came: Came) -> tuple[Mark, ...]:
        """The marks of a letter that was sent and came back."""
        was, now, marks = sent.stretch, came.stretch, sent.marks
        inserted, deleted = self.naming.letters[came.block, came.at]
        if now.inserted is not None or now.deleted is None:  # LibreOffice forgets who inserted what somebody else deletes
            change = (self.sent[0] if was.inserted == now.inserted else None) or inserted
            marks = self._one(marks, "inserted", was.inserted == now.inserted, (now.inserted, self.presence[0]), change)
        change = (self.sent[1] if was.deleted == now.deleted else None) or deleted
        marks = self._one(marks, "deleted", was.deleted == now.deleted, (now.deleted, self.presence[1]), change)
        return marks if was == now else self._styled(marks, was, came)

    def _one(
        self, marks: tuple[Mark, ...], kind: MarkKind, same: bool, keys: tuple[Key | None, Key | None], change: str
    ) -> tuple[Mark, ...]:
        """The marks with the one that says who inserted or deleted the letter, where its paragraph does not say so.

        `keys`: who does, and who is said to have done so to the whole paragraph; `same`: as when it was sent.
        """
        now, whole = keys
        if same and (now in (None, whole) or any(mark.kind == kind for mark in marks)):
            return marks
        marks = _without(marks, kind)
        return marks if now in (None, whole) else (*marks, Mark(kind, self.naming.used(change, "text")))

    def new(self, came: Came, inside: tuple[Mark, ...] = ()) -> tuple[Mark, ...]:
        """The marks of a letter that was not sent; `inside`: those that it stands in the midst of."""
        now, marks = came.stretch, came.stretch.marks
        marks = (*marks, *(mark for mark in inside if mark not in marks))
        inserted, deleted = self.naming.letters[came.block, came.at]
        if now.inserted is not None and now.inserted != self.presence[0]:
            marks = (*marks, Mark("inserted", self.naming.used(inserted, "text")))
        if now.deleted is not None and now.deleted != self.presence[1]:
            marks = (*marks, Mark("deleted", self.naming.used(deleted, "text")))
        if now.before is not None and now.inserted is None:
            marks = (*marks, Mark("restyled", self._style(came), now.before[1]))
        return marks

    def _styled(self, marks: tuple[Mark, ...], was: Stretch, came: Came) -> tuple[Mark, ...]:
        """What became of how a letter looks."""
        now = came.stretch
        before = tuple(mark for mark in marks if mark.kind in _STYLES)
        fresh = now.before is not None and (was.before is None or was.before[0] != now.before[0])
        if was.marks != now.marks:
            gone = {mark for mark in was.marks if mark not in now.marks}
            marks = (*(mark for mark in marks if mark not in gone), *(mark for mark in now.marks if mark not in was.marks))
        if was.before is not None and now.before is None:
            marks = _without(marks, "restyled")
        if fresh:
            marks = (*_without(marks, "restyled"), Mark("restyled", self._style(came), before))
        return marks

    def _style(self, came: Came) -> str:
        return self.naming.used(self.naming.styles[came.block, came.at], "style")


_STYLES = frozenset({"scripture", "part", "foreign", "name", "link", "strong", "emphasis"})


def _without(marks: tuple[Mark, ...], kind: str) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if mark.kind != kind)


def stored_length(paragraph: Paragraph) -> int:
    """How many letters a copy shows of the paragraph."""
    return len(paragraph.label) + len(plain(paragraph.runs))
