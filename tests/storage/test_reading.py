"""Reading gives the bytes of a file, or one sentence that says why not."""

from __future__ import annotations

import gzip
import os
import threading
from pathlib import Path

import pytest

from desktop_app.storage.reading import read_bytes
from desktop_app.text.refusal import Refusal


def refusal(path: Path, limit: int = 1 << 20) -> str:
    with pytest.raises(Refusal) as caught:
        read_bytes(path, limit)
    return str(caught.value)


def test_the_bytes_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "بيان.bayan"
    path.write_bytes(b"\x00\xff" * 1000)
    assert read_bytes(path) == b"\x00\xff" * 1000


def test_a_file_of_just_the_limit_is_read_and_one_more_byte_is_too_much(tmp_path: Path) -> None:
    path = tmp_path / "a.bayan"
    path.write_bytes(b"x" * 4096)
    assert len(read_bytes(path, 4096)) == 4096
    assert "larger than" in refusal(path, 4095)


def test_a_missing_file(tmp_path: Path) -> None:
    assert "no file a.bayan" in refusal(tmp_path / "a.bayan")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


def test_a_file_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    assert "could not be read" in refusal(tmp_path / "a" / "b.bayan")


def test_a_name_that_cannot_be(tmp_path: Path) -> None:
    assert "cannot be the name" in refusal(tmp_path / "a\0b")


def test_a_packed_file(tmp_path: Path) -> None:
    path = tmp_path / "a.bayan"
    path.write_bytes(gzip.compress(b"<statement/>"))
    assert "gzip" in refusal(path)


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.bayan"
    path.write_bytes(b"x")

    def denied(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", denied)  # permission bits do not stop an administrator
    assert "may not be read" in refusal(path)


def test_a_folder_around_it_that_may_not_be_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", denied)
    monkeypatch.setattr(Path, "stat", denied)
    assert "may not be read" in refusal(tmp_path / "a.bayan")


def test_a_file_that_vanishes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.bayan"
    path.write_bytes(b"x")

    def gone(*_arguments: object) -> bytes:
        raise OSError(116, "stale file handle")

    monkeypatch.setattr(os, "read", gone)
    assert "could not be read" in refusal(path)


def test_a_pipe_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)

    def fill() -> None:
        with path.open("wb", buffering=0) as pipe:
            try:
                pipe.write(b"x" * 300_000)
            except BrokenPipeError:
                return

    writer = threading.Thread(target=fill)
    writer.start()
    assert "larger than" in refusal(path, 100_000)
    writer.join()
