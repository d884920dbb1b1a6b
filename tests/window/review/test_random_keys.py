"""Suggest on and any keys: after each the pane shows what the value says, and rejecting all gives what stood before."""

from __future__ import annotations

from random import Random

import pytest

from desktop_app.review.decide import accept_all, reject_all
from desktop_app.statement.runs import length
from desktop_app.statement.walking import node_ids
from tests.officer import Officer
from tests.window.statements import CRAFTS
from tests.window.text.test_suggesting import shown, stored

KEYS = (
    "Backspace",
    "Backspace",
    "Delete",
    "Return",
    "Left",
    "Right",
    "Home",
    "End",
    "Shift+Left",
    "Shift+Right",
    "Shift+Down",
    "Ctrl+Z",
    "Ctrl+Y",
)
LETTERS = "بتا و،لن"
STEPS = 150


def step(officer: Officer, random: Random) -> str:
    """One thing that a person does; what it was."""
    kind = random.choice(("type", "type", "key", "key", "key", "place", "paste", "compose"))
    if kind == "type":
        officer.types(random.choice(LETTERS))
    elif kind == "key":
        kind = random.choice(KEYS)
        officer.presses(kind)
    elif kind == "place":
        found = random.choice((*officer.statement.front, *officer.statement.lead, *officer.statement.body))
        officer.goes_to(found.id, random.randint(0, length(found.runs)))
    elif kind == "paste":
        officer.pastes(random.choice(("لصق", "سطر\nآخر")))
    else:
        officer.composes("كل")
        officer.composes("", random.choice(("كلمة", "")))
    return kind


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_pane_shows_the_value_after_each_key(officer: Officer, seed: int) -> None:
    random, done = Random(seed), []
    officer.works_on(CRAFTS)
    officer.window.document.suggesting.start("ليلى")
    officer.goes_to("p-lead22", 3)
    for number in range(STEPS):
        if number == STEPS // 2:
            officer.window.document.suggesting.start("سامر")
        done.append(step(officer, random))
        assert shown(officer) == stored(officer), done[-8:]
        assert len(set(node_ids(officer.statement))) == len(list(node_ids(officer.statement))), done[-8:]
        if number % 25 == 0:
            old = reject_all(officer.statement)
            assert (old.front, old.lead, old.body) == (CRAFTS.front, CRAFTS.lead, CRAFTS.body), done
    assert not accept_all(officer.statement).changes
    old = reject_all(officer.statement)
    assert (old.front, old.lead, old.body, old.agenda) == (CRAFTS.front, CRAFTS.lead, CRAFTS.body, CRAFTS.agenda)
