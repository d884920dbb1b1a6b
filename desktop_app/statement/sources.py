"""Where a recognised field was read from."""

from __future__ import annotations

from dataclasses import dataclass


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
