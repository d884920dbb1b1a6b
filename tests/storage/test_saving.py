"""Saving replaces a file as a whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.storage.saving import save
from desktop_app.text.refusal import Refusal

OLD, NEW = b"old", "جديد\n".encode() * 50_000


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "بيان.bayan"
    path.write_bytes(OLD)
    return path


def failing(number: int) -> Callable[..., None]:
    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def refusal(path: Path) -> str:
    with pytest.raises(Refusal) as caught:
        save(path, NEW)
    return str(caught.value)


def alone(path: Path) -> bool:
    """Nothing was left beside the file."""
    return [other.name for other in path.parent.iterdir()] == [path.name]


def test_a_new_file(tmp_path: Path) -> None:
    path = tmp_path / "a.bayan"
    save(path, NEW)
    assert path.read_bytes() == NEW
    assert alone(path)
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~umask


def test_an_old_file_is_replaced(target: Path) -> None:
    before = target.stat().st_ino
    save(target, NEW)
    assert target.read_bytes() == NEW
    assert target.stat().st_ino != before
    assert alone(target)


def test_an_empty_file_can_be_saved(target: Path) -> None:
    save(target, b"")
    assert target.read_bytes() == b""


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_permissions_are_kept(target: Path, mode: int) -> None:
    target.chmod(mode)
    save(target, NEW)
    assert stat.S_IMODE(target.stat().st_mode) == mode


def test_a_symbolic_link_is_kept_and_its_target_replaced(target: Path) -> None:
    folder = target.parent / "links"
    folder.mkdir()
    link = folder / "link.bayan"
    link.symlink_to(Path("..") / target.name)
    save(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW
    assert [other.name for other in folder.iterdir()] == ["link.bayan"]


def test_a_link_to_nothing_makes_its_target(tmp_path: Path) -> None:
    link = tmp_path / "link.bayan"
    link.symlink_to("new.bayan")
    save(link, NEW)
    assert link.is_symlink()
    assert (tmp_path / "new.bayan").read_bytes() == NEW


def test_links_in_a_ring_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert "Choose another name" in refusal(tmp_path / "a")


@pytest.mark.parametrize("call", ["write", "fsync", "open"])
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EDQUOT, "no room left"),
        (errno.EROFS, "may not be written there"),
        (errno.EACCES, "may not be written there"),
        (errno.EIO, "could not be saved"),
    ],
)
def test_a_failure_leaves_the_old_file_whole(target: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, words: str) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(os, call, failing(number))
        said = refusal(target)
    assert words in said
    assert "another place" in said
    assert target.read_bytes() == OLD
    assert alone(target)


def test_a_failing_replacement_leaves_the_old_file_whole(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", failing(errno.EACCES))
        assert "may not be written there" in refusal(target)
    assert target.read_bytes() == OLD
    assert alone(target)


def test_what_is_interrupted_leaves_nothing_behind(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", interrupted)
        with pytest.raises(KeyboardInterrupt):
            save(target, NEW)
    assert target.read_bytes() == OLD
    assert alone(target)


def test_a_file_that_may_not_be_changed_is_not_replaced_behind_its_back(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # permission bits do not stop an administrator
    assert "may not be written there" in refusal(target)
    assert target.read_bytes() == OLD


def test_a_full_disk_in_earnest(target: Path) -> None:
    """The system itself stops the writing after a hundred kilobytes."""
    script = (
        "import resource, signal, sys; from pathlib import Path; from desktop_app.storage.saving import save\n"
        "from desktop_app.text.refusal import Refusal\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try: save(Path(sys.argv[1]), b'x' * 200_000)\n"
        "except Refusal as refusal: print(refusal)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(target)], capture_output=True, text=True, encoding="utf-8", check=True)
    assert "no room left" in done.stdout
    assert target.read_bytes() == OLD
    assert alone(target)


def test_data_before_name_and_name_before_folder_reach_the_disk(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    write, fsync, rename = os.write, os.fsync, Path.replace

    def kind(descriptor: int) -> str:
        return "folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file"

    monkeypatch.setattr(os, "write", lambda descriptor, data: (done.append("write"), write(descriptor, data))[1])
    monkeypatch.setattr(os, "fsync", lambda descriptor: (done.append(f"sync {kind(descriptor)}"), fsync(descriptor))[1])
    monkeypatch.setattr(Path, "replace", lambda path, other: (done.append("rename"), rename(path, other))[1])
    save(target, NEW)
    assert done[-4:] == ["write", "sync file", "rename", "sync folder"]


def test_a_write_that_takes_less_than_it_was_given_goes_on(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, bytes(data[:1000])))
    save(target, NEW)
    assert target.read_bytes() == NEW


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path / "gone" / "a.bayan")


def test_names_that_cannot_be(tmp_path: Path) -> None:
    assert "Choose another name" in refusal(tmp_path / ("x" * 300))
    assert "Choose another name" in refusal(tmp_path / "a\0b")


def test_a_long_name_can_be_saved(tmp_path: Path) -> None:
    path = tmp_path / ("🕊" * 60 + ".bayan")
    save(path, NEW)
    assert path.read_bytes() == NEW


def test_what_is_no_file_is_written_to() -> None:
    save(Path(os.devnull), NEW)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
