"""One Bayan for each login: a second start hands its files to the one that runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.editing.document import Document
from desktop_app.editing.files import save_document
from tests.window.statements import CRAFTS

PATIENCE = 30


def start(home: Path, *files: Path) -> subprocess.Popen[bytes]:
    places = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "APPDATA", "LOCALAPPDATA")}
    (home / "XDG_RUNTIME_DIR").mkdir(mode=0o700, exist_ok=True)
    environment = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "DISPLAY": "", "SESSIONNAME": home.name}
    return subprocess.Popen([sys.executable, "-m", "desktop_app", *map(str, files)], env=environment, stderr=subprocess.PIPE)


def recent(home: Path) -> list[str]:
    for file in home.rglob("settings.json"):
        return json.loads(file.read_text("utf-8"))["recent"]
    return []


def until_opened(home: Path, path: Path, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while str(path) not in recent(home):
        assert process.poll() is None, process.stderr.read()
        assert time.monotonic() < end, "the file was not opened"
        time.sleep(0.05)


@pytest.fixture
def first(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    save_document(Document(CRAFTS), tmp_path / "one.bayan")
    process = start(tmp_path, tmp_path / "one.bayan")
    yield process
    process.kill()
    process.communicate()


def test_a_second_start_hands_its_file_over_and_ends(first: subprocess.Popen[bytes], tmp_path: Path) -> None:
    until_opened(tmp_path, tmp_path / "one.bayan", first)
    path = save_document(Document(CRAFTS), tmp_path / "two.bayan")
    second = start(tmp_path, path)
    second.communicate(timeout=PATIENCE)
    assert second.returncode == 0
    until_opened(tmp_path, path, first)


def test_a_killed_one_is_no_hindrance(first: subprocess.Popen[bytes], tmp_path: Path) -> None:
    until_opened(tmp_path, tmp_path / "one.bayan", first)
    first.kill()
    first.wait()
    path = save_document(Document(CRAFTS), tmp_path / "two.bayan")
    second = start(tmp_path, path)
    try:
        until_opened(tmp_path, path, second)
    finally:
        second.kill()
        second.communicate()
