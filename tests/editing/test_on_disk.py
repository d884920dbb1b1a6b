"""The file of an open document: changed by others, gone, taken anew or kept out."""

from __future__ import annotations

import dataclasses
import errno
import os
from pathlib import Path
from random import Random

import pytest

from desktop_app.editing.document import Document
from desktop_app.editing.files import new_document, open_document, save_document
from desktop_app.editing.on_disk import OnDisk, keep, may_write, on_disk, reload
from desktop_app.statement import Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.sources import Source
from desktop_app.storage import reading
from desktop_app.text.refusal import Refusal


def one(text: str) -> Statement:
    return Statement("st-1", body=(Paragraph("p-1", (Run(text),)),))


@pytest.fixture
def opened(tmp_path: Path) -> Document:
    return open_document(save_document(Document(one("mine")), tmp_path / "a.bayan"))


def types(document: Document, text: str) -> None:
    assert document.apply(replace(document.value, "p-1", 0, 0, text), "body")


def theirs(document: Document, text: str) -> None:
    save_document(Document(one(text)), document.path)


def test_its_own_saves_are_no_change(opened: Document) -> None:
    disk = OnDisk(opened)
    assert disk.look() == "same"
    types(opened, "x")
    save_document(opened)
    assert disk.look() == "same"


def test_a_change_is_seen_and_one_that_was_taken_back_too(opened: Document) -> None:
    disk, before = OnDisk(opened), opened.path.read_bytes()
    theirs(opened, "theirs")
    assert disk.look() == "changed"
    opened.path.write_bytes(before)
    assert disk.look() == "same"
    opened.path.unlink()
    assert disk.look() == "gone"
    save_document(opened)
    assert disk.look() == "same"


def test_another_file_in_the_place_of_one_that_was_gone_is_read(opened: Document) -> None:
    disk, before, times = OnDisk(opened), opened.path.read_bytes(), opened.path.stat()
    disk.look()
    opened.path.unlink()
    assert disk.look() == "gone"
    opened.path.write_bytes(before.replace(b"mine", b"ours"))
    os.utime(opened.path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert disk.look() == "changed"


def test_a_new_time_alone_is_none(opened: Document) -> None:
    disk = OnDisk(opened)
    disk.look()
    os.utime(opened.path, (1, 1))
    assert disk.look() == "same"


def test_nothing_is_read_while_nothing_happens(opened: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = OnDisk(opened)
    disk.look()
    monkeypatch.setattr(reading, "_read", lambda *_: pytest.fail("read"))
    assert disk.look() == "same"


def test_one_that_was_never_saved_has_no_file() -> None:
    document = new_document(fresh_ids(Random(1)))
    assert OnDisk(document).look() == "same"
    with pytest.raises(Refusal):
        on_disk(document)


def test_reloading_is_one_step_that_loses_nothing(opened: Document) -> None:
    assert opened.apply(replace(opened.value, "p-1", 0, 0, "unsaved ", merges_with="typing"), "body")
    mine = opened.value
    theirs(opened, "theirs")
    reload(opened)
    assert (opened.value, opened.modified, OnDisk(opened).look()) == (one("theirs"), False, "same")
    assert opened.undo()
    assert opened.value == mine
    assert opened.modified
    save_document(opened)


def test_reloading_takes_the_places_of_the_sources_from_the_file(tmp_path: Path) -> None:
    source = (Source("st-1", "issuer", "p-1", 0, 4),)
    mine, file = (dataclasses.replace(one(text), sources=source) for text in ("mine", "not mine"))
    document = open_document(save_document(Document(mine), tmp_path / "b.bayan"))
    save_document(Document(file), document.path)
    reload(document)
    assert document.value == file


def test_a_file_that_can_t_be_read_changes_nothing(opened: Document) -> None:
    types(opened, "unsaved ")
    mine, history = opened.value, opened.history.done
    opened.path.write_bytes(b"broken")
    with pytest.raises(Refusal):
        reload(opened)
    assert (opened.value, opened.history.done) == (mine, history)


def test_what_is_kept_needs_a_save_that_is_not_refused(opened: Document) -> None:
    theirs(opened, "theirs")
    keep(opened)
    assert opened.modified
    assert OnDisk(opened).look() == "same"
    save_document(opened)
    assert not opened.modified
    assert open_document(opened.path).value == one("mine")


def test_whether_a_file_may_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.bayan"
    assert may_write(path)
    path.write_bytes(b"x")
    assert may_write(path)
    monkeypatch.setattr(os, "access", lambda which, _mode: which != path)
    assert not may_write(path)
    monkeypatch.setattr(os, "access", lambda which, _mode: which != path.parent)
    assert not may_write(path)


def vanish(monkeypatch: pytest.MonkeyPatch, share: Path) -> None:
    """The network folder no longer answers: each call says so, as Linux does after a server went."""
    stat, open_ = Path.stat, Path.open

    def lost(path: Path) -> None:
        if path.is_relative_to(share):
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), str(path))

    monkeypatch.setattr(Path, "stat", lambda path, **how: lost(path) or stat(path, **how))
    monkeypatch.setattr(Path, "open", lambda path, *how, **more: lost(path) or open_(path, *how, **more))
    realpath = os.path.realpath
    monkeypatch.setattr(os.path, "realpath", lambda path, **how: lost(Path(path)) or realpath(path, **how))


def test_a_share_that_vanished_is_a_sentence_and_no_loss(opened: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    eye = OnDisk(opened)
    vanish(monkeypatch, tmp_path)
    assert eye.look() == "same"
    assert may_write(opened.path)
    opened.apply(replace(opened.value, "p-1", 0, 0, "still "), "body")
    keep(opened)
    with pytest.raises(Refusal):
        save_document(opened)
    with pytest.raises(Refusal):
        reload(opened)
    assert opened.value.body[0].runs[0].text == "still mine"
    assert opened.modified
