"""History: older values, kept to come back to. One for all panes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.statement import Caret, Move, Statement

STEPS = 1_000
WEIGHT = 64 * 1024 * 1024
"""At most so many steps, and about so many bytes of tuples that the steps do not share."""

PAUSE = 2.0
"""Seconds without a change that end a run of merged steps."""


@dataclass(frozen=True, slots=True)
class Step:
    """A way from one value to another. `back`, `forth`: where the caret goes on undo and on redo. `moves`: text that changed
    its paragraph on the way forth."""

    before: Statement
    after: Statement
    label: str
    back: Caret | None
    forth: Caret | None
    merges_with: str = ""
    at: float = 0.0
    moves: tuple[Move, ...] = ()

    @property
    def moves_back(self) -> tuple[Move, ...]:
        """The same text on the way back."""
        return tuple(Move(move.to, move.at, move.at + move.end - move.start, move.node, move.start) for move in self.moves)

    @property
    def weight(self) -> int:
        """About the bytes that this step alone keeps alive: the section tuples that changed."""
        pairs = (
            (getattr(self.before, name), getattr(self.after, name)) for name in ("front", "lead", "body", "agenda", "closing", "sources")
        )
        return 512 + sum(8 * len(old) for old, new in pairs if old is not new)


@dataclass(frozen=True, slots=True)
class History:
    """Done and undone steps, the latest last. Immutable, as the values in it."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def recorded(self, step: Step) -> History:
        """With this step done; what was undone is gone. A step merges into the one before it when both carry the same
        non-empty key, the values meet and no PAUSE lies between."""
        last = self.done[-1] if self.done else None
        if (
            last is not None
            and not self.undone
            and step.merges_with
            and step.merges_with == last.merges_with
            and last.after is step.before
            and step.at - last.at <= PAUSE
        ):
            merged = replace(step, before=last.before, back=last.back)
            return History((*self.done[:-1], merged))
        return History(_lightened((*self.done, step)))

    def sealed(self) -> History:
        """The next step will not merge into the last one."""
        if not self.done or not self.done[-1].merges_with:
            return self
        return replace(self, done=(*self.done[:-1], replace(self.done[-1], merges_with="")))

    def undo(self) -> tuple[History, Step] | None:
        """The history after an undo, and the step that was undone; None when there is none."""
        if not self.done:
            return None
        return History(self.done[:-1], (*self.undone, self.done[-1])), self.done[-1]

    def redo(self) -> tuple[History, Step] | None:
        """The history after a redo, and the step that was done again; None when there is none."""
        if not self.undone:
            return None
        return History((*self.done, self.undone[-1]), self.undone[:-1]), self.undone[-1]


def _lightened(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    if len(steps) > STEPS:
        steps = steps[-STEPS:]
    if len(steps) % 16 == 0 and sum(step.weight for step in steps) > WEIGHT:
        while len(steps) > 1 and sum(step.weight for step in steps) > WEIGHT:
            steps = steps[len(steps) // 8 + 1 :]
    return steps
