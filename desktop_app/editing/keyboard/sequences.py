"""Key sequences as text: "Ctrl+Shift+V". One way to write each, so that they can be compared."""

from __future__ import annotations

MODIFIERS = ("Meta", "Ctrl", "Alt", "Shift")
"""In the order in which they are written."""

NAMED = (
    "Esc", "Tab", "Backtab", "Backspace", "Return", "Enter", "Ins", "Del", "Pause", "Home", "End", "Left", "Up", "Right", "Down", "PgUp",
    "PgDown", "Space", "Menu", *(f"F{number}" for number in range(1, 25)),
)  # fmt: skip
_NAMES = {name.lower(): name for name in (*MODIFIERS, *NAMED)} | {
    "escape": "Esc", "delete": "Del", "insert": "Ins", "pageup": "PgUp", "pagedown": "PgDown", "control": "Ctrl",
}  # fmt: skip
PRINTED = {"Return": "Enter", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Del": "Delete", "Ins": "Insert"}
"""Names that keyboards print otherwise."""


def canonical(keys: str) -> str | None:
    """The sequence as it is always written; None where it is none, or has more than one key."""
    parts = key_parts(keys)
    names = [_NAMES.get(part.lower(), part.upper() if len(part) == 1 and part.isprintable() else "") for part in parts]
    key = names[-1] if names else ""
    held = names[:-1]
    if not key or key in MODIFIERS or " " in names or "" in names or len(set(held)) < len(held) or not set(held) <= set(MODIFIERS):
        return None
    return "+".join([*(name for name in MODIFIERS if name in held), key])


def key_parts(keys: str) -> tuple[str, ...]:
    """The keys that are pressed together, as written: "Ctrl++" is Ctrl and +."""
    whole = keys.strip()
    head, plus = (whole[:-2], ("+",)) if whole.endswith("++") else ("", ("+",)) if whole == "+" else (whole, ())
    return (*(part.strip() for part in head.split("+") if head), *plus)


def key_caps(keys: str) -> tuple[str, ...]:
    """What is printed on the keys of a sequence."""
    return tuple(PRINTED.get(part, part) for part in key_parts(canonical(keys) or keys))


def fit(keys: str) -> bool:
    """Whether a canonical sequence may run a command: it writes nothing and moves no caret by itself."""
    *held, key = key_parts(keys)
    if key in {"Esc", "Tab", "Backtab", "Menu"}:
        return False
    if {"Ctrl", "Alt", "Meta"} & set(held):
        return True
    return key[0] == "F" and key[1:].isdigit()
