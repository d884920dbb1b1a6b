"""Journalling: each change of an open statement as a line of its journal, so that a crash loses none.

The lines, each an object of JSON:
    {"bayan-journal": 1, "path", "digest", "saved", "replaces"}   the head: the file (None: never saved), the digest of its bytes,
                                                                  whether the base is what stands in it, the journal that this one follows
    {"file": XML} or {"base": value}                              the base, as its file says it or as the codec does
    {"change", "label", …}                                        a step of the history: what is different in the value, and the way there
    {"undo": true}, {"redo": true}                                a way through the history
    {"saved": [path, digest]}                                     the value as it is here stands in this file
The base is always there: what is recovered must not hang on a file that others may change.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from desktop_app.editing.basing import Base, Long, has_later, later
from desktop_app.editing.codec import difference, encoded
from desktop_app.editing.document import Document, Notice
from desktop_app.editing.history import Step
from desktop_app.statement import Statement
from desktop_app.storage.journal import Journal
from desktop_app.storage.journals import Journals

LOG = logging.getLogger("bayan")
VERSION = 1
LARGE = 8 * 1024 * 1024
"""Bytes of changes after which a journal is begun anew."""

PATIENCE = 30.0
"""Seconds until a journal that could not be written is tried again."""

Line = dict[str, Any] | bytes
"""What a line says, or the line as it is spelt already."""


class Journalling:
    """Keeps the journal of `document` from now on. `failed` is called when it can't be written, `mended` when it can again; in between the
    document goes on without.

    `hurry` is called when a line is so long that it is spelt in slices: somebody must call `go_on` until it gives False, soon. What
    follows, a key or a save, completes it first. None: no line is.
    `aside`: the journal that the document was recovered from; it goes when the document is saved. `clock`: seconds that only grow.
    """

    def __init__(
        self,
        document: Document,
        journals: Journals,
        failed: Callable[[], None] = lambda: None,
        mended: Callable[[], None] = lambda: None,
        *,
        aside: Path | None = None,
        clock: Callable[[], float] = time.monotonic,
        hurry: Callable[[], None] | None = None,
    ) -> None:
        self._document, self._journals, self._failed, self._mended = document, journals, failed, mended
        self._aside, self._clock, self._hurry = aside, clock, hurry
        self._long: Long | None = None
        self._journal: Journal | None = None
        self._begun = 0
        self._broken = self._told = False
        self._again = 0.0
        self._history = document.history
        self._ahead: Base | None = None
        self._ends: tuple[Callable[[], None], ...] = (document.subscribe(self._changed), document.subscribe_saves(self._saved))
        self.begin()

    @property
    def path(self) -> Path | None:
        """The journal's file; None while there is nothing to keep."""
        return self._journal.path if self._journal is not None else None

    def begin(self) -> None:
        """Begins it now where something is unsaved; else the first change does."""
        if self._journal is None and self._document.modified:
            self._begin(_lines(self._document))

    def go_on(self) -> bool:
        """Spells a part of the line that waits, and writes it when it is whole; True while there is more."""
        if self._long is not None and not self._long.step():
            self._complete()
        return self._long is not None

    def _complete(self) -> None:
        """Writes the line that waits: nothing may come before it."""
        waiting, self._long = self._long, None
        if waiting is not None:
            self._put(waiting.payload())

    def prepare(self) -> bool:
        """Spells a part of the base of a statement that no file holds, before the first change needs it; True while there is more. For
        moments without keys: what is not prepared is spelt by the first change."""
        document = self._document
        if not self._ends or self._journal is not None or document.path is not None or document.history.done or document.modified:
            self._ahead = None
            return False
        if self._ahead is None:
            self._ahead = Base(document.value)
        return self._ahead.step()

    def renew(self) -> bool:
        """Begins a journal that has grown large anew, from the value as it is; True when it did. For a moment without keys."""
        self._complete()
        if self._journal is None or self._broken or self._journal.size - self._begun < LARGE:
            return False
        self._begin(_lines(self._document, whole=False))
        return True

    def flush(self) -> None:
        """Brings what is written to the disk now."""
        self._complete()
        if self._journal is not None:
            self._journal.flush()

    def close(self) -> None:
        """The document is closed. What was not saved then was given up by the person: it is kept for some days all the same."""
        for end in self._ends:
            end()
        self._ends, self._ahead = (), None
        self._complete()
        if self._journal is None:
            return
        self._journal.close()
        path, self._journal = self._journal.path, None
        try:
            if self._document.modified:
                self._journals.set_aside(path, "discarded")
            else:
                path.unlink()
        except OSError as error:
            LOG.info("the journal %s stays: %s", path, error)

    def _changed(self, notice: Notice) -> None:
        before, self._history = self._history, self._document.history
        if notice.new is notice.old:
            return
        self._complete()
        if self._journal is None or self._broken:
            if self._clock() >= self._again:
                self._begin(_lines(self._document, self._ahead))
            return
        done, undone = self._history.done, self._history.undone
        if len(undone) > len(before.undone):
            self._append({"undo": True})
        elif len(undone) < len(before.undone) and done[-1] is before.undone[-1]:
            self._append({"redo": True})
        else:
            self._append(_step(done[-1], notice.old, notice.origin))

    def _saved(self, path: Path) -> None:
        self._history = self._document.history
        self._complete()
        if self._broken:
            self._begin(_lines(self._document))  # what the old one says is no longer unsaved
        elif self._journal is not None:
            self._append(_saved(path, self._document.disk_digest))
        if self._aside is not None:
            try:
                self._aside.unlink()
            except OSError as error:
                LOG.info("the journal %s stays: %s", self._aside, error)
            self._aside = None

    def _begin(self, lines: Iterator[Line]) -> None:
        """A new journal in the place of the old one, which goes when the new one is on the disk."""
        old, self._long = self._journal, None
        try:
            head = next(lines)
            assert isinstance(head, dict)
            head["replaces"] = old.path.name if old is not None else ""
            all_ = (head, *lines)
            last = all_[-1] if old is None and self._hurry is not None and not isinstance(all_[-1], bytes) and has_later(all_[-1]) else None
            self._journal = Journal(self._journals.fresh(), map(_payload, all_[:-1] if last is not None else all_))
            self._ahead = None
        except OSError as error:
            self._give_up(error)
            return
        self._begun, self._broken = self._journal.size, False
        if self._told:
            self._told = False
            self._mended()
        if old is not None:
            self._journal.flush()
            old.close()
            old.path.unlink(missing_ok=True)
        if isinstance(last, dict):
            self._wait(last)

    def _append(self, line: dict[str, Any]) -> None:
        if self._hurry is not None and has_later(line):
            self._wait(line)
        else:
            self._put(_payload(line))

    def _wait(self, line: dict[str, Any]) -> None:
        assert self._hurry is not None
        self._long = Long(line)
        self._hurry()

    def _put(self, payload: bytes) -> None:
        assert self._journal is not None
        try:
            self._journal.append(payload)
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        """What is in the journal stays good; nothing may follow a line that is missing."""
        LOG.warning("the journal can't be written: %s", error)
        self._broken, self._again = True, self._clock() + PATIENCE
        if not self._told:
            self._told = True
            self._failed()


