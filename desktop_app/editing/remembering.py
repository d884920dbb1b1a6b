"""Remembering: values of earlier statements, so that a person types a name once. One small file; a broken one is set aside."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_state_path

from desktop_app.editing.settings import settings_path
from desktop_app.statement import Statement
from desktop_app.statement.blanks import blank_ranges
from desktop_app.statement.edits.fields import field_value
from desktop_app.storage.saving import save
from desktop_app.text.folding import ARTICLES, folded
from desktop_app.text.refusal import Refusal

MOST = 60
"""Values that are kept of each field, the latest first."""
LENGTH = 200
"""Code points of the longest value that is worth keeping."""
SINGLE = ("issuer", "place", "addressee", "contact", "event.name", "event.venue", "event.region")
ROWS = {
    "attendance": ("role", "body"),
    "signatories": ("name", "office", "body"),
}
"""Fields of rows; they are kept as "attendance.role"."""

_INTO = (" ", *(f" {article}" for article in ARTICLES))
"""What stands before the beginning of a word, as it is typed: the article is left out when one thinks of a name."""


@dataclass(frozen=True, slots=True)
class Memory:
    """`values`: by field, the latest first."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def latest(self, name: str) -> str:
        """The value that a field had last; empty where none is known."""
        return next(iter(self.values.get(name, ())), "")

    def matching(self, name: str, typed: str, most: int = 6) -> tuple[str, ...]:
        """Values that go on from what is typed: those that begin with it, then those of which a word does; the latest first.

        Spellings that a reader takes for the same are the same. A value that says what is typed is none.
        """
        wanted = folded(typed).strip()
        known = [(value, folded(value)) for value in self.values.get(name, ())]
        known = [(value, form) for value, form in known if form.strip() != wanted]
        first = [value for value, form in known if form.startswith(wanted)]
        inside = [value for value, form in known if not form.startswith(wanted) and any(f"{way}{wanted}" in f" {form}" for way in _INTO)]
        return tuple((first + inside)[:most])

    def learnt(self, statement: Statement) -> Memory:
        """With the values of this statement first; itself where it says nothing new."""
        values = dict(self.values)
        for name, said in reversed(tuple(_said(statement))):
            values[name] = (said, *(old for old in values.get(name, ()) if folded(old) != folded(said)))[:MOST]
        return self if values == dict(self.values) else Memory(values)


class Remembered:
    """The memory that all windows share while Bayan runs. `file` None: kept for this run alone. The file is read when something is
    first asked."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._memory: Memory | None = None

    @property
    def memory(self) -> Memory:
        """What is known."""
        if self._memory is None:
            self._memory = load_memory(self._file) if self._file is not None else Memory()
        return self._memory

    def learn(self, statement: Statement) -> None:
        """Remembers the values of a statement that was saved."""
        self._keep(self.memory.learnt(statement))

    def forget(self) -> bool:
        """Forgets everything; False where nothing is known."""
        known = bool(self.memory.values)
        self._keep(Memory())
        return known

    def _keep(self, memory: Memory) -> None:
        if memory != self._memory:
            self._memory = memory
            if self._file is not None:
                save_memory(memory, self._file)


def memory_file(settings: Path | None) -> Path | None:
    """Where the memory of the person is kept whose settings these are; beside settings of another place, None for such of no file."""
    if settings is None:
        return None
    folder = user_state_path("bayan", appauthor=False) if settings == settings_path() else settings.parent
    return folder / "memory.json"


def load_memory(path: Path) -> Memory:
    """The memory of a file; an empty one where there is none. A file that can't be read is renamed to `….broken`."""
    try:
        said = json.loads(path.read_text("utf-8"))
        return Memory({name: tuple(map(str, values))[:MOST] for name, values in said.items() if isinstance(values, list)})
    except FileNotFoundError:
        return Memory()
    except (OSError, ValueError, TypeError, AttributeError):
        try:
            path.replace(path.with_suffix(".broken"))
        except OSError:
            return Memory()
        return Memory()


def save_memory(memory: Memory, path: Path) -> bool:
    """Writes the memory; False when that can't be done (it must never stand in the way of work)."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save(path, json.dumps(dict(memory.values), ensure_ascii=False, indent=1).encode())
    except (OSError, Refusal):
        return False
    return True


def _said(statement: Statement) -> Iterator[tuple[str, str]]:
    """Field and value of everything worth keeping, in the order of the form."""
    metadata = statement.metadata
    told: list[tuple[str, object]] = [(name, field_value(statement, statement.id, name)) for name in SINGLE]
    told += [("keywords", word) for word in metadata.keywords]
    for rows, names in ROWS.items():
        told += [(f"{rows}.{name}", getattr(row, name)) for row in getattr(metadata, rows) for name in names]
    for name, value in told:
        text = str(value or "").strip()
        if text and len(text) <= LENGTH and not blank_ranges(text):
            yield name, text
