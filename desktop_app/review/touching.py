"""Touching: where one suggestion touches the letters of a paragraph, in whole words, as a person reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from desktop_app.statement.marks import Mark
from desktop_app.statement.nodes import Paragraph
from desktop_app.statement.runs import Run

_INSIDE = re.compile(r"[\w\u0640\u064b-\u065f\u0670\u0300-\u036f\u200c\u200d]")
_UNREAD = (False, False)
_NOWHERE = "\0"


@dataclass(frozen=True, slots=True)
class Touched:
    """One place: code points `start` … `end` of the stored text, and the words there without the suggestion and with it."""

    start: int
    end: int
    before: str
    after: str


def touched(paragraph: Paragraph, change: str) -> Iterator[Touched]:
    """What the change does to the letters, in order; touched letters of one word, or side by side, are one place."""
    read = _Read(paragraph, change, _grounds(paragraph, change))
    regions: list[tuple[int, int, int, int]] = []
    for start, end in read.touched:
        low, high = _whole(read.text, start, end, *read.words(start, end))
        if regions and low <= regions[-1][1]:
            first, _, begun, _ = regions[-1]
            regions[-1] = (min(first, low), high, begun, end)
        else:
            regions.append((low, high, start, end))
    for low, high, start, end in regions:
        before, after = read.words(low, high)
        if before or after:
            yield Touched(start, end, before, after)


def _grounds(paragraph: Paragraph, change: str) -> frozenset[str]:
    """The suggestions of others in whose letters the change deletes or puts in something: it is read as if they were accepted."""
    runs = paragraph.runs
    found = {mark.value for run in runs if Mark("deleted", change) in run.marks for mark in run.marks if mark.kind == "inserted"}
    mine = [any(mark.value == change for mark in run.marks) for run in runs]
    for at, run in enumerate(runs):
        following = next((each for each in range(at + 1, len(runs)) if not mine[each]), None)
        if not mine[at] and following is not None and following > at + 1:
            both = set(run.marks) & set(runs[following].marks)
            found.update(mark.value for mark in both if mark.kind == "inserted")
    return frozenset(found - {change})


@dataclass(frozen=True)
class _Read:
    """The text of a paragraph as it is read for one change. Letters that others put in count neither without it nor with it, but those
    of its `grounds` for both, and what those take out for neither."""

    paragraph: Paragraph
    change: str
    grounds: frozenset[str]

    def _kinds(self, run: Run) -> tuple[bool, bool]:
        """Whether the letters of the run are read without the change, and with it."""
        told = {(mark.kind, mark.value == self.change, mark.value in self.grounds) for mark in run.marks}
        put_in, taken_out = ("inserted", True, False) in told, ("deleted", True, False) in told
        others = ("inserted", False, False) in told or ("deleted", False, True) in told
        return not put_in and (not others or taken_out), put_in or not (taken_out or others)

    @cached_property
    def text(self) -> str:
        """The text. No word of this change goes on in letters that others take out; those that are not read at all do not part one."""
        return "".join(_NOWHERE * len(run.text) if self._kinds(run) == _UNREAD else self._barred(run) for run in self.paragraph.runs)

    def _barred(self, run: Run) -> str:
        told = [mark for mark in run.marks if mark.kind in ("inserted", "deleted")]
        mine = any(mark.value == self.change for mark in told)
        return run.text if mine or all(mark.kind == "inserted" for mark in told) else " " * len(run.text)

    @cached_property
    def touched(self) -> list[tuple[int, int]]:
        """The stretches that the change marks; what others put in between does not part them."""
        groups: list[tuple[int, int]] = []
        at = end = 0
        for run in self.paragraph.runs:
            start, at = at, at + len(run.text)
            if any(mark.value == self.change for mark in run.marks if mark.kind in ("inserted", "deleted")):
                if groups and end == start:
                    start = groups.pop()[0]
                groups.append((start, at))
                end = at
            elif end == start and self._kinds(run) == _UNREAD:
                end = at
        return groups

    def words(self, low: int, high: int) -> tuple[str, str]:
        """The words of a range without and with the change."""
        before, after, at = "", "", 0
        for run in self.paragraph.runs:
            letters = run.text[max(low - at, 0) : max(high - at, 0)]
            at += len(run.text)
            without, with_it = self._kinds(run)
            before += letters if without else ""
            after += letters if with_it else ""
        return before, after


def _whole(text: str, start: int, end: int, before: str, after: str) -> tuple[int, int]:
    """The range with the rest of the words that it cuts, joins or parts, in the reading without it or in the one with it."""
    low, high = start, end
    if any(_is_word((said + text[end:].lstrip(_NOWHERE))[:1]) for said in (before, after)):
        low -= _rest(text[at] for at in range(start - 1, -1, -1))
    if any(_is_word((text[:start].rstrip(_NOWHERE) + said)[-1:]) for said in (before, after)):
        high += _rest(text[at] for at in range(end, len(text)))
    return low, high


def _rest(letters: Iterable[str]) -> int:
    """How many of the letters still belong to the word that they go on from."""
    known = enumerate(takewhile(lambda letter: letter == _NOWHERE or _is_word(letter), letters), 1)
    return max((number for number, letter in known if letter != _NOWHERE), default=0)


def _is_word(letter: str) -> bool:
    return _INSIDE.match(letter) is not None
