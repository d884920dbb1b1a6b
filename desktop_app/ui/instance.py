"""One Bayan for each login: a second start hands its files to the one that runs, and ends.

On a terminal server each login has its own, for the name is made of the person, the session and the place of their settings.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from getpass import getuser
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop_app.editing.settings import settings_path
from desktop_app.text.digest import hex_digest

PATIENCE_MS = 5_000
"""How long a second start waits for the first one, which may be reading a large file."""

LONGEST = 100
"""A Unix socket's path has at most 107 bytes."""

ANY_PROCESS = -1
MOST = 1_000_000
"""Bytes of a message; a longer one is no list of files."""


class Instance(QObject):
    """`asked` carries the paths that another start handed over; an empty list: show yourself."""

    asked = Signal(list)

    def __init__(self, name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name or address()
        self._server: QLocalServer | None = None

    def first(self, paths: list[Path]) -> bool:
        """True when no Bayan runs for this login: from now on this one is told of others. False when the paths were handed over.

        Starts at the same moment wait for each other. One that runs and does not answer is no reason not to begin.
        """
        lock = QLockFile(str(lock_path(self._name)))
        lock.tryLock(PATIENCE_MS)
        try:
            if self._handed_over(paths):
                return False
            self._listen()
            return True
        finally:
            lock.unlock()

    def close(self) -> None:
        """Is told of no other start any more."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _handed_over(self, paths: list[Path]) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(PATIENCE_MS):
            return False
        if sys.platform == "win32":
            import_module("ctypes").windll.user32.AllowSetForegroundWindow(ANY_PROCESS)  # else the other one only blinks in the task bar
        socket.write(json.dumps([str(path.absolute()) for path in paths]).encode() + b"\n")
        socket.waitForBytesWritten(PATIENCE_MS)
        heard = socket.waitForReadyRead(PATIENCE_MS) and bytes(socket.readAll().data()) == b"heard\n"
        socket.disconnectFromServer()
        return heard

    def _listen(self) -> None:
        QLocalServer.removeServer(self._name)  # what a killed one left behind
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._met)
        self._server.listen(self._name)

    def _met(self) -> None:
        socket = self._server.nextPendingConnection() if self._server is not None else None
        if socket is None:
            return
        socket.readyRead.connect(lambda: self._hear(socket))
        socket.disconnected.connect(socket.deleteLater)
        self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > MOST:
                socket.abort()
            return
        paths = paths_of(bytes(socket.readLine().data()))
        if paths is None:
            socket.abort()
            return
        socket.write(b"heard\n")
        socket.flush()
        # a dialog that the file opens must not keep this slot
        QTimer.singleShot(0, self, lambda: self.asked.emit(paths))


def paths_of(line: bytes) -> list[Path] | None:
    """The paths of a message; None for what is no such message."""
    try:
        said = json.loads(line)
    except ValueError:
        return None
    if not isinstance(said, list) or not all(isinstance(each, str) for each in said):
        return None
    return [Path(each) for each in said]


def address() -> str:
    """Where the one of this login listens."""
    session = os.environ.get("SESSIONNAME") if sys.platform == "win32" else os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    try:
        person = getuser()
    except (KeyError, OSError, ImportError):
        person = ""
    name = "bayan-" + hex_digest("\0".join((person, session or "", str(settings_path()))).encode())[:16]
    folder = os.environ.get("XDG_RUNTIME_DIR", "")  # a folder of this person alone (XDG Base Directory Specification)
    path = os.path.join(folder, name)  # noqa: PTH118 - a name for Qt
    private = sys.platform != "win32" and folder and Path(folder).is_dir() and len(os.fsencode(path)) < LONGEST
    return path if private else name


def lock_path(name: str) -> Path:
    """The lock that starts at the same moment take one after the other. Where its folder can't be made they do not wait."""
    folder = settings_path().parent
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{Path(name).name}.lock"
