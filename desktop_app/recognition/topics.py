"""Topics: headings that name a field ("على الصعيد السياسي:") in the communiqué of a meeting, each an item with what is under it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.recognition.pieces import Piece

LONGEST = 6
"""A heading has at most so many words."""
LEAST = 2
"""One heading alone divides nothing."""
_NO_HEADING = frozenset({"stop", "labelled", "runs-on", "dated", "run-in"})


def mark_topics(pieces: Sequence[Piece], named: Sequence[set[str]]) -> None:
    """Marks the headings, and the lines under each up to the next. Nothing is marked where numbered lists say what the items are,
    or where no meeting was told of before."""
    heads = [at for at, (piece, names) in enumerate(zip(pieces, named, strict=True)) if _is_heading(piece, names)]
    if len(heads) < LEAST or not any({"hold", "event"} <= names for names in named[: heads[0]]):
        return
    end = next((at for at in range(heads[-1] + 2, len(named)) if named[at] & {"closing", "tail"}), len(named))
    if any("labelled" in names for names in named[heads[0] : end]):
        return
    for at in heads:
        named[at].add("topic-heading")
    for at in range(heads[0], min(heads[-1] + 2, len(named))):
        if at not in heads:
            named[at].add("under-topic")


def _is_heading(piece: Piece, names: set[str]) -> bool:
    return "topic" in names and piece.words <= LONGEST and not names & _NO_HEADING and ("colon" in names or piece.gap_before)
