"""Where a recognised field was read from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.statement.mapping import Mapping
    from desktop_app.statement.nodes import Statement


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Source:
    """The passage behind a field.

    `owner` and `field` name the field as problems do: a statement's id with "issuer" or "event.venue", an item's id with
    "outcome" or "vote.for", a group's or signatory's id with "role", "name" …
    `node`, `start`, `end`: the passage, in code points of that paragraph's stored text; an empty range at 0 means the whole
    paragraph. `confidence` is 0 … 1; `reason` is a code of the recogniser ("after-issuance-verb"), translated at the edge.
    `confirmed`: a person has said that it is right.
    """

    owner: str
    field: str
    node: str
    start: int = 0
    end: int = 0
    confidence: float = 1.0
    reason: str = ""
    confirmed: bool = False


def carried(old: Statement, new: Statement, mapping: Mapping) -> Statement:
    """The new statement with the ranges of its sources where their letters are now; sources whose letters are all gone go too.

    Only sources that are the same objects as in `old`: what the edit itself put right is left. Nothing to move: `new` itself.
    """
    if not new.sources:
        return new
    before = {id(source) for source in old.sources}
    done = tuple(kept for source in new.sources if (kept := _carried(source, mapping) if id(source) in before else source) is not None)
    return new if len(done) == len(new.sources) and all(map(_is, done, new.sources)) else replace(new, sources=done)


def _carried(source: Source, mapping: Mapping) -> Source | None:
    if source.start == source.end == 0:
        return source if mapping.place(source.node, 0) is not None else None
    place = mapping.range(source.node, source.start, source.end)
    if place is None:
        return None
    if place == (source.node, source.start, source.end):
        return source
    node, start, end = place
    return replace(source, node=node, start=start, end=end)


def _is(one: Source, other: Source) -> bool:
    return one is other
