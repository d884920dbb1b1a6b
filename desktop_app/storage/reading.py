"""Reading: the bytes of a file, or a sentence that says why not."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

LIMIT = 16 * 1024 * 1024
"""Bytes of a file that are read at most, unless the caller knows better."""

GZIP = b"\x1f\x8b"


def is_there(path: Path) -> bool:
    """Whether there is a file or a folder of this name; False also for one that can't be asked, on a share that has vanished."""
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def read_bytes(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of the file, at most `limit`. Never more than that is read, whatever the file claims to be.

    Raises Refusal: no such file, a folder, no permission, neither file nor pipe, too large, packed with gzip, a failing disk.
    """
    try:
        with path.open("rb", buffering=0) as file:
            status = os.fstat(file.fileno())
            if S_ISDIR(status.st_mode):
                raise IsADirectoryError
            if S_ISREG(status.st_mode) and status.st_size > limit:
                raise _too_large(path, limit)
            data = _read(file.fileno(), limit + 1)
    except FileNotFoundError as error:
        raise Refusal(
            message("There is no file {name}. Check its name and folder; it may have been moved or deleted."), name=path.name
        ) from error
    except IsADirectoryError as error:
        raise Refusal(message("“{name}” is a folder. Choose a file in it."), name=path.name) from error
    except PermissionError as error:
        raise _denied(path) from error
    except OSError as error:
        raise Refusal(
            message("{name} could not be read. Check that its disk or network folder can be reached, and try again."),
            detail=str(error), name=path.name,
        ) from error  # fmt: skip
    except ValueError as error:  # a NUL in the name
        raise Refusal(message("“{name}” cannot be the name of a file. Check the name."), name=str(path).replace("\0", "\ufffd")) from error
    if len(data) > limit:
        raise _too_large(path, limit)
    if data.startswith(GZIP):
        raise Refusal(message("{name} is packed (gzip). Unpack it, and open what was in it."), name=path.name)
    return data


def _read(descriptor: int, most: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while size < most and (piece := os.read(descriptor, min(most - size, 1 << 20))):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _denied(path: Path) -> Refusal:
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where the folder around it may not be searched
        return Refusal(message("“{name}” is a folder. Choose a file in it."), name=path.name)
    return Refusal(message("{name} may not be read by you. Ask its owner for permission, or for a copy."), name=path.name)


def _too_large(path: Path, limit: int) -> Refusal:
    size = max(limit >> 20, 1)
    return Refusal(
        message("{name} is larger than {limit} MB, the most that Bayan reads. Check that it is the right file."), name=path.name, limit=size
    )
