"""The best path: one state a line, so that cues and transitions together are worth most (Viterbi)."""

from __future__ import annotations

from collections.abc import Sequence
from operator import add

Scores = Sequence[float]


def best_path(scores: Sequence[Scores], begins: Scores, steps: Sequence[Scores]) -> list[int]:
    """The states with the highest sum of scores, first cost and steps; of equals the first. `steps[to][from]`."""
    if not scores:
        return []
    worth = [begin + score for begin, score in zip(begins, scores[0], strict=True)]
    origins: list[list[int]] = []
    for line in scores[1:]:
        origin, after = [], []
        for ways, score in zip(steps, line, strict=True):
            sums = list(map(add, worth, ways))
            best = max(sums)
            origin.append(sums.index(best))
            after.append(best + score)
        origins.append(origin)
        worth = after
    state = worth.index(max(worth))
    path = [state]
    for origin in reversed(origins):
        state = origin[state]
        path.append(state)
    return path[::-1]
