"""Marks on runs of text: what a stretch of letters *is*, beside its letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["inserted", "deleted", "restyled", "commented", "scripture", "part", "foreign", "name", "link", "strong", "emphasis"]

MARK_ORDER: tuple[MarkKind, ...] = (
    "inserted", "deleted", "restyled", "commented", "scripture", "part", "foreign", "name", "link", "strong", "emphasis",
)  # fmt: skip
"""The fixed order of marks on a run, outermost first. It is part of the canonical form."""

STYLE_MARKS: frozenset[MarkKind] = frozenset({"scripture", "part", "foreign", "name", "link", "strong", "emphasis"})
"""Marks that an author sets; the others belong to review."""

NAME_KINDS = ("person", "organisation", "place", "event")
PART_KINDS = ("thanks", "pledge", "demand", "pull-quote", "vote")

_RANK = {kind: rank for rank, kind in enumerate(MARK_ORDER)}


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of a run.

    `value` by kind: inserted, deleted, restyled: the id of the change; commented: the id of the comment;
    part: one of PART_KINDS; name: one of NAME_KINDS; foreign: a BCP 47 language; link: the address; else empty.
    `before` is used by restyled alone: the style marks that stood before the suggestion, in canonical order.
    """

    kind: MarkKind
    value: str = ""
    before: tuple[Mark, ...] = ()


STRONG = Mark("strong")
EMPHASIS = Mark("emphasis")
SCRIPTURE = Mark("scripture")


def ordered(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks as a set in canonical order: by kind (MARK_ORDER), then value, then what stood before."""
    return tuple(sorted(set(marks), key=_rank))


def _rank(mark: Mark) -> tuple[int, str, tuple[tuple[int, str], ...]]:
    return _RANK[mark.kind], mark.value, tuple((_RANK[old.kind], old.value) for old in mark.before)
