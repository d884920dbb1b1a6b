"""History: older values, kept to come back to. One for all panes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.statement import Caret, Move, Paragraph, Run, Statement
from desktop_app.statement.arranging import located, with_paragraph
from desktop_app.statement.nodes import SECTIONS
from desktop_app.statement.runs import plain

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
        pairs = ((getattr(self.before, name), getattr(self.after, name)) for name in (*SECTIONS, "sources"))
        return 512 + sum(8 * len(old) for old, new in pairs if old is not new)


@dataclass(frozen=True, slots=True)
class History:
    """Done and undone steps, the latest last. Immutable, as the values in it."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def recorded(self, step: Step) -> History:
        """With this step done; what was undone is gone. A step merges into the one before it when both carry the same
        non-empty key, the values meet and no PAUSE lies between; a correction also into the one before what was typed since."""
        last = self.done[-1] if self.done else None
        regrouped = _regrouped(self.done, step) if not self.undone else None
        if regrouped is not None:
            return History((*self.done[:-3], *regrouped))
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


def _regrouped(done: tuple[Step, ...], step: Step) -> tuple[Step, Step] | None:
    """Typing, its correction, more typing, and now `step`, which goes on correcting: all that was typed, then all corrections.

    Two undos lead back over them: to what was typed, which never stood there in one piece, and to what was there before. None where
    that is not how it came. What was typed since may bring no correction of its own.
    """
    if len(done) < 3 or not step.merges_with or step.at - done[-1].at > PAUSE:
        return None
    typed, corrected, more = done[-3:]
    meet = typed.after is corrected.before and corrected.after is more.before and more.after is step.before
    alike = corrected.merges_with == step.merges_with and more.merges_with == typed.merges_with not in ("", step.merges_with)
    if not (meet and alike) or any(each.moves for each in (typed, corrected, more, step)):
        return None
    between = _as_typed(typed.after, corrected, more.after, step)
    if between is None:
        return None
    return replace(more, before=typed.before, after=between, back=typed.back), replace(step, before=between, back=step.forth)


def _as_typed(first: Statement, corrected: Step, then: Statement, step: Step) -> Statement | None:
    """The value after `step`, but with the letters that were typed: those up to the first correction as `first` has them, those
    behind it as `then` has them. None where anything else was touched."""
    if corrected.forth is None:
        return None
    node, at = corrected.forth.node, corrected.forth.offset
    found = [located(value, node) for value in (first, corrected.after, then, step.after)]
    texts = [plain(each[1].runs) for each in found if each is not None]
    if len(texts) < 4 or found[3] is None:
        return None
    added = len(texts[2]) - len(texts[1])
    if added < 1 or len(texts[0]) != len(texts[1]) or len(texts[2]) != len(texts[3]):
        return None
    if texts[2][:at] != texts[1][:at] or texts[2][at + added :] != texts[1][at:] or texts[0][at:] != texts[1][at:]:
        return None
    place, paragraph = found[3]
    return with_paragraph(step.after, place, _lettered(paragraph, texts[0][:at] + texts[2][at:]))


def _lettered(paragraph: Paragraph, text: str) -> Paragraph:
    """The paragraph with these letters, as many as it has, under the same marks."""
    runs, at = [], 0
    for run in paragraph.runs:
        runs.append(Run(text[at : at + len(run.text)], run.marks))
        at += len(run.text)
    return replace(paragraph, runs=tuple(runs))


def _lightened(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    if len(steps) > STEPS:
        steps = steps[-STEPS:]
    if len(steps) % 16 == 0 and sum(step.weight for step in steps) > WEIGHT:
        while len(steps) > 1 and sum(step.weight for step in steps) > WEIGHT:
            steps = steps[len(steps) // 8 + 1 :]
    return steps
