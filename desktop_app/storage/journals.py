"""Journals: the folder in which each process keeps its own, and finds those that others left when they were killed."""

from __future__ import annotations

import contextlib
import os
import time
from itertools import count
from pathlib import Path
from typing import Literal

from desktop_app.storage.holding import Hold, held

SUFFIX = ".journal"
Aside = Literal["recovered", "discarded", "unreadable"]
KEPT_DAYS: dict[Aside, int] = {"recovered": 30, "discarded": 7, "unreadable": 30}
"""How long a journal that was set aside is kept, by why it was."""

KEPT_BYTES = 64 * 1024 * 1024
"""The most that journals of one kind take on the disk; the oldest go first."""

DAY = 24 * 60 * 60


class Journals:
    """The journals of this process in `folder`, which is made when the first of them begins."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._token = os.urandom(6).hex()
        self._numbers = count(1)
        self._hold: Hold | None = None

    def fresh(self) -> Path:
        """The name for one more journal, and the word that this process lives. Raises OSError where the folder can't be written."""
        if self._hold is None:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._hold = Hold(self._lock(self._token))
        return self.folder / f"{self._token}-{next(self._numbers)}{SUFFIX}"

    def left_behind(self) -> tuple[Path, ...]:
        """The journals of processes that live no more, the latest first. Empty where the folder can't be read."""
        dead: dict[str, bool] = {self._token: False}
        found: list[Path] = []
        for path in _files(self.folder):
            token = path.name.partition("-")[0]
            if token not in dead:
                dead[token] = not held(self._lock(token))
            if dead[token]:
                found.append(path)
        return tuple(sorted(found, key=_time, reverse=True))

    def aside(self, why: Aside) -> tuple[Path, ...]:
        """The journals that were set aside for this, the latest first."""
        return tuple(sorted(_files(self.folder / why), key=_time, reverse=True))

    def set_aside(self, path: Path, why: Aside) -> Path:
        """Moves a journal out of the way; its new name. Raises OSError, FileNotFoundError where another process was faster."""
        folder = self.folder / why
        folder.mkdir(mode=0o700, exist_ok=True)
        there = path.replace(folder / path.name)
        with contextlib.suppress(OSError):
            os.utime(there)  # the days that it is kept begin now
        return there

    def tidy(self, now: float | None = None) -> None:
        """Deletes what was set aside long ago, and the locks of the dead. `now`: seconds since 1970."""
        now = time.time() if now is None else now
        for why, days in KEPT_DAYS.items():
            room = KEPT_BYTES
            for path in sorted(_files(self.folder / why), key=_time, reverse=True):
                room -= _size(path)
                if room < 0 or now - _time(path) > days * DAY:
                    _unlink(path)
        alive = {path.name.partition("-")[0] for path in _files(self.folder)}
        for path in _files(self.folder, ".lock"):
            if path.stem not in alive and path.stem != self._token and now - _time(path) > DAY and not held(path):
                _unlink(path)

    def close(self) -> None:
        """This process has no journal any more."""
        if self._hold is not None:
            self._hold.let_go()
            self._hold = None
            if not any(path.name.startswith(f"{self._token}-") for path in _files(self.folder)):
                _unlink(self._lock(self._token))

    def _lock(self, token: str) -> Path:
        return self.folder / f"{token}.lock"


def _files(folder: Path, suffix: str = SUFFIX) -> list[Path]:
    with contextlib.suppress(OSError):
        return [path for path in folder.iterdir() if path.suffix == suffix]
    return []


def _time(path: Path) -> float:
    with contextlib.suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _size(path: Path) -> int:
    with contextlib.suppress(OSError):
        return path.stat().st_size
    return 0


def _unlink(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
