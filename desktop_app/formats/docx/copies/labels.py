"""The typed label at the start of a paragraph: a reviewer sees it as letters, in the statement it is a field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.formats.docx.copies.copy import Key
from desktop_app.formats.docx.copies.overlay import Came, Sent

Pair = tuple[Came, Sent | None]


@dataclass(frozen=True, slots=True)
class Written:
    """A label and the letters behind it. `proposed`: another label, as suggested by the letter of this pair."""

    label: str
    letters: tuple[Pair, ...]
    proposed: str | None = None
    by: Came | None = None


def written(node: str, pairs: Sequence[Pair], whole: Key | None) -> Written:
    """The label that came back; `whole`: who deleted the whole paragraph, which is no word on its label."""
    marked = [at for at, (_came, sent) in enumerate(pairs) if sent is not None and sent.label and sent.node == node]
    if not marked:
        return Written("", tuple(pairs))
    zone, rest = pairs[: marked[-1] + 1], tuple(pairs[marked[-1] + 1 :])
    old = "".join(came.letter for came, _sent in zone if came.stretch.inserted is None or _known(came, pairs))
    fresh = [came for came, sent in zone if _fresh(came, sent, whole)]
    if not fresh:
        return Written(old, rest)
    now = "".join(came.letter for came, _sent in zone if came.stretch.deleted in (None, whole))
    return Written(old, rest, now, fresh[0])


def _fresh(came: Came, sent: Sent | None, whole: Key | None) -> bool:
    """Whether somebody suggested something for the letter since it was sent."""
    if sent is None:
        return came.stretch.inserted is not None
    return came.stretch.deleted not in (None, whole, sent.stretch.deleted)


def _known(came: Came, pairs: Sequence[Pair]) -> bool:
    return any(one is came and sent is not None for one, sent in pairs)
