"""Problems: everything that can be wrong with a statement is one type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "hint"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "hint")


@dataclass(frozen=True, slots=True)
class Replace:
    """Put `text` for the code points `start` … `end` of paragraph `node`."""

    node: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SetField:
    """Give field `field` of `node` the value `value` (a value of the field's own type)."""

    node: str
    field: str
    value: object


@dataclass(frozen=True, slots=True)
class Insert:
    """Put a new paragraph of this text behind paragraph `after`."""

    after: str
    text: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Take node `node` away."""

    node: str


FixEdit = Replace | SetField | Insert | Remove


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair as data. `label` is a source text of `message()`, `arguments` fill it; `safe`: needs no human eye."""

    label: str
    safe: bool
    edits: tuple[FixEdit, ...]
    arguments: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a place.

    `node`: the id of a paragraph, item, group, signatory, comment, or the statement itself. `field`: of that node, empty for its text.
    `start`, `end`: code points of the node's stored text, None where the problem has no range; `end` may lie in a later piece of
    the run-in chain, then it counts on through the chain. `message` is a source text of `message()`, `arguments` fill it.
    """

    code: str
    severity: Severity
    node: str
    message: str
    field: str = ""
    start: int | None = None
    end: int | None = None
    arguments: tuple[tuple[str, object], ...] = ()
    fixes: tuple[Fix, ...] = ()
