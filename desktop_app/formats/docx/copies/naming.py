"""Suggestions of a returned copy get ids: what one author did at one time and in one place is one suggestion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.formats.docx.copies.copy import Block, Key
from desktop_app.formats.docx.copies.times import moment
from desktop_app.statement.ids import Ids
from desktop_app.statement.review import ChangeKind, TrackedChange

_RANK: tuple[ChangeKind, ...] = ("text", "move", "presence", "break", "style", "field")


@dataclass(slots=True)
class Naming:
    """Gives ids by place. Letters and ends of paragraphs are counted through the whole text: neighbours of the same author and time
    belong together, also over the ends of paragraphs; a replaced word is one suggestion."""

    ids: Ids
    known: dict[Key, str] = field(default_factory=dict)
    """Suggestions that were sent, where one author made only one at a time."""

    letters: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)
    """By number of block and offset where a stretch begins: the ids of its insertion and deletion, empty for none."""
    styles: dict[tuple[int, int], str] = field(default_factory=dict)
    ends: dict[int, tuple[str, str]] = field(default_factory=dict)
    shapes: dict[int, str] = field(default_factory=dict)
    _last: dict[tuple[str, Key], tuple[int, str]] = field(default_factory=dict)
    _used: dict[str, tuple[Key, ChangeKind]] = field(default_factory=dict)
    _keys: dict[str, Key] = field(default_factory=dict)

    def name(self, numbered: Iterable[tuple[int, Block]]) -> None:
        """Names everything that is suggested in these blocks."""
        at = 0
        for number, block in numbered:
            offset = 0
            for stretch in block.stretches:
                size = len(stretch.text)
                self.letters[number, offset] = self._two(stretch.inserted, stretch.deleted, at, size)
                if stretch.before is not None:
                    self.styles[number, offset] = self._one("style", stretch.before[0], at, size)
                at, offset = at + size, offset + size
            self.ends[number] = self._two(block.inserted, block.deleted, at, 1)
            if block.shaped is not None:
                self.shapes[number] = self._one("shape", block.shaped[0], at, 1)
            at += 1

    def used(self, change: str, kind: ChangeKind) -> str:
        """The id, which from now on counts as one of the statement."""
        if change not in self._keys:
            return change
        key, known = self._used.get(change, (self._keys[change], kind))
        self._used[change] = key, min(known, kind, key=_RANK.index)
        return change

    def key(self, change: str) -> Key | None:
        """Who made a suggestion that was named here, and when."""
        return self._keys.get(change)

    def fresh(self, key: Key, kind: ChangeKind) -> str:
        """A suggestion of its own."""
        change = self.ids("t")
        self._keys[change] = key
        return self.used(change, kind)

    def changes(self) -> tuple[TrackedChange, ...]:
        """All suggestions that are used, in the order in which they stand."""
        return tuple(TrackedChange(change, (key.author,), moment(key), kind) for change, (key, kind) in self._used.items())

    def _two(self, inserted: Key | None, deleted: Key | None, at: int, size: int) -> tuple[str, str]:
        first = "" if inserted is None else self._one("text", inserted, at, size)
        return first, "" if deleted is None else first if deleted == inserted else self._one("text", deleted, at, size)

    def _one(self, what: str, key: Key, at: int, size: int) -> str:
        if key in self.known:
            return self.known[key]
        end, change = self._last.get((what, key), (-1, ""))
        if end != at:
            change = self.ids("t")
            self._keys[change] = key
        self._last[what, key] = at + size, change
        return change
