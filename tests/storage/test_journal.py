"""The journal's lines: what stands before damage is kept, whatever the damage."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.storage.journal import Journal, read_journal

PAYLOADS = st.lists(st.binary(max_size=40).map(lambda data: data.replace(b"\n", b" ")), min_size=1, max_size=6)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    made = Journal(tmp_path / "a.journal", [b"head"])
    yield made
    made.close()


def test_lines_come_back_in_order(journal: Journal) -> None:
    for payload in (b"one", b"", "اثنان".encode()):
        journal.append(payload)
    written = read_journal(journal.path)
    assert written.payloads == (b"head", b"one", b"", "اثنان".encode())
    assert written.whole
    assert journal.size == journal.path.stat().st_size


def test_it_is_for_its_owner_alone(journal: Journal) -> None:
    assert os.name == "nt" or journal.path.stat().st_mode & 0o777 == 0o600


def test_another_journal_is_never_written_over(journal: Journal) -> None:
    with pytest.raises(FileExistsError):
        Journal(journal.path, [b"other"])
    assert read_journal(journal.path).payloads == (b"head",)


def made(folder: Path, payloads: list[bytes]) -> bytes:
    path = folder / "made.journal"
    journal = Journal(path, payloads)
    journal.close()
    data = path.read_bytes()
    path.unlink()
    return data


def read(folder: Path, data: bytes) -> list[bytes]:
    path = folder / "damaged.journal"
    path.write_bytes(data)
    return list(read_journal(path).payloads)


@given(PAYLOADS, st.data())
def test_cut_anywhere_it_says_what_stands_before(
    tmp_path_factory: pytest.TempPathFactory, payloads: list[bytes], data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp()
    whole = made(folder, payloads)
    at = data.draw(st.integers(0, len(whole)))
    assert read(folder, whole[:at]) == payloads[: whole[:at].count(b"\n")]


@given(PAYLOADS, st.data())
def test_a_flipped_bit_loses_only_from_its_line_on(
    tmp_path_factory: pytest.TempPathFactory, payloads: list[bytes], data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp()
    whole = bytearray(made(folder, payloads))
    at, bit = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(0, 7))
    line = bytes(whole[:at]).count(b"\n")
    whole[at] ^= 1 << bit
    assert read(folder, bytes(whole)) == payloads[:line]


@given(PAYLOADS.filter(lambda payloads: len(payloads) > 1), st.data())
def test_a_line_that_is_lost_or_doubled_is_seen(
    tmp_path_factory: pytest.TempPathFactory, payloads: list[bytes], data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp()
    whole = made(folder, [b"%d" % number + payload for number, payload in enumerate(payloads)])
    lines = [line + b"\n" for line in whole.split(b"\n")[:-1]]
    at = data.draw(st.integers(0, len(lines) - 2))
    assert len(read(folder, b"".join((*lines[:at], *lines[at + 1 :])))) == at
    assert len(read(folder, b"".join((*lines[: at + 1], *lines[at:])))) == at + 1


def test_a_line_that_does_not_fit_on_the_disk_leaves_the_journal_as_it_was(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    journal.append(b"one")
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, bytes(data)[:5]))
    with pytest.raises(OSError, match="space"):
        journal.append(b"two, which is cut")
    monkeypatch.undo()
    journal.append(b"three")
    assert read_journal(journal.path).payloads == (b"head", b"one", b"three")


def test_lines_are_brought_to_the_disk_within_a_second(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Throttled: lines that keep coming do not put it off."""
    from threading import Event
    from time import monotonic

    synced, sync = Event(), os.fsync
    own = journal._descriptor
    monkeypatch.setattr(os, "fsync", lambda descriptor: (sync(descriptor), descriptor == own and synced.set()))
    journal.append(b"first")
    start = monotonic()
    while not synced.wait(0.02) and monotonic() - start < 5:
        journal.append(b"more")
    assert monotonic() - start < 1
