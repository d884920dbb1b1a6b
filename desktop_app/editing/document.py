"""The open document: one value, one door, one history."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from random import SystemRandom

from desktop_app.editing.history import History, Step
from desktop_app.editing.returning import return_place
from desktop_app.editing.suggesting import Suggesting
from desktop_app.statement import Caret, Change, Ids, Statement, fresh_ids
from desktop_app.statement.detaching import with_whole_words
from desktop_app.statement.mapping import Mapping
from desktop_app.statement.nodes import SECTIONS
from desktop_app.statement.sources import carried
from desktop_app.statement.touching import replaced
from desktop_app.statement.walking import node_ids, section_paragraphs


class Notice:
    """What listeners are told, after the value is set. `origin` names who changed it ("body", "undo", "metadata" …). `mapping`:
    where the places of the old value are in the new one; it compares nothing before it is asked.

    `suggested`: what the origin had made became a suggestion. So `new` is not what it had read (letters that it took out stand there,
    struck), nor is `caret` where it had put it: the origin shows both. `new` is `old` where nothing came of it.
    """

    def __init__(
        self, old: Statement, new: Statement, origin: str, label: str, caret: Caret | None, mapping: Mapping, *, suggested: bool = False
    ) -> None:
        self.old, self.new, self.origin, self.label, self.caret, self.mapping = old, new, origin, label, caret, mapping
        self.suggested = suggested

    @cached_property
    def touched(self) -> frozenset[str]:
        """Ids of the old paragraphs that are no longer the same object; all others kept their places."""
        return frozenset(
            gone.id
            for name in SECTIONS
            if getattr(self.old, name) is not getattr(self.new, name)
            for gone in replaced(section_paragraphs(self.old, name), section_paragraphs(self.new, name))
        )


Listener = Callable[[Notice], None]

LOOK_BACK = 200
"""Steps that are looked back for the whole words of a comment whose last letter goes."""


class Document:
    """A statement that is open: its value, its file, its history and who wants to know of changes.

    `path` is None for one that was never saved. `read_only` names why nothing may be changed (a source text of `message()`), empty
    when all may. `file_data`: the bytes that the value was read from.
    `clock` gives seconds that only grow, `now` the time with its zone; `ids` gives ids that the value does not have yet.
    `suggesting`: whether edits go in as suggestions.
    """

    def __init__(
        self,
        value: Statement,
        path: Path | None = None,
        *,
        read_only: str = "",
        file_data: bytes | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
        ids: Ids | None = None,
    ) -> None:
        self._value = value
        self._saved: Statement | None = value if path is not None else None
        self._clean: Statement | None = value
        self._file_data = file_data
        self._history = History()
        self._listeners: list[Listener] = []
        self._keepers: list[Callable[[Path], None]] = []
        self._telling = False
        self._clock = clock
        self.ids = ids or fresh_ids(SystemRandom(), node_ids(value))
        self.suggesting = Suggesting(now)
        self.path = path
        self.read_only = read_only
        self.disk_digest = ""

    @property
    def value(self) -> Statement:
        """The statement as it is now."""
        return self._value

    @property
    def history(self) -> History:
        """What can be undone and redone."""
        return self._history

    @property
    def modified(self) -> bool:
        """True when the value is not the one that was opened or last saved."""
        return self._value is not self._clean

    @property
    def saved_value(self) -> Statement | None:
        """The value that stands in the file; None while there is no file."""
        return self._saved

    @property
    def clean_value(self) -> Statement | None:
        """The value that is not `modified`; None where nothing that can be come back to is."""
        return self._clean

    def take_file_data(self) -> bytes | None:
        """The bytes that the value was read from, once; None afterwards, and after a save."""
        data, self._file_data = self._file_data, None
        return data

    def recover(self, value: Statement, history: History, clean: Statement | None) -> None:
        """The value and the history that a crash had interrupted. `clean`: the value that needs no save, None where there is none.

        Before anybody listens: nobody is told.
        """
        self._value, self._history, self._clean = value, history.sealed(), clean

    def mark_saved(self, value: Statement, path: Path, digest: str = "") -> None:
        """`value` now stands in the file `path`. The history goes on; who listens to saves is told."""
        self._saved = self._clean = value
        self.path, self.disk_digest, self._file_data = path, digest, None
        self._history = self._history.sealed()
        for keeper in tuple(self._keepers):
            keeper(path)

    def mark_unsaved(self, digest: str, holds: Statement | None = None) -> None:
        """The file holds something else, the bytes of this digest (`holds`: that statement, where it is known); the value as it is
        needs a save."""
        self._saved, self._clean = holds, None
        self.disk_digest, self._file_data = digest, None

    def apply(self, change: Change | None, origin: str) -> bool:
        """The one door. False when nothing changes: no change, an equal value, a document that is only to be read.

        Where somebody suggests, the change goes in as suggestions of that author. True also where nothing comes of it then (letters
        that are struck already were taken out): all are told, so that the origin shows what there is.
        Raises RuntimeError when a listener calls it while being told of a change.
        """
        if change is None or self.read_only or not self.suggesting.admits(origin) or change.statement == self._value:
            return False
        self._guard()
        old, made = self._value, change
        change = self.suggesting.suggested(old, made, origin, self.ids)
        mapping = Mapping.between(old, change.statement, change.moves, change.caret)
        new = carried(old, change.statement, mapping) if old.sources and _texts_differ(old, change.statement) else change.statement
        if new.comments is not old.comments:
            new = with_whole_words(new, chain((old,), (step.before for step in islice(reversed(self._history.done), LOOK_BACK))))
        if new is not old:
            back = change.caret if change.back is None else change.back
            step = Step(old, new, change.label, back, change.caret, change.merges_with, self._clock(), change.moves)
            self._history = self._history.recorded(step)
        self._set(Notice(old, new, origin, change.label, change.caret, mapping, suggested=change is not made))
        return True

    def undo(self, origin: str = "undo") -> bool:
        """Goes one step back, to the very object that stood before. False when there is none."""
        return self._travel(self._history.undo(), origin, back=True)

    def redo(self, origin: str = "redo") -> bool:
        """Goes one step forth again. False when there is none."""
        return self._travel(self._history.redo(), origin, back=False)

    def seal(self) -> None:
        """Ends a run of merged steps: the next change is an undo step of its own."""
        self._history = self._history.sealed()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """`listener` is told of each change, in order of subscription; the result ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def subscribe_saves(self, keeper: Callable[[Path], None]) -> Callable[[], None]:
        """`keeper` is told of each save, with the file; the result ends that."""
        self._keepers.append(keeper)
        return lambda: self._keepers.remove(keeper) if keeper in self._keepers else None

    def _travel(self, way: tuple[History, Step] | None, origin: str, *, back: bool) -> bool:
        if way is None or self.read_only:
            return False
        self._guard()
        self._history, step = way
        target, caret, moves = (step.before, return_place(step), step.moves_back) if back else (step.after, step.forth, step.moves)
        mapping = Mapping.between(self._value, target, moves, caret)
        self._set(Notice(self._value, target, origin, step.label, caret, mapping))
        return True

    def _guard(self) -> None:
        if self._telling:
            raise RuntimeError("a listener changed the document while it was being told of a change")

    def _set(self, notice: Notice) -> None:
        self._value = notice.new
        self._telling = True
        failures: list[Exception] = []
        try:
            for listener in tuple(self._listeners):
                try:
                    listener(notice)
                except Exception as failure:  # noqa: BLE001 - the others must be told all the same
                    failures.append(failure)
        finally:
            self._telling = False
        if failures:
            raise failures[0]


def _texts_differ(old: Statement, new: Statement) -> bool:
    return any(getattr(old, name) is not getattr(new, name) for name in (*SECTIONS, "metadata"))