def _payload(line: Line) -> bytes:
    return line if isinstance(line, bytes) else Long(line).payload()


def _lines(document: Document, ahead: Base | None = None, *, whole: bool = True) -> Iterator[Line]:
    """The head, the base, and the history from there on; not `whole`: the value as it is, as the base. `ahead`: a base that may be spelt
    already."""
    history = document.history
    steps = (*history.done, *reversed(history.undone)) if whole else ()
    base = steps[0].before if steps else document.value
    path = str(document.path) if document.path is not None else None
    yield {"bayan-journal": VERSION, "path": path, "digest": document.disk_digest, "saved": base is document.clean_value}
    yield ahead.payload() if ahead is not None and ahead.value is base else _base(document, base)
    for step in steps:
        yield _step(step, step.before)
        if step.after is document.clean_value and document.path is not None:
            yield _saved(document.path, document.disk_digest)
    yield from ({"undo": True} for _ in history.undone if whole)


def _base(document: Document, base: Statement) -> dict[str, Any]:
    data = document.take_file_data() if base is document.saved_value else None
    if data is not None:
        try:
            return {"file": data.decode()}
        except UnicodeDecodeError:
            pass
    return {"base": encoded(base)}


def _step(step: Step, old: Statement, origin: str = "") -> dict[str, Any]:
    """The way from `old` to the value after the step; where `old` is not the value before it, the step went on from the last one."""
    line: dict[str, Any] = {
        "change": difference(old, step.after, later),
        "label": step.label,
        "caret": encoded(step.forth),
        "origin": origin,
    }
    if step.merges_with:
        line["merges_with"] = step.merges_with
    if step.moves:
        line["moves"] = encoded(step.moves)
    if step.before is not old:
        line["merged"] = True
    elif step.back != step.forth:
        line["back"] = encoded(step.back)
    return line


def _saved(path: Path, digest: str) -> dict[str, Any]:
    return {"saved": [str(path), digest]}
