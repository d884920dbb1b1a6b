"""The folder of journals: a living process keeps its own, the dead leave theirs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_app.storage.holding import Hold, held
from desktop_app.storage.journal import Journal
from desktop_app.storage.journals import DAY, Journals

HOLDER = """
import sys
from pathlib import Path
from desktop_app.storage.journals import Journals
journals = Journals(Path(sys.argv[1]))
journals.fresh().write_bytes(b"x")
print("ready", flush=True)
sys.stdin.read()
"""


def begun(journals: Journals) -> Path:
    journal = Journal(journals.fresh(), [b"head"])
    journal.close()
    return journal.path


def test_what_a_living_process_keeps_is_left_alone_until_it_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        assert Journals(tmp_path).left_behind() == ()
        process.kill()
        process.wait()
    (left,) = Journals(tmp_path).left_behind()
    assert left.read_bytes() == b"x"


def test_one_s_own_are_not_left_behind(tmp_path: Path) -> None:
    journals = Journals(tmp_path)
    begun(journals)
    assert journals.left_behind() == ()
    journals.close()


def test_the_latest_comes_first(tmp_path: Path) -> None:
    dead = Journals(tmp_path)
    paths = [begun(dead) for _ in range(3)]
    for age, path in zip((2, 1, 3), paths, strict=True):
        os.utime(path, (time.time() - age, time.time() - age))
    dead.close()
    assert Journals(tmp_path).left_behind() == (paths[1], paths[0], paths[2])


def test_no_folder_is_no_journal_and_none_is_made(tmp_path: Path) -> None:
    journals = Journals(tmp_path / "state")
    assert journals.left_behind() == ()
    journals.tidy()
    journals.close()
    assert not (tmp_path / "state").exists()


def test_a_folder_that_may_not_be_written_is_an_error_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"a file in the way")
    with pytest.raises(OSError, match="state"):
        Journals(tmp_path / "state").fresh()


def test_what_was_set_aside_goes_after_its_days(tmp_path: Path) -> None:
    dead = Journals(tmp_path)
    discarded = dead.set_aside(begun(dead), "discarded")
    recovered = dead.set_aside(begun(dead), "recovered")
    dead.close()
    journals = Journals(tmp_path)
    journals.tidy(time.time() + 6 * DAY)
    assert discarded.exists()
    journals.tidy(time.time() + 8 * DAY)
    assert (discarded.exists(), recovered.exists()) == (False, True)
    journals.tidy(time.time() + 31 * DAY)
    assert not recovered.exists()


def test_old_age_begins_when_it_is_set_aside(tmp_path: Path) -> None:
    dead = Journals(tmp_path)
    path = begun(dead)
    os.utime(path, (1, 1))
    aside = dead.set_aside(path, "discarded")
    dead.tidy()
    assert aside.exists()
    dead.close()


def test_the_oldest_go_when_they_take_too_much_of_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journals = Journals(tmp_path)
    old, new = (journals.set_aside(begun(journals), "discarded") for _ in range(2))
    os.utime(old, (time.time() - DAY,) * 2)
    monkeypatch.setattr("desktop_app.storage.journals.KEPT_BYTES", new.stat().st_size)
    journals.tidy()
    assert (old.exists(), new.exists()) == (False, True)
    journals.close()


def test_locks_of_the_dead_go_after_a_day(tmp_path: Path) -> None:
    lock = tmp_path / "dead.lock"
    lock.write_bytes(b"")
    journals = Journals(tmp_path)
    journals.tidy()
    assert lock.exists()
    journals.tidy(time.time() + 2 * DAY)
    assert not lock.exists()


def test_the_last_one_out_leaves_no_lock(tmp_path: Path) -> None:
    journals = Journals(tmp_path)
    begun(journals).unlink()
    journals.close()
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_held_by_one(tmp_path: Path) -> None:
    hold = Hold(tmp_path / "lock")
    assert held(tmp_path / "lock")
    with pytest.raises(BlockingIOError):
        Hold(tmp_path / "lock")
    hold.let_go()
    assert not held(tmp_path / "lock")
    assert not held(tmp_path / "none")
