"""Journal: checksummed lines in one file that only grows, brought to the disk by a thread that sleeps.

A line is the checksum, a space, the payload. Each checksum goes on from the one before it: a line that was lost, doubled or altered
is seen, and what stands before it is good. A program that is killed loses no line; a power cut loses at most what the thread had not
yet brought to the disk: PAUSE seconds after the first line that is not there, however fast more follow.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock, Thread
from zlib import crc32

from desktop_app.storage.saving import sync_folder

PAUSE = 0.5
"""Seconds between a line and its way to the disk; together with a slow disk it stays below one second."""

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)
_SUM = 8
"""Hexadecimal digits of a checksum."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a journal says: the payloads before the first bad line. `whole`: there was none."""

    payloads: tuple[bytes, ...]
    whole: bool


def read_journal(path: Path) -> Written:
    """The good lines of a journal, in order. Raises OSError where the file can't be read."""
    payloads: list[bytes] = []
    total = 0
    data = path.read_bytes()
    for line in data.split(b"\n")[:-1]:
        payload = line[_SUM + 1 :]
        total = crc32(payload, total)
        if line[: _SUM + 1] != b"%08x " % total:
            return Written(tuple(payloads), whole=False)
        payloads.append(payload)
    return Written(tuple(payloads), whole=data.endswith(b"\n"))


class Journal:
    """A new file `path` that begins with these lines. `size`: bytes of it. Payloads are bytes without a newline.

    Raises OSError where the file can't be written; then there is none.
    """

    def __init__(self, path: Path, payloads: Iterable[bytes]) -> None:
        self.path, self.size = path, 0
        self._sum = 0
        self._lines, self._ended = Event(), Event()
        self._guard = Lock()
        self._descriptor = os.open(path, _FLAGS, 0o600)
        try:
            self._write(b"".join(map(self._line, payloads)))
        except BaseException:
            os.close(self._descriptor)
            with contextlib.suppress(OSError):
                path.unlink()
            raise
        self._thread = Thread(target=self._keep, name="journal", daemon=True)
        self._thread.start()
        self._lines.set()

    def append(self, payload: bytes) -> None:
        """One line more: handed to the system now, brought to the disk soon. Raises OSError; then the journal is as it was."""
        before = self._sum
        try:
            self._write(self._line(payload))
        except OSError:
            self._sum = before
            with contextlib.suppress(OSError):
                os.ftruncate(self._descriptor, self.size)
            raise
        if not self._lines.is_set():
            self._lines.set()

    def flush(self) -> None:
        """Brings all lines to the disk now. A disk that fails is told by the next line."""
        with self._guard, contextlib.suppress(OSError):
            if not self._ended.is_set():
                os.fsync(self._descriptor)

    def close(self) -> None:
        """Ends the writing; the file stays."""
        with self._guard:
            if self._ended.is_set():
                return
            self._ended.set()
            os.close(self._descriptor)
        self._lines.set()

    def _line(self, payload: bytes) -> bytes:
        self._sum = crc32(payload, self._sum)
        return b"%08x %b\n" % (self._sum, payload)

    def _write(self, data: bytes) -> None:
        if os.write(self._descriptor, data) != len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self.size += len(data)

    def _keep(self) -> None:
        sync_folder(self.path.parent)
        while not self._ended.is_set():
            self._lines.wait()
            self._ended.wait(PAUSE)
            self._lines.clear()
            self.flush()
