"""Which text: the stored text holds suggestions; the accepted text is what the statement would say with all of them accepted,
the original what it said before them. Each comes with the way back to stored offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.statement.marks import MarkKind
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.presence import Presence
from desktop_app.statement.runs import Runs
from desktop_app.statement.walking import paragraphs

View = Literal["accepted", "original"]
_LEFT_OUT: dict[View, MarkKind] = {"accepted": "deleted", "original": "inserted"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters of a reading that stand together in one paragraph: from `shown` on, there from `stored` on.

    Of a label, which is no stored text, `stored` is None. A paragraph of which nothing is read has one stretch without letters.
    """

    shown: int
    node: str
    stored: int | None
    length: int


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Reading:
    """A text as it is read, with the way back to where its letters are stored. Offsets are code points."""

    text: str
    stretches: tuple[Stretch, ...]

    def stored(self, offset: int, right: bool = False) -> tuple[str, int] | None:
        """Where a place of the text is stored: behind the letter before it, with `right` before the letter after it.

        None where there is no stored letter on either side.
        """
        for letter in (offset, offset - 1) if right else (offset - 1, offset):
            stretch = self._at(letter)
            if stretch is not None and stretch.stored is not None:
                return stretch.node, stretch.stored + offset - stretch.shown
        empty = (stretch for stretch in self.stretches if stretch.shown == offset and not stretch.length)
        return next(((stretch.node, stretch.stored or 0) for stretch in empty), None)

    def stored_range(self, start: int, end: int) -> tuple[tuple[str, int], tuple[str, int]] | None:
        """Where the letters `start` … `end` are stored: the place before the first and the one behind the last."""
        first, last = self.stored(start, right=True), self.stored(end)
        return None if first is None or last is None else (first, last)

    def shown(self, node: str, offset: int) -> int | None:
        """Where a stored place is in the text; inside what is left out, where that would stand. None: a paragraph not read here."""
        best: int | None = None
        for stretch in self.stretches:
            if stretch.node != node or stretch.stored is None:
                continue
            if stretch.stored > offset:
                return stretch.shown if best is None else best
            best = stretch.shown + min(offset - stretch.stored, stretch.length)
        return best

    def _at(self, letter: int) -> Stretch | None:
        index = bisect_right(self.stretches, letter, key=lambda stretch: stretch.shown) - 1
        if index < 0:
            return None
        stretch = self.stretches[index]
        return stretch if letter < stretch.shown + stretch.length else None


def accepted(runs: Runs) -> str:
    """The text with all suggestions accepted: without the letters marked as deleted."""
    return "".join(run.text for run in without_deleted(runs))


def original(runs: Runs) -> str:
    """The text as it was before all suggestions: without the letters marked as inserted."""
    return "".join(run.text for run in _seen(runs, "original"))


def without_deleted(runs: Runs) -> Runs:
    """The runs that are no suggested deletions, each as it is."""
    return _seen(runs, "accepted")


def accepted_map(runs: Runs, view: View = "accepted") -> Reading:
    """The accepted text of runs with the way back; `node` of its places is empty."""
    return _reading(_stretches("", runs, view))


@by_identity
def reading(paragraph: Paragraph) -> Reading:
    """The accepted text of one paragraph, empty where the whole paragraph is suggested for deletion. Remembered by identity."""
    return chain_text((paragraph,))


def chain_text(pieces: Sequence[Paragraph], view: View = "accepted", *, labels: bool = False) -> Reading:
    """The pieces of a chain as one text with the way back; pieces that the view leaves out have no letters.

    `labels`: with the labels, as it is printed; that of a paragraph whose break goes is no more: where it stays, it stands as text.
    """
    gone = {piece.id for piece in pieces[1:] if view == "accepted" and _absent(piece.break_change, view)}
    return _reading(stretch for piece in pieces for stretch in _piece(piece, view, labels=labels and piece.id not in gone))


def read_chains(statement: Statement, view: View = "accepted") -> Iterator[tuple[Paragraph, ...]]:
    """The paragraphs as a reader of the view sees them: like `walking.chains`, but a paragraph whose break is suggested for
    deletion continues the one before (in the original: one whose break is suggested for insertion), and what the view leaves out
    stands in no chain."""
    chain: list[Paragraph] = []
    for paragraph in paragraphs(statement):
        if _absent(paragraph.presence, view):
            continue
        if chain and not paragraph.run_in and not _absent(paragraph.break_change, view):
            yield tuple(chain)
            chain = []
        chain.append(paragraph)
    if chain:
        yield tuple(chain)


def is_read(paragraph: Paragraph, view: View = "accepted") -> bool:
    """Whether the view shows the paragraph at all."""
    return not _absent(paragraph.presence, view)


def _absent(presence: Presence | None, view: View) -> bool:
    if presence is None:
        return False
    return (presence.deleted if view == "accepted" else presence.inserted) is not None


def _seen(runs: Runs, view: View) -> Runs:
    gone = _LEFT_OUT[view]
    if not any(mark.kind == gone for run in runs for mark in run.marks):
        return runs
    return tuple(run for run in runs if not any(mark.kind == gone for mark in run.marks))


def _piece(piece: Paragraph, view: View, *, labels: bool) -> Iterator[tuple[str, int | None, str]]:
    if not is_read(piece, view):
        yield piece.id, 0, ""
        return
    if labels and piece.label:
        yield piece.id, None, piece.label
    yield from _stretches(piece.id, piece.runs, view)


def _stretches(node: str, runs: Runs, view: View) -> Iterator[tuple[str, int | None, str]]:
    """(node, stored offset, letters) of what the view shows; neighbours together."""
    gone, at, start, letters, any_yet = _LEFT_OUT[view], 0, 0, "", False
    for run in runs:
        if any(mark.kind == gone for mark in run.marks):
            if letters:
                yield node, start, letters
                any_yet = True
            letters, start = "", at + len(run.text)
        else:
            letters += run.text
        at += len(run.text)
    if letters or not any_yet:
        yield node, start if letters else 0, letters


def _reading(parts: Iterable[tuple[str, int | None, str]]) -> Reading:
    shown, stretches, texts = 0, [], []
    for node, stored, letters in parts:
        stretches.append(Stretch(shown, node, stored, len(letters)))
        texts.append(letters)
        shown += len(letters)
    return Reading("".join(texts), tuple(stretches))
