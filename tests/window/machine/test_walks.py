"""Whatever a person does in whatever order: no sentence is lost, nothing changes silently, every pane says what the value says."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QApplication

from tests.window.machine.walk import planned, shrunk, walk

LENGTH, SECONDS = 40, 5.0
"""Steps of a walk at most, and what it may take: the longer walks are gone by hand, with `python -m tests.window.machine.walk`."""


@pytest.mark.parametrize("seed", range(5))
def test_a_walk_meets_no_fault(dressed: QApplication, seed: int) -> None:
    until = time.monotonic() + SECONDS
    went, fault = walk(dressed, planned(seed, LENGTH), lambda: time.monotonic() < until)
    assert fault is None, str(shrunk(dressed, fault, 60))
    assert went > 3


def test_a_walk_that_loses_a_word_is_caught_and_shortened(dressed: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.ui.text.reader.read_block", lambda *_: None)
    steps = tuple(f"types:{number}" for number in range(8))
    _, fault = walk(dressed, steps)
    assert fault is not None
    assert "lost" in fault.words
    assert len(shrunk(dressed, fault, 6).steps) <= len(fault.steps)
