"""Embeddings, overrides and isolates: the levels that the controls of a text ask for (rules X1 to X10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.text.bidi.classes import EMBEDDINGS, ISOLATES, REMOVED, STRONG

DEEPEST = 125
"""The highest level that a control can ask for."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """An isolating run sequence: `at`, the places that are resolved together, what is removed left out; the level they stand at; and
    the directions that stand before and after them."""

    at: tuple[int, ...]
    level: int
    before: str
    after: str


def isolate_ends(classes: Sequence[str]) -> dict[int, int]:
    """Where the isolate that begins at each place ends (rule BD9); one that is never closed is not in it."""
    opened: list[int] = []
    ends: dict[int, int] = {}
    for at, kind in enumerate(classes):
        if kind in ISOLATES:
            opened.append(at)
        elif kind == "PDI" and opened:
            ends[opened.pop()] = at
    return ends


def first_strong(classes: Sequence[str], start: int, end: int, ends: dict[int, int]) -> int | None:
    """The level that the first strong character outside of isolates asks for (rules P2 and P3); None where there is none."""
    at = start
    while at < end:
        kind = classes[at]
        if kind in STRONG:
            return 0 if kind == "L" else 1
        at = ends.get(at, end) if kind in ISOLATES else at + 1
    return None


def explicit(classes: Sequence[str], base: int) -> tuple[list[int], list[str], list[Stretch]]:
    """The level of each place, its class after overrides, and the stretches that are resolved together."""
    if not any(kind in ISOLATES or kind in REMOVED or kind == "PDI" for kind in classes):
        way = "R" if base & 1 else "L"
        whole = [Stretch(tuple(range(len(classes))), base, way, way)] if classes else []
        return [base] * len(classes), list(classes), whole
    ends = isolate_ends(classes)
    asked = _Levels(classes, base, ends)
    placed = [asked.at(place) for place in range(len(classes))]
    levels = [level for level, _ in placed]
    return levels, [kind for _, kind in placed], _stretches(classes, levels, base, ends)


class _Levels:
    """Rules X1 to X8, control by control. A status is (level, override, whether it is an isolate)."""

    def __init__(self, classes: Sequence[str], base: int, ends: dict[int, int]) -> None:
        self.classes, self.base, self.ends = classes, base, ends
        self.stack: list[tuple[int, str, bool]] = [(base, "", False)]
        self.isolates = self.isolates_too_deep = self.embeddings_too_deep = 0

    def at(self, place: int) -> tuple[int, str]:
        """The level and the class of a place; asked for each in turn."""
        kind = self.classes[place]
        if kind == "B":
            return self.base, kind
        if kind == "PDI":
            self._close_isolate()
        level, override, _ = self.stack[-1]
        if kind in EMBEDDINGS:
            self._embed(level, kind)
        elif kind in ISOLATES:
            self._isolate(level, kind, place)
        elif kind == "PDF":
            self._close_embedding()
        return level, kind if kind in REMOVED else override or kind

    def _embed(self, level: int, kind: str) -> None:
        deeper = _next(level, kind in ("RLE", "RLO"))
        if deeper <= DEEPEST and not self.isolates_too_deep and not self.embeddings_too_deep:
            self.stack.append((deeper, {"RLO": "R", "LRO": "L"}.get(kind, ""), False))
        elif not self.isolates_too_deep:
            self.embeddings_too_deep += 1

    def _isolate(self, level: int, kind: str, place: int) -> None:
        end = self.ends.get(place, len(self.classes))
        deeper = _next(level, kind == "RLI" or (kind == "FSI" and first_strong(self.classes, place + 1, end, self.ends) == 1))
        if deeper <= DEEPEST and not self.isolates_too_deep and not self.embeddings_too_deep:
            self.isolates += 1
            self.stack.append((deeper, "", True))
        else:
            self.isolates_too_deep += 1

    def _close_isolate(self) -> None:
        if self.isolates_too_deep:
            self.isolates_too_deep -= 1
        elif self.isolates:
            self.embeddings_too_deep = 0
            while not self.stack[-1][2]:
                self.stack.pop()
            self.stack.pop()
            self.isolates -= 1

    def _close_embedding(self) -> None:
        if self.isolates_too_deep:
            return
        if self.embeddings_too_deep:
            self.embeddings_too_deep -= 1
        elif not self.stack[-1][2] and len(self.stack) > 1:
            self.stack.pop()


def _next(level: int, right: bool) -> int:
    """The next odd level, or the next even one."""
    return (level + 1) | 1 if right else (level + 2) & ~1


def _stretches(classes: Sequence[str], levels: list[int], base: int, ends: dict[int, int]) -> list[Stretch]:
    """Rule X10: level runs, joined where an isolate begins and ends."""
    runs: list[list[int]] = []
    for at, kind in enumerate(classes):
        if kind not in REMOVED:
            if runs and levels[runs[-1][-1]] == levels[at]:
                runs[-1].append(at)
            else:
                runs.append([at])
    begins = {run[0]: run for run in runs}
    closing = set(ends.values())
    kept = [at for run in runs for at in run]
    place = {at: number for number, at in enumerate(kept)}
    done: list[Stretch] = []
    for run in runs:
        if run[0] in closing:
            continue
        chained, last = list(run), run[-1]
        while last in ends:
            chained += begins[ends[last]]
            last = chained[-1]
        level = levels[chained[0]]
        first = place[chained[0]]
        before = levels[kept[first - 1]] if first else base
        open_end = classes[last] in ISOLATES or place[last] + 1 == len(kept)
        after = base if open_end else levels[kept[place[last] + 1]]
        done.append(Stretch(tuple(chained), level, _way(max(level, before)), _way(max(level, after))))
    return done


def _way(level: int) -> str:
    return "R" if level & 1 else "L"
