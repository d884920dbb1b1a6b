"""Unfinished: what a crash left behind, read from the journals of processes that live no more."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from desktop_app.editing.codec import decoded, patched
from desktop_app.editing.document import Document
from desktop_app.editing.history import PAUSE, History, Step
from desktop_app.editing.journalling import VERSION
from desktop_app.editing.returning import return_place
from desktop_app.formats.xml.read import read
from desktop_app.statement import Caret, Statement
from desktop_app.storage.journal import Written, read_journal
from desktop_app.storage.journals import Aside, Journals
from desktop_app.storage.reading import is_there, read_bytes
from desktop_app.text.digest import hex_digest
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

LOG = logging.getLogger("bayan")

Standing = Literal["untitled", "same", "changed", "gone"]
"""How the file of an unfinished statement stands: never saved, as it was then, changed since by others, no longer there."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """What the good lines of a journal say. `clean`: the value that needs no save, None where there is none; `replaces`: the name of
    the journal that this one follows; `caret`: where the last change was, or the last way back, None where nothing says so."""

    value: Statement
    history: History
    clean: Statement | None
    path: Path | None
    digest: str
    replaces: str = ""
    caret: Caret | None = None


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A statement with unsaved changes. `key` names it; `at`: when it was last changed."""

    key: str
    journal: Path
    at: datetime
    standing: Standing
    replayed: Replayed


def recoverable(journals: Journals) -> tuple[Unfinished, ...]:
    """What was not saved when processes ended that live no more, the latest first.

    Journals in which nothing is unsaved are deleted, those that can't be read set aside; others of newer versions stay as they are.
    """
    found: list[Unfinished] = []
    replaced: set[str] = set()
    for path in journals.left_behind():
        try:
            each = _read(path)
        except (OSError, Refusal, *_BAD) as error:
            LOG.info("the journal %s can't be read: %s", path, error)
            _put_away(journals, path, "unreadable")
            continue
        if each is None:
            continue
        if each.key in replaced or each.replayed.value is each.replayed.clean:
            _put_away(journals, path, None)
            continue
        replaced.add(each.replayed.replaces)
        found.append(each)
    return tuple(found)


def given_up(journals: Journals) -> tuple[Unfinished, ...]:
    """What persons did not want to save in the last days, the latest first; `at` is when they said so."""
    found: list[Unfinished] = []
    for path in journals.aside("discarded"):
        try:
            each = _read(path)
        except (OSError, Refusal, *_BAD) as error:
            LOG.info("the journal %s can't be read: %s", path, error)
            continue
        if each is not None:
            found.append(each)
    return tuple(found)


def recovered(unfinished: Unfinished, journals: Journals) -> tuple[Document, Path]:
    """The document as it was, undo history and all, with the file that it belongs to, which is not touched; and where its journal
    lies now. Raises Refusal where another Bayan has taken it in the meantime."""
    aside = _set_aside(journals, unfinished, "recovered")
    was = unfinished.replayed
    document = Document(was.value, was.path)
    document.recover(was.value, was.history, was.clean)
    document.disk_digest = was.digest
    return document, aside


def discarded(unfinished: Unfinished, journals: Journals) -> None:
    """The person does not want it: `given_up` has it for some days. Raises Refusal as `recovered` does."""
    _set_aside(journals, unfinished, "discarded")


def replay(written: Written) -> Replayed | None:
    """What a journal says: everything before the first line that is bad, or that does not fit. None: a newer version wrote it.

    Raises Refusal, KeyError, ValueError and their like where not even the base can be read.
    """
    lines: Iterator[dict[str, Any]] = (json.loads(payload.decode("utf-8", "surrogatepass")) for payload in written.payloads)
    head = next(lines, {})
    if head["bayan-journal"] != VERSION:
        return None
    base = next(lines, {})
    value: Statement = read(base["file"].encode()) if "file" in base else decoded(base["base"])
    path = Path(head["path"]) if head["path"] is not None else None
    now = Replayed(value, History(), value if head["saved"] else None, path, head["digest"], head["replaces"])
    try:
        for line in lines:
            now = _after(now, line)
    except _BAD as error:
        LOG.info("a journal ends before its end: %s", error)
    return now


_BAD = (KeyError, IndexError, TypeError, ValueError, AttributeError)


def _after(now: Replayed, line: dict[str, Any]) -> Replayed:
    """What is so after this line."""
    if "saved" in line:
        path, digest = line["saved"]
        return replace(now, history=now.history.sealed(), clean=now.value, path=Path(path), digest=digest)
    if "undo" in line or "redo" in line:
        history, step = (now.history.undo() if "undo" in line else now.history.redo()) or (now.history, None)
        if step is None:
            raise ValueError("no such step")
        value, place = (step.before, return_place(step)) if "undo" in line else (step.after, step.forth)
        return replace(now, value=value, history=history, caret=place)
    value = patched(now.value, line["change"])
    caret = decoded(line["caret"])
    back = decoded(line["back"]) if "back" in line else caret
    last = now.history.done[-1].at if now.history.done else 0.0
    at = last if "merged" in line else last + 2 * PAUSE
    step = Step(now.value, value, line["label"], back, caret, line.get("merges_with", ""), at, decoded(line.get("moves", [])))
    return replace(now, value=value, history=now.history.recorded(step), caret=caret)


def _read(path: Path) -> Unfinished | None:
    """What this journal says; None where a newer version wrote it. Raises OSError, Refusal and those of _BAD."""
    replayed = replay(read_journal(path))
    at = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    return Unfinished(path.name, path, at, _standing(replayed), replayed) if replayed is not None else None


def _standing(replayed: Replayed) -> Standing:
    if replayed.path is None:
        return "untitled"
    if not is_there(replayed.path):
        return "gone"
    try:
        return "same" if hex_digest(read_bytes(replayed.path)) == replayed.digest else "changed"
    except Refusal:
        return "changed"


def _set_aside(journals: Journals, unfinished: Unfinished, why: Aside) -> Path:
    try:
        return journals.set_aside(unfinished.journal, why)
    except OSError as error:
        raise Refusal(message("This statement was recovered in another window of Bayan meanwhile."), detail=str(error)) from error


def _put_away(journals: Journals, path: Path, why: Aside | None) -> None:
    try:
        if why is None:
            path.unlink()
        else:
            journals.set_aside(path, why)
    except OSError as error:
        LOG.info("the journal %s stays: %s", path, error)
