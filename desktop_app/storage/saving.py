"""Saving: a file is replaced as a whole or not at all, whatever happens in between.

A new file is written beside the old one, brought to the disk, and takes its name; then the folder is brought to the disk. Measured
against recorded power cuts: without either of the two syncs, states are left in which the file is lost.
"""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

ATTEMPTS = 5


def save(path: Path, data: bytes) -> None:
    """Makes `data` the content of the file, durably. A symbolic link stays and its target is replaced; permissions stay.

    Raises Refusal where that fails; then the old file is whole. What is not a file but can be written to (a pipe) is written to.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        if mode is not None and S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if mode is not None and not S_ISREG(mode):
            target.write_bytes(data)
            return
        if mode is not None and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        _replace(target, data, exists=mode is not None)
    except (OSError, ValueError) as error:
        raise refused(path, error) from error


def refused(path: Path, error: OSError | ValueError) -> Refusal:
    """The sentence for a failed save: every one offers a way to keep the work."""
    name, detail = path.name.replace("\0", "\ufffd"), str(error)
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return Refusal(
            message("There is no room left for {name}; the old file is as it was. Choose another place, or make room and save again."),
            detail, name=name,
        )  # fmt: skip
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Refusal(
            message("{name} may not be written there; the old file is as it was. Choose another place, such as your documents folder."),
            detail, name=name,
        )  # fmt: skip
    if number == errno.EISDIR:
        return Refusal(message("“{name}” is a folder. Choose another name."), detail, name=name)
    if number in (errno.ENOENT, errno.ENOTDIR):
        return Refusal(message("The folder for {name} is gone. Choose another place."), detail, name=name)
    if number in (errno.ENAMETOOLONG, errno.EINVAL, errno.ELOOP) or isinstance(error, ValueError):
        return Refusal(message("“{name}” cannot be used as a file name here. Choose another name."), detail, name=name)
    return Refusal(message("{name} could not be saved; the old file is as it was. Try again, or choose another place."), detail, name=name)


def _mode(target: Path) -> int | None:
    """The kind and permissions of what stands there; None for nothing."""
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, *, exists: bool) -> None:
    descriptor, temporary = _beside(target)
    try:
        try:
            _write(descriptor, data)
            if exists:
                _keep_permissions(target, temporary, descriptor)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(target.parent)


def _beside(target: Path) -> tuple[int, Path]:
    """A new file in the same folder that nobody else has, hidden where a dot hides; with the permissions that new files get."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)
    for _ in range(ATTEMPTS):
        temporary = target.with_name(f".{target.name[:32]}.{os.urandom(6).hex()}.tmp")
        with contextlib.suppress(FileExistsError):
            return os.open(temporary, flags, 0o666), temporary
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _write(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _keep_permissions(target: Path, temporary: Path, descriptor: int) -> None:
    """Mode, owner and access lists of the old file, as far as they may be given: on foreign file systems some cannot."""
    status = target.stat()
    if hasattr(os, "fchown"):
        with contextlib.suppress(OSError):
            os.fchown(descriptor, status.st_uid, status.st_gid)
    with contextlib.suppress(OSError):
        temporary.chmod(status.st_mode & 0o7777)
    if hasattr(os, "listxattr"):
        with contextlib.suppress(OSError):
            for name in os.listxattr(target):
                with contextlib.suppress(OSError):
                    os.setxattr(descriptor, name, os.getxattr(target, name))


def sync_folder(folder: Path) -> None:
    """Brings the new name to the disk. Windows has no such call, and some network folders refuse it: the file itself is safe there."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
