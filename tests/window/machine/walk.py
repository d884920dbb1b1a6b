"""A walk: steps of which each has dice of its own, so that some can be left out and the others stay what they are."""

from __future__ import annotations

import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication

from tests.window.machine import laws
from tests.window.machine.acts import ACTS, WEIGHTS
from tests.window.machine.world import World, listening

RARE, SELDOM = 12, 40
"""So many steps between two looks at what costs much."""


@dataclass(frozen=True)
class Fault:
    """`steps`: those that lead to it; the last one shows it."""

    steps: tuple[str, ...]
    words: str

    def __str__(self) -> str:
        return f"after {len(self.steps)} steps: {' '.join(self.steps)}\n{self.words}"

    @property
    def kind(self) -> str:
        """What is wrong, without what differs from walk to walk."""
        said = self.words.strip().splitlines()[-1].split(": ")[:2]
        return "".join(letter for letter in ": ".join(said) if letter.isascii() and not letter.isdigit())[:90]


def planned(seed: int, length: int) -> tuple[str, ...]:
    """The steps of a walk: the name of an act and the seed of its dice."""
    random = Random(seed)
    acts = random.choices([act for _, act in ACTS], WEIGHTS, k=length)
    return tuple(f"{act.__name__}:{random.randrange(10**6)}" for act in acts)


def walk(app: QApplication, steps: Sequence[str], go_on: Callable[[], bool] = lambda: True) -> tuple[int, Fault | None]:
    """Goes these steps while it may; how many it went, and the fault that it met."""
    by_name = {act.__name__: act for _, act in ACTS}
    with tempfile.TemporaryDirectory() as folder:
        world = World(app, Path(folder))
        number = 0
        try:
            with listening(world):
                for number, step in enumerate(steps, 1):
                    if not go_on():
                        return number - 1, None
                    name, _, seed = step.partition(":")
                    try:
                        _step(world, by_name[name], Random(int(seed)), number, last=number == len(steps))
                    except Exception:  # noqa: BLE001 - whatever it is, it is what was looked for
                        return number, Fault(tuple(steps[:number]), traceback.format_exc(limit=-6))
                    if world.complaints.heard:
                        return number, Fault(tuple(steps[:number]), "\n".join(world.complaints.heard))
        finally:
            world.end()
        return number, None


def _step(world: World, act: Callable[[World, Random], object], random: Random, number: int, *, last: bool) -> None:
    with world.answering(random):
        act(world, random)
        world.turn(1)
    world.tidy()
    laws.sound(world.value)
    laws.shown(world)
    if last or number % RARE == 0:
        laws.kept(world)
        laws.told(world)
    if last or number % SELDOM == 0:
        laws.comes_back(world.document)
        laws.shown(world)
        laws.kept(world)


def shrunk(app: QApplication, fault: Fault, tries: int = 400) -> Fault:
    """The same fault with fewer steps: stretches are left out as long as it is still met."""
    size = max(1, len(fault.steps) // 2)
    while size and tries:
        at, shorter = 0, False
        while at < len(fault.steps) and tries:
            tries -= 1
            _, found = walk(app, (*fault.steps[:at], *fault.steps[at + size :]))
            if found is not None and found.kind == fault.kind:
                fault, shorter = found, True
            else:
                at += size
        size = size if shorter and size == 1 else size // 2
    return fault


if __name__ == "__main__":
    first, until, length, tries = int(sys.argv[1]), time.monotonic() + float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    app = QApplication([])
    total, met = 0, {}
    for seed in range(first, first + 10**6):
        if time.monotonic() > until:
            break
        went, found = walk(app, planned(seed, length), lambda: time.monotonic() < until)
        total += went
        if found is not None and (found.kind not in met or len(found.steps) < len(met[found.kind].steps)):
            print(f"=== seed {seed} {total}:", found.kind, flush=True)
            if found.kind not in met:
                print(found.words[-1800:])
            met[found.kind] = found
    print("steps", total, flush=True)
    for found in met.values() if tries else ():
        print("=== shrunk", shrunk(app, found, tries), flush=True)
