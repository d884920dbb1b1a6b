"""Shortcuts in force: those of the command table, but for what the person chose.

`chosen` is the setting: sequences separated by spaces, by command id; an empty text: no keys. What is broken in it counts for nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.editing.commands import COMMANDS, Command
from desktop_app.editing.keyboard.sequences import canonical, fit

Chosen = Mapping[str, str]
Keys = dict[str, tuple[str, ...]]

FIXED = frozenset({"edit.cut", "edit.copy", "edit.paste", "edit.select-all"})
"""Commands that every input widget has itself: their keys are those of the system, and belong to nobody else."""


def keys_in_force(chosen: Chosen, commands: tuple[Command, ...] = COMMANDS) -> Keys:
    """The keys of each command, the one that is shown first. Chosen keys win over preset ones, earlier commands over later ones."""
    wishes = {row.id: wished(chosen[row.id]) for row in commands if row.id in chosen and row.id not in FIXED}
    ranks = [
        [row for row in commands if row.id in FIXED],
        [row for row in commands if wishes.get(row.id) is not None],
        [row for row in commands if row.id not in FIXED and wishes.get(row.id) is None],
    ]
    result: Keys = {}
    taken: dict[str, list[Command]] = {}
    for row in (row for rank in ranks for row in rank):
        wanted = wishes.get(row.id)
        keys = preset(row) if wanted is None else wanted
        free = tuple(each for each in keys if not any(overlap(row, other) for other in taken.get(each, ())))
        result[row.id] = free
        for each in free:
            taken.setdefault(each, []).append(row)
    return {row.id: result[row.id] for row in commands}


def preset(row: Command) -> tuple[str, ...]:
    """The keys of the table, in their canonical form."""
    return tuple(keys for keys in map(canonical, row.keys) if keys is not None)


def wished(text: str) -> tuple[str, ...] | None:
    """The sequences of a setting; None where nothing in it is one. An empty text is a wish for none."""
    known = tuple(keys for keys in map(canonical, text.split()) if keys is not None and fit(keys))
    return known if known or not text.strip() else None


def overlap(one: Command, other: Command) -> bool:
    """Whether the keys of two commands work at the same place: agenda items lie in texts, and texts in the window."""
    return one.scope == other.scope or "window" in (one.scope, other.scope) or {one.scope, other.scope} == {"text", "agenda"}


def holder(keys: str, row: Command, in_force: Keys, commands: tuple[Command, ...] = COMMANDS) -> Command | None:
    """The other command that these keys would be taken from; None where they are free."""
    return next((other for other in commands if other.id != row.id and keys in in_force[other.id] and overlap(row, other)), None)


def with_keys_of(chosen: Chosen, id_: str, keys: str, commands: tuple[Command, ...] = COMMANDS) -> dict[str, str]:
    """The setting in which this command has these keys (empty: none), and whoever had them has the rest of its own."""
    result = dict(chosen)
    row = next(row for row in commands if row.id == id_)
    in_force = keys_in_force(chosen, commands)
    other = holder(keys, row, in_force, commands) if keys else None
    if other is not None:
        result[other.id] = " ".join(each for each in in_force[other.id] if each != keys)
    result[id_] = keys
    return _lean(result, commands)


def without_choice(chosen: Chosen, id_: str, commands: tuple[Command, ...] = COMMANDS) -> dict[str, str]:
    """The setting in which this command has the keys of the table again; who had taken them over has none of them."""
    row = next(row for row in commands if row.id == id_)
    result = {name: keys for name, keys in chosen.items() if name != id_}
    for other in commands:
        if other.id in result and overlap(row, other):
            kept = [keys for keys in result[other.id].split() if canonical(keys) not in preset(row)]
            result[other.id] = " ".join(kept)
    return _lean(result, commands)


def _lean(chosen: Chosen, commands: tuple[Command, ...]) -> dict[str, str]:
    """Without choices that say what the table says."""
    presets = {row.id: preset(row) for row in commands}
    return {id_: keys for id_, keys in chosen.items() if id_ not in presets or wished(keys) != presets[id_]}
