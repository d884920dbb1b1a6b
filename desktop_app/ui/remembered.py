"""The memory of earlier values that all windows share while Bayan runs."""

from __future__ import annotations

from pathlib import Path

from desktop_app.editing.remembering import Memory, load_memory, save_memory
from desktop_app.statement import Statement


class Remembered:
    """`file` None: kept for this run alone. The file is read when something is first asked."""

    def __init__(self, file: Path | None = None) -> None:
        self._file, self._memory = file, None if file is not None else Memory()

    @property
    def memory(self) -> Memory:
        """What is known."""
        if self._memory is None:
            self._memory = load_memory(self._file)
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
