"""The table of the path: states, what leads from one to the next, what cues are worth (resources/cues/path.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from desktop_app.resource import resource
from desktop_app.statement.nodes import ROLES, SECTIONS, Role, Section

Name = TypeVar("Name", bound=str)
NEVER = -1e9
"""What a line is worth in a state that it cannot take."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What some features together are worth: bits of those that must hold, of those that must not, worth by state.

    `calls`: the states that it speaks for, each as one bit.
    """

    wanted: int
    barred: int
    worth: tuple[tuple[int, float], ...]
    calls: int


@dataclass(frozen=True, slots=True)
class Table:
    """The states of a line with their sections and roles, the ways between them (`steps[to][from]`), and the weights.

    `bits`: the features that the weights know, each as one bit.
    """

    states: tuple[str, ...]
    places: tuple[tuple[Section, Role], ...]
    begins: tuple[float, ...]
    steps: tuple[tuple[float, ...], ...]
    weights: tuple[Weight, ...]
    bits: Mapping[str, int]
    called: tuple[tuple[int, int], ...]
    """States that no line takes unless a weight speaks for them, with their bits."""

    def worth(self, names: Iterable[str]) -> list[float]:
        """What a line with these features is worth in each state."""
        holds = 0
        for name in names:
            holds |= self.bits.get(name, 0)
        line = [0.0] * len(self.states)
        calls = 0
        for weight in self.weights:
            if holds & weight.wanted == weight.wanted and not holds & weight.barred:
                calls |= weight.calls
                for state, value in weight.worth:
                    line[state] += value
        for state, bit in self.called:
            if not calls & bit:
                line[state] = NEVER
        return line


@cache
def table() -> Table:
    """The table of path.toml, read once."""
    data = tomllib.loads(resource("cues/path.toml").read_text("utf-8"))
    states = tuple(data["states"])
    places = tuple((_one(SECTIONS, section), _one(ROLES, role)) for section, role in data["states"].values())
    names = {name.removeprefix("!") for joined in data["weights"] for name in joined.split("+") if name}
    bits = {name: 1 << at for at, name in enumerate(sorted(names))}
    return Table(
        states,
        places,
        tuple(data["begins"][section] for section, _ in places),
        tuple(tuple(_step(data, before, after) for before in states) for after in states),
        tuple(_weight(joined, worth, states, bits) for joined, worth in data["weights"].items()),
        bits,
        tuple((at, 1 << at) for at, state in enumerate(states) if any(_is(state, name) for name in data["called"])),
    )


def _one(known: tuple[Name, ...], name: str) -> Name:
    return next(one for one in known if one == name)


def _step(data: dict[str, Any], before: str, after: str) -> float:
    one, two = before.partition(".")[0], after.partition(".")[0]
    cost = 0.0 if one == two else data["forward"].get(f"{one}>{two}", NEVER)
    ways = ((way.split(">"), bonus) for way, bonus in data["steps"].items())
    return float(cost + sum(bonus for (left, right), bonus in ways if _is(before, left) and _is(after, right)))


def _weight(joined: str, worth: dict[str, float], states: tuple[str, ...], bits: Mapping[str, int]) -> Weight:
    """A row of the table: names joined by + must hold, those with ! must not."""
    names = [name for name in joined.split("+") if name]
    wanted = sum(bits[name] for name in names if not name.startswith("!"))
    barred = sum(bits[name[1:]] for name in names if name.startswith("!"))
    named = (name for name, value in worth.items() if value > 0 and not name.endswith("*"))
    calls = sum({1 << at for name in named for at, state in enumerate(states) if _is(state, name)})
    values = tuple((at, value) for at, state in enumerate(states) for name, value in worth.items() if _is(state, name))
    return Weight(wanted, barred, values, calls)


def _is(state: str, name: str) -> bool:
    """Whether a state goes by this name: "*.wrapper", "front.*" or its own."""
    return all(b in ("*", a) for a, b in zip(state.split("."), name.split("."), strict=True))
