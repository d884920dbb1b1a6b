"""The editor in a process of its own: how soon one can write in it, and what it weighs with a long statement."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from desktop_app.formats.xml.write import write
from tests.benchmarks import ground
from tests.benchmarks.reporting import Report

START, MEMORY = 6.0, 2.1
"""The goals are 1.4 and 1.4, which are not reached: these hold what is (4.0 and 1.6 on a machine at rest), so that it grows no worse."""
ROOT = Path(__file__).parents[2]


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """A person without settings, on a machine that has run the editor before: its modules are compiled."""
    keep = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    own = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")}
    return keep | own | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(tmp_path / "pyc"), "PYTHONPATH": str(ROOT)}


def child(home: dict[str, str], *words: str) -> tuple[float, float]:
    """Seconds until it can be written in, and its resident megabytes."""
    start = perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.child", *words], cwd=ROOT, env=home, capture_output=True, text=True, check=True, timeout=60
    )
    return perf_counter() - start, int(done.stdout.split()[-1]) / 1024


def test_start(home: dict[str, str], report: Report, tmp_path: Path) -> None:
    file = tmp_path / "short.bayan"
    file.write_bytes(write(ground.statement(5)))
    child(home, "bayan", str(file))
    found = ground.interleaved(lambda: child(home, "bayan", str(file))[0], lambda: child(home, "bare")[0])
    assert report("start to the first window that can be written in", *found) <= START


def test_memory(home: dict[str, str], report: Report, tmp_path: Path) -> None:
    file = tmp_path / "long.bayan"
    file.write_bytes(write(ground.statement(500)))
    child(home, "whole", str(file))
    found = ground.interleaved(lambda: child(home, "whole", str(file))[1], lambda: child(home, "bare", str(file))[1])
    assert report("memory with 500 paragraphs", *found) <= MEMORY
